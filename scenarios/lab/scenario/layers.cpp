#include "scenarios/lab/scenario/layers.hpp"

#include <toml++/toml.h>
#include <algorithm>
#include <utility>
#include <vector>

namespace flinch::lab {
namespace {

bool are_named(const toml::array& array) {
    return std::all_of(array.begin(), array.end(), [](const toml::node& element) {
        return element.is_table() && !name_of(*element.as_table()).empty();
    });
}

/// Puts the lower list's elements first, each with the upper list's element of the same name laid over it,
/// and then the upper elements that are left.
void lay_named_under(toml::array& upper, sim::Document& document, const toml::array& lower,
                     const sim::Document& from) {
    std::vector<const toml::node*> left;
    for (const toml::node& element : upper) left.push_back(&element);
    toml::array both;
    const auto add = [&](const toml::node& element, const sim::Document& where) {
        element.visit([&both](const auto& node) { both.push_back(node); });
        note_copy(both.back(), document, element, where);
        return both.back().as_table();
    };
    for (const toml::node& element : lower) {
        const std::string name = name_of(*element.as_table());
        const auto own = std::find_if(left.begin(), left.end(), [&](const toml::node* other) {
            return name_of(*other->as_table()) == name;
        });
        if (own == left.end()) {
            add(element, from);
        } else {
            lay_under(*add(**own, document), document, *element.as_table(), from);
            left.erase(own);
        }
    }
    for (const toml::node* element : left) add(*element, document);
    document.note(upper, document.place_of(upper));
    upper = std::move(both);
}

/// Joins the texts of both lists without repeating any.
void add_texts(toml::array& upper, sim::Document& document, const toml::array& lower,
               const sim::Document& from) {
    for (const toml::node& element : lower) {
        const auto text = element.value<std::string>();
        const bool there = std::any_of(upper.begin(), upper.end(), [&](const toml::node& other) {
            return text && other.value<std::string>() == text;
        });
        if (there) continue;
        element.visit([&upper](const auto& node) { upper.push_back(node); });
        note_copy(upper.back(), document, element, from);
    }
}

void lay_array_under(const std::string& key, toml::array& upper, sim::Document& document,
                     const toml::array& lower, const sim::Document& from) {
    if (key == "lesion") {
        add_texts(upper, document, lower, from);
    } else if (!upper.empty() && are_named(upper) && are_named(lower)) {
        lay_named_under(upper, document, lower, from);
    }
}

}  // namespace

void note_copy(const toml::node& copy, sim::Document& into, const toml::node& original,
               const sim::Document& from) {
    into.note(copy, from.place_of(original));
    if (const toml::table* table = original.as_table()) {
        unsigned order = 0;
        for (const std::string& key : from.keys_of(*table)) {
            const toml::node& child = *copy.as_table()->get(key);
            note_copy(child, into, *table->get(key), from);
            into.note(child, into.place_of(child), ++order);
        }
    } else if (const toml::array* array = original.as_array()) {
        for (std::size_t i = 0; i < array->size(); ++i)
            note_copy(*copy.as_array()->get(i), into, *array->get(i), from);
    }
}

std::string name_of(const toml::table& element) {
    const auto name = element["name"].value<std::string>();
    return name ? *name : element["title"].value_or(std::string{});
}

void lay_under(toml::table& upper, sim::Document& document, const toml::table& lower,
               const sim::Document& from) {
    const auto own = document.keys_of(upper);
    unsigned order = 0;
    for (const std::string& key : from.keys_of(lower)) {
        if (key == "like") continue;
        const toml::node& below = *lower.get(key);
        toml::node* above = upper.get(key);
        if (above == nullptr) {
            below.visit([&](const auto& node) { above = &upper.insert(key, node).first->second; });
            note_copy(*above, document, below, from);
        } else if (above->is_table() && below.is_table()) {
            lay_under(*above->as_table(), document, *below.as_table(), from);
        } else if (above->is_array() && below.is_array()) {
            lay_array_under(key, *above->as_array(), document, *below.as_array(), from);
        }
        document.note(*above, document.place_of(*above), ++order);
    }
    for (const std::string& key : own) {
        if (!lower.contains(key) || key == "like")
            document.note(*upper.get(key), document.place_of(*upper.get(key)), ++order);
    }
}

}  // namespace flinch::lab
