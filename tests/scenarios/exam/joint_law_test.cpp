#include "scenarios/lab/exam/joint_law.hpp"

#include <doctest/doctest.h>

#include "scenarios/lab/exam/learner.hpp"

using namespace flinch;
using lab::JointLaw;

TEST_CASE("the chances of all states add up to one, and so do answers to what is known") {
    for (const auto form : {JointLaw::Form::causes, JointLaw::Form::couplings}) {
        sim::RandomStream random(3, 0, sim::Purpose::exam);
        const JointLaw law(form, 5, 3, random);
        double all = 0;
        for (std::uint32_t state = 0; state < law.states(); ++state) all += law.chance(state);
        CHECK(all == doctest::Approx(1));
        for (const std::uint32_t mask : {0u, 1u, 0b10110u}) {
            double known = 0;
            for (const double chance : law.given(mask).chance) known += chance;
            CHECK(known == doctest::Approx(1));
        }
    }
}

TEST_CASE("answers are conditional chances: by hand for two variables") {
    sim::RandomStream random(5, 0, sim::Purpose::exam);
    const JointLaw law(JointLaw::Form::couplings, 2, 1, random);
    const double p00 = law.chance(0), p10 = law.chance(1), p01 = law.chance(2), p11 = law.chance(3);
    CHECK(law.given(0).on[0] == doctest::Approx(p10 + p11));
    CHECK(law.given(0).on[1] == doctest::Approx(p01 + p11));
    CHECK(law.given(1).on[0 * 2 + 1] == doctest::Approx(p01 / (p00 + p01)));
    CHECK(law.given(1).on[1 * 2 + 1] == doctest::Approx(p11 / (p10 + p11)));
}

TEST_CASE("draws follow the law") {
    sim::RandomStream random(7, 0, sim::Purpose::exam);
    const JointLaw law(JointLaw::Form::causes, 3, 2, random);
    std::vector<double> share(law.states());
    constexpr int draws = 40'000;
    for (int i = 0; i < draws; ++i) share[law.draw(random)] += 1.0 / draws;
    for (std::uint32_t state = 0; state < law.states(); ++state)
        CHECK(share[state] == doctest::Approx(law.chance(state)).epsilon(0.05).scale(0.2));
}

TEST_CASE("windows on a ring: neighbours are known together, opposites never") {
    const lab::Showing windows{3};
    CHECK(windows.together(0b000111, 6));
    CHECK(windows.together(0b100001, 6));
    CHECK_FALSE(windows.together(0b001001, 6));
    CHECK(lab::Showing{}.together(0b001001, 6));
    sim::RandomStream random(1, 0, sim::Purpose::exam);
    for (int i = 0; i < 100; ++i) CHECK(windows.together(windows.draw(6, random), 6));
}

TEST_CASE("a cortex that learned a law answers better than the mean; a newborn one does not") {
    sim::RandomStream random(2, 0, sim::Purpose::exam);
    const JointLaw law(JointLaw::Form::causes, 4, 2, random);
    organism::learning::CortexParams params;
    params.learning_rate = 0.004F;
    params.gibbs = true;
    lab::Learner learner(params, law, {2, 0, sim::Purpose::cortex});
    const auto explained = [&] {
        lab::Tally tally;
        learner.ask(64, [&](std::uint32_t mask, std::size_t, const lab::Answered& answer) {
            if (mask != 0) answer.count(tally);
        });
        return 1 - tally.squared / tally.of_the_mean;
    };
    CHECK(explained() < 0);
    learner.learn(16'000, {}, random);
    CHECK(explained() > 0.3);
}
