#include "organism/species/sections.hpp"

namespace flinch::organism {

using namespace std::chrono_literals;

learning::ThalamusNature read_thalamus(sim::Section section) {
    learning::ThalamusNature thalamus;
    thalamus.reflex = section.flag("reflex", true);
    thalamus.content = section.flag("content", true);
    thalamus.cognition = section.flag("cognition", true);
    thalamus.random = section.flag("random", false);
    thalamus.capture = static_cast<float>(section.number("capture", 0.25, 0, 100));
    thalamus.hold = section.duration("hold", 1s, 0ms, 1min);
    section.finish();
    return thalamus;
}

}  // namespace flinch::organism
