#include "organism/body/interoception.hpp"

#include <doctest/doctest.h>

using namespace flinch;
using organism::body::AutonomicDrive;
using organism::body::Interoception;
using organism::body::InteroceptionParams;
using sim::from_seconds;

TEST_CASE("stores are lost by the hour, however often one looks") {
    InteroceptionParams params;
    params.sodium_loss = 0.1F;
    Interoception once(params);
    Interoception often(params);
    once.advance(from_seconds(7200), {}, 0, {}, false);
    for (int i = 1; i <= 7200; ++i) often.advance(from_seconds(i), {}, 0, {}, false);
    CHECK(once.deficit(Interoception::sodium) == doctest::Approx(0.2));
    CHECK(often.deficit(Interoception::sodium) == doctest::Approx(0.2).epsilon(0.001));
}

TEST_CASE("what is swallowed reaches the store only once it is digested") {
    InteroceptionParams params;
    params.energy_loss = 0;
    params.mouthful = 0.1F;
    params.digestion = from_seconds(100);
    Interoception inner(params);
    inner.inject(Interoception::energy, -0.8F);
    CHECK(inner.deficit(Interoception::energy) == doctest::Approx(0.8));
    inner.advance(from_seconds(1), {0, 1, 0, 0}, 0, {}, false);
    CHECK(inner.deficit(Interoception::energy) > 0.79F);
    CHECK(inner.state().gut[Interoception::energy] > 0.09F);
    inner.advance(from_seconds(1001), {}, 0, {}, false);
    CHECK(inner.deficit(Interoception::energy) == doctest::Approx(0.7).epsilon(0.001));
    inner.inject(Interoception::energy, 5);
    CHECK(inner.deficit(Interoception::energy) == 0);
}

TEST_CASE(
    "arousal jumps and calms slowly, pain outlasts what hurt, sleep pressure falls faster than it rises") {
    Interoception inner(InteroceptionParams{});
    inner.advance(from_seconds(3), {}, 0.8F, {1, 1, 0, 0}, false);
    CHECK(inner.state().arousal > 0.9F);
    CHECK(inner.state().pain == doctest::Approx(0.8));
    CHECK(inner.state().heart_rate > 100.0F / 60.0F);
    inner.advance(from_seconds(5), {}, 0, {}, false);
    CHECK(inner.state().arousal > 0.8F);
    CHECK(inner.state().pain == doctest::Approx(0.8 / 2.718).epsilon(0.01));
    inner.set_sleep_pressure(0.5F);
    Interoception asleep = inner;
    inner.advance(from_seconds(3605), {}, 0, {}, false);
    asleep.advance(from_seconds(3605), {}, 0, {}, true);
    CHECK(inner.state().sleep_pressure > 0.5F);
    CHECK(asleep.state().sleep_pressure < 0.5F);
    CHECK(0.5F - asleep.state().sleep_pressure > inner.state().sleep_pressure - 0.5F);
}
