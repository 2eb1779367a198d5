#pragma once

#include <vector>

#include "organism/steering/circuit.hpp"
#include "organism/steering/stage.hpp"
#include "sim/input/document.hpp"

namespace flinch::organism {

/// Reads the `[[circuit]]` tables of a species file. It reads the names first, and then the lines that may
/// name them.
[[nodiscard]] std::vector<steering::Circuit> read_circuits(std::vector<sim::Section> sections,
                                                           const std::vector<steering::Stage>& stages);
/// Reads the `[[stage]]` tables, in order of age. Each stage begins where the one before it ends.
[[nodiscard]] std::vector<steering::Stage> read_stages(std::vector<sim::Section> sections);

}  // namespace flinch::organism
