#include <algorithm>

#include <fmt/format.h>

#include "organism/species/circuit_reader.hpp"
#include "organism/steering/circuit_language/symbols.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism {

using namespace std::chrono_literals;
using steering::Stage;

std::vector<Stage> read_stages(std::vector<sim::Section> sections) {
    std::vector<Stage> stages;
    sim::Time from = 0s;
    for (sim::Section& section : sections) {
        Stage stage;
        stage.from = from;
        Stage::parameters().read(section, stage);
        const bool known = std::any_of(stages.begin(), stages.end(),
                                       [&stage](const Stage& other) { return other.name == stage.name; });
        if (!stage.name.empty() && !steering::is_name(stage.name)) {
            section.error("name", fmt::format("`{}` is no name for a stage: expected letters, digits and _, "
                                              "and no word of the language",
                                              stage.name));
        } else if (known) {
            section.error("name", fmt::format("a second stage named `{}`", stage.name));
        }
        if (from == sim::Time::max())
            section.error("name",
                          fmt::format("the stage before `{}` has no end: give it an `until`", stage.name));
        if (stage.until <= from && from != sim::Time::max())
            section.error("until",
                          "the stage ends before it begins: expected an age later than the last stage's");
        section.finish();
        from = stage.until;
        if (!known && steering::is_name(stage.name)) stages.push_back(std::move(stage));
    }
    return stages;
}

}  // namespace flinch::organism
