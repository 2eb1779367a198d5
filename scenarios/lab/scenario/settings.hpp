#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sim/input/document.hpp"

namespace flinch::lab {

/// The settings of `--set KEY=VALUE`: a key of the scenario or of its species, with the text of its new
/// value. Both sets of keys form one tree, for no key belongs to both.
using Settings = std::vector<std::pair<std::string, std::string>>;

/// Applies the settings of the scenario. Keys that neither the scenario nor the species has are errors.
void apply_to_scenario(const Settings& settings, sim::Document& scenario, sim::Diagnostics& problems);
/// Applies the settings of the species, to any species that the scenario names.
void apply_to_species(const Settings& settings, sim::Document& species, sim::Diagnostics& problems);

/// Sets a key of a species, as a group does. An unknown key is an error.
void set_in_species(const std::string& key, const std::string& value, const sim::SourceLocation& place,
                    sim::Document& species, sim::Diagnostics& problems);

}  // namespace flinch::lab
