#pragma once

#include <vector>

#include "scenarios/lab/scenario/scenario.hpp"
#include "sim/random.hpp"

namespace flinch::lab {

inline constexpr sim::Time settling{2'000'000};   ///< the pause before the first trial
inline constexpr sim::Time aftermath{1'000'000};  ///< from the end of the last trial to the end of the life

/// One stimulus of one trial, with its time.
struct Cue {
    enum class What { thing, turn, word, lasting, sudden, door };
    std::uint32_t stimulus = 0;
    What what = What::thing;
    sim::Time onset{};
    sim::Time offset{};
};

/// One trial of the plan.
struct Trial {
    std::size_t phase = 0;
    std::size_t number = 0;  ///< the place within the phase, from 0
    std::string label;
    bool learning = true;
    std::optional<std::uint16_t> room;
    sim::Time start{};
    sim::Time end{};
    std::vector<Cue> cues;
};

/// Plans a whole life that begins at `begin`: every trial with its time, in the order and in the rooms that
/// are drawn from the seed. The same seed gives every group the same draws.
[[nodiscard]] std::vector<Trial> plan_trials(const std::vector<Phase>& phases,
                                             const std::vector<Stimulus>& stimuli, std::uint64_t seed,
                                             sim::Time begin = {});

}  // namespace flinch::lab
