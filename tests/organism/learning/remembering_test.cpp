// The second loop's thoughts of the past: to store the present moment, to be reminded of another.
#include <doctest/doctest.h>

#include <algorithm>

#include "organism/learning/brain.hpp"

using namespace flinch;
using namespace flinch::organism::learning;
using sim::from_seconds;

namespace {

constexpr std::size_t sight = 0;
constexpr std::size_t sound = 1;
const std::vector<float> lit{1, 1, 1, 0, 0, 0};
const std::vector<float> loud{1, 1, 0, 0, 1};

/// A brain that thinks at random, and whose cortex learns nothing: what it fills in, it remembers.
Brain thoughtful(std::initializer_list<std::string_view> cut = {}) {
    Layout layout;
    layout.add("sight", lit.size());
    layout.add("sound", loud.size());
    BrainParams params;
    params.cortex.latent = 12;
    params.cortex.learning_rate = 0;
    params.cognition.openness = 0;
    params.cognition.pace = from_seconds(0.2);
    params.hippocampus.episodes.most = 4;
    params.hippocampus.episodes.moments = 3;
    params.hippocampus.episodes.spacing = from_seconds(0.1);
    for (const std::string_view part : cut) params.lesions.set(part, true);
    return {params, layout, {}, 2, 1, 0};
}

void live(Brain& brain, bool hears, bool learning = true) {
    Brain::Moment moment;
    Frame& frame = moment.frame = Frame(brain.layout());
    std::copy(lit.begin(), lit.end(), frame.of(brain.layout().modalities[sight]).begin());
    frame.clamp(sight);
    if (hears) {
        std::copy(loud.begin(), loud.end(), frame.of(brain.layout().modalities[sound]).begin());
        frame.clamp(sound);
    }
    moment.elapsed = from_seconds(0.1);
    moment.learning = learning;
    brain.perceive(moment);
    brain.value(moment, {0});
}

bool hears_in_thought(const Brain& brain) {
    const auto& imagery = brain.thought().imagery;
    const auto heard = imagery.begin() + static_cast<std::ptrdiff_t>(brain.layout().modalities[sound].offset);
    return std::equal(loud.begin(), loud.end(), heard);
}

bool recalls(const Brain& brain) {
    return brain.cognition().action().kind == CognitiveAction::Kind::recall;
}

}  // namespace

TEST_CASE("what it chose to store is an episode, though nothing surprised it; a probe trial stores nothing") {
    Brain brain = thoughtful();
    for (int i = 0; i < 100; ++i) live(brain, true, false);
    CHECK(brain.hippocampus().episodes().count() == 0);
    for (int i = 0; i < 100; ++i) live(brain, true);
    CHECK(brain.hippocampus().episodes().count() > 0);
    Brain without = thoughtful({"hippocampus"});
    Brain simple = thoughtful({"cognitive-striatum"});
    for (int i = 0; i < 100; ++i) live(without, true);
    for (int i = 0; i < 100; ++i) live(simple, true);
    CHECK(without.hippocampus().episodes().count() == 0);
    CHECK(simple.hippocampus().episodes().count() == 0);
}

TEST_CASE("while it recalls, the sight brings back the sound that was there; else it does not") {
    Brain brain = thoughtful();
    for (int i = 0; i < 100; ++i) live(brain, true);
    const auto reminded = [&](bool cut) {
        brain.lesion("hippocampus", cut);
        int times = 0;
        for (int i = 0; i < 100; ++i) {
            const bool wants = recalls(brain) && !cut;
            live(brain, false, false);
            CHECK(hears_in_thought(brain) == wants);
            times += hears_in_thought(brain) ? 1 : 0;
        }
        return times;
    };
    CHECK(reminded(false) > 5);
    CHECK(reminded(true) == 0);
    CHECK(reminded(false) > 5);  // put back, it remembers what it knew
}
