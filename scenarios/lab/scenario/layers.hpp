#pragma once

#include "sim/input/document.hpp"

namespace flinch::lab {

/// Notes for a copied node the source locations of everything in the original.
void note_copy(const toml::node& copy, sim::Document& into, const toml::node& original,
               const sim::Document& from);

/// Lays a table under another one: keys that the upper table leaves out are taken from the lower one. Tables
/// within them are laid under each other key by key. Elements of a list that have a `name` (or a `title`) are
/// laid under the upper element of the same name, and the other elements of the lower list come first. The
/// lesions of both tables are made. For anything else, the upper table's value is kept. `like` is not
/// inherited.
void lay_under(toml::table& upper, sim::Document& document, const toml::table& lower,
               const sim::Document& from);

/// The name of a list's element: its `name`, or its `title`; empty if it has neither.
[[nodiscard]] std::string name_of(const toml::table& element);

}  // namespace flinch::lab
