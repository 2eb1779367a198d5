#include "organism/species/claim_reader.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <variant>

#include <fmt/format.h>

#include "organism/steering/signals.hpp"
#include "sim/input/nearest_name.hpp"

namespace flinch::organism {
namespace {

using namespace std::chrono_literals;
using steering::Circuit;
using steering::Claim;
using steering::ClaimForm;
using steering::Expression;
using steering::Observable;
using steering::Unit;

/// The texts on either side of the first `implies` outside brackets, and the offset at which the right side
/// begins.
struct Implication {
    std::string left, right;
    std::size_t offset = 0;
};

Implication split(const std::string& text) {
    constexpr std::string_view word = " implies ";
    int depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
        if (depth == 0 && text.compare(i, word.size(), word) == 0)
            return {text.substr(0, i), text.substr(i + word.size()), i + word.size()};
    }
    return {"", text, 0};
}

/// Reads one claim. It knows the names that the claim's lines may use, and reports errors to the section.
class ClaimReader {
  public:
    ClaimReader(sim::Section section, const steering::SymbolTable& table, std::span<const Circuit> circuits)
        : section_(std::move(section)), table_(table), circuits_(circuits) {}

    Claim read() {
        claim_.name = section_.required_text("name");
        if (section_.has("given")) {
            const std::string given = section_.text("given", "");
            claim_.text = fmt::format("given {}: ", given);
            claim_.given = parse("given", given, Unit::truth);
        }
        read_form();
        claim_.fails = section_.choice("expected", {{"proved", false}, {"refuted", true}}, false);
        claim_.because = section_.text("because", "");
        if (claim_.fails && claim_.because.empty())
            section_.error("expected", "say why it does not hold: because = \"...\"");
        section_.finish();
        note_circuits();
        return std::move(claim_);
    }

  private:
    Expression parse(const std::string& key, const std::string& text, Unit unit, std::size_t offset = 0) {
        auto parsed = steering::parse_expression(text, table_, unit);
        if (auto* errors = std::get_if<std::vector<steering::LanguageError>>(&parsed)) {
            for (const auto& error : *errors)
                section_.error_within(key, offset + error.offset, error.message);
            return {};
        }
        return std::get<Expression>(parsed);
    }

    /// Parses a line that this class composed from a name. The line is right if the name is.
    Expression made(const std::string& text) const {
        return std::get<Expression>(steering::parse_expression(text, table_, Unit::truth));
    }

    std::optional<std::uint32_t> circuit(std::string_view name) const {
        const auto found = std::ranges::find(circuits_, name, &Circuit::name);
        if (found == circuits_.end()) return std::nullopt;
        return static_cast<std::uint32_t>(found - circuits_.begin());
    }

    void read_form() {
        std::vector<std::string> forms;
        for (const auto name : steering::claim_form_names) {
            if (section_.has(name)) forms.emplace_back(name);
        }
        if (forms.size() != 1) {
            section_.error(forms.empty() ? "name" : forms[1],
                           fmt::format("a claim says one thing: expected one of `{}`",
                                       fmt::join(steering::claim_form_names, "`, `")));
            for (const std::string& form : forms) (void)section_.value_text(form);
            return;
        }
        const auto at = std::ranges::find(steering::claim_form_names, forms.front());
        claim_.form = static_cast<ClaimForm>(at - steering::claim_form_names.begin());
        switch (claim_.form) {
            case ClaimForm::always:
            case ClaimForm::never:
                return read_condition(forms.front());
            case ClaimForm::within:
                return read_within(section_.section("within"));
            case ClaimForm::independent:
                return read_independent();
            case ClaimForm::monotone:
                return read_monotone(section_.section("monotone"));
            case ClaimForm::excludes:
                return read_excludes();
            case ClaimForm::reachable:
                return read_reachable();
        }
    }

    void read_condition(const std::string& key) {
        const std::string text = section_.text(key, "true");
        claim_.text += fmt::format("{} {}", key, text);
        const Implication sides = split(text);
        if (sides.offset > 0 && section_.has("given"))
            return section_.error(key, "`given` and `implies` say the same: expected one of them");
        if (sides.offset > 0) claim_.given = parse(key, sides.left, Unit::truth);
        claim_.lines = {parse(key, sides.right, Unit::truth, sides.offset)};
    }

    void read_within(sim::Section within) {
        std::swap(section_, within);
        const std::string after = section_.required_text("after");
        const std::string does = section_.required_text("does");
        claim_.time = section_.duration("time", 1s, 1ms, 1h);
        claim_.text += fmt::format("after {}: {} within {}", after, does, section_.value_text("time"));
        if (!after.empty()) claim_.given = parse("after", after, Unit::truth);
        if (!does.empty())
            claim_.lines = {circuit(does) ? made("fires." + does) : parse("does", does, Unit::truth)};
        section_.finish();
        std::swap(section_, within);
    }

    /// Reads `independent_of`. The name `expect` stands for all learned signals (`expect.NAME` and
    /// `timed.NAME`); any other name stands for itself and all names that begin with it.
    void read_independent() {
        const std::string of = section_.required_text("independent_of");
        const auto names = table_.names().first(signals());
        for (std::uint32_t i = 0; i < names.size(); ++i) {
            const std::string& name = names[i];
            if (name == of || name.starts_with(of + ".") || (of == "expect" && name.starts_with("timed.")))
                claim_.signals.push_back(i);
        }
        if (claim_.signals.empty() && !of.empty())
            section_.error("independent_of", sim::unknown_name("signal", of, names));
        if (!section_.has("what"))
            section_.error("independent_of", "say what does not depend on it: what = [\"CIRCUIT\", ...]");
        const auto what = section_.texts("what");
        for (const std::string& each : what)
            claim_.lines.push_back(circuit(each) ? made("fires." + each) : parse("what", each, Unit::truth));
        claim_.text += fmt::format("{} whatever {}", fmt::join(what, ", "), of);
    }

    void read_monotone(sim::Section monotone) {
        std::swap(section_, monotone);
        const std::string of = section_.required_text("of");
        const std::string in = section_.required_text("in");
        claim_.falling = section_.flag("falling", false);
        claim_.text += fmt::format("{} never {} with {}", of, claim_.falling ? "rises" : "falls", in);
        if (!of.empty()) claim_.lines = {parse("of", of, Unit::ratio)};
        const auto signal = table_.find(in);
        if (signal && *signal < signals()) {
            claim_.signals = {*signal};
        } else if (!in.empty()) {
            section_.error("in", sim::unknown_name("signal", in, table_.names().first(signals())));
        }
        section_.finish();
        std::swap(section_, monotone);
    }

    /// A condition that this circuit is on, or that a circuit with this reflex is on.
    std::string on(const std::string& name) const {
        if (circuit(name)) return "circuit." + name;
        std::string text;
        for (const Circuit& each : circuits_) {
            if (each.reflex != nullptr && each.reflex->name == name)
                text += (text.empty() ? "circuit." : " or circuit.") + each.name;
        }
        return text;
    }

    void read_excludes() {
        const auto names = section_.texts("excludes");
        if (names.size() != 2) section_.error("excludes", "expected two circuits or reflexes");
        claim_.text += fmt::format("{} excludes each other", fmt::join(names, " and "));
        for (const std::string& name : names) {
            const std::string line = on(name);
            if (line.empty()) {
                std::vector<std::string> known;
                for (const Circuit& each : circuits_) {
                    known.push_back(each.name);
                    if (each.reflex != nullptr) known.emplace_back(each.reflex->name);
                }
                section_.error("excludes", sim::unknown_name("circuit or reflex of a circuit", name, known));
            } else {
                claim_.lines.push_back(made(line));
            }
        }
    }

    void read_reachable() {
        const auto names = section_.texts("reachable");
        claim_.text += fmt::format("each can fire and be silent: {}", fmt::join(names, ", "));
        const bool all = names == std::vector<std::string>{"all"};
        std::vector<std::string> known{"all"};
        for (std::uint32_t i = 0; i < circuits_.size(); ++i) {
            known.push_back(circuits_[i].name);
            if (all) claim_.circuits.push_back(i);
        }
        if (all) return;
        for (const std::string& name : names) {
            if (const auto found = circuit(name)) {
                claim_.circuits.push_back(*found);
            } else {
                section_.error("reachable", sim::unknown_name("circuit", name, known));
            }
        }
    }

    [[nodiscard]] std::size_t signals() const {
        return table_.size() - steering::observables(circuits_.size()).size();
    }

    /// Notes the circuits that the claim's lines name one by one. A claim about the sum of all circuits is
    /// about none in particular.
    void note_circuits() {
        std::set<std::uint32_t> named(claim_.circuits.begin(), claim_.circuits.end());
        const auto note = [&](const Expression& line) {
            for (const std::uint32_t symbol : line.reads()) {
                const std::string& name = table_.names()[symbol];
                for (std::uint32_t i = 0; i < circuits_.size(); ++i) {
                    if (name.ends_with("." + circuits_[i].name)) named.insert(i);
                    if (circuits_[i].reflex != nullptr &&
                        name == steering::reflex_symbol(*circuits_[i].reflex))
                        named.insert(i);
                }
            }
        };
        note(claim_.given);
        for (const Expression& line : claim_.lines) note(line);
        claim_.circuits.assign(named.begin(), named.end());
    }

    sim::Section section_;
    const steering::SymbolTable& table_;
    std::span<const Circuit> circuits_;
    Claim claim_;
};

sim::KeyInfo key(std::string name, std::string type, std::string about, bool required = false) {
    sim::KeyInfo made;
    made.key = std::move(name);
    made.type = std::move(type);
    made.about = std::move(about);
    made.required = required;
    return made;
}

}  // namespace

std::vector<sim::KeySection> claim_keys() {
    sim::KeySection claim{
        "claim.NAME",
        "what `flinch prove` is to prove of the circuits; it says one thing, and no life depends on it. Its "
        "lines read "
        "signals, and of the moment: reward, anticipation, worth, fires.NAME, reward.NAME, "
        "anticipation.NAME, "
        "since.NAME of a circuit, reflex.NAME, body.POSTURE",
        true,
        {key("name", "text", "how it is called", true),
         key("given", "expression", "it speaks of moments at which this holds"),
         key("always", "expression", "holds at every moment; `A implies B`, too"),
         key("never", "expression", "holds at no moment"),
         key("within", "table", "something happens at least so often while something holds"),
         key("independent_of", "text",
             "`expect`, all that is learned, or a signal: `what` is the same whatever it is"),
         key("what", "texts", "circuits, or conditions"),
         key("monotone", "table", "an amount never falls while a signal rises, all else alike"),
         key("excludes", "texts", "two circuits or reflexes that are never on together"),
         key("reachable", "texts", "circuits that can fire and be silent; `all`"),
         key("expected", "choice", "proved, or refuted: written down as one that does not hold"),
         key("because", "text", "why that is so")}};
    claim.keys[10].choices = {"proved", "refuted"};
    return {claim,
            {"claim.NAME.within",
             "a deadline",
             false,
             {key("after", "expression", "while this holds without a break", true),
              key("does", "expression", "a circuit that fires, or a condition that comes true", true),
              key("time", "duration", "at least this often")}},
            {"claim.NAME.monotone",
             "what is compared",
             false,
             {key("of", "expression", "an amount", true), key("in", "signal", "what rises", true),
              key("falling", "flag", "the amount never rises, instead")}}};
}

std::vector<Claim> read_claims(std::vector<sim::Section> sections, std::span<const Circuit> circuits,
                               std::span<const steering::Stage> stages, const sim::Diagnostics& problems) {
    std::vector<Claim> claims;
    if (!problems.empty() || sections.empty()) return claims;
    const steering::SymbolTable table = steering::claim_table(circuits, stages);
    std::set<std::string> seen;
    for (sim::Section& section : sections) {
        claims.push_back(ClaimReader(section, table, circuits).read());
        if (!claims.back().name.empty() && !seen.insert(claims.back().name).second)
            section.error("name", fmt::format("a second claim named `{}`", claims.back().name));
    }
    return claims;
}

}  // namespace flinch::organism
