#pragma once

#include "sim/input/document.hpp"

namespace flinch::lab {

/// Copies a node with the places of everything in it.
void note_copy(const toml::node& copy, sim::Document& into, const toml::node& original,
               const sim::Document& from);

/// Lays a table under another: what the upper one does not say it takes from the lower one. Tables are laid
/// under each other key by key; elements of a list that have a `name` (or a `title`) under the one of the same
/// name, and the others of the lower list come first; the lesions of both are cut; of anything else the upper
/// one's stands. `like` is not handed on.
void lay_under(toml::table& upper, sim::Document& document, const toml::table& lower,
               const sim::Document& from);

/// How an element of a list is called: its `name`, or its `title`; empty if it has neither.
[[nodiscard]] std::string name_of(const toml::table& element);

}  // namespace flinch::lab
