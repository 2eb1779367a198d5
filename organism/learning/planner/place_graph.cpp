#include "organism/learning/planner/place_graph.hpp"

#include <algorithm>
#include <cmath>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

constexpr float clearly = 0.05F;    // of likeness: by so much another place must fit better than the last
constexpr float settling = 0.01F;   // share by which a place known long follows dead reckoning
constexpr float eighth = 0.25F * sim::pi;

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

Place PlaceGraph::recognise(std::span<const float> code, Place here) {
    std::copy(code.begin(), code.end(), unit_.begin());
    const float length = std::sqrt(dot(unit_, unit_));
    if (length <= 0) return nowhere;
    for (float& value : unit_) value /= length;
    Place best = nowhere;
    float likeness = nature_.likeness;
    for (Place place = 0; place < places_.size(); ++place) {
        const float like = dot(places_[place].code, unit_) + (place == here ? clearly : 0.0F);
        if (like < likeness) continue;
        likeness = like;
        best = place;
    }
    if (best != nowhere || places_.size() >= nature_.places) return best;
    places_.push_back({unit_, std::vector<float>(thought_size_), {}, 0, false, {}});
    return static_cast<Place>(places_.size() - 1);
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
    if (path.to == nowhere) return;
    Way& back = places_[path.to].out[opposite(way)];
    if (back.to == from) back.blocked = true;
}

bool PlaceGraph::unexplored(Place place) const noexcept {
    const auto& out = places_[place].out;
    return std::any_of(out.begin(), out.end(), [](const Way& way) { return way.to == nowhere && !way.blocked; });
}

void PlaceGraph::forgive() noexcept {
    for (Known& known : places_) {
        for (Way& path : known.out) path.blocked = false;
    }
}

void PlaceGraph::add_to(sim::Fingerprint& fingerprint) const {
    for (const Known& known : places_) {
        fingerprint.add(std::span<const float>(known.code));
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
