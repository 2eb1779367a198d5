#include <doctest/doctest.h>

#include "tests/organism/learning/cerebellum/support.hpp"

using namespace flinch;
using namespace flinch::organism::learning;
using namespace flinch::organism::learning::test;

TEST_CASE("what is no longer taught is unlearned, and comes back sooner or as soon") {
    for (const std::string& algorithm : sim::registry<MicrozoneMaker>().names()) {
        CAPTURE(algorithm);
        Chamber chamber(exact(algorithm));
        for (int i = 0; i < 60; ++i) (void)chamber.trial(400ms, 300ms);
        const auto learned = chamber.trial(400ms, 0s, false);
        const float top = learned[peak(learned)];
        for (int i = 0; i < 120; ++i) (void)chamber.trial(400ms, 0s);
        const auto extinguished = chamber.trial(400ms, 0s, false);
        CHECK(extinguished[peak(extinguished)] < 0.25F * top);
    }
}

TEST_CASE("output after pairing, and none after stimulus or burst alone, a lesion, trials without learning") {
    for (const std::string& algorithm : sim::registry<MicrozoneMaker>().names()) {
        CAPTURE(algorithm);
        Chamber paired(exact(algorithm));
        Chamber alone(exact(algorithm));
        Chamber unpaired(exact(algorithm));
        Chamber cut(exact(algorithm), true, true);
        Chamber probed(exact(algorithm));
        for (int i = 0; i < 20; ++i) {
            (void)paired.trial(400ms, 300ms);
            (void)alone.trial(400ms, 0s);
            unpaired.cerebellum.climb(0, sim::Time{20'000'000} * i, true);
            (void)cut.trial(400ms, 300ms);
            (void)probed.trial(400ms, 300ms, false);
        }
        for (Chamber* chamber : {&alone, &unpaired, &cut, &probed}) {
            const auto curve = chamber->trial(400ms, 0s, false);
            CHECK(curve[peak(curve)] == 0.0F);
        }
        // The lesioned one learns as any other once it is put back.
        cut.cerebellum.lesion("cerebellum", false);
        for (int i = 0; i < 20; ++i) (void)cut.trial(400ms, 300ms);
        for (Chamber* chamber : {&paired, &cut}) {
            const auto curve = chamber->trial(400ms, 0s, false);
            CHECK(curve[peak(curve)] > 0.3F);
        }
    }
}

TEST_CASE("what another channel was taught is not said to this one; both together foretell the burst") {
    for (const std::string& algorithm : sim::registry<MicrozoneMaker>().names()) {
        Chamber chamber(exact(algorithm));
        for (int i = 0; i < 60; ++i) (void)chamber.trial(400ms, 300ms, true, 0);
        const auto other = chamber.trial(400ms, 0s, false, 1);
        CHECK(other[peak(other)] == 0.0F);
    }
}

TEST_CASE("two intervals in turn: the basis holds both, one cell settles between them") {
    const auto at = [](const std::vector<float>& curve, std::size_t tick) { return curve[tick]; };
    Chamber basis(exact("granule-basis"));
    Chamber cell(exact("interval-cell"));
    for (int i = 0; i < 80; ++i) {
        const auto us = i % 2 == 0 ? 250ms : 900ms;
        (void)basis.trial(1s, us);
        (void)cell.trial(1s, us);
    }
    const auto two = basis.trial(1s, 0s, false);
    CHECK(at(two, 25) > 1.5F * at(two, 50));
    CHECK(at(two, 90) > 1.5F * at(two, 50));
    const auto one = cell.trial(1s, 0s, false);
    CHECK(peak(one) > 35);
    CHECK(peak(one) < 80);
    CHECK(one[peak(one)] > 1.5F * at(one, 25));
}

TEST_CASE("quiet until something is known: astir only after an onset on a channel that was taught") {
    Chamber chamber(exact("granule-basis"));
    CHECK_FALSE(chamber.cerebellum.active(0s));
    const std::array<float, 2> sound{1, 0};
    chamber.cerebellum.sense(sound, 1s);
    CHECK(chamber.cerebellum.active(1100ms));
    CHECK_FALSE(chamber.cerebellum.changing(1100ms));
    chamber.cerebellum.climb(0, 1300ms, true);
    CHECK(chamber.cerebellum.changing(1300ms));
    CHECK_FALSE(chamber.cerebellum.changing(6s));
    CHECK_FALSE(chamber.cerebellum.active(6s));
}

TEST_CASE("a copy learns on by itself to the same end, and equal seeds give equal paces") {
    const auto fingerprint = [](const Cerebellum& cerebellum) {
        sim::Fingerprint print;
        cerebellum.add_to(print);
        return print.value();
    };
    for (const std::string& algorithm : sim::registry<MicrozoneMaker>().names()) {
        CerebellumParams params;
        params.algorithm = algorithm;
        Chamber one(params);
        for (int i = 0; i < 10; ++i) (void)one.trial(400ms, 300ms);
        Chamber copy = one;
        const auto before = fingerprint(one.cerebellum);
        CHECK(fingerprint(copy.cerebellum) == before);
        (void)copy.trial(400ms, 300ms);
        CHECK(fingerprint(one.cerebellum) == before);
        CHECK(fingerprint(copy.cerebellum) != before);
        (void)one.trial(400ms, 300ms);
        CHECK(fingerprint(copy.cerebellum) == fingerprint(one.cerebellum));
        Chamber other(params, true, false, 2);
        for (int i = 0; i < 11; ++i) (void)other.trial(400ms, 300ms);
        CHECK(fingerprint(other.cerebellum) != fingerprint(one.cerebellum));
    }
}

TEST_CASE("mossy fibres: a beginning, an end, what is left after it") {
    MossyFibres bare({}, {}, 1, {1, 0, sim::Purpose::cerebellum});
    MossyFibres held = bare;
    bare.lesion_trace(true);
    const std::array<float, 1> on{0.8F};
    const std::array<float, 1> flicker{0.12F};
    const std::array<float, 1> off{0.0F};
    for (MossyFibres* mossy : {&bare, &held}) {
        CHECK_FALSE(mossy->sense(off, 0s));
        CHECK(mossy->sense(on, 1s));
        CHECK_FALSE(mossy->sense(flicker, 1100ms));  // still the same stimulus
        CHECK_FALSE(mossy->sense(off, 1500ms));
        CHECK(mossy->presence(0, 1400ms) == 1.0F);
        CHECK(mossy->strength(0) == 0.8F);
    }
    CHECK(bare.presence(0, 1700ms) == doctest::Approx(0.3679).epsilon(0.001));
    CHECK(bare.presence(0, 2500ms) == doctest::Approx(0.0067).epsilon(0.01));
    CHECK(held.presence(0, 2500ms) == doctest::Approx(0.7 * 0.5134).epsilon(0.001));
    CHECK_FALSE(held.since_onset(0, 20s).has_value());
}

TEST_CASE("asked silently what it would say, it says what it then does say, and nothing has changed") {
    for (const std::string& algorithm : sim::registry<MicrozoneMaker>().names()) {
        Chamber chamber(exact(algorithm));
        for (int i = 0; i < 20; ++i) (void)chamber.trial(400ms, 300ms);
        sim::Fingerprint before;
        chamber.cerebellum.add_to(before);
        const auto foretold = chamber.cerebellum.recall(0, 0, 1s);
        CHECK(chamber.cerebellum.recall(0, 1, 1s).empty());
        sim::Fingerprint after;
        chamber.cerebellum.add_to(after);
        CHECK(before.value() == after.value());
        const auto said = chamber.trial(4s, 0s, false);
        REQUIRE(foretold.size() == 100);
        CHECK(std::equal(foretold.begin(), foretold.end(), said.begin()));
        CHECK(foretold[peak(foretold)] > 0.3F);
    }
}
