#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sim/input/document.hpp"

namespace flinch::lab {

/// `--set KEY=VALUE`: a key of the scenario or of its species, and the text of its new value. Their keys are
/// one tree: no key of the one is a key of the other.
using Settings = std::vector<std::pair<std::string, std::string>>;

/// Those of the scenario, and those that neither knows, which are errors.
void apply_to_scenario(const Settings& settings, sim::Document& scenario, sim::Diagnostics& problems);
/// Those of the species, to any species that the scenario names.
void apply_to_species(const Settings& settings, sim::Document& species, sim::Diagnostics& problems);

/// Sets a key of a species, as a group does. An unknown one is an error.
void set_in_species(const std::string& key, const std::string& value, const sim::SourceLocation& place,
                    sim::Document& species, sim::Diagnostics& problems);

}  // namespace flinch::lab
