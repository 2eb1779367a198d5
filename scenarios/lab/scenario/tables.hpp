#pragma once

#include "scenarios/lab/scenario/scenario.hpp"
#include "sim/input/parameters.hpp"

/// The keys of a scenario file, with one row for each. The readers read by these tables, and `flinch keys`
/// describes them. A row that a reader reads by hand needs more than its value, such as the names that are
/// known by then.
namespace flinch::lab::tables {

template <class Struct>
using Table = sim::ParameterTable<Struct>;

/// The colours of walls and floors, and a kind of thing, as they are before a file says anything about them.
[[nodiscard]] world::Colour plain_wall();
[[nodiscard]] world::Colour plain_floor();
[[nodiscard]] world::Kind plain_kind();

[[nodiscard]] const Table<Scenario>& top();
[[nodiscard]] const Table<Scenario>& world();
[[nodiscard]] const Table<world::Room>& room();
[[nodiscard]] const Table<world::Door>& door();
[[nodiscard]] const Table<world::Colour>& colour();
[[nodiscard]] const Table<world::Kind>& thing();
[[nodiscard]] const Table<world::Contact>& contact();
[[nodiscard]] const Table<world::Flavour>& flavour();
[[nodiscard]] const Table<world::Odour>& odour();
[[nodiscard]] const Table<world::Voice>& voice();
[[nodiscard]] const Table<world::Motion>& motion();
[[nodiscard]] const Table<Treatment>& injection();
[[nodiscard]] const Table<Turn>& turn();
[[nodiscard]] const Table<Stimulus>& timing();
[[nodiscard]] const Table<Stimulus>& stimulus();
[[nodiscard]] const Table<Phase>& phase();
[[nodiscard]] const Table<Group>& group();
[[nodiscard]] const Table<Finding>& finding();
[[nodiscard]] const Table<Term>& term();
[[nodiscard]] const Table<lab::Table>& table();
[[nodiscard]] const Table<Curve>& curve();
[[nodiscard]] const Table<Intervention>& intervention();

}  // namespace flinch::lab::tables
