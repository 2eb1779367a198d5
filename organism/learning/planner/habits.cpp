#include "organism/learning/planner/habits.hpp"

#include <algorithm>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

constexpr std::size_t longest_trace = 24;  // steps

}  // namespace

void Habits::reserve(PlaceId place) {
    while (worth_.size() <= place) worth_.push_back({});
}

void Habits::begin(PlaceId place, std::size_t option) {
    reserve(place);
    for (Step& step : trace_) step.eligible *= params_.trace * discount_;
    std::erase_if(trace_, [&](const Step& step) { return step.place == place && step.option == option; });
    if (trace_.size() == longest_trace) trace_.erase(trace_.begin());
    trace_.push_back({place, option, 1});
    doing_ = true;
    earned_ = 0;
    discount_ = 1;
}

void Habits::earn(float reward, sim::Time elapsed) noexcept {
    discount_ *= sim::decay(sim::seconds(elapsed), static_cast<double>(params_.horizon));
    earned_ += discount_ * reward;
}

void Habits::end(PlaceId now, bool learning) {
    if (!doing_) return;
    doing_ = false;
    reserve(now);
    const Step& done = trace_.back();
    const auto& ahead = worth_[now];
    const float best = *std::max_element(ahead.begin(), ahead.end());
    const float error = earned_ + discount_ * best - worth_[done.place][done.option];
    if (!learning) return;
    for (const Step& step : trace_)
        worth_[step.place][step.option] += params_.learning_rate * error * step.eligible;
}

void Habits::merge(PlaceId from, PlaceId into) {
    reserve(std::max(from, into));
    if (worth_[into] == Prospects{}) worth_[into] = worth_[from];
}

void Habits::interrupt() {
    trace_.clear();
    doing_ = false;
}

const Prospects& Habits::of(PlaceId place) {
    reserve(place);
    return worth_[place];
}

void Habits::add_to(sim::Fingerprint& fingerprint) const {
    for (const Prospects& worth : worth_) fingerprint.add(std::span<const float>(worth));
    for (const Step& step : trace_) {
        fingerprint.add(std::uint64_t{step.place} << 32 | step.option);
        fingerprint.add(step.eligible);
    }
    fingerprint.add(earned_);
}

}  // namespace flinch::organism::learning
