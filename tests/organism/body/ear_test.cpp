#include "organism/body/ear.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

using namespace flinch;
using organism::body::Ear;
using organism::body::EarParams;
using sim::from_seconds;

namespace {

Ear ear(float noise, std::uint64_t seed = 1, std::uint32_t creature = 0) {
    return {EarParams{noise, from_seconds(1.5)}, {seed, creature, sim::Purpose::ear}};
}

std::vector<float> heard(Ear& ear, std::string_view word) {
    ear.hear(world::spectrogram(word), {}, 0.5F, from_seconds(1));
    return {ear.heard().begin(), ear.heard().end()};
}

}  // namespace

TEST_CASE("an echo lasts as long as the nature says, from the last word") {
    Ear listener = ear(0.1F);
    CHECK_FALSE(listener.hears(from_seconds(0)));
    listener.hear(world::spectrogram("spider"), {}, 0.5F, from_seconds(2));
    CHECK(listener.hears(from_seconds(2)));
    CHECK(listener.hears(from_seconds(3.499)));
    CHECK_FALSE(listener.hears(from_seconds(3.5)));
    listener.hear(world::spectrogram("cup"), {}, 0.5F, from_seconds(3));
    CHECK(listener.hears(from_seconds(4.4)));
    CHECK_FALSE(listener.hears(from_seconds(4.5)));
}

TEST_CASE("a quiet ear hears the sound itself") {
    Ear listener = ear(0);
    const auto sound = world::spectrogram("spider");
    CHECK(heard(listener, "spider") == std::vector<float>(sound.begin(), sound.end()));
}

TEST_CASE("noise is the seed's: the same for the same seed, another for each word, creature and seed") {
    Ear one = ear(0.2F);
    Ear again = ear(0.2F);
    const auto first = heard(one, "spider");
    CHECK(heard(again, "spider") == first);
    CHECK(heard(one, "spider") != first);
    Ear seeded = ear(0.2F, 2);
    CHECK(heard(seeded, "spider") != first);
    Ear other = ear(0.2F, 1, 1);
    CHECK(heard(other, "spider") != first);
}

TEST_CASE("noise is as strong as the nature says and what is heard stays within bounds") {
    Ear listener = ear(0.05F);
    world::Spectrogram middling;
    middling.fill(0.5F);
    double squares = 0;
    double count = 0;
    for (int i = 0; i < 200; ++i) {
        listener.hear(middling, {}, 0.5F, from_seconds(i));
        for (const float value : listener.heard()) {
            squares += std::pow(static_cast<double>(value) - 0.5, 2);
            count += 1;
        }
    }
    CHECK(std::sqrt(squares / count) == doctest::Approx(0.05).epsilon(0.05));
    Ear deafened = ear(5);
    for (const float value : heard(deafened, "spider")) CHECK((value >= 0 && value <= 1));
}

TEST_CASE("a tone is heard from its onset to its end, and leaves an echo; a word is heard over it") {
    Ear listener = ear(0);
    const world::Voice tone{0.6F, 1.0F / 7.0F, 0, 0};
    listener.listen(world::silence, from_seconds(1));
    CHECK_FALSE(listener.sounds(from_seconds(1)));
    listener.listen(tone, from_seconds(2));
    for (const double time : {2.0, 2.5, 60.0}) {
        CHECK(listener.sounds(from_seconds(time)));
        CHECK(listener.hears(from_seconds(time)));
        CHECK(listener.voice(from_seconds(time)) == tone);
    }
    CHECK(listener.heard()[1] == 1.0F);  // the second band of the first slice
    CHECK(listener.heard()[5] == 0.0F);
    listener.hear(world::spectrogram("cup"), {0.9F, 0.5F, 0, 0}, 0.9F, from_seconds(60));
    CHECK(listener.voice(from_seconds(60.1)).loudness == 0.9F);
    CHECK(listener.voice(from_seconds(61)) == tone);
    listener.listen(world::silence, from_seconds(70));
    CHECK_FALSE(listener.sounds(from_seconds(70)));
    CHECK(listener.hears(from_seconds(71.4)));
    CHECK_FALSE(listener.hears(from_seconds(71.5)));
}
