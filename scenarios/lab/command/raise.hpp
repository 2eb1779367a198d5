#pragma once

#include <memory>

#include "scenarios/lab/command/commands.hpp"
#include "scenarios/lab/scenario/scenario.hpp"

namespace flinch::lab {

/// Lives every group, under the options' seeds (one, if they say nothing), up to the end of the phase
/// `raise`, and puts the lives on disk as they are then: in the folder `out`, or in the file `out` if that
/// ends in ".life" and there is only one. Prints the names of the files. Throws `sim::BadInput` and
/// `MachineFailure`.
int raise_creatures(const std::shared_ptr<const Scenario>& scenario, const RunOptions& options);

}  // namespace flinch::lab
