#include "organism/learning/hippocampus/place_code.hpp"

#include <algorithm>
#include <cmath>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

constexpr float sector = 2.0F * sim::pi / static_cast<float>(PlaceCode::directions);

/// This says where an angle lies between two neighbouring directions.
struct Bearing {
    std::size_t low = 0, high = 0;
    float share = 0;  // the weight of the high one, 0 to 1
};

Bearing bearing(float angle) noexcept {
    const float at = sim::wrap_angle(angle) / sector + static_cast<float>(PlaceCode::directions);
    const auto low = static_cast<std::size_t>(at);
    return {low % PlaceCode::directions, (low + 1) % PlaceCode::directions, at - static_cast<float>(low)};
}

}  // namespace

PlaceCode::PlaceCode(const PlaceParams& params)
    : params_(params),
      tuning_(features * directions, params.cells),
      certainty_(directions, params.cells),
      match_(padded(params.cells)),
      overlap_(padded(params.cells)),
      misfit_(padded(params.cells)),
      rates_(padded(params.cells)) {}

std::span<float> PlaceCode::tuning(std::size_t feature, std::size_t direction) noexcept {
    return tuning_.row(feature * directions + direction);
}

std::span<const float> PlaceCode::tuning(std::size_t feature, std::size_t direction) const noexcept {
    return tuning_.row(feature * directions + direction);
}

void PlaceCode::update(const Surroundings& surroundings, bool learning) {
    if (params_.cells == 0) return;
    move(surroundings);
    see(surroundings);
    match();
    const auto best = std::max_element(match_.begin(), match_.end());
    if (learning) learn(static_cast<std::size_t>(best - match_.begin()), *best);
    compete();
}

/// Integrates the path: the walls around shift opposite to the creature's own movement.
void PlaceCode::move(const Surroundings& surroundings) {
    const float keep = sim::decay(sim::seconds(surroundings.elapsed), sim::seconds(params_.memory)) *
                       sim::exp(-std::abs(surroundings.walked) / params_.worn_by_walking);
    for (std::size_t d = 0; d < directions; ++d) {
        trust_[d] *= keep;
        if (surroundings.walked == 0.0F || trust_[d] < params_.faint) continue;
        const float along =
            surroundings.walked * sim::cos(sector * static_cast<float>(d) - surroundings.heading);
        walls_[0][d] = sim::log(std::max(params_.nearest_wall, sim::exp(walls_[0][d]) - along));
    }
}

/// Takes in the walls in sight. What is seen in a direction goes to the two nearest of the sixteen
/// directions, in shares by nearness.
void PlaceCode::see(const Surroundings& surroundings) {
    std::array<Directions, features> sums{};
    Directions weights{};
    for (const Landmark& landmark : surroundings.landmarks) {
        if (!landmark.seen) continue;
        const Bearing at = bearing(surroundings.heading + landmark.bearing);
        const auto add = [&](std::size_t d, float weight) {
            weights[d] += weight;
            sums[0][d] += weight * sim::log(std::max(params_.nearest_wall, landmark.distance));
            for (std::size_t c = 0; c + 1 < features; ++c) sums[c + 1][d] += weight * landmark.colour[c];
        };
        add(at.low, 1.0F - at.share);
        add(at.high, at.share);
    }
    for (std::size_t d = 0; d < directions; ++d) {
        if (weights[d] < 0.3F) continue;
        const float weight = trust_[d] < params_.faint ? 1.0F : params_.fresh * std::min(1.0F, weights[d]);
        for (std::size_t f = 0; f < features; ++f)
            walls_[f][d] += weight * (sums[f][d] / weights[d] - walls_[f][d]);
        trust_[d] = std::max(trust_[d], std::min(1.0F, weights[d]));
    }
}

float PlaceCode::coverage() const noexcept {
    float sum = 0;
    for (const float trust : trust_) sum += trust;
    return sum;
}

/// Computes how well each cell's tuning fits the walls around, 0 to 1.
void PlaceCode::match() {
    std::fill(overlap_.begin(), overlap_.end(), 0.0F);
    std::fill(misfit_.begin(), misfit_.end(), 0.0F);
    const std::size_t wide = padded(recruited_);
    for (std::size_t d = 0; d < directions; ++d) {
        if (trust_[d] < params_.faint) continue;
        const auto certain = certainty_.row(d);
        for (std::size_t i = 0; i < wide; ++i) overlap_[i] += certain[i] * trust_[d];
        for (std::size_t f = 0; f < features; ++f) {
            const float spread = f == 0 ? params_.distance_spread : params_.colour_spread;
            const float weight = trust_[d] / (spread * spread);
            const auto tuned = tuning(f, d);
            for (std::size_t i = 0; i < wide; ++i) {
                const float miss = tuned[i] - walls_[f][d];
                misfit_[i] +=
                    std::min(certain[i] * weight * miss * miss, params_.outlier * certain[i] * trust_[d]);
            }
        }
    }
    const float all = coverage();
    for (std::size_t i = 0; i < wide; ++i) {
        // What is seen but unknown to the cell counts a little against it.
        match_[i] = overlap_[i] < params_.least_overlap
                        ? 0.0F
                        : sim::exp(-0.5F * misfit_[i] / overlap_[i]) * std::sqrt(overlap_[i] / all);
    }
}

void PlaceCode::learn(std::size_t winner, float best) {
    strange_for_ = best < params_.recruit_below ? strange_for_ + 1 : 0;
    const bool recruit = strange_for_ >= params_.sure && coverage() >= params_.known_enough;
    if (recruit && recruited_ < params_.cells) {
        strange_for_ = 0;
        winner = recruited_++;
        match_[winner] = 1.0F;
    } else if (best < params_.recruit_below) {
        return;
    }
    for (std::size_t d = 0; d < directions; ++d) {
        if (trust_[d] < params_.faint) continue;
        float& certain = certainty_.row(d)[winner];
        // The winner takes over at once what it knew nothing of, and the rest little by little.
        const float step = certain < params_.faint ? 1.0F : params_.learning_rate * trust_[d];
        for (std::size_t f = 0; f < features; ++f) {
            float& tuned = tuning(f, d)[winner];
            tuned += step * (walls_[f][d] - tuned);
        }
        certain = std::max(certain, trust_[d]);
    }
}

/// Lets the cells compete: the few that fire most inhibit all others, and their rates are scaled to length 1.
void PlaceCode::compete() {
    std::fill(rates_.begin(), rates_.end(), 0.0F);
    float squares = 0;
    for (std::size_t k = 0; k < std::min(params_.winners, recruited_); ++k) {
        const auto best = std::max_element(match_.begin(), match_.end());
        if (*best < params_.faint) break;
        rates_[static_cast<std::size_t>(best - match_.begin())] = *best;
        squares += *best * *best;
        *best = 0;
    }
    known_ = squares > 0;
    if (!known_) return;
    const float scale = 1.0F / std::sqrt(squares);
    for (float& rate : rates_) rate *= scale;
}

void PlaceCode::disorient() noexcept {
    trust_.fill(0);
    strange_for_ = 0;
    known_ = false;
    std::fill(rates_.begin(), rates_.end(), 0.0F);
}

void PlaceCode::add_to(sim::Fingerprint& fingerprint) const {
    fingerprint.add(tuning_.values());
    fingerprint.add(certainty_.values());
    fingerprint.add(std::span<const float>(rates_));
    fingerprint.add(recruited_);
}

}  // namespace flinch::organism::learning
