#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/lab/life/life.hpp"

namespace flinch::lab {

/// A variable of a life that a probe can read, looked up once by its name:
/// `expect.CIRCUIT`, `circuit.CIRCUIT` (1 while it is on), `anticipation.CIRCUIT` (what expecting it is
/// worth), `signal.NAME` (what a circuit's line reads), `dopamine`, `value`, `valence`, `reward`, `surprise`,
/// `moving`, `posture.NAME` (1 while it is held), `preference` (1 while it approaches, -1 while it
/// withdraws), `taken` (things taken so far), `heart_rate` (beats a minute), `goosebumps`, `pupil`,
/// `gaze.fixating`, `gaze.yaw` (degrees), `distance.KIND` (cells from its skin), `imagery.KIND` (how much
/// what the cortex sees or imagines at the fovea is like that kind of thing: Pearson correlation, -1 to 1).
using Variable = std::function<double(const Life&)>;

/// What things look like to a species' eye: the foveal code of each kind alone in an empty room.
using Likenesses = std::vector<std::vector<float>>;
[[nodiscard]] Likenesses likenesses(const Scenario& scenario, const organism::Species& species);

/// Nothing if there is no such variable in this group.
[[nodiscard]] std::optional<Variable> find_variable(const std::string& name, const Scenario& scenario,
                                                    const Group& group,
                                                    std::shared_ptr<const Likenesses> looks);
/// Every name that `find_variable` knows.
[[nodiscard]] std::vector<std::string> variable_names(const Scenario& scenario, const Group& group);

}  // namespace flinch::lab
