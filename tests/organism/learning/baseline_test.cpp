// Assessors whose inputs teach by how far they are from their mean.
#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "organism/learning/amygdala.hpp"

using namespace flinch;
using namespace flinch::organism::learning;

namespace {

constexpr std::size_t inputs = 16;

/// A moment in a room (which fills most of a context), with one thing in it.
std::vector<float> room_with(std::size_t thing) {
    std::vector<float> context(inputs);
    for (std::size_t i = 0; i < 12; ++i) context[i] = 1;
    context[12 + thing] = 1;
    return context;
}

Assessor born(sim::Time baseline) {
    AmygdalaNature nature;
    nature.learning_rate = 0.3F;
    nature.trace = sim::from_seconds(0.05);
    nature.baseline = baseline;
    sim::RandomStream random(1, 0, sim::Purpose::amygdala);
    return {nature, "fear", sim::from_seconds(2), inputs, random};
}

/// A minute in the room with nothing in it, then by turns a thing that is bad and one that is not.
void live(Assessor& assessor, int turns) {
    std::vector<float> room = room_with(0);
    room[12] = 0;
    for (int i = 0; i < 60; ++i) assessor.learn(room, {}, sim::from_seconds(1));
    for (int i = 0; i < turns; ++i) {
        for (const std::size_t thing : {std::size_t{0}, std::size_t{1}}) {
            assessor.interrupt();
            assessor.learn(room_with(thing), {}, sim::from_seconds(0.5));
            assessor.learn(room_with(thing), {true, thing == 0 ? 1.0F : 0.0F}, sim::from_seconds(0.5));
        }
    }
}

float told_apart(const Assessor& assessor) {
    return assessor.assess(room_with(0)) - assessor.assess(room_with(1));
}

}  // namespace

TEST_CASE("baseline: what is always there takes no blame, so that things are soon told apart") {
    Assessor plain = born({});
    Assessor centred = born(sim::from_seconds(60));
    live(plain, 20);
    live(centred, 20);
    CHECK(told_apart(plain) < 0.3F);
    CHECK(told_apart(centred) > 2 * told_apart(plain));
}

TEST_CASE("baseline: while nothing is learned, a mean that moves does not move what it says") {
    Assessor assessor = born(sim::from_seconds(5));
    live(assessor, 20);
    const float before = assessor.assess(room_with(1));
    // Another room for long, with nothing to learn there: no gate, no change but the mean's.
    for (int i = 0; i < 100; ++i)
        assessor.learn(std::vector<float>(inputs, 0.5F), {}, sim::from_seconds(1), 0);
    CHECK(assessor.assess(room_with(1)) == before);
}

TEST_CASE("baseline: learning moves what it says by the same share of the error, with or without") {
    // One moment, twice: a normalised step of least mean squares takes away that share (Widrow & Hoff 1960).
    const auto share_learned = [](sim::Time baseline) {
        Assessor assessor = born(baseline);
        std::vector<float> room = room_with(0);
        for (int i = 0; i < 60; ++i) assessor.learn(room, {}, sim::from_seconds(1), 0);
        assessor.interrupt();
        const std::vector<float> thing = room_with(1);
        assessor.learn(thing, {}, sim::from_seconds(0.001));
        const auto logit = [&] {
            const auto p = static_cast<double>(assessor.assess(thing));
            return std::log(p / (1 - p));
        };
        const double before = logit();
        assessor.learn(thing, {true, 1}, sim::from_seconds(0.001));
        return (logit() - before) / static_cast<double>(assessor.error());
    };
    CHECK(share_learned(sim::from_seconds(60)) == doctest::Approx(share_learned({})).epsilon(0.1));
}
