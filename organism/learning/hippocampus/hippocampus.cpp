#include "organism/learning/hippocampus/hippocampus.hpp"

#include <algorithm>

namespace flinch::organism::learning {

unsigned Hippocampus::rest(sim::Time elapsed, bool asleep) noexcept {
    const float a_minute = asleep ? params_.replay_asleep : params_.replay_quiet;
    due_ += static_cast<double>(a_minute) / 60.0 * sim::seconds(elapsed);
    const double now = std::min(due_, static_cast<double>(params_.most_at_once));
    const auto whole = static_cast<unsigned>(now);
    due_ = now - static_cast<double>(whole);
    return whole;
}

std::optional<Hippocampus::Replay> Hippocampus::next(bool asleep) noexcept {
    if (episodes_.count() == 0) return std::nullopt;
    const std::size_t episode = episodes_.draw(random_);
    const bool reverse = random_.uniform() < (asleep ? 1.0F - params_.usual_order : params_.usual_order);
    ++replays_;
    last_ = Replay{episode, reverse};
    return last_;
}

void Hippocampus::add_to(sim::Fingerprint& fingerprint) const {
    place_.add_to(fingerprint);
    episodes_.add_to(fingerprint);
    fingerprint.add(replays_);
    fingerprint.add(random_.position());
}

}  // namespace flinch::organism::learning
