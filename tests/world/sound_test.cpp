#include "world/sound.hpp"

#include <doctest/doctest.h>

using namespace flinch::world;

namespace {

double distance(std::string_view a, std::string_view b) {
    const auto one = spectrogram(a);
    const auto other = spectrogram(b);
    double sum = 0;
    for (std::size_t i = 0; i < one.size(); ++i) sum += (one[i] - other[i]) * (one[i] - other[i]);
    return sum;
}

}  // namespace

TEST_CASE("words sound like themselves, more like similar words than like others") {
    CHECK(distance("spider", "spider") == 0);
    CHECK(distance("Spider", "spider") == 0);
    CHECK(distance("spider", "cider") < distance("spider", "bottle"));
    CHECK(distance("spider", "spiders") < distance("spider", "lamp"));
    CHECK(distance("lamp", "lamb") > 0);
}

TEST_CASE("any bytes make a sound within bounds") {
    for (int byte = 0; byte < 256; ++byte) {
        for (const float energy : spectrogram(std::string(3, static_cast<char>(byte)))) {
            REQUIRE(energy >= 0);
            REQUIRE(energy <= 1.0001F);
        }
    }
    for (const float energy : spectrogram("")) CHECK(energy == 0);
}
