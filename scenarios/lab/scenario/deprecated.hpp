#pragma once

#include <string>

#include "sim/input/document.hpp"

namespace flinch::lab {

/// Gives keys of a scenario that have another name now that name, with a warning. They are read for one version
/// more.
void rename_deprecated(sim::Document& scenario, sim::Diagnostics& problems);
/// The same for a species.
void rename_deprecated_in_species(sim::Document& species, sim::Diagnostics& problems);
/// The present name of a dotted key of a species, as `--set` and a group's `set` give it; an old one is warned of
/// at `place`.
[[nodiscard]] std::string present_key(const std::string& key, const sim::SourceLocation& place, sim::Diagnostics& problems);

}  // namespace flinch::lab
