#include "scenarios/lab/scenario/sets.hpp"

#include <toml++/toml.h>
#include <algorithm>
#include <sstream>

#include <fmt/format.h>

#include "scenarios/lab/scenario/layers.hpp"
#include "sim/input/nearest_name.hpp"

namespace flinch::lab {
namespace {

constexpr std::size_t largest_set = 200;

std::string text_of(const toml::node& node) {
    if (const auto* text = node.as_string()) return text->get();
    std::ostringstream out;
    node.visit([&out](const auto& value) { out << toml::toml_formatter(value); });
    return out.str();
}

bool is_value(const toml::node& node) {
    return node.is_string() || node.is_number();
}

/// Reads each set after the sets that it mentions.
class Reader {
  public:
    Reader(const sim::Document& document, sim::Diagnostics& problems)
        : document_(document), problems_(problems), table_(document.tree()["sets"].as_table()) {}

    NamedSets all() {
        if (table_ == nullptr) return {};
        for (const auto& [name, node] : *table_) (void)members(std::string(name.str()), node);
        return std::move(sets_);
    }

  private:
    const std::vector<Member>& members(const std::string& name, const toml::node& node) {
        if (const auto known = sets_.find(name); known != sets_.end()) return known->second;
        std::vector<Member>& all = sets_[name];  // empty while it is read: a circle ends here
        const toml::array* array = node.as_array();
        if (array == nullptr || array->empty()) {
            problems_.error(document_.place_of(node),
                            fmt::format("the set `{}` is empty: expected a list of names", name));
            return all;
        }
        std::vector<Member> read;
        for (const toml::node& element : *array) add(element, read);
        if (read.empty())
            problems_.error(document_.place_of(node),
                            fmt::format("the set `{}` has no members: does it stand in itself?", name));
        if (read.size() > largest_set)
            problems_.error(document_.place_of(node),
                            fmt::format("a set of more than {} names", largest_set));
        return sets_[name] = std::move(read);
    }

    void add(const toml::node& element, std::vector<Member>& all) {
        const auto mentioned =
            element.is_string() ? sets_mentioned(element.as_string()->get()) : std::vector<std::string>{};
        if (!mentioned.empty()) {
            add_other(element, mentioned.front(), all);
        } else if (const toml::table* row = element.as_table()) {
            Member member;
            for (const auto& [column, value] : *row) {
                if (is_value(value)) {
                    member.values[std::string(column.str())] = &value;
                } else {
                    problems_.error(document_.place_of(value), "expected a text or a number");
                }
            }
            all.push_back(std::move(member));
        } else if (is_value(element)) {
            if (text_of(element).find_first_of("{}()\"") != std::string::npos) {
                problems_.error(
                    document_.place_of(element),
                    fmt::format("`{}` is no name: a member of a set has no brackets and no quotes",
                                text_of(element)));
            }
            all.push_back({{{"", &element}}});
        } else {
            problems_.error(document_.place_of(element),
                            "expected a text, a number or a row such as { name = \"a\", size = 2 }");
        }
    }

    /// Adds all members of another set, `{set}`, or one column of its rows, `{set.column}`.
    void add_other(const toml::node& element, const std::string& set, std::vector<Member>& all) {
        const std::string& text = element.as_string()->get();
        const toml::node* other = table_->get(set);
        if (other == nullptr || text.front() != '{' || text.find('}') + 1 != text.size())
            return problems_.error(document_.place_of(element), sim::unknown_name("set", set, names()));
        const std::vector<Member> further = members(set, *other);
        if (text == "{" + set + "}") {
            all.insert(all.end(), further.begin(), further.end());
            return;
        }
        const std::string column = text.substr(set.size() + 2, text.size() - set.size() - 3);
        for (const Member& row : further) {
            const auto value = row.values.find(column);
            if (value == row.values.end())
                return problems_.error(document_.place_of(element),
                                       fmt::format("the set `{}` has no column `{}`", set, column));
            all.push_back({{{"", value->second}}});
        }
    }

    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const auto& [name, node] : *table_) all.emplace_back(name.str());
        return all;
    }

    const sim::Document& document_;
    sim::Diagnostics& problems_;
    const toml::table* table_;
    NamedSets sets_;
};

std::string filled(std::string text, const Bindings& bindings) {
    for (const auto& [name, node] : bindings) {
        const std::string placeholder = "{" + name + "}";
        const std::string member = text_of(*node);
        for (auto at = text.find(placeholder); at != std::string::npos;
             at = text.find(placeholder, at + member.size()))
            text.replace(at, placeholder.size(), member);
    }
    return text;
}

/// The number that a text stands for, if it stands for nothing else.
const toml::node* number_for(const std::string& text, const Bindings& bindings) {
    if (text.size() < 3 || text.front() != '{' || text.back() != '}') return nullptr;
    const auto bound = bindings.find(text.substr(1, text.size() - 2));
    return bound != bindings.end() && bound->second->is_number() ? bound->second : nullptr;
}

/// Renames a key. The source location of its value stays the same.
void rename(toml::table& table, const std::string& from, const std::string& to, sim::Document& document) {
    const toml::node& old = *table.get(from);
    old.visit([&](const auto& node) { table.insert_or_assign(to, node); });
    note_copy(*table.get(to), document, old, document);
    table.erase(from);
}

}  // namespace

std::string Member::text() const {
    const auto only = values.find("");
    return only == values.end() ? std::string{} : text_of(*only->second);
}

NamedSets read_sets(const sim::Document& document, sim::Diagnostics& problems) {
    return Reader(document, problems).all();
}

std::vector<std::string> sets_mentioned(const std::string& text) {
    std::vector<std::string> names;
    for (auto open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
        const auto end = text.find_first_of(".}", open);
        if (end == std::string::npos) break;
        const std::string name = text.substr(open + 1, end - open - 1);
        if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
    }
    return names;
}

void bind(Bindings& bindings, const std::string& set, const Member& member) {
    for (const auto& [column, node] : member.values)
        bindings[column.empty() ? set : set + "." + column] = node;
}

void fill(toml::array& array, const Bindings& bindings, sim::Document& document) {
    for (std::size_t i = 0; i < array.size(); ++i) {
        toml::node& node = *array.get(i);
        const sim::SourceLocation place = document.place_of(node);
        if (toml::table* table = node.as_table()) {
            fill(*table, bindings, document);
        } else if (toml::array* inner = node.as_array()) {
            fill(*inner, bindings, document);
        } else if (auto* text = node.as_string()) {
            text->get() = filled(text->get(), bindings);
            document.note(node, place);
        }
    }
}

void fill(toml::table& table, const Bindings& bindings, sim::Document& document) {
    for (const std::string& key : document.keys_of(table)) {
        const std::string full = filled(key, bindings);
        if (full != key) rename(table, key, full, document);
        toml::node& node = *table.get(full);
        if (toml::table* inner = node.as_table()) {
            fill(*inner, bindings, document);
        } else if (toml::array* array = node.as_array()) {
            fill(*array, bindings, document);
        } else if (auto* text = node.as_string()) {
            const sim::SourceLocation place = document.place_of(node);
            if (const toml::node* number = number_for(text->get(), bindings)) {
                number->visit([&](const auto& value) { table.insert_or_assign(full, value); });
                document.note(*table.get(full), place);
            } else {
                text->get() = filled(text->get(), bindings);
            }
        }
    }
}

}  // namespace flinch::lab
