// This file holds what the brain keeps of its life, and what it makes of it at rest.
#include <algorithm>
#include <cmath>

#include "organism/learning/brain.hpp"

namespace flinch::organism::learning {

/// The hippocampus keeps what proved the assessors or dopamine wrong.
void Brain::remember(const Moment& moment, float anticipation) {
    if (hippocampus_.lesioned()) return;
    const float surprise = std::max(0.5F * std::abs(dopamine_.phasic()), amygdala_.surprise());
    hippocampus_.episodes().note(relayed_, moment.targets, moment.reward, anticipation, moment.elapsed,
                                 surprise);
}

/// The place of a moment belongs to the hippocampus, so a replayed moment does not have it.
void Brain::forget_place(Frame& frame) const {
    if (frame.has(place_)) frame.leave_open(layout_, place_);
}

void Brain::rest(sim::Time elapsed, bool asleep, bool learning) {
    // While it is awake, time passes for the assessors as they learn.
    if (asleep) amygdala_.pass(elapsed);
    if (hippocampus_.lesioned() || !learning) return;
    for (unsigned left = hippocampus_.rest(elapsed, asleep); left > 0; --left) {
        if (const auto next = hippocampus_.next(asleep)) replay(*next);
    }
}

/// The hippocampus plays an episode to the cortex, moment after moment: what was sensed then, with the place
/// left open, so that what is learned from it needs no hippocampus (McClelland, McNaughton & O'Reilly 1995).
/// The assessors are taught by one-step backups along the way, for which the reverse direction is the faster
/// (Lin 1992; Foster & Wilson 2006).
void Brain::replay(const Hippocampus::Replay& replay) {
    const Episodes& episodes = hippocampus_.episodes();
    const std::size_t length = episodes.length(replay.episode);
    float surprise = 0;
    for (std::size_t step = 0; step < length; ++step) {
        const std::size_t at = replay.reverse ? length - 1 - step : step;
        episodes.moment(replay.episode, at, replayed_);
        forget_place(replayed_);
        cortex_->infer(replayed_, rethought_);
        cortex_->learn(replayed_, rethought_);
        code_.make(replayed_, rethought_, recontext_);
        amygdala_.read(replayed_, recontext_, shuffles_, reread_);
        if (step > 0) {
            const std::size_t later = replay.reverse ? at + 1 : at;
            const auto& before = replay.reverse ? reread_ : reread_before_;
            const auto& after = replay.reverse ? reread_before_ : reread_;
            const float error = amygdala_.rehearse(before, after, episodes.targets(replay.episode, later),
                                                   episodes.remembered(replay.episode, later).elapsed,
                                                   params_.hippocampus.replay_rate);
            surprise = std::max(surprise, error);
        }
        std::swap(reread_, reread_before_);
    }
    hippocampus_.episodes().replayed(replay.episode, surprise);
}

}  // namespace flinch::organism::learning
