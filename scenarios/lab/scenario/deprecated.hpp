#pragma once

#include <string>

#include "sim/input/document.hpp"

namespace flinch::lab {

/// Renames the keys of a scenario that now have another name, and warns of each. The old names are read for
/// one more version.
void rename_deprecated(sim::Document& scenario, sim::Diagnostics& problems);
/// Does the same for a species.
void rename_deprecated_in_species(sim::Document& species, sim::Diagnostics& problems);
/// The present name of a dotted key of a species, as `--set` and a group's `set` give it. An old name gets a
/// warning at `place`.
[[nodiscard]] std::string present_key(const std::string& key, const sim::SourceLocation& place,
                                      sim::Diagnostics& problems);

}  // namespace flinch::lab
