#pragma once

#include <string>

#include "sim/input/parameters_fwd.hpp"
#include "sim/time.hpp"

namespace flinch::organism::steering {

/// A named period of development, bounded by age. Lines read it as `stage.NAME`, and a circuit may be active
/// in it.
struct Stage {
    std::string name;
    sim::Time from{};
    sim::Time until = sim::Time::max();

    [[nodiscard]] bool at(sim::Time age) const noexcept { return age >= from && age < until; }
    static const sim::ParameterTable<Stage>& parameters();
};

}  // namespace flinch::organism::steering
