#include "organism/learning/context.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

using namespace flinch;
using namespace flinch::organism::learning;

namespace {

Layout layout() {
    Layout made;
    made.add("sight", 6);
    made.add("body", 3);
    made.add("place", 5);
    return made;
}

/// A moment with something in the mouth, at a known place.
Frame moment(const Layout& layout) {
    Frame frame(layout);
    for (const std::size_t m : {std::size_t{1}, std::size_t{2}}) {
        frame.of(layout.modalities[m])[1] = 0.5F;
        frame.clamp(m);
    }
    return frame;
}

Thought thought() {
    Thought made{std::vector<float>(padded(13)), {}};
    std::iota(made.latent.begin(), made.latent.begin() + 13, 1.0F);
    return made;
}

}  // namespace

TEST_CASE("context: the latent code, and beside it place and body, each by its gain") {
    const Layout senses = layout();
    const Context context(13, 2, 3, senses);
    REQUIRE(context.size() == 16 + 8 + 8);
    std::vector<float> code;
    context.make(moment(senses), thought(), code);
    CHECK(code[0] == 1.0F);
    CHECK(code[12] == 13.0F);
    CHECK(code[16 + 1] == 3 * 0.5F);
    CHECK(code[16 + 8 + 1] == 2 * 0.5F);
    CHECK(std::count(code.begin(), code.end(), 0.0F) == 3 + 7 + 7);
    // What is not known stands at zero.
    Frame lost = moment(senses);
    lost.clamped = 1U << 1;
    context.make(lost, thought(), code);
    CHECK(code[16 + 1] == 3 * 0.5F);
    CHECK(code[16 + 8 + 1] == 0.0F);
}

TEST_CASE("context: without a gain the insula takes no room") {
    CHECK(Context(13, 2, 0, layout()).size() == 16 + 8);
    CHECK(Context(13, 0, 0, layout()).size() == 16 + 8);  // the place code keeps its own
    CHECK_FALSE(Context(13, 2, 0, layout()).beside("body"));
    const auto body = Context(13, 2, 3, layout()).beside("body");
    REQUIRE(body);
    CHECK(body->begin == 16);
}

TEST_CASE("context: shuffled, each part keeps its values, the latent code about a fixed mean") {
    const Layout senses = layout();
    const Context context(13, 2, 3, senses);
    std::vector<float> code;
    std::vector<float> shuffled;
    context.make(moment(senses), thought(), code);
    sim::RandomStream random(1, 0, sim::Purpose::shuffling);
    context.shuffle(code, random, shuffled);
    CHECK(shuffled != code);
    CHECK(std::accumulate(shuffled.begin(), shuffled.begin() + 13, 0.0) == doctest::Approx(0.5 * 13));
    for (const std::size_t part : {std::size_t{16}, std::size_t{24}}) {
        const auto of = [part](const std::vector<float>& values) {
            const auto first = values.begin() + static_cast<std::ptrdiff_t>(part);
            std::vector<float> own(first, first + 8);
            std::sort(own.begin(), own.end());
            return own;
        };
        CHECK(of(shuffled) == of(code));
    }
}
