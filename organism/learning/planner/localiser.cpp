#include "organism/learning/planner/localiser.hpp"

#include <algorithm>
#include <cmath>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
void Localiser::carry() noexcept {
    known_ = false;
    guesses_.clear();
    local_ = {};
    put_down_ = walked_;
    moved_ = 0;
    elapsed_ = {};
    looked_ = {};
}

void Localiser::walk(float moved, float heading, sim::Time elapsed) noexcept {
    local_.x += moved * sim::cos(heading);
    local_.y += moved * sim::sin(heading);
    walked_ += std::abs(moved);
    moved_ += std::abs(moved);
    elapsed_ += elapsed;
    looked_ += elapsed;
}

MapPosition Localiser::where(const Guess& guess) const noexcept {
    return {guess.shift.x + local_.x, guess.shift.y + local_.y, guess.shift.piece};
}

/// Returns whether a view is evidence. A view found since the creature was put down was placed by the same
/// steps, so it proves nothing until it has walked far enough.
bool Localiser::settled(const View& view) const noexcept {
    return view.found < put_down_ || walked_ - view.found > params_.told_by_looks;
}

/// Returns how well what is seen fits being at a position. A position near which nothing was ever seen may
/// look like anything, so it fits as well as a place never seen.
float Localiser::fit(const PlaceGraph& map, MapPosition at) const noexcept {
    float best = -1;
    const float wide = map.reach() + 0.5F * map.reach();
    for (const View& view : map.views()) {
        const float off = distance(view.at, at);
        if (off > wide || !settled(view)) continue;
        best = std::max(best, view.like * (1.0F - 0.5F * off / wide));
    }
    return best < 0 ? map.strange() : best;
}

Localiser::Guess* Localiser::near(MapPosition shift) noexcept {
    Guess* nearest = nullptr;
    float least = params_.same_guess;
    for (Guess& guess : guesses_) {
        const float off = distance(guess.shift, shift);
        if (off >= least) continue;
        least = off;
        nearest = &guess;
    }
    return nearest;
}

void Localiser::guess(const PlaceGraph& map, float share) {
    for (const View& view : map.views()) {
        if (view.like < params_.striking || !settled(view)) continue;
        const MapPosition shift{view.at.x - local_.x, view.at.y - local_.y, view.at.piece};
        if (Guess* known = near(shift)) {
            const float peak = (view.like - params_.striking) / (1.0F - params_.striking);
            const float weight = share * peak * peak;
            known->weight += weight;
            const float follow = weight * std::max(params_.pull, 1.0F / std::max(1.0F, known->weight));
            known->shift.x += follow * (shift.x - known->shift.x);
            known->shift.y += follow * (shift.y - known->shift.y);
        } else {
            guesses_.push_back({shift, map.strange(), 0, 0});
        }
    }
}

/// Drops guesses that fit nothing and, if there are too many, the worst.
void Localiser::forget(const PlaceGraph& map) {
    const auto first = guesses_.begin() + (known_ ? 1 : 0);
    const float hopeless = 0.5F * map.strange();
    guesses_.erase(std::remove_if(first, guesses_.end(), [=](const Guess& g) { return g.score < hopeless; }),
                   guesses_.end());
    if (guesses_.size() <= params_.guesses) return;
    std::stable_sort(guesses_.begin() + (known_ ? 1 : 0), guesses_.end(),
                     [](const Guess& a, const Guess& b) { return a.score > b.score; });
    guesses_.resize(params_.guesses);
}

Localiser::Finding Localiser::look(PlaceGraph& map, bool learning, Merges& merged) {
    const float share = 1.0F - sim::exp(-moved_ / params_.per_walk -
                                        static_cast<float>(sim::seconds(elapsed_)) / params_.per_look);
    for (Guess& guess : guesses_) {
        guess.walked += moved_;
        guess.score += share * (fit(map, where(guess)) - guess.score);
    }
    guess(map, share);
    moved_ = 0;
    elapsed_ = {};
    forget(map);
    return known_ ? reconsider(map, learning, merged) : settle(map, learning);
}

Localiser::Finding Localiser::settle(PlaceGraph& map, bool learning) {
    if (looked_ < params_.bearings) return Finding::lost;
    const auto best = std::max_element(guesses_.begin(), guesses_.end(),
                                       [](const Guess& a, const Guess& b) { return a.score < b.score; });
    if (best != guesses_.end() && best->score > map.strange())
        std::iter_swap(guesses_.begin(), best);
    else if (learning)
        guesses_.insert(guesses_.begin(), {{0, 0, map.new_piece()}, map.strange(), 0, 0});
    else
        return Finding::lost;
    known_ = true;
    return Finding::jumped;
}

Localiser::Finding Localiser::reconsider(PlaceGraph& map, bool learning, Merges& merged) {
    Guess& believed = guesses_.front();
    const auto best = std::max_element(guesses_.begin() + 1, guesses_.end(),
                                       [](const Guess& a, const Guess& b) { return a.score < b.score; });
    if (best == guesses_.end() || best->walked < params_.proof ||
        best->score < map.strange() + params_.supported)
        return Finding::went_on;
    const bool believable = believed.score > map.strange() - params_.supported;
    if (believed.shift.piece != best->shift.piece && believable && learning) {
        join(map, static_cast<std::size_t>(best - guesses_.begin()), merged);
        return Finding::joined;
    }
    if (best->score < believed.score + params_.clearly) return Finding::went_on;
    std::iter_swap(guesses_.begin(), best);
    return Finding::jumped;
}

/// Joins the piece of the map that it believes to be in to the other guess's piece, and lays it where that
/// guess has it.
void Localiser::join(PlaceGraph& map, std::size_t other, Merges& merged) {
    const MapPosition was = guesses_.front().shift;
    const MapPosition is = guesses_[other].shift;
    const MapPosition by{is.x - was.x, is.y - was.y, is.piece};
    merged = map.join(was.piece, by);
    for (Guess& guess : guesses_) {
        if (guess.shift.piece == was.piece)
            guess.shift = {guess.shift.x + by.x, guess.shift.y + by.y, by.piece};
    }
    guesses_.front().score = std::max(guesses_.front().score, guesses_[other].score);
    guesses_.erase(guesses_.begin() + static_cast<std::ptrdiff_t>(other));
}

MapPosition Localiser::on_map(MapPosition point) const noexcept {
    const MapPosition& shift = guesses_.front().shift;
    return {point.x + shift.x, point.y + shift.y, shift.piece};
}

bool Localiser::sure() const noexcept {
    return std::all_of(guesses_.begin() + 1, guesses_.end(),
                       [&](const Guess& other) { return other.score <= guesses_.front().score; });
}

void Localiser::add_to(sim::Fingerprint& fingerprint) const {
    fingerprint.add(local_.x);
    fingerprint.add(local_.y);
    fingerprint.add(walked_);
    for (const Guess& guess : guesses_) {
        fingerprint.add(guess.shift.x);
        fingerprint.add(guess.shift.y);
        fingerprint.add(guess.score);
    }
}

}  // namespace flinch::organism::learning
