#pragma once

#include "sim/input/document.hpp"

namespace flinch::lab {

/// Gives keys of a scenario that have another name now that name, with a warning. They are read for one version
/// more.
void rename_deprecated(sim::Document& document, sim::Diagnostics& problems);

}  // namespace flinch::lab
