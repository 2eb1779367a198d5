#include "scenarios/lab/scenario/timing.hpp"

#include <fmt/format.h>

#include "scenarios/lab/life/protocol.hpp"
#include "sim/input/quantity.hpp"

namespace flinch::lab {
namespace {

using sim::duration_text;

std::vector<TimingProblem> problems_of_words(const Stimulus& stimulus, const Phase& phase, sim::Time after) {
    const sim::Time last = stimulus.at + stimulus.every * static_cast<std::int64_t>(stimulus.times - 1);
    if (last < phase.duration) return {};
    const bool in_next_trial = last >= phase.duration + after;
    return {
        {in_next_trial,
         fmt::format("`{}` is said {} times, the last time {} after its step of {} began: {}", stimulus.name,
                     stimulus.times, duration_text(last), duration_text(phase.duration),
                     in_next_trial ? "the next trial may have begun by then; say it less often, or make the "
                                     "trial or its gap longer"
                                   : "after the step has ended")}};
}

}  // namespace

std::vector<TimingProblem> timing_problems(const Stimulus& stimulus, const Phase& phase, sim::Time after) {
    const bool only_a_room = stimulus.room && !stimulus.kind && !stimulus.word;
    if (only_a_room) return {};
    if (stimulus.at >= phase.duration)
        return {
            {true, fmt::format("`{}` never happens: it begins {} into a step of {}; let it begin earlier, or "
                               "make `duration` longer",
                               stimulus.name, duration_text(stimulus.at), duration_text(phase.duration))}};
    if (stimulus.word) return problems_of_words(stimulus, phase, after);
    std::vector<TimingProblem> problems;
    if (stimulus.lasts && stimulus.at + *stimulus.lasts > phase.duration)
        problems.push_back(
            {false,
             fmt::format("`{}` is cut short: it would last until {}, but its step ends at {}", stimulus.name,
                         duration_text(stimulus.at + *stimulus.lasts), duration_text(phase.duration))});
    if (stimulus.turn && stimulus.at + stimulus.turn->after >= phase.duration)
        problems.push_back({true, fmt::format("`{}` never turns: its step of {} has ended by then",
                                              stimulus.name, duration_text(phase.duration))});
    return problems;
}

sim::Time length_of(const TrialKind& trial, const Phase& phase) {
    return phase.duration * static_cast<std::int64_t>(trial.steps.size());
}

sim::Time end_of_life(const std::vector<Phase>& phases) {
    sim::Time now = settling;
    sim::Time end{};
    for (const Phase& phase : phases) {
        for (const TrialKind& trial : phase.trials) {
            const sim::Time length = length_of(trial, phase);
            if (trial.count == 0) continue;
            end = now + (length + phase.gap) * static_cast<std::int64_t>(trial.count) - phase.gap;
            now = end + phase.gap;
        }
    }
    return end == sim::Time{} ? end : end + aftermath;
}

}  // namespace flinch::lab
