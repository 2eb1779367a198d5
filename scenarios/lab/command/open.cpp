#include <iostream>

#include "scenarios/lab/command/commands.hpp"
#include "sim/interrupt.hpp"

namespace flinch::lab {

Scenario open_scenario(const std::string& file, const Settings& settings) {
    Scenario scenario = read_scenario(file, settings);
    scenario.warnings.print(std::cerr);
    return scenario;
}

int interrupted_status() noexcept {
    return 128 + sim::interrupted();
}

}  // namespace flinch::lab
