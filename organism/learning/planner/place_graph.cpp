#include "organism/learning/planner/place_graph.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

constexpr float eighth = 0.25F * sim::pi;

[[nodiscard]] std::size_t opposite(std::size_t way) noexcept {
    return (way + ways / 2) % ways;
}

}  // namespace

float distance(MapPosition a, MapPosition b) noexcept {
    if (a.piece != b.piece) return std::numeric_limits<float>::infinity();
    return std::sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}

std::size_t way_of(float dx, float dy) noexcept {
    const float turns = sim::atan2(dy, dx) / eighth;
    const auto nearest = static_cast<int>(std::floor(turns + 0.5F));
    return static_cast<std::size_t>((nearest + static_cast<int>(ways)) % static_cast<int>(ways));
}

float heading_of_way(std::size_t way) noexcept {
    return sim::wrap_angle(static_cast<float>(way) * eighth);
}

PlaceGraph::PlaceGraph(const PlaceGraphParams& params, std::size_t code_size, std::size_t thought_size)
    : params_(params), thought_size_(padded(thought_size)), unit_(padded(code_size)) {}

bool PlaceGraph::compare(std::span<const float> code) {
    std::copy(code.begin(), code.end(), unit_.begin());
    const float length = std::sqrt(dot(unit_, unit_));
    if (length <= 0) return false;
    for (float& value : unit_) value /= length;
    for (View& view : views_) view.like = dot(view.code, unit_);
    return true;
}

PlaceId PlaceGraph::nearest(MapPosition self, PlaceId here) const noexcept {
    PlaceId best = nowhere;
    float least = params_.reach;
    for (PlaceId place = 0; place < places_.size(); ++place) {
        const float off = distance(places_[place].at, self) - (place == here ? params_.nearer : 0.0F);
        if (off >= least) continue;
        least = off;
        best = place;
    }
    return best;
}

PlaceId PlaceGraph::discover(MapPosition self, float walked) {
    if (places_.size() >= params_.places) return nowhere;
    const auto place = static_cast<PlaceId>(places_.size());
    places_.push_back({std::vector<float>(thought_size_), self, 0, false, {}});
    view(place, self, walked);
    return place;
}

void PlaceGraph::view(PlaceId place, MapPosition self, float walked) {
    if (places_[place].views >= params_.views) return;
    for (const View& known : views_) {
        if (known.like >= params_.another_view && distance(known.at, self) < params_.reach) return;
    }
    views_.push_back({unit_, place, self, walked, 1});
    ++places_[place].views;
}

void PlaceGraph::remember(PlaceId place, std::span<const float> thought, float rate) {
    Known& known = places_[place];
    const float share = known.thought_of ? std::min(1.0F, rate) : 1.0F;
    known.thought_of = true;
    for (std::size_t i = 0; i < std::min(thought.size(), known.thought.size()); ++i)
        known.thought[i] += share * (thought[i] - known.thought[i]);
}

Merges PlaceGraph::join(std::uint32_t piece, MapPosition by) {
    Merges merged;
    const auto moved = [by](MapPosition at) { return MapPosition{at.x + by.x, at.y + by.y, by.piece}; };
    for (View& view : views_) {
        if (view.at.piece == piece) view.at = moved(view.at);
    }
    for (PlaceId place = 0; place < places_.size(); ++place) {
        Known& known = places_[place];
        if (known.at.piece != piece) continue;
        const MapPosition there = moved(known.at);
        const PlaceId same = nearest(there, nowhere);
        known.at = there;
        if (same == nowhere || distance(places_[same].at, there) > 0.5F * params_.reach) continue;
        merge(place, same);
        merged.emplace_back(place, same);
    }
    return merged;
}

/// Merges one place into another: whatever led to the first leads to the second now.
void PlaceGraph::merge(PlaceId from, PlaceId into) noexcept {
    for (View& view : views_) {
        if (view.place == from) view.place = into;
    }
    Known& gone = places_[from];
    Known& stays = places_[into];
    stays.views += gone.views;
    for (Known& known : places_) {
        for (Way& way : known.out) {
            if (way.to == from) way.to = into;
        }
    }
    for (std::size_t way = 0; way < ways; ++way) {
        if (stays.out[way].to == nowhere && gone.out[way].to != into) stays.out[way] = gone.out[way];
        if (stays.out[way].to == into) stays.out[way] = {};
    }
    if (!stays.thought_of) stays.thought = gone.thought;
    stays.thought_of |= gone.thought_of;
    gone = {gone.thought, {0, 0, nothing}, 0, false, {}};
}

void PlaceGraph::connect(PlaceId from, PlaceId to, std::size_t way, float seconds) noexcept {
    const auto learn = [seconds](Way& path, PlaceId end) {
        const bool known = path.to == end && !path.blocked;
        path.taken = known ? path.taken + 1 : 1;
        path.seconds += (seconds - path.seconds) / static_cast<float>(std::min(path.taken, 10U));
        path.to = end;
        path.blocked = false;
    };
    learn(places_[from].out[way], to);
    Way& back = places_[to].out[opposite(way)];
    if (back.to == nowhere || back.blocked) learn(back, from);
}

void PlaceGraph::block(PlaceId from, std::size_t way) noexcept {
    set_blocked(from, way, true, false);
}

/// Blocks or opens a way, and the way back with it.
void PlaceGraph::set_blocked(PlaceId from, std::size_t way, bool blocked, bool by_sight) noexcept {
    Way& path = places_[from].out[way];
    path.blocked = blocked;
    path.by_sight = by_sight;
    path.seen_blocked = path.seen;
    path.looks = 0;
    if (path.to == nowhere) return;
    Way& back = places_[path.to].out[opposite(way)];
    if (back.to != from) return;
    back.blocked = blocked;
    back.by_sight = by_sight;
    back.looks = 0;
}

void PlaceGraph::see(PlaceId from, std::size_t way, bool shut) noexcept {
    Way& path = places_[from].out[way];
    const bool news = path.blocked ? path.by_sight && !shut : shut;
    path.looks = news ? path.looks + 1 : 0;
    if (path.looks >= params_.convincing) set_blocked(from, way, shut, true);
}

void PlaceGraph::look(PlaceId from, std::size_t way, float distance) noexcept {
    Way& path = places_[from].out[way];
    path.seen = distance;
    if (!path.blocked) return;
    if (path.seen_blocked < 0) path.seen_blocked = distance;
    if (distance > path.seen_blocked + params_.opened) path.blocked = false;
}

bool PlaceGraph::untried(PlaceId from, std::size_t way) const noexcept {
    const Way& path = places_[from].out[way];
    const bool looks_shut = path.seen >= 0 && path.seen < params_.shut;
    return path.to == nowhere && !path.blocked && !looks_shut;
}

bool PlaceGraph::unexplored(PlaceId place) const noexcept {
    if (!exists(place)) return false;
    for (std::size_t way = 0; way < ways; ++way) {
        if (untried(place, way)) return true;
    }
    return false;
}

void PlaceGraph::add_to(sim::Fingerprint& fingerprint) const {
    for (const View& view : views_) {
        fingerprint.add(std::span<const float>(view.code));
        fingerprint.add(view.at.x);
        fingerprint.add(view.at.y);
    }
    for (const Known& known : places_) {
        fingerprint.add(std::span<const float>(known.thought));
        fingerprint.add(known.at.x);
        fingerprint.add(known.at.y);
        fingerprint.add(std::uint64_t{known.at.piece});
        for (const Way& path : known.out) {
            fingerprint.add(std::uint64_t{path.to} << 32 | path.taken << 1 | (path.blocked ? 1U : 0U));
            fingerprint.add(path.seconds);
        }
    }
}

}  // namespace flinch::organism::learning
