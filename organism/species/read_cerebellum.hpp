#pragma once

#include "organism/learning/brain.hpp"
#include "sim/input/document.hpp"

namespace flinch::organism {

[[nodiscard]] learning::CerebellumNature read_cerebellum(sim::Section section);
[[nodiscard]] learning::TraceNature read_trace(sim::Section section);

}  // namespace flinch::organism
