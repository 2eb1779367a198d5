// A supposed frame knows what it was told and nothing else.
#include "organism/supposition.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>

using namespace flinch;
using namespace flinch::organism;

namespace {

const learning::Layout& layout() {
    static const auto made = cortex_layout(2, 0);
    return made;
}

std::size_t known(const learning::Frame& frame, Sense sense) {
    const auto values = frame.of(layout().modalities[number_of(sense)]);
    return static_cast<std::size_t>(std::ranges::count_if(values, [](float v) { return v != 0; }));
}

}  // namespace

TEST_CASE("of a frame that is supposed nothing is known but what is said") {
    learning::Frame now(layout());
    now.values.assign(now.values.size(), 0.5F);
    for (std::size_t m = 0; m < layout().modalities.size(); ++m) now.clamp(m);
    const auto supposed = Supposition(layout()).amid(now).hearing(world::spectrogram("spider"));
    for (const Sense sense :
         {Sense::fovea, Sense::periphery, Sense::hearing, Sense::voice, Sense::body, Sense::affect}) {
        const bool said = sense == Sense::periphery || sense == Sense::hearing;
        CAPTURE(layout().modalities[number_of(sense)].name);
        CHECK(supposed.frame().has(number_of(sense)) == said);
        CHECK((known(supposed.frame(), sense) > 0) == said);
    }
    CHECK(known(Supposition(layout()).seeing(std::vector<float>(body::fovea_code, 1)).frame(),
                Sense::fovea) == body::fovea_code);
}

TEST_CASE("a picture of another size than the fovea's code is no picture") {
    Supposition supposed(layout());
    CHECK_THROWS_AS(supposed.seeing(std::vector<float>(3, 1)), std::invalid_argument);
}

TEST_CASE("a modality that is left open again has no values") {
    learning::Frame frame(layout());
    std::ranges::fill(frame.know(layout(), number_of(Sense::body)), 1.0F);
    CHECK(frame.has(number_of(Sense::body)));
    frame.leave_open(layout(), number_of(Sense::body));
    CHECK_FALSE(frame.has(number_of(Sense::body)));
    CHECK(known(frame, Sense::body) == 0);
}
