#include "organism/learning/hippocampus/place_code.hpp"

#include <algorithm>
#include <cmath>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

constexpr float sector = 2.0F * sim::pi / static_cast<float>(PlaceCode::directions);
constexpr float least_overlap = 2.5F;      // directions that a cell and the view must both know
constexpr float seen_enough = 8.0F;        // directions: then it takes its bearings for good
constexpr float patience = 3.0F;           // seconds: or then
constexpr float known_enough = 5.0F;       // directions: then a new cell may be recruited
constexpr float vaguely = 0.3F;            // weight of distances while it takes its bearings
constexpr float misled = sim::radians(9);  // how far its canals may have misled it
constexpr unsigned sure = 4;               // frames in which no cell fires: it is no slip
constexpr float strange = 0.02F;           // no cell fires as much: an unknown room
constexpr float faint = 0.05F;             // a rate below this is none
constexpr float fresh = 0.7F;              // weight of what is seen against what is remembered
constexpr float nearest = 0.2F;            // cells: a wall is not remembered as nearer
constexpr float worn_by_walking = 1.5F;    // cells: trust falls to 1/e over this way
constexpr float nudge = sim::radians(6);   // tried to either side, to keep the compass steady
constexpr float nudge_gain = 0.03F;

/// An angle between two of the directions.
struct Bearing {
    std::size_t low = 0, high = 0;
    float share = 0;  // of the high one
};

Bearing bearing(float angle) noexcept {
    const float at = sim::wrap_angle(angle) / sector + static_cast<float>(PlaceCode::directions);
    const auto low = static_cast<std::size_t>(at);
    return {low % PlaceCode::directions, (low + 1) % PlaceCode::directions, at - static_cast<float>(low)};
}

}  // namespace

PlaceCode::PlaceCode(const PlaceNature& nature)
    : nature_(nature),
      tuning_(features * directions, nature.cells),
      certainty_(directions, nature.cells),
      match_(padded(nature.cells)),
      trial_(padded(nature.cells)),
      rates_(padded(nature.cells)) {}

std::span<float> PlaceCode::tuning(std::size_t feature, std::size_t direction) noexcept {
    return tuning_.row(feature * directions + direction);
}

std::span<const float> PlaceCode::tuning(std::size_t feature, std::size_t direction) const noexcept {
    return tuning_.row(feature * directions + direction);
}

void PlaceCode::update(const Surroundings& surroundings, bool learning) {
    if (nature_.cells == 0) return;
    move(surroundings);
    see(surroundings);
    if (!oriented_) {
        lost_for_ += static_cast<float>(sim::seconds(surroundings.elapsed));
        take_bearings();
    } else {
        match(0, 1, match_);
    }
    const auto best = std::max_element(match_.begin(), match_.end());
    const auto winner = static_cast<std::size_t>(best - match_.begin());
    if (oriented_ && *best > faint) steady(surroundings, winner);
    if (learning && oriented_) learn(winner, *best);
    compete();
}

/// Path integration: the walls around shift against its own way.
void PlaceCode::move(const Surroundings& surroundings) {
    heading_ = sim::wrap_angle(heading_ + surroundings.turned);
    const float keep = sim::decay(sim::seconds(surroundings.elapsed), sim::seconds(nature_.memory)) *
                       sim::exp(-std::abs(surroundings.walked) / worn_by_walking);
    for (std::size_t d = 0; d < directions; ++d) {
        trust_[d] *= keep;
        if (surroundings.walked == 0.0F || trust_[d] < faint) continue;
        const float along = surroundings.walked * sim::cos(sector * static_cast<float>(d) - heading_);
        walls_[0][d] = sim::log(std::max(nearest, sim::exp(walls_[0][d]) - along));
    }
}

/// What is seen in a direction of its compass goes to the two nearest that it keeps, by their shares.
void PlaceCode::see(const Surroundings& surroundings) {
    std::array<Directions, features> sums{};
    Directions weights{};
    for (const Landmark& landmark : surroundings.landmarks) {
        if (!landmark.seen) continue;
        const Bearing at = bearing(heading_ + landmark.bearing);
        const auto add = [&](std::size_t d, float weight) {
            weights[d] += weight;
            sums[0][d] += weight * sim::log(std::max(nearest, landmark.distance));
            for (std::size_t c = 0; c + 1 < features; ++c) sums[c + 1][d] += weight * landmark.colour[c];
        };
        add(at.low, 1.0F - at.share);
        add(at.high, at.share);
    }
    for (std::size_t d = 0; d < directions; ++d) {
        if (weights[d] < 0.3F) continue;
        const float weight = trust_[d] < faint ? 1.0F : fresh * std::min(1.0F, weights[d]);
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

/// How well each cell's tuning fits the walls around if the compass is turned by `shift` directions, 0 to 1.
void PlaceCode::match(std::size_t shift, float exactness, std::vector<float>& out) const {
    std::array<float, 256> misfit{};
    std::array<float, 256> overlap{};
    const std::size_t wide = padded(recruited_);
    float all = 0;
    const std::array<float, features> weight{exactness / (nature_.distance_spread * nature_.distance_spread),
                                             1.0F / (nature_.colour_spread * nature_.colour_spread),
                                             1.0F / (nature_.colour_spread * nature_.colour_spread),
                                             1.0F / (nature_.colour_spread * nature_.colour_spread)};
    for (std::size_t d = 0; d < directions; ++d) {
        if (trust_[d] < faint) continue;
        const std::size_t to = (d + shift) % directions;
        all += trust_[d];
        std::array<float, 256> off{};
        for (std::size_t f = 0; f < features; ++f) {
            const auto tuned = tuning(f, to);
            const float here = walls_[f][d];
            for (std::size_t i = 0; i < wide; ++i) {
                const float miss = tuned[i] - here;
                off[i] += weight[f] * miss * miss;
            }
        }
        const auto certain = certainty_.row(to);
        for (std::size_t i = 0; i < wide; ++i) {
            const float both = certain[i] * trust_[d];
            overlap[i] += both;
            misfit[i] += both * off[i];
        }
    }
    for (std::size_t i = 0; i < wide; ++i) {
        // What is seen but unknown to the cell counts against it, a little.
        out[i] = overlap[i] < least_overlap
                     ? 0.0F
                     : sim::exp(-0.5F * misfit[i] / overlap[i]) * std::sqrt(overlap[i] / all);
    }
}

/// Tries the turns of the compass within which its canals may have misled it, and keeps the one under which
/// some cell fits best; for good once enough has been seen. Nothing fits: an unknown room, and its bearings
/// are what it feels them to be.
void PlaceCode::take_bearings() {
    std::size_t best_shift = 0;
    float best = -1;
    for (const int turns : {0, 1, -1, 2, -2}) {
        const auto shift = static_cast<std::size_t>(turns + static_cast<int>(directions)) % directions;
        match(shift, vaguely, trial_);
        const float off = sector * static_cast<float>(turns) / misled;
        const float fit = *std::max_element(trial_.begin(), trial_.end()) * sim::exp(-0.5F * off * off);
        if (fit <= best) continue;
        best = fit;
        best_shift = shift;
        std::copy(trial_.begin(), trial_.end(), match_.begin());
    }
    if (coverage() < least_overlap) return;
    const bool settled = coverage() >= seen_enough || lost_for_ >= patience;
    if (best < strange) best_shift = 0;
    if (best >= strange && !settled) return;
    oriented_ = true;
    heading_ = sim::wrap_angle(heading_ + sector * static_cast<float>(best_shift));
    const auto turn = [best_shift](Directions& values) {
        std::rotate(values.begin(), values.end() - static_cast<std::ptrdiff_t>(best_shift), values.end());
    };
    for (Directions& feature : walls_) turn(feature);
    turn(trust_);
    match(0, 1, match_);
}

/// Landmarks keep the compass from drifting: it turns a little to where the walls in sight fit the winner
/// better.
void PlaceCode::steady(const Surroundings& surroundings, std::size_t winner) {
    const auto misfit = [&](float turn) {
        float sum = 0;
        for (const Landmark& landmark : surroundings.landmarks) {
            if (!landmark.seen) continue;
            const Bearing at = bearing(heading_ + landmark.bearing + turn);
            if (certainty_.row(at.low)[winner] < faint || certainty_.row(at.high)[winner] < faint) continue;
            const auto expected = [&](std::size_t feature) {
                return (1.0F - at.share) * tuning(feature, at.low)[winner] +
                       at.share * tuning(feature, at.high)[winner];
            };
            const float miss = sim::log(std::max(nearest, landmark.distance)) - expected(0);
            sum += std::min(miss * miss, 0.25F);
            for (std::size_t c = 0; c + 1 < features; ++c) {
                const float off = landmark.colour[c] - expected(c + 1);
                sum += std::min(off * off, 0.25F);
            }
        }
        return sum;
    };
    const float left = misfit(-nudge);
    const float right = misfit(nudge);
    const float middle = misfit(0);
    if (middle <= left && middle <= right) return;
    heading_ = sim::wrap_angle(heading_ + (left < right ? -nudge_gain : nudge_gain) * nudge);
}

void PlaceCode::learn(std::size_t winner, float best) {
    strange_for_ = best < nature_.recruit_below ? strange_for_ + 1 : 0;
    const bool recruit = strange_for_ >= sure && coverage() >= known_enough;
    if (recruit && recruited_ < nature_.cells) {
        strange_for_ = 0;
        winner = recruited_++;
        match_[winner] = 1.0F;
    } else if (best < nature_.recruit_below) {
        return;
    }
    for (std::size_t d = 0; d < directions; ++d) {
        if (trust_[d] < faint) continue;
        float& certain = certainty_.row(d)[winner];
        // What it knows nothing of it takes over at once, the rest little by little.
        const float step = certain < faint ? 1.0F : nature_.learning_rate * trust_[d];
        for (std::size_t f = 0; f < features; ++f) {
            float& tuned = tuning(f, d)[winner];
            tuned += step * (walls_[f][d] - tuned);
        }
        certain = std::max(certain, trust_[d]);
    }
}

/// The few cells that fire most inhibit all others, and share an even amount of firing.
void PlaceCode::compete() {
    std::fill(rates_.begin(), rates_.end(), 0.0F);
    float squares = 0;
    for (std::size_t k = 0; k < std::min(nature_.winners, recruited_); ++k) {
        const auto best = std::max_element(match_.begin(), match_.end());
        if (*best < faint) break;
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
    oriented_ = false;
    lost_for_ = 0;
    strange_for_ = 0;
    known_ = false;
    std::fill(rates_.begin(), rates_.end(), 0.0F);
}

void PlaceCode::add_to(sim::Fingerprint& fingerprint) const {
    fingerprint.add(tuning_.values());
    fingerprint.add(certainty_.values());
    fingerprint.add(std::span<const float>(rates_));
    fingerprint.add(heading_);
    fingerprint.add(recruited_);
}

}  // namespace flinch::organism::learning
