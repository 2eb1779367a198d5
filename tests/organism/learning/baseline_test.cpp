#include "organism/learning/baseline.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "organism/learning/amygdala/assessor.hpp"

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

/// An assessor that is taught by how far its inputs are from their mean.
class Taught {
  public:
    explicit Taught(sim::Time constant) : assessor_(born()), baseline_(constant, inputs) {}

    void learn(std::span<const float> context, Supervision supervision, double seconds, float gate = 1) {
        const sim::Time elapsed = sim::from_seconds(seconds);
        baseline_.follow(context, elapsed);
        assessor_.learn(baseline_.from(context), supervision, elapsed, gate);
    }
    void interrupt() { assessor_.interrupt(); }
    [[nodiscard]] float says(std::span<const float> context) const { return assessor_.assess(context); }
    [[nodiscard]] float error() const { return assessor_.error(); }

  private:
    static Assessor born() {
        AmygdalaParams params;
        params.learning_rate = 0.3F;
        params.trace = sim::from_seconds(0.05);
        sim::RandomStream random(1, 0, sim::Purpose::amygdala);
        return {params, "fear", sim::from_seconds(2), inputs, random};
    }

    Assessor assessor_;
    Baseline baseline_;
};

/// A minute in the room with nothing in it, then by turns a thing that is bad and one that is not.
void live(Taught& taught, int turns) {
    std::vector<float> room = room_with(0);
    room[12] = 0;
    for (int i = 0; i < 60; ++i) taught.learn(room, {}, 1);
    for (int i = 0; i < turns; ++i) {
        for (const std::size_t thing : {std::size_t{0}, std::size_t{1}}) {
            taught.interrupt();
            taught.learn(room_with(thing), {}, 0.5);
            taught.learn(room_with(thing), {true, thing == 0 ? 1.0F : 0.0F}, 0.5);
        }
    }
}

float told_apart(const Taught& taught) {
    return taught.says(room_with(0)) - taught.says(room_with(1));
}

}  // namespace

TEST_CASE("baseline: what is always there takes no blame, so that things are soon told apart") {
    Taught plain({});
    Taught centred(sim::from_seconds(60));
    live(plain, 20);
    live(centred, 20);
    CHECK(told_apart(plain) < 0.3F);
    CHECK(told_apart(centred) > 2 * told_apart(plain));
}

TEST_CASE("baseline: while nothing is learned, a mean that moves does not move what is said") {
    Taught taught(sim::from_seconds(5));
    live(taught, 20);
    const float before = taught.says(room_with(1));
    // Another room for long, with nothing to learn there: no gate, no change but the mean's.
    for (int i = 0; i < 100; ++i) taught.learn(std::vector<float>(inputs, 0.5F), {}, 1, 0);
    CHECK(taught.says(room_with(1)) == before);
}

TEST_CASE("baseline: a step takes away the same share of the error, with or without") {
    // One moment, twice: so a normalised step of least mean squares does (Widrow & Hoff 1960).
    const auto share_learned = [](sim::Time constant) {
        Taught taught(constant);
        for (int i = 0; i < 60; ++i) taught.learn(room_with(0), {}, 1, 0);
        taught.interrupt();
        const std::vector<float> thing = room_with(1);
        taught.learn(thing, {}, 0.001);
        const auto logit = [&] {
            const auto p = static_cast<double>(taught.says(thing));
            return std::log(p / (1 - p));
        };
        const double before = logit();
        taught.learn(thing, {true, 1}, 0.001);
        return (logit() - before) / static_cast<double>(taught.error());
    };
    CHECK(share_learned(sim::from_seconds(60)) == doctest::Approx(share_learned({})).epsilon(0.1));
}

TEST_CASE("baseline: of all inputs only a stretch is taught, as it is, and no bias") {
    Baseline baseline(sim::from_seconds(10), inputs);
    for (int i = 0; i < 30; ++i) baseline.follow(room_with(0), sim::from_seconds(1));
    const std::vector<float> thing = room_with(1);
    std::vector<float> scratch;
    const Afferents some = only({12, 14}, baseline.from(thing), scratch);
    CHECK(some.inputs.data() == thing.data());
    CHECK(some.bias == 0);
    CHECK(some.size == 1);
    for (std::size_t i = 0; i < inputs; ++i) CHECK(some.deviation[i] == (i == 13 ? 1.0F : 0.0F));
}

TEST_CASE("baseline: what is taught of a stretch alone, nothing else is blamed for") {
    AmygdalaParams params;
    params.learning_rate = 0.3F;
    params.initial_spread = 0;
    sim::RandomStream random(1, 0, sim::Purpose::amygdala);
    Assessor assessor(params, "malaise", sim::from_seconds(20), inputs, random);
    std::vector<float> scratch;
    std::vector<float> nowhere_else = room_with(0);
    for (std::size_t i = 0; i < 12; ++i) nowhere_else[i] = 0;
    std::vector<float> room = room_with(0);
    room[12] = 0;
    for (int i = 0; i < 50; ++i) {
        assessor.interrupt();
        const std::vector<float> taste = room_with(0);
        assessor.learn(only({12, 14}, taste, scratch), {}, sim::from_seconds(0.5));
        assessor.learn(only({12, 14}, taste, scratch), {true, 1}, sim::from_seconds(0.5));
        assessor.interrupt();
        assessor.learn(only({12, 14}, room, scratch), {}, sim::from_seconds(0.5));
        assessor.learn(only({12, 14}, room, scratch), {true, 0}, sim::from_seconds(0.5));
    }
    CHECK(assessor.assess(nowhere_else) == assessor.assess(room_with(0)));
    CHECK(assessor.assess(room_with(0)) > 0.7F);
    CHECK(assessor.assess(room) == doctest::Approx(params.initial_output));
}
