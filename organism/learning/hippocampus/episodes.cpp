#include "organism/learning/hippocampus/episodes.hpp"

#include <algorithm>
#include <cmath>

namespace flinch::organism::learning {
namespace {

std::uint8_t coded(float value) noexcept {
    return static_cast<std::uint8_t>(std::clamp(value, 0.0F, 1.0F) * 255.0F + 0.5F);
}

float decoded(std::uint8_t value) noexcept {
    return static_cast<float>(value) * (1.0F / 255.0F);
}

}  // namespace

Episodes::Episodes(const EpisodesParams& params, const Layout& layout, std::size_t targets)
    : params_(params),
      layout_(layout),
      target_count_(targets),
      values_((params.most + 1) * params.moments * layout.size),
      targets_((params.most + 1) * params.moments * targets),
      remembered_((params.most + 1) * params.moments),
      lengths_(params.most),
      priorities_(params.most),
      since_(targets) {}

void Episodes::note(const Frame& frame, std::span<const Supervision> targets, float reward,
                    float anticipation, sim::Time elapsed, float surprise) {
    for (std::size_t i = 0; i < target_count_; ++i) {
        since_[i].override_ = since_[i].override_ || targets[i].override_;
        if (targets[i].override_) since_[i].truth = std::max(since_[i].truth, targets[i].truth);
    }
    lately_.reward += reward;
    lately_.anticipation = anticipation;
    lately_.elapsed += elapsed;
    if (surprise > params_.surprising && surprise > peak_) {
        if (peak_ == 0.0F) still_ = params_.moments / 3;
        peak_ = surprise;
    }
    if (ring_ > 0 && lately_.elapsed < params_.spacing) return;
    keep(frame);
    if (peak_ > 0 && still_-- == 0) commit();
}

void Episodes::keep(const Frame& frame) {
    const std::size_t to = slot(params_.most, ring_++ % params_.moments);
    lately_.clamped = frame.clamped;
    remembered_[to] = lately_;
    std::transform(frame.values.begin(), frame.values.end(),
                   values_.begin() + static_cast<std::ptrdiff_t>(to * layout_.size), coded);
    std::copy(since_.begin(), since_.end(),
              targets_.begin() + static_cast<std::ptrdiff_t>(to * target_count_));
    lately_ = {};
    std::fill(since_.begin(), since_.end(), Supervision{});
}

void Episodes::copy(std::size_t from, std::size_t to) {
    const auto at = [](auto& values, std::size_t slot, std::size_t size) {
        return values.begin() + static_cast<std::ptrdiff_t>(slot * size);
    };
    std::copy_n(at(values_, from, layout_.size), layout_.size, at(values_, to, layout_.size));
    std::copy_n(at(targets_, from, target_count_), target_count_, at(targets_, to, target_count_));
    remembered_[to] = remembered_[from];
}

/// Makes an episode of the ring. If all slots are taken, it replaces the episode of least priority, unless
/// even that one has more.
void Episodes::commit() {
    std::size_t place = count_;
    if (count_ == params_.most) {
        place = static_cast<std::size_t>(std::min_element(priorities_.begin(), priorities_.end()) -
                                         priorities_.begin());
        if (priorities_[place] > peak_) return peak_ = 0, void();
    } else {
        ++count_;
    }
    const std::size_t length = std::min(ring_, params_.moments);
    for (std::size_t i = 0; i < length; ++i)
        copy(slot(params_.most, (ring_ - length + i) % params_.moments), slot(place, i));
    lengths_[place] = length;
    priorities_[place] = peak_;
    peak_ = 0;
}

void Episodes::store() noexcept {
    if (peak_ > 0) return;
    peak_ = params_.surprising;
    still_ = 0;
}

void Episodes::interrupt() {
    if (peak_ > 0 && ring_ > 1) commit();
    peak_ = 0;
    ring_ = 0;
    lately_ = {};
    std::fill(since_.begin(), since_.end(), Supervision{});
}

std::size_t Episodes::draw(sim::RandomStream& random) const noexcept {
    float total = 0;
    for (std::size_t i = 0; i < count_; ++i) total += priorities_[i];
    float left = random.uniform() * total;
    std::size_t chosen = 0;
    while (chosen + 1 < count_ && left >= priorities_[chosen]) left -= priorities_[chosen++];
    return chosen;
}

void Episodes::replayed(std::size_t episode, float surprise) noexcept {
    float& priority = priorities_[episode];
    priority =
        std::max(params_.least_priority, params_.priority_kept * priority +
                                             (1.0F - params_.priority_kept) * std::min(surprise, priority));
}

void Episodes::moment(std::size_t episode, std::size_t index, Frame& frame) const {
    const std::size_t from = slot(episode, index);
    frame.clamped = remembered_[from].clamped;
    std::transform(values_.begin() + static_cast<std::ptrdiff_t>(from * layout_.size),
                   values_.begin() + static_cast<std::ptrdiff_t>((from + 1) * layout_.size),
                   frame.values.begin(), decoded);
}

/// Returns how alike a cue and a stored moment are: the cosine in each modality that both know, averaged over
/// those that the cue knows.
float Episodes::likeness(const Frame& cue, std::size_t slot) const {
    float sum = 0;
    float known = 0;
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        if (!cue.has(m)) continue;
        known += 1.0F;
        if (((remembered_[slot].clamped >> m) & 1U) == 0) continue;
        float both = 0;
        float here = 0;
        float there = 0;
        const Modality& modality = layout_.modalities[m];
        for (std::size_t i = modality.offset; i < modality.offset + modality.size; ++i) {
            const float stored = decoded(values_[slot * layout_.size + i]);
            both += cue.values[i] * stored;
            here += cue.values[i] * cue.values[i];
            there += stored * stored;
        }
        if (here > 0 && there > 0) sum += both / std::sqrt(here * there);
    }
    return known > 0 ? sum / known : 0.0F;
}

float Episodes::recall(const Frame& cue, Frame& filled) const {
    float best = 0;
    std::size_t found = 0;
    for (std::size_t episode = 0; episode < count_; ++episode) {
        for (std::size_t i = 0; i < lengths_[episode]; ++i) {
            const float alike = likeness(cue, slot(episode, i));
            if (alike <= best) continue;
            best = alike;
            found = slot(episode, i);
        }
    }
    filled = cue;
    if (best == 0.0F) return 0;
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        if (cue.has(m) || ((remembered_[found].clamped >> m) & 1U) == 0) continue;
        const Modality& modality = layout_.modalities[m];
        for (std::size_t i = modality.offset; i < modality.offset + modality.size; ++i)
            filled.values[i] = decoded(values_[found * layout_.size + i]);
        filled.clamp(m);
    }
    return best;
}

void Episodes::add_to(sim::Fingerprint& fingerprint) const {
    for (std::size_t i = 0; i < count_; ++i) {
        fingerprint.add(priorities_[i]);
        fingerprint.add(lengths_[i]);
        for (std::size_t k = 0; k < lengths_[i]; ++k) {
            const auto* values = values_.data() + slot(i, k) * layout_.size;
            fingerprint.add(std::span(values, layout_.size));
        }
    }
}

}  // namespace flinch::organism::learning
