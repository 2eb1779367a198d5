#include "organism/learning/planner/place_graph.hpp"

#include <algorithm>
#include <cmath>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

constexpr float clearly = 0.05F;    // of likeness: by so much another place must fit better than the last
constexpr float settling = 0.003F;  // share by which a place known long follows dead reckoning
constexpr float shut = 1.1F;        // cells: a wall as near as this leaves no way
constexpr float opened = 1.2F;      // cells: so much farther off than it was, a wall has gone
constexpr float eighth = 0.25F * sim::pi;

constexpr float same_place = 0.4F;  // cells
constexpr float per_cell = 0.3F;    // of likeness: what a place loses that lies a cell off
constexpr float far_off = 2;        // cells: farther off counts no more
constexpr float elsewhere =
    500;  // cells: beyond, a piece of the map that is not known to hang together with this one
constexpr float doubt = 0.2F;  // of likeness: what a place there loses
constexpr std::size_t views_for_each = 4;

[[nodiscard]] float distance(Reckoning a, Reckoning b) noexcept {
    return std::sqrt((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y));
}

[[nodiscard]] std::size_t opposite(std::size_t way) noexcept {
    return (way + ways / 2) % ways;
}

}  // namespace

std::size_t way_of(float dx, float dy) noexcept {
    const float turns = sim::atan2(dy, dx) / eighth;
    const auto nearest = static_cast<int>(std::floor(turns + 0.5F));
    return static_cast<std::size_t>((nearest + static_cast<int>(ways)) % static_cast<int>(ways));
}

float heading_of_way(std::size_t way) noexcept {
    return sim::wrap_angle(static_cast<float>(way) * eighth);
}

PlaceGraph::PlaceGraph(const PlaceGraphNature& nature, std::size_t code_size, std::size_t thought_size)
    : nature_(nature), thought_size_(padded(thought_size)), unit_(padded(code_size)) {}

bool PlaceGraph::take_in(std::span<const float> code) noexcept {
    std::copy(code.begin(), code.end(), unit_.begin());
    const float length = std::sqrt(dot(unit_, unit_));
    if (length <= 0) return false;
    for (float& value : unit_) value /= length;
    return true;
}

Place PlaceGraph::recognise(std::span<const float> code, Place here, const Reckoning* self) {
    likeness_ = 0;
    if (!take_in(code)) return nowhere;
    Place best = nowhere;
    float most = nature_.likeness;
    for (const View& view : views_) {
        const float like = dot(view.code, unit_);
        float fits = like + (view.place == here ? clearly : 0.0F);
        if (self != nullptr) {
            const float far = distance(places_[view.place].at, *self);
            fits -= far > elsewhere ? doubt : per_cell * std::min(far, far_off);
        }
        if (fits < most) continue;
        most = fits;
        likeness_ = like;
        best = view.place;
    }
    return best;
}

Place PlaceGraph::discover(std::span<const float> code, Reckoning self) {
    if (views_.size() >= views_for_each * nature_.places || !take_in(code)) return nowhere;
    Place place = nowhere;
    float nearest = same_place;
    for (Place known = 0; known < places_.size(); ++known) {
        const float apart = distance(places_[known].at, self);
        if (apart >= nearest) continue;
        nearest = apart;
        place = known;
    }
    if (place == nowhere) {
        if (places_.size() >= nature_.places) return nowhere;
        place = static_cast<Place>(places_.size());
        places_.push_back({std::vector<float>(thought_size_), self, 0, false, {}});
    }
    views_.push_back({unit_, place});
    return place;
}

void PlaceGraph::remember(Place place, std::span<const float> thought, float rate) {
    Known& known = places_[place];
    const float share = known.thought_of ? std::min(1.0F, rate) : 1.0F;
    known.thought_of = true;
    for (std::size_t i = 0; i < std::min(thought.size(), known.thought.size()); ++i)
        known.thought[i] += share * (thought[i] - known.thought[i]);
}

void PlaceGraph::locate(Place place, Reckoning at) noexcept {
    Known& known = places_[place];
    if (distance(known.at, at) > elsewhere) {
        const Reckoning was =
            known.at;  // it turns out to belong to another piece of the map, and its piece with it
        for (Known& other : places_) {
            if (distance(other.at, was) > elsewhere) continue;
            other.at.x += at.x - was.x;
            other.at.y += at.y - was.y;
        }
        return;
    }
    ++known.visits;
    const float share = std::max(settling, 1.0F / static_cast<float>(known.visits));
    known.at.x += share * (at.x - known.at.x);
    known.at.y += share * (at.y - known.at.y);
}

void PlaceGraph::connect(Place from, Place to, std::size_t way, float seconds) noexcept {
    const auto learn = [seconds](Way& path, Place end) {
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

void PlaceGraph::block(Place from, std::size_t way) noexcept {
    Way& path = places_[from].out[way];
    path.blocked = true;
    path.seen_blocked = path.seen;
    if (path.to == nowhere) return;
    Way& back = places_[path.to].out[opposite(way)];
    if (back.to == from) back.blocked = true;
}

void PlaceGraph::look(Place from, std::size_t way, float distance) noexcept {
    Way& path = places_[from].out[way];
    path.seen = distance;
    if (!path.blocked) return;
    if (path.seen_blocked < 0) path.seen_blocked = distance;
    if (distance > path.seen_blocked + opened) path.blocked = false;
}

bool PlaceGraph::untried(Place from, std::size_t way) const noexcept {
    const Way& path = places_[from].out[way];
    const bool looks_shut = path.seen >= 0 && path.seen < shut;
    return path.to == nowhere && !path.blocked && !looks_shut;
}

bool PlaceGraph::unexplored(Place place) const noexcept {
    for (std::size_t way = 0; way < ways; ++way) {
        if (untried(place, way)) return true;
    }
    return false;
}

void PlaceGraph::add_to(sim::Fingerprint& fingerprint) const {
    for (const View& view : views_) fingerprint.add(std::span<const float>(view.code));
    for (const Known& known : places_) {
        fingerprint.add(std::span<const float>(known.thought));
        fingerprint.add(known.at.x);
        fingerprint.add(known.at.y);
        for (const Way& path : known.out) {
            fingerprint.add(std::uint64_t{path.to} << 32 | path.taken << 1 | (path.blocked ? 1U : 0U));
            fingerprint.add(path.seconds);
        }
    }
}

}  // namespace flinch::organism::learning
