#pragma once

#include <vector>

#include "organism/steering/circuit.hpp"
#include "sim/input/document.hpp"

namespace flinch::organism {

/// Reads the `[[circuit]]` tables of a species file: names first, then the lines that may name them.
[[nodiscard]] std::vector<steering::Circuit> read_circuits(std::vector<sim::Section> sections);

}  // namespace flinch::organism
