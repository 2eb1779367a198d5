#include <doctest/doctest.h>

#include "organism/learning/cognition/cognition.hpp"
#include "organism/learning/thalamus/thalamus.hpp"

using namespace flinch;
using namespace flinch::organism::learning;
using sim::from_seconds;

namespace {

constexpr std::uint32_t sight = 0b0011;
constexpr std::uint32_t hearing = 0b0100;
constexpr std::uint32_t skin = 0b1000;  // no channel's
constexpr std::uint32_t everything = sight | hearing | skin;

ThalamusParams only(bool reflex, bool content, bool cognition) {
    ThalamusParams params;
    params.reflex = reflex;
    params.content = content;
    params.cognition = cognition;
    return params;
}

Thalamus made(const ThalamusParams& params) {
    return {params, {{"sight", sight}, {"hearing", hearing}}, {1, 0, sim::Purpose::thalamus}};
}

constexpr std::uint32_t to_sight = 0b01;
constexpr std::uint32_t to_hearing = 0b10;

}  // namespace

TEST_CASE("unasked, a thalamus lets everything through") {
    Thalamus thalamus = made({});
    CHECK(thalamus.relay(everything, 0, from_seconds(0.1)) == everything);
    CHECK(thalamus.open(0));
    CHECK(thalamus.open(1));
}

TEST_CASE("a reflex shuts the other channels for so long, never the skin") {
    Thalamus thalamus = made(only(true, false, false));
    CHECK(thalamus.relay(everything, to_sight, from_seconds(0.1)) == (sight | skin));
    CHECK(thalamus.relay(everything, 0, from_seconds(0.6)) == (sight | skin));
    CHECK_FALSE(thalamus.open(1));
    CHECK(thalamus.relay(everything, 0, from_seconds(0.6)) == everything);
    Thalamus deaf_to_reflexes = made(only(false, true, true));
    CHECK(deaf_to_reflexes.relay(everything, to_sight, from_seconds(0.1)) == everything);
}

TEST_CASE("news that changes what the assessors say captures attention, old news and small changes do not") {
    Thalamus thalamus = made(only(false, true, false));
    (void)thalamus.relay(hearing, 0, from_seconds(0.1));
    (void)thalamus.relay(sight | hearing, 0, from_seconds(0.1));
    thalamus.notice(0.1F);
    CHECK(thalamus.relay(sight | hearing, 0, from_seconds(0.1)) == (sight | hearing));
    thalamus.notice(0.5F);  // nothing has just arrived
    CHECK(thalamus.relay(hearing, 0, from_seconds(0.1)) == hearing);
    (void)thalamus.relay(sight | hearing, 0, from_seconds(0.1));
    thalamus.notice(0.5F);
    CHECK(thalamus.relay(sight | hearing, 0, from_seconds(0.1)) == sight);
    thalamus.interrupt();
    CHECK(thalamus.relay(sight | hearing, 0, from_seconds(0.1)) == (sight | hearing));
}

TEST_CASE("cognition's wish holds until it wishes otherwise, within what a reflex leaves") {
    Thalamus thalamus = made(only(true, false, true));
    thalamus.attend(to_hearing);
    CHECK(thalamus.relay(everything, 0, from_seconds(0.1)) == (hearing | skin));
    CHECK(thalamus.relay(everything, 0, from_seconds(100)) == (hearing | skin));
    CHECK(thalamus.relay(everything, to_sight, from_seconds(0.1)) == skin);
    thalamus.attend(~std::uint32_t{0});
    CHECK(thalamus.relay(everything, 0, from_seconds(2)) == everything);
}

TEST_CASE("gates that open by lot are open half of the time, alike for equal seeds") {
    ThalamusParams params = only(false, false, false);
    params.random = true;
    Thalamus one = made(params);
    Thalamus other = made(params);
    int open = 0;
    for (int i = 0; i < 4000; ++i) {
        const auto passed = one.relay(everything, 0, from_seconds(1));
        REQUIRE(passed == other.relay(everything, 0, from_seconds(1)));
        open += (passed & hearing) != 0 ? 1 : 0;
    }
    CHECK(open > 1850);
    CHECK(open < 2150);
}

TEST_CASE("cognition attends to all unless taught, at its own pace, and learns from dopamine") {
    CognitionParams params;
    params.striatum.learning_rate = 5;
    params.openness = 1;
    Cognition cognition(params, 8, {{"sight", sight}, {"hearing", hearing}}, {1, 0, sim::Purpose::cognition});
    REQUIRE(cognition.actions().size() == 6);
    CHECK(cognition.action().name == "attend-all");
    const std::vector<float> context{1, 0, 0, 0, 0, 0, 0, 0};
    CHECK_FALSE(cognition.consider(context, from_seconds(0.4)));
    CHECK_FALSE(cognition.consider(context, from_seconds(0.4)));
    CHECK(cognition.consider(context, from_seconds(0.4)));
    const auto share = [&](bool learning) {
        int heard = 0;
        for (int i = 0; i < 600; ++i) {
            (void)cognition.consider(context, from_seconds(1));
            const bool hears = cognition.action().name == "attend-hearing";
            heard += hears ? 1 : 0;
            cognition.reinforce(hears ? 1.0F : -0.2F, from_seconds(20), learning);
        }
        return heard;
    };
    CHECK(share(false) < 200);
    (void)share(true);
    CHECK(share(false) > 500);
}
