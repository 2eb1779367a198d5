#pragma once

#include "scenarios/lab/scenario/draft.hpp"

namespace flinch::lab {

/// Lays under a scenario what it builds on: `like = "NAME"`, a template or another scenario, and `world =
/// "NAME"` (or `map = "NAME"` in [world]), a map with its rooms and doors. Both are looked up beside the
/// scenario and then in the library. What the scenario itself says takes precedence.
void inherit(sim::Document& document, Draft& draft);

}  // namespace flinch::lab
