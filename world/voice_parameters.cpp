#include "sim/input/parameters.hpp"
#include "world/sound.hpp"

namespace flinch::world {

const sim::ParameterTable<Voice>& Voice::parameters() {
    static const sim::ParameterTable<Voice> table{
        {"loudness", &Voice::loudness, sim::Number{0, 1}, "at a cell's distance"},
        {"pitch", &Voice::pitch, sim::Number{0, 1}, "low to high"},
        {"roughness", &Voice::roughness, sim::Number{0, 1}, "fast beating, as in scolding and screaming",
         "Arnal et al. 2015"},
        {"rhythm", &Voice::rhythm, sim::Number{0, 1}, "even bursts, as in laughing"},
    };
    return table;
}

}  // namespace flinch::world
