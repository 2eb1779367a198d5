#include "scenarios/lab/scenario/families.hpp"

#include <toml++/toml.h>
#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "scenarios/lab/scenario/layers.hpp"
#include "scenarios/lab/scenario/sets.hpp"
#include "sim/input/nearest_name.hpp"

namespace flinch::lab {
namespace {

constexpr std::size_t most = 10'000;  // the most elements that one may stand for; more are a mistake

/// A kind of elements: what one element is called, and the key under which all of them stand.
struct Kind {
    std::string_view name;
    std::string_view key;
};
constexpr std::array<Kind, 9> kinds{{{"thing", "things"},
                                     {"stimulus", "stimuli"},
                                     {"phase", "phase"},
                                     {"group", "group"},
                                     {"probe", "probe"},
                                     {"exam", "exam"},
                                     {"table", "table"},
                                     {"curve", "curve"},
                                     {"finding", "finding"}}};

/// Rewrites one scenario in a single pass.
class WritingOut {
  public:
    WritingOut(sim::Document& document, sim::Diagnostics& problems)
        : document_(document), problems_(problems), sets_(read_sets(document, problems)) {}

    void all() {
        toml::table& root = document_.tree();
        for (const auto& [name, members] : sets_) {
            if (members.size() == 1) bind(constants_, name, members.front());
        }
        for (const std::string& key : document_.keys_of(root)) {
            if (key == "sets") continue;
            if (toml::table* table = root.get(key)->as_table()) fill(*table, constants_, document_);
            if (toml::array* array = root.get(key)->as_array()) fill(*array, constants_, document_);
        }
        const toml::table* defaults = root["defaults"].as_table();
        for (const Kind& kind : kinds) {
            const toml::node* shared = defaults == nullptr ? nullptr : defaults->get(kind.name);
            kind_ = kind;
            shared_ = shared == nullptr || !shared->is_table() ? nullptr : shared->as_table();
            toml::node* elements = root.get(kind.key);
            if (elements == nullptr) {
                if (shared != nullptr)
                    problems_.warning(document_.place_of(*shared),
                                      fmt::format("there is no {} to have these defaults", kind.name));
            } else if (toml::array* array = elements->as_array()) {
                write_array(*array);
            } else if (toml::table* table = elements->as_table()) {
                write_table(*table);
            }
        }
        check_defaults(root);
        root.erase("defaults");
        flatten_sets(root);
    }

  private:
    void check_defaults(toml::table& root) {
        const toml::node* defaults = root.get("defaults");
        if (defaults == nullptr) return;
        if (!defaults->is_table()) {
            problems_.error(document_.place_of(*defaults),
                            "`defaults` is no table: expected [defaults.phase] "
                            "or another kind");
            return;
        }
        std::vector<std::string> known;
        for (const Kind& kind : kinds) known.emplace_back(kind.name);
        for (const auto& [key, node] : *defaults->as_table()) {
            if (std::find(known.begin(), known.end(), key.str()) == known.end())
                problems_.error(document_.place_of(node), sim::unknown_name("kind", key.str(), known));
        }
    }

    /// The sets that a name mentions, with the one that changes slowest first, which is the set that is
    /// mentioned last.
    std::vector<std::string> sets_of(const std::string& name, const sim::SourceLocation& place) {
        std::vector<std::string> known;
        for (const std::string& set : sets_mentioned(name)) {
            if (sets_.contains(set)) {
                known.insert(known.begin(), set);
            } else {
                std::vector<std::string> names;
                for (const auto& [one, members] : sets_) names.push_back(one);
                problems_.error(place, sim::unknown_name("set", set, names));
            }
        }
        return known;
    }

    /// Every combination of members of some sets; the member of the first set changes slowest.
    std::vector<Bindings> combinations(std::span<const std::string> sets) {
        std::vector<Bindings> all{{}};
        for (const std::string& set : sets) {
            std::vector<Bindings> further;
            for (const Bindings& so_far : all) {
                for (const Member& member : sets_.at(set)) {
                    further.push_back(so_far);
                    bind(further.back(), set, member);
                    if (further.size() > most) return further;
                }
            }
            all = std::move(further);
        }
        return all;
    }

    void write_array(toml::array& array) {
        toml::array out;
        const auto find = [&out](const std::string& name) -> const toml::table* {
            for (const toml::node& element : out) {
                if (name_of(*element.as_table()) == name) return element.as_table();
            }
            return nullptr;
        };
        const auto names = [&out] {
            std::vector<std::string> all;
            for (const toml::node& element : out) all.push_back(name_of(*element.as_table()));
            return all;
        };
        for (const toml::node& element : array) {
            const toml::table* written = element.as_table();
            if (written == nullptr) return;  // the reader reports this
            for (const Bindings& bindings :
                 combinations(sets_of(name_of(*written), document_.place_of(element)))) {
                toml::table one = *written;
                note_copy(one, document_, *written, document_);
                fill(one, bindings, document_);
                complete(one, find, names);
                out.push_back(one);
                note_copy(out.back(), document_, one, document_);
            }
        }
        document_.note(array, document_.place_of(array));
        array = std::move(out);
    }

    /// Writes out a table of elements under their names. Neighbouring elements that have the same slowest set
    /// are written out together, one member of that set after the other.
    void write_table(toml::table& table) {
        toml::table out;
        const std::vector<std::string> keys = document_.keys_of(table);
        std::vector<std::vector<std::string>> sets;
        for (const std::string& key : keys) {
            if (!table.get(key)->is_table()) return;  // the reader reports this
            sets.push_back(sets_of(key, document_.place_of(*table.get(key))));
        }
        for (std::size_t first = 0, end = 0; first < keys.size(); first = end) {
            const bool family = !sets[first].empty();
            for (end = first + 1; family && end < keys.size() && !sets[end].empty() &&
                                  sets[end].front() == sets[first].front();)
                ++end;
            for (const Bindings& bindings : combinations(std::span(sets[first]).first(family ? 1 : 0))) {
                for (std::size_t i = first; i < end; ++i) {
                    for (Bindings inner : combinations(std::span(sets[i]).subspan(family ? 1 : 0))) {
                        inner.insert(bindings.begin(), bindings.end());
                        add_named(keys[i], *table.get(keys[i])->as_table(), inner, out);
                    }
                }
            }
        }
        document_.note(table, document_.place_of(table));
        table = std::move(out);
    }

    void add_named(const std::string& key, const toml::table& written, const Bindings& bindings,
                   toml::table& out) {
        const sim::SourceLocation place = document_.place_of(written);
        toml::table named;  // the key is put into a table so that it is filled in like everything else
        named.insert(key, written);
        note_copy(*named.get(key), document_, written, document_);
        fill(named, bindings, document_);
        const std::string name(named.begin()->first.str());
        toml::table& one = *named.begin()->second.as_table();
        complete(
            one,
            [&out](const std::string& wanted) {
                const toml::node* found = out.get(wanted);
                return found == nullptr ? nullptr : found->as_table();
            },
            [&out] {
                std::vector<std::string> all;
                for (const auto& [other, node] : out) all.emplace_back(other.str());
                return all;
            });
        if (out.contains(name))
            problems_.error(place, fmt::format("there is already a {} `{}`", kind_.name, name));
        const toml::node& added = out.insert_or_assign(name, one).first->second;
        note_copy(added, document_, one, document_);
        document_.note(added, place, static_cast<unsigned>(out.size()));
    }

    /// Lays under an element the one that it is `like`, and the defaults of its kind.
    template <class Find, class Names>
    void complete(toml::table& one, const Find& find, const Names& names) {
        if (const toml::node* like = one.get("like")) {
            const sim::SourceLocation place = document_.place_of(*like);
            const std::string wanted = like->value_or(std::string{});
            if (const toml::table* model = find(wanted)) {
                lay_under(one, document_, *model, document_);
            } else {
                problems_.error(place,
                                sim::unknown_name(fmt::format("earlier {}", kind_.name), wanted, names()));
            }
            one.erase("like");
        }
        if (shared_ != nullptr) lay_under(one, document_, *shared_, document_);
    }

    /// Writes out sets where the reader expects lists of texts that stand for several things at once.
    void flatten_sets(toml::table& root) {
        toml::node* written = root.get("sets");
        if (written == nullptr || !written->is_table()) return;
        toml::table flat;
        for (const auto& [name, members] : sets_) {
            toml::array texts;
            for (const Member& member : members) {
                if (member.values.contains("")) texts.push_back(member.text());
            }
            if (texts.empty()) continue;
            const sim::SourceLocation place = document_.place_of(*written->as_table()->get(name));
            const toml::node& list = flat.insert(name, std::move(texts)).first->second;
            document_.note(list, place);
            for (const toml::node& text : *list.as_array()) document_.note(text, place);
        }
        document_.note(*written, document_.place_of(*written));
        *written->as_table() = std::move(flat);
    }

    sim::Document& document_;
    sim::Diagnostics& problems_;
    NamedSets sets_;
    Bindings constants_;
    Kind kind_{};
    const toml::table* shared_ = nullptr;
};

}  // namespace

void write_out(sim::Document& document, sim::Diagnostics& problems) {
    WritingOut(document, problems).all();
}

}  // namespace flinch::lab
