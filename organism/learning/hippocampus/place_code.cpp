#include "organism/learning/hippocampus/place_code.hpp"

#include <algorithm>
#include <cmath>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

constexpr float sector = 2.0F * sim::pi / static_cast<float>(PlaceCode::directions);
constexpr float least_overlap = 2.5F;     // directions that a cell and the view must both know
constexpr float seen_enough = 8.0F;       // directions: then it takes its bearings for good
constexpr float patience = 3.0F;          // seconds: or then
constexpr float strange = 0.2F;           // no cell fires as much: an unknown room
constexpr float faint = 0.05F;            // a rate below this is none
constexpr float fresh = 0.7F;             // weight of what is seen against what is remembered
constexpr float nearest = 0.2F;           // cells: a wall is not remembered as nearer
constexpr float worn_by_walking = 3.0F;   // cells: trust falls to 1/e over this way
constexpr float nudge = sim::radians(6);  // tried to either side, to keep the compass steady
constexpr float nudge_gain = 0.3F;

std::size_t direction_of(float angle) noexcept {
    const float turns = sim::wrap_angle(angle) / sector + static_cast<float>(PlaceCode::directions);
    return static_cast<std::size_t>(turns + 0.5F) % PlaceCode::directions;
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
    move(surroundings);
    see(surroundings);
    if (!oriented_) {
        lost_for_ += static_cast<float>(sim::seconds(surroundings.elapsed));
        take_bearings();
    } else {
        match(0, match_);
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

void PlaceCode::see(const Surroundings& surroundings) {
    std::array<Directions, features> sums{};
    Directions counts{};
    for (const Landmark& landmark : surroundings.landmarks) {
        if (!landmark.seen) continue;
        const std::size_t d = direction_of(heading_ + landmark.bearing);
        counts[d] += 1.0F;
        sums[0][d] += sim::log(std::max(nearest, landmark.distance));
        for (std::size_t c = 0; c + 1 < features; ++c) sums[c + 1][d] += landmark.colour[c];
    }
    for (std::size_t d = 0; d < directions; ++d) {
        if (counts[d] == 0.0F) continue;
        const float weight = trust_[d] < faint ? 1.0F : fresh;
        for (std::size_t f = 0; f < features; ++f)
            walls_[f][d] += weight * (sums[f][d] / counts[d] - walls_[f][d]);
        trust_[d] = 1.0F;
    }
}

float PlaceCode::coverage() const noexcept {
    float sum = 0;
    for (const float trust : trust_) sum += trust;
    return sum;
}

/// How well each cell's tuning fits the walls around if the compass is turned by `shift` directions, 0 to 1.
void PlaceCode::match(std::size_t shift, std::vector<float>& out) const {
    std::array<float, 256> misfit{};
    std::array<float, 256> overlap{};
    const std::size_t wide = padded(recruited_);
    const std::array<float, features> weight{
        1.0F / (nature_.distance_spread * nature_.distance_spread),
        1.0F / (nature_.colour_spread * nature_.colour_spread),
        1.0F / (nature_.colour_spread * nature_.colour_spread),
        1.0F / (nature_.colour_spread * nature_.colour_spread)};
    for (std::size_t d = 0; d < directions; ++d) {
        if (trust_[d] < faint) continue;
        const std::size_t to = (d + shift) % directions;
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
        out[i] = overlap[i] < least_overlap ? 0.0F : sim::exp(-0.5F * misfit[i] / overlap[i]);
    }
}

/// Tries every turn of the compass and keeps the one under which some cell fits best; for good once enough has
/// been seen. Nothing fits: an unknown room, and its bearings are what they happen to be.
void PlaceCode::take_bearings() {
    std::size_t best_shift = 0;
    float best = -1;
    for (std::size_t shift = 0; shift < directions; ++shift) {
        match(shift, trial_);
        const float fit = *std::max_element(trial_.begin(), trial_.end());
        if (fit <= best) continue;
        best = fit;
        best_shift = shift;
        std::copy(trial_.begin(), trial_.end(), match_.begin());
    }
    if (coverage() < least_overlap) return;
    const bool settled = coverage() >= seen_enough || lost_for_ >= patience;
    if (best < strange && (settled || recruited_ == 0 || best < faint)) best_shift = 0;
    else if (!settled) return;
    oriented_ = true;
    heading_ = sim::wrap_angle(heading_ + sector * static_cast<float>(best_shift));
    const auto turn = [best_shift](Directions& values) {
        std::rotate(values.begin(), values.end() - static_cast<std::ptrdiff_t>(best_shift), values.end());
    };
    for (Directions& feature : walls_) turn(feature);
    turn(trust_);
    match(0, match_);
}

/// Landmarks keep the compass from drifting: it turns a little to where the walls in sight fit the winner better.
void PlaceCode::steady(const Surroundings& surroundings, std::size_t winner) {
    const auto misfit = [&](float turn) {
        float sum = 0;
        for (const Landmark& landmark : surroundings.landmarks) {
            if (!landmark.seen) continue;
            const float at = sim::wrap_angle(heading_ + landmark.bearing + turn) / sector +
                             static_cast<float>(directions);
            const auto low = static_cast<std::size_t>(at);
            const float share = at - static_cast<float>(low);
            const std::size_t a = low % directions;
            const std::size_t b = (low + 1) % directions;
            if (certainty_.row(a)[winner] < faint || certainty_.row(b)[winner] < faint) continue;
            const float expected =
                (1.0F - share) * tuning(0, a)[winner] + share * tuning(0, b)[winner];
            const float miss = sim::log(std::max(nearest, landmark.distance)) - expected;
            sum += std::min(miss * miss, 0.25F);
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
    const bool recruit = best < nature_.recruit_below && coverage() >= 2.0F * least_overlap;
    if (recruit && recruited_ < nature_.cells) {
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
