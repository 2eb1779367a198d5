// Episodes: what is kept, what gives way, what a cue brings back, what is drawn for replay.
#include "organism/learning/hippocampus/episodes.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace flinch;
using namespace flinch::organism::learning;
using sim::from_seconds;

namespace {

struct Memory {
    Layout layout;
    EpisodesParams params;
    Episodes episodes;
    std::array<Supervision, 2> targets{};

    static Layout two() {
        Layout made;
        made.add("sight", 8);
        made.add("sound", 8);
        return made;
    }
    explicit Memory(std::size_t most = 3)
        : layout(two()), params{most, 4, from_seconds(0.2), 0.3F, 0.5F}, episodes(params, layout, 2) {}

    [[nodiscard]] Frame frame(std::size_t which, bool sound = true) const {
        Frame made(layout);
        made.of(layout.modalities[0])[which] = 1;
        made.clamp(0);
        if (sound) {
            made.of(layout.modalities[1])[which] = 0.5F;
            made.clamp(1);
        }
        return made;
    }
    /// A second of it, with so much surprise at its first moment.
    void live(std::size_t which, float surprise) {
        for (int i = 0; i < 10; ++i)
            episodes.note(frame(which), targets, 0.1F, 0, from_seconds(0.1), i == 0 ? surprise : 0);
        episodes.interrupt();
    }
};

}  // namespace

TEST_CASE("episodes: surprise makes one, calm makes none, an act of will makes one") {
    Memory memory;
    memory.live(0, 0.1F);
    CHECK(memory.episodes.count() == 0);
    memory.live(1, 0.9F);
    CHECK(memory.episodes.count() == 1);
    memory.episodes.note(memory.frame(2), memory.targets, 0, 0, from_seconds(0.1), 0);
    memory.episodes.store();
    for (int i = 0; i < 5; ++i)
        memory.episodes.note(memory.frame(2), memory.targets, 0, 0, from_seconds(0.1), 0);
    CHECK(memory.episodes.count() == 2);
}

TEST_CASE("episodes: lessons and reward between the kept moments are not lost") {
    Memory memory;
    memory.targets[1] = {true, 1};
    memory.episodes.note(memory.frame(0), memory.targets, 1, 0, from_seconds(0.1), 0.9F);
    memory.targets[1] = {};
    memory.episodes.note(memory.frame(0), memory.targets, 0.5F, 0, from_seconds(0.1), 0);
    memory.targets[0] = {true, 0.5F};
    memory.episodes.note(memory.frame(0), memory.targets, 0.25F, 0, from_seconds(0.05), 0);
    memory.targets[0] = {};
    memory.episodes.note(memory.frame(0), memory.targets, 0, 0, from_seconds(0.1), 0);
    memory.episodes.interrupt();
    REQUIRE(memory.episodes.count() == 1);
    REQUIRE(memory.episodes.length(0) == 2);
    CHECK(memory.episodes.targets(0, 0)[1].override_);
    CHECK(memory.episodes.targets(0, 1)[0].truth == 0.5F);
    CHECK_FALSE(memory.episodes.targets(0, 1)[1].override_);
    CHECK(memory.episodes.remembered(0, 1).reward == doctest::Approx(0.75F));
    CHECK(memory.episodes.remembered(0, 1).elapsed == from_seconds(0.25));
}

TEST_CASE("episodes: memory is bounded, and the least surprising gives way") {
    Memory memory;
    memory.live(0, 0.5F);
    memory.live(1, 0.9F);
    memory.live(2, 0.7F);
    memory.live(3, 0.8F);
    REQUIRE(memory.episodes.count() == 3);
    Frame filled;
    CHECK(memory.episodes.recall(memory.frame(0, false), filled) == 0.0F);
    CHECK(memory.episodes.recall(memory.frame(3, false), filled) == doctest::Approx(1.0F));
}

TEST_CASE("episodes: a part brings back the whole") {
    Memory memory;
    memory.live(0, 0.5F);
    memory.live(1, 0.9F);
    Frame filled;
    REQUIRE(memory.episodes.recall(memory.frame(1, false), filled) > 0.99F);
    CHECK(filled.has(1));
    CHECK(filled.of(memory.layout.modalities[1])[1] == doctest::Approx(0.5F).epsilon(0.01));
    CHECK(filled.of(memory.layout.modalities[1])[0] == 0.0F);
    CHECK(filled.of(memory.layout.modalities[0])[1] == 1.0F);
}

TEST_CASE("episodes: drawn in proportion to priority, which falls with replay to what surprise is left") {
    Memory memory;
    memory.live(0, 0.4F);
    memory.live(1, 0.8F);
    sim::RandomStream random(1, 0, sim::Purpose::hippocampus);
    int second = 0;
    for (int i = 0; i < 3000; ++i) second += memory.episodes.draw(random) == 1 ? 1 : 0;
    CHECK(second == doctest::Approx(2000).epsilon(0.05));
    memory.episodes.replayed(1, 0);
    CHECK(memory.episodes.priority(1) == doctest::Approx(0.4F));
    memory.episodes.replayed(1, 5);  // surprise does not raise it
    CHECK(memory.episodes.priority(1) == doctest::Approx(0.4F));
}
