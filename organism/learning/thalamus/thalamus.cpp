#include "organism/learning/thalamus/thalamus.hpp"

#include <algorithm>
#include <utility>

#include "organism/learning/cognition/cognition.hpp"

namespace flinch::organism::learning {

Thalamus::Thalamus(const ThalamusParams& params, std::vector<Channel> channels, sim::RandomStream random)
    : Part(part), params_(params), channels_(std::move(channels)), random_(random) {}

std::uint32_t Thalamus::channels_in(std::uint32_t modalities) const noexcept {
    std::uint32_t found = 0;
    for (std::size_t i = 0; i < channels_.size(); ++i) {
        if ((channels_[i].modalities & modalities) != 0) found |= 1u << i;
    }
    return found;
}

void Thalamus::draw_lots(sim::Time elapsed) {
    lot_left_ -= elapsed;
    if (lot_left_ > sim::Time{0}) return;
    lot_left_ = params_.hold;
    drawn_ = random_.bits();
}

std::uint32_t Thalamus::relay(std::uint32_t present, std::uint32_t asked, sim::Time elapsed) {
    const std::uint32_t here = channels_in(present);
    arrived_ = here & ~present_;
    present_ = here;
    focus_left_ = std::max(focus_left_ - elapsed, sim::Time{0});
    if (params_.reflex && asked != 0) {
        focus_ = asked;
        focus_left_ = params_.hold;
    }
    open_ = focus_left_ > sim::Time{0} ? focus_ : all;
    if (params_.cognition) open_ &= chosen_;
    if (params_.random) {
        draw_lots(elapsed);
        open_ &= drawn_;
    }
    for (std::size_t i = 0; i < channels_.size(); ++i) {
        if (!open(i)) present &= ~channels_[i].modalities;
    }
    return present;
}

void Thalamus::notice(float rise) noexcept {
    if (!params_.content || rise < params_.capture || arrived_ == 0) return;
    focus_ = arrived_;
    focus_left_ = params_.hold;
}

void Thalamus::lesion(std::string_view which, bool cut) {
    Part::lesion(which, cut);
    if (which == Cognition::part && cut) attend(all);
}

void Thalamus::interrupt() {
    focus_left_ = sim::Time{0};
    present_ = 0;
    arrived_ = 0;
}

void Thalamus::add_to(sim::Fingerprint& fingerprint) const {
    fingerprint.add((std::uint64_t{focus_} << 32) | open_);
    fingerprint.add((std::uint64_t{chosen_} << 32) | drawn_);
    fingerprint.add(focus_left_.count());
    fingerprint.add(random_.position());
}

}  // namespace flinch::organism::learning
