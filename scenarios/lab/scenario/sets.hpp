#pragma once

#include <toml++/toml.h>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "sim/input/document.hpp"

namespace flinch::lab {

/// A member of a set: a text or a number, or a row of several under the names of their columns.
struct Member {
    std::map<std::string, const toml::node*> values;  ///< by column; "" for the only one

    /// The only one as it stands in a text.
    [[nodiscard]] std::string text() const;
};
using NamedSets = std::map<std::string, std::vector<Member>>;

/// What `{set}` and `{set.column}` stand for: by what is written between the brackets.
using Bindings = std::map<std::string, const toml::node*>;

/// The sets of a scenario, `[sets]`. A text `{other}` in one stands for the members of that other set. What
/// is wrong goes to the diagnostics.
[[nodiscard]] NamedSets read_sets(const sim::Document& document, sim::Diagnostics& problems);

/// The names of the sets that a text mentions in `{}`, in order of first mention, known or not.
[[nodiscard]] std::vector<std::string> sets_mentioned(const std::string& text);

/// What one member stands for wherever its set is mentioned.
void bind(Bindings& bindings, const std::string& set, const Member& member);

/// Puts in place of every `{name}` in the table's keys and texts what it stands for. A text that is nothing
/// else becomes the number that it stands for. What is not bound is left as it is.
void fill(toml::table& table, const Bindings& bindings, sim::Document& document);
void fill(toml::array& array, const Bindings& bindings, sim::Document& document);

}  // namespace flinch::lab
