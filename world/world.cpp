#include "world/world.hpp"

#include <algorithm>
#include <limits>

namespace flinch::world {
namespace {

constexpr float thing_radius = 0.1F;  // cells
// A thing that skitters toward a creature comes this close to its skin, in cells.
constexpr float touching = 0.05F;
constexpr sim::Time sound_kept{5'000'000};
constexpr float in_touch = 0.12F;  // cells between a skin and a thing that still touches it

/// Cuts a leg short at the new wall when a door shuts.
void cut_short(const Map& map, Leg& leg, float radius, sim::Time now) noexcept {
    const float pace = length(leg.velocity);
    if (!leg.moving(now) || pace <= 0) return;
    const float left = pace * static_cast<float>(sim::seconds(leg.end - now));
    const Pose here = leg.at(now);
    const float way = free_way(map, here.position, leg.velocity * (1.0F / pace), radius, left);
    leg = {here, leg.velocity, leg.turn_rate, now,
           now + sim::from_seconds(static_cast<double>(way) / static_cast<double>(pace))};
}

}  // namespace

World::World(Map map, std::vector<Kind> kinds, std::uint64_t seed)
    : map_(std::move(map)), kinds_(std::move(kinds)), random_(seed, 0, sim::Purpose::world) {}

bool World::changing(sim::Time now, std::uint32_t except) const noexcept {
    const auto moves = [now](const Thing& thing) { return thing.present && thing.leg.moving(now); };
    if (std::any_of(things_.begin(), things_.end(), moves)) return true;
    for (std::uint32_t i = 0; i < bodies_.size(); ++i) {
        if (i != except && bodies_[i].leg.moving(now)) return true;
    }
    return false;
}

std::uint32_t World::add_thing(std::uint32_t kind) {
    things_.push_back({kind, false, {}, {}});
    return static_cast<std::uint32_t>(things_.size() - 1);
}

std::uint32_t World::add_body(Pose at, float radius, sim::Time now) {
    bodies_.push_back({Leg::rest(at, now), radius, {}});
    ++version_;
    return static_cast<std::uint32_t>(bodies_.size() - 1);
}

void World::lay(std::uint32_t thing, Pose at, const Motion& motion, sim::Time now) {
    things_[thing].present = true;
    things_[thing].motion = motion;
    things_[thing].leg = Leg::rest(at, now);
    ++version_;
}

void World::put_away(std::uint32_t thing) {
    if (things_[thing].present) ++version_;
    things_[thing].present = false;
}

sim::Time World::move_on(std::uint32_t thing, sim::Time now) {
    Thing& mover = things_[thing];
    const Pose from = mover.leg.at(now);
    const Body* quarry = nullptr;
    float closest = std::numeric_limits<float>::infinity();
    for (const Body& body : bodies_) {
        const float distance = length(body.leg.at(now).position - from.position);
        if (distance < closest) {
            closest = distance;
            quarry = &body;
        }
    }
    const Vector toward = quarry == nullptr ? from.position : quarry->leg.at(now).position;
    const float reach = quarry == nullptr ? 0.0F : quarry->radius + touching;
    mover.leg = next_leg(mover.motion, from, toward, thing_radius, reach, map_, now, random_);
    ++version_;
    return mover.leg.end;
}

void World::move_body(std::uint32_t body, float turn_rate, float speed, sim::Time lasts, sim::Time now) {
    Body& mover = bodies_[body];
    const Pose from = mover.leg.at(now);
    const Vector unit = direction(from.heading) * (speed < 0 ? -1.0F : 1.0F);
    const float pace = std::abs(speed);
    float way =
        free_way(map_, from.position, unit, mover.radius, pace * static_cast<float>(sim::seconds(lasts)));
    for (const Thing& thing : things_) {
        if (!thing.present) continue;
        const Vector toward = thing.leg.at(now).position - from.position;
        const float along = toward.x * unit.x + toward.y * unit.y;
        const float aside = std::abs(toward.x * unit.y - toward.y * unit.x);
        const float clearance = mover.radius + thing_radius;
        if (along > 0 && aside < clearance) way = std::min(way, std::max(0.0F, along - clearance));
    }
    Leg leg{from, unit * pace, turn_rate, now, now + lasts};
    if (pace > 0 && turn_rate == 0)
        leg.end = now + sim::from_seconds(static_cast<double>(way) / static_cast<double>(pace));
    mover.leg = leg;
    ++version_;
}

bool World::set_door(std::size_t door, bool open, sim::Time now) noexcept {
    if (map_.doors()[door].open == open) return true;
    const auto stands_in_it = [&](const Body& body) {
        return map_.in_door(door, body.leg.at(now).position, body.radius);
    };
    if (!open && std::any_of(bodies_.begin(), bodies_.end(), stands_in_it)) return false;
    map_.set_door(door, open);
    if (!open) {
        for (Body& body : bodies_) cut_short(map_, body.leg, body.radius, now);
        for (Thing& thing : things_) cut_short(map_, thing.leg, thing_radius, now);
    }
    ++version_;
    return true;
}

void World::carry(std::uint32_t body, Pose to, sim::Time now) {
    bodies_[body].leg = Leg::rest(to, now);
    ++version_;
}

const Utterance& World::say(std::string_view word, const Voice& voice, Vector from, sim::Time now,
                            std::uint32_t by) {
    ++said_;
    std::erase_if(utterances_, [now](const Utterance& u) { return u.end + sound_kept < now; });
    // An utterance's id is the microsecond in which it began, or the next number that is not in use.
    auto id = static_cast<std::uint32_t>(now.count());
    while (utterance(id) != nullptr) ++id;
    utterances_.push_back(
        {std::string(word), spectrogram(word), voice, from, now, now + spoken_length(word), by, id});
    return utterances_.back();
}

const Utterance* World::utterance(std::uint32_t id) const noexcept {
    const auto found = std::ranges::find(utterances_, id, &Utterance::id);
    return found == utterances_.end() ? nullptr : &*found;
}

float World::nearest_thing(std::uint32_t body, sim::Time now) const noexcept {
    float closest = std::numeric_limits<float>::max();
    for (std::uint32_t i = 0; i < things_.size(); ++i) {
        if (things_[i].present) closest = std::min(closest, gap(body, i, now));
    }
    return closest;
}

float World::gap(std::uint32_t body, std::uint32_t thing, sim::Time now) const noexcept {
    const Vector apart = things_[thing].leg.at(now).position - bodies_[body].leg.at(now).position;
    return length(apart) - bodies_[body].radius - thing_radius;
}

void World::illuminate(float light) noexcept {
    if (light != light_) ++version_;
    light_ = light;
}

bool World::touches(std::uint32_t body, std::uint32_t thing, sim::Time now) const noexcept {
    return things_[thing].present && gap(body, thing, now) < in_touch;
}

Contact World::contact(std::uint32_t body, sim::Time now) const noexcept {
    Contact felt = bodies_[body].exposed.contact;
    for (std::uint32_t i = 0; i < things_.size(); ++i) {
        if (!touches(body, i, now)) continue;
        felt = both(felt, kinds_[things_[i].kind].contact);
        felt.pressure = std::max(felt.pressure, 1.0F);
    }
    return felt;
}

Odour World::odour(Vector at, sim::Time now) const noexcept {
    Odour air;
    for (const Thing& thing : things_) {
        const Odour& source = kinds_[thing.kind].odour;
        if (!thing.present || (source.food == 0 && source.rot == 0)) continue;
        const float thin = sim::exp(-length(thing.leg.at(now).position - at) / odour_reach);
        air.food = std::min(1.0F, air.food + thin * source.food);
        air.rot = std::min(1.0F, air.rot + thin * source.rot);
    }
    return air;
}

std::optional<std::uint32_t> World::within_grasp(std::uint32_t body, sim::Time now) const noexcept {
    for (std::uint32_t i = 0; i < things_.size(); ++i) {
        const Thing& thing = things_[i];
        if (kinds_[thing.kind].portable && touches(body, i, now)) return i;
    }
    return std::nullopt;
}

void World::take(std::uint32_t thing, sim::Time now) {
    Thing& taken = things_[thing];
    const Vector was = taken.leg.at(now).position;
    put_away(thing);
    ++taken_;
    if (!taken.renews) return;
    const auto cells = map_.cells_of(map_.cell(was));
    if (cells.empty()) return;
    const Vector cell = cells[random_.below(static_cast<std::uint32_t>(cells.size()))];
    lay(thing, {cell, 0}, taken.motion, now);
}

void World::turn(std::uint32_t thing, float heading, sim::Time now) {
    Pose pose = things_[thing].leg.at(now);
    if (std::abs(sim::wrap_angle(pose.heading - heading)) < 1e-3F) return;
    pose.heading = sim::wrap_angle(heading);
    things_[thing].leg = Leg::rest(pose, now);
    ++version_;
}

void World::add_to(sim::Fingerprint& fingerprint, sim::Time now) const noexcept {
    const auto add = [&](const Leg& leg) {
        const Pose pose = leg.at(now);
        fingerprint.add(pose.position.x);
        fingerprint.add(pose.position.y);
        fingerprint.add(pose.heading);
    };
    for (const Body& body : bodies_) add(body.leg);
    for (const Thing& thing : things_) {
        fingerprint.add(static_cast<std::uint64_t>(thing.present));
        if (thing.present) add(thing.leg);
    }
    fingerprint.add(light_);
    for (const Door& door : map_.doors()) fingerprint.add(static_cast<std::uint64_t>(door.open));
    fingerprint.add(random_.position());
}

}  // namespace flinch::world
