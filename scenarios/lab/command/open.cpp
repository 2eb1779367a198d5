#include <iostream>

#include "scenarios/lab/command/commands.hpp"

namespace flinch::lab {

Scenario open_scenario(const std::string& file, const Settings& settings) {
    Scenario scenario = read_scenario(file, settings);
    scenario.warnings.print(std::cerr);
    return scenario;
}

}  // namespace flinch::lab
