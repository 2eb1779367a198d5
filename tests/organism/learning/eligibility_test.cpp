// Eligibility bridges moments of one thread of time only, and is part of a life's state.
#include <doctest/doctest.h>

#include <vector>

#include "organism/learning/cognition/cognition.hpp"
#include "organism/learning/striatum/striatum.hpp"

namespace flinch::organism::learning {
namespace {

constexpr auto moment = std::chrono::milliseconds(100);

sim::RandomStream stream() {
    return {1, 0, sim::Purpose::striatum};
}

std::uint64_t fingerprint_of(const auto& part) {
    sim::Fingerprint fingerprint;
    part.add_to(fingerprint);
    return fingerprint.value();
}

TEST_CASE("the actor: dopamine after an interruption does not reinforce what was done before it") {
    const std::vector<float> context(lanes, 1.0F);
    Striatum going_on({}, lanes, 3);
    auto random = stream();
    const std::uint64_t naive = fingerprint_of(going_on);
    (void)going_on.choose(context, random);
    CHECK(fingerprint_of(going_on) != naive);  // what is eligible is state

    Striatum interrupted = going_on;
    interrupted.interrupt();
    CHECK(fingerprint_of(interrupted) == naive);
    interrupted.reinforce(1, moment, true);
    CHECK(fingerprint_of(interrupted) == naive);
    going_on.reinforce(1, moment, true);
    going_on.interrupt();
    CHECK(fingerprint_of(going_on) != naive);  // without an interruption it had been reinforced
}

TEST_CASE("the cognitive striatum: dopamine after an interruption does not reinforce the thought before it") {
    const std::vector<float> context(lanes, 1.0F);
    CognitionParams params;
    Cognition going_on(params, lanes, {{"gaze", 1}}, stream());
    REQUIRE(going_on.consider(context, params.pace));

    Cognition interrupted = going_on;
    interrupted.interrupt();
    const std::uint64_t unrewarded = fingerprint_of(interrupted);
    interrupted.reinforce(1, moment, true);
    CHECK(fingerprint_of(interrupted) == unrewarded);
    going_on.reinforce(1, moment, true);
    going_on.interrupt();
    CHECK(fingerprint_of(going_on) != unrewarded);
}

}  // namespace
}  // namespace flinch::organism::learning
