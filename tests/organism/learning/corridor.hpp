#pragma once

#include <array>
#include <cmath>

#include "organism/learning/brain.hpp"
#include "sim/mathematics.hpp"

namespace flinch::organism::learning::test {

/// A brain that walks up and down a corridor with something sweet at its far end, so that every one of its
/// parts has something to do.
class Corridor {
  public:
    Corridor() : brain(born()) {}

    /// Carries it back to the near end.
    void put_down() {
        brain.interrupt();
        brain.disorient();
        x_ = 0.5F;
        heading_ = 0;
        walked_ = 0;
        bumped_ = false;
    }

    /// One second of its life. `attention` as in `Brain::Moment`.
    void step(std::uint32_t attention = 0) {
        const bool sweet = x_ > length - 1;
        Frame frame(brain.layout());
        give(frame, 0, sight());
        give(frame, 1, std::array<float, 4>{1, 0, 1, 0});
        const auto code = brain.locate(surroundings(), true);
        located_ = !code.empty();
        if (located_) give(frame, 2, code);
        Brain::Moment moment;
        moment.frame = frame;
        moment.targets = {{true, sweet ? 1.0F : 0.0F}};
        moment.reward = sweet ? 1.0F : 0.0F;
        moment.unforeseen = moment.reward;
        moment.elapsed = second;
        moment.attention = attention;
        (void)brain.perceive(moment);
        brain.value(moment, {0.1F * brain.expectations()[0]});
        move();
    }

    /// Runs from the near end to the far one.
    void live(int runs) {
        for (int run = 0; run < runs; ++run) {
            put_down();
            for (int i = 0; i < 24; ++i) step();
        }
    }

    [[nodiscard]] bool located() const noexcept { return located_; }
    /// What it sees: another pattern at the far end.
    [[nodiscard]] std::array<float, 6> sight() const {
        return x_ > length / 2 ? std::array<float, 6>{0, 0, 0, 1, 1, 1}
                               : std::array<float, 6>{1, 1, 1, 0, 0, 0};
    }

    Brain brain;

  private:
    static constexpr sim::Time second{1'000'000};
    static constexpr std::size_t cells = 32;
    static constexpr float length = 5;
    static constexpr float width = 2;

    static Brain born() {
        Layout layout;
        layout.add("sight", 6);
        layout.add("sound", 4);
        layout.add("place", cells);
        BrainParams params;
        params.cortex.latent = 12;
        params.cognition.openness = 0;
        params.hippocampus.place.cells = cells;
        params.hippocampus.episodes.most = 4;
        params.planner.deliberation.method = "imagine";
        params.planner.threshold = 0.001F;
        params.planner.map.places = 16;
        return {params,
                layout,
                {{"sweet", sim::from_seconds(3), true, {}}},
                4,
                1,
                0,
                {{"gaze", 1}, {"hearing", 2}}};
    }

    template <class Values>
    void give(Frame& frame, std::size_t modality, const Values& values) {
        std::copy(values.begin(), values.end(), frame.of(brain.layout().modalities[modality]).begin());
        frame.clamp(modality);
    }

    /// How far the wall is in a direction, radians from the corridor's.
    [[nodiscard]] float to_wall(float direction) const {
        const float along = std::cos(direction);
        const float across = std::sin(direction);
        const float ahead = along > 0.01F ? (length - x_) / along : along < -0.01F ? -x_ / along : 1e3F;
        const float aside = std::abs(across) > 0.01F ? 0.5F * width / std::abs(across) : 1e3F;
        return std::min(ahead, aside);
    }

    [[nodiscard]] Surroundings surroundings() const {
        Surroundings around;
        for (std::size_t i = 0; i < most_landmarks; ++i) {
            const float bearing = static_cast<float>(i) * sim::radians(45);
            const float shade = std::cos(heading_ + bearing) > 0.5F ? 0.9F : 0.2F;
            around.landmarks[i] = {true, bearing, to_wall(heading_ + bearing), {shade, 0, 0}};
        }
        around.heading = heading_;
        around.walked = walked_;
        around.elapsed = second;
        return around;
    }

    void move() {
        const Decision decision =
            brain.plan([](std::span<const float> expected) { return expected[0]; }, bumped_);
        walked_ = 0;
        bumped_ = false;
        if (decision.what == Decision::To::nothing) (void)brain.choose_action();
        if (decision.what != Decision::To::go) return;
        heading_ = sim::wrap_angle(heading_ + decision.heading);
        const float to = x_ + std::cos(heading_);
        bumped_ = to_wall(heading_) < 1;
        if (bumped_) return;
        x_ = to;
        walked_ = 1;
    }

    float x_ = 0.5F;
    float heading_ = 0;
    float walked_ = 0;
    bool bumped_ = false;
    bool located_ = false;
};

}  // namespace flinch::organism::learning::test
