#pragma once

#include <toml++/toml.h>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "sim/input/document.hpp"

namespace flinch::lab {

/// A member of a set: a text or a number, or a row of several values under the names of their columns.
struct Member {
    std::map<std::string, const toml::node*> values;  ///< by column; "" is the column of a single value

    /// The only value as it is written in a text.
    [[nodiscard]] std::string text() const;
};
using NamedSets = std::map<std::string, std::vector<Member>>;

/// The values that `{set}` and `{set.column}` stand for, by what is written between the braces.
using Bindings = std::map<std::string, const toml::node*>;

/// Reads the sets of a scenario, `[sets]`. A text `{other}` in a set stands for the members of that other
/// set. Errors go to the diagnostics.
[[nodiscard]] NamedSets read_sets(const sim::Document& document, sim::Diagnostics& problems);

/// The names of the sets that a text mentions in `{}`, in order of first mention, whether or not the sets
/// exist.
[[nodiscard]] std::vector<std::string> sets_mentioned(const std::string& text);

/// Binds the values of one member to its set, wherever the set is mentioned.
void bind(Bindings& bindings, const std::string& set, const Member& member);

/// Replaces every `{name}` in the table's keys and texts by the value that is bound to it. If a text is
/// nothing but one such name, it becomes the number that the name stands for. A name that is not bound is
/// left as it is.
void fill(toml::table& table, const Bindings& bindings, sim::Document& document);
void fill(toml::array& array, const Bindings& bindings, sim::Document& document);

}  // namespace flinch::lab
