#include "scenarios/lab/notation/design_notation.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <set>

#include <fmt/format.h>

namespace flinch::lab {
namespace {

struct Failure {
    NotationError error;
};

std::string label_of(const TrialType& type) {
    std::string label;
    for (const auto& step : type.steps) {
        if (!label.empty()) label += '>';
        for (const NominalStimulus& one : step) {
            if (one.word) {
                label += "(\"" + one.name + "\")";
            } else {
                label += one.name.size() == 1 ? one.name : "(" + one.name + ")";
            }
        }
    }
    return label;
}

/// Reads a design from left to right, character by character.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {}

    PhaseDesign design() {
        PhaseDesign design;
        if (at_end()) {
            design.random = random_;
            return design;
        }
        std::size_t total = 0;
        do {
            design.types.push_back(type());
            total += design.types.back().count;
            if (total > most_trials)
                fail(design.types.back().offset,
                     fmt::format("more than {} trials in one phase", most_trials));
        } while (take('/'));
        if (!at_end())
            fail(position_,
                 fmt::format(
                     "`{}` here: expected `/` before the next kind of trial, a letter, `(name)` or `>`",
                     text_[position_]));
        design.random = random_;
        return design;
    }

  private:
    [[noreturn]] static void fail(std::size_t offset, std::string message) {
        throw Failure{{offset, std::move(message)}};
    }

    /// Blanks mean nothing. A `!` makes the order random, wherever it stands.
    void skip_space() {
        for (; position_ < text_.size(); ++position_) {
            if (text_[position_] == '!')
                random_ = true;
            else if (std::isspace(static_cast<unsigned char>(text_[position_])) == 0)
                return;
        }
    }
    bool at_end() {
        skip_space();
        return position_ == text_.size();
    }
    char peek() {
        skip_space();
        return position_ < text_.size() ? text_[position_] : '\0';
    }
    bool take(char wanted) {
        if (peek() != wanted) return false;
        ++position_;
        return true;
    }

    std::optional<unsigned> count() {
        if (std::isdigit(static_cast<unsigned char>(peek())) == 0) return std::nullopt;
        const std::size_t start = position_;
        unsigned value = 0;
        while (position_ < text_.size() && std::isdigit(static_cast<unsigned char>(text_[position_])) != 0) {
            value = value * 10 + static_cast<unsigned>(text_[position_++] - '0');
            if (value > most_trials) fail(start, fmt::format("more than {} trials", most_trials));
        }
        if (value == 0) fail(start, "no trial at all: leave this kind out, or say how many");
        return value;
    }

    TrialType type() {
        TrialType type;
        skip_space();
        type.offset = position_;
        type.probe = take('#');
        type.count = count().value_or(1);
        type.probe = take('#') || type.probe;
        do type.steps.push_back(step());
        while (take('>'));
        type.label = label_of(type);
        return type;
    }

    std::vector<NominalStimulus> step() {
        std::vector<NominalStimulus> stimuli;
        for (;;) {
            const char next = peek();
            if (next == '(') {
                stimuli.push_back(bracketed());
            } else if (std::isalpha(static_cast<unsigned char>(next)) != 0) {
                stimuli.push_back({std::string(1, next), false, position_++});
            } else {
                break;
            }
        }
        expect_once(stimuli);
        if (stimuli.empty()) {
            fail(position_,
                 at_end()
                     ? "the design ends here: expected a stimulus, such as `A`, `(name)` or `(\"word\")`"
                     : fmt::format("`{}` here: expected a stimulus, such as `A`, `(name)` or `(\"word\")`",
                                   text_[position_]));
        }
        return stimuli;
    }

    /// What comes twice at once comes once: the second is a slip.
    void expect_once(const std::vector<NominalStimulus>& stimuli) const {
        for (auto one = stimuli.begin(); one != stimuli.end(); ++one) {
            const bool twice = std::any_of(stimuli.begin(), one, [one](const NominalStimulus& earlier) {
                return earlier.name == one->name && earlier.word == one->word;
            });
            if (!twice) continue;
            const std::string_view letters = letters_around(one->offset);
            fail(one->offset,
                 letters.size() > 2
                     ? fmt::format(
                           "`{0}` without brackets is {1} stimuli of one letter each, of which `{2}` comes "
                           "twice: write `({0})`",
                           letters, letters.size(), one->name)
                     : fmt::format("`{}` comes twice at once: take one out, or write `>` between them",
                                   one->name));
        }
    }

    /// The letters that stand side by side at a place in the text.
    [[nodiscard]] std::string_view letters_around(std::size_t place) const {
        const auto letter = [this](std::size_t at) {
            return std::isalpha(static_cast<unsigned char>(text_[at])) != 0;
        };
        std::size_t begin = place;
        std::size_t end = place;
        while (begin > 0 && letter(begin - 1)) --begin;
        while (end < text_.size() && letter(end)) ++end;
        return text_.substr(begin, end - begin);
    }

    NominalStimulus bracketed() {
        const std::size_t open = position_++;
        const std::size_t close = text_.find(')', position_);
        if (close == std::string_view::npos) fail(open, "this bracket is never closed: expected `)`");
        std::string_view name = text_.substr(position_, close - position_);
        while (!name.empty() && name.front() == ' ') name.remove_prefix(1);
        while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
        position_ = close + 1;
        const bool word = name.size() >= 2 && name.front() == '"' && name.back() == '"';
        if (word) name = name.substr(1, name.size() - 2);
        if (name.empty()) fail(open, "nothing in the brackets: expected a name");
        if (name.find_first_of("(\"") != std::string_view::npos)
            fail(open, fmt::format("`{}` is no name: expected (name) or (\"word\")", name));
        return {std::string(name), word, open + 1};
    }

    std::string_view text_;
    std::size_t position_ = 0;
    bool random_ = false;
};

using Sets = std::map<std::string, std::vector<std::string>>;

/// The sets that a name mentions: the name is that of a set, or has `{set}` in it.
std::vector<std::string> sets_in(const std::string& name, const Sets& sets) {
    if (sets.contains(name)) return {name};
    std::vector<std::string> names;
    for (auto open = name.find('{'); open != std::string::npos; open = name.find('{', open + 1)) {
        const auto close = name.find('}', open);
        if (close == std::string::npos) break;
        std::string set = name.substr(open + 1, close - open - 1);
        if (sets.contains(set)) names.push_back(std::move(set));
    }
    return names;
}

/// The sets that a trial type names, in order of first mention.
std::vector<std::string> sets_in(const TrialType& type, const Sets& sets) {
    std::vector<std::string> names;
    for (const auto& step : type.steps) {
        for (const NominalStimulus& stimulus : step) {
            for (const std::string& set : sets_in(stimulus.name, sets)) {
                if (std::find(names.begin(), names.end(), set) == names.end()) names.push_back(set);
            }
        }
    }
    return names;
}

std::string filled(const std::string& name, const std::map<std::string, std::string>& members) {
    if (const auto member = members.find(name); member != members.end()) return member->second;
    std::string text = name;
    for (const auto& [set, member] : members) {
        const std::string placeholder = "{" + set + "}";
        for (auto at = text.find(placeholder); at != std::string::npos;
             at = text.find(placeholder, at + member.size()))
            text.replace(at, placeholder.size(), member);
    }
    return text;
}

/// The trial type with each set's name replaced by one of its members. Only names in the type as it was
/// written are replaced, not names in the members.
TrialType filled(const TrialType& type, const std::map<std::string, std::string>& members) {
    TrialType one = type;
    for (auto& step : one.steps) {
        for (NominalStimulus& stimulus : step) {
            stimulus.name = filled(stimulus.name, members);
        }
    }
    one.label = label_of(one);
    return one;
}

void add_expanded(const TrialType& type, const Sets& sets, std::vector<TrialType>& out) {
    const auto names = sets_in(type, sets);
    std::vector<std::size_t> turn(names.size());
    for (const auto& name : names) {
        if (sets.at(name).empty()) return;
    }
    while (out.size() < most_trials) {
        std::map<std::string, std::string> members;
        for (std::size_t i = 0; i < names.size(); ++i) members[names[i]] = sets.at(names[i])[turn[i]];
        out.push_back(filled(type, members));
        std::size_t i = names.size();
        while (i > 0 && ++turn[i - 1] == sets.at(names[i - 1]).size()) turn[--i] = 0;
        if (i == 0) return;
    }
}

/// Marks the label of a probe trial whose like is trained in the same phase, so that the two are told apart.
void tell_probes(std::vector<TrialType>& types) {
    std::set<std::string> trained;
    for (const TrialType& type : types) {
        if (!type.probe) trained.insert(type.label);
    }
    for (TrialType& type : types) {
        if (type.probe && trained.contains(type.label)) type.label = "#" + type.label;
    }
}

}  // namespace

std::variant<PhaseDesign, std::vector<NotationError>> parse_design(std::string_view text) {
    try {
        return Scanner(text).design();
    } catch (const Failure& failure) {
        return std::vector<NotationError>{failure.error};
    }
}

PhaseDesign expand(const PhaseDesign& design, const Sets& sets) {
    PhaseDesign expanded{design.random, {}};
    for (const TrialType& type : design.types) add_expanded(type, sets, expanded.types);
    tell_probes(expanded.types);
    return expanded;
}

}  // namespace flinch::lab
