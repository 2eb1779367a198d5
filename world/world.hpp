#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "sim/archive.hpp"
#include "sim/fingerprint.hpp"
#include "sim/random.hpp"
#include "world/exposure.hpp"
#include "world/map.hpp"
#include "world/sound.hpp"
#include "world/thing.hpp"

namespace flinch::world {

/// A creature as the world knows it: a round body at a position.
struct Body {
    Leg leg;
    float radius = 0.2F;  ///< cells
    Exposure exposed;     ///< the effect of an apparatus on it
    void fields(sim::Archive& archive) { archive(leg, exposed); }
};

/// Everything outside the creatures: the map, the things, the creatures' bodies, the sounds. It is a value: a
/// copy is a snapshot. It has no clock of its own; the caller passes the time.
class World {
  public:
    World() = default;
    World(Map map, std::vector<Kind> kinds, std::uint64_t seed);

    [[nodiscard]] const Map& map() const noexcept { return map_; }
    [[nodiscard]] std::span<const Kind> kinds() const noexcept { return kinds_; }
    [[nodiscard]] std::span<const Thing> things() const noexcept { return things_; }
    [[nodiscard]] std::span<const Body> bodies() const noexcept { return bodies_; }
    [[nodiscard]] std::span<const Utterance> utterances() const noexcept { return utterances_; }

    /// A counter of every change that an eye could notice, so that an unchanged scene need not be rendered
    /// again.
    [[nodiscard]] std::uint64_t version() const noexcept { return version_; }
    /// Whether anything other than the creature `except` is moving.
    [[nodiscard]] bool changing(sim::Time now, std::uint32_t except) const noexcept;

    /// Adds a thing, which stays put away until it is laid somewhere. Returns its index.
    std::uint32_t add_thing(std::uint32_t kind);
    std::uint32_t add_body(Pose at, float radius, sim::Time now);

    void lay(std::uint32_t thing, Pose at, const Motion& motion, sim::Time now);
    void put_away(std::uint32_t thing);
    /// Starts the next leg of a moving thing toward (or from) the nearest creature; returns when that leg
    /// ends.
    sim::Time move_on(std::uint32_t thing, sim::Time now);

    /// Opens or shuts a door. It does nothing and returns false if the door would shut on a body.
    bool set_door(std::size_t door, bool open, sim::Time now) noexcept;

    /// Starts a leg of a body (backward if the speed is negative). The leg is cut short where a wall or a
    /// thing stops it.
    void move_body(std::uint32_t body, float heading_speed, float speed, sim::Time lasts, sim::Time now);
    /// Puts a body down somewhere else, as if an experimenter had carried it.
    void carry(std::uint32_t body, Pose to, sim::Time now);

    /// Says a word. Utterances that ended more than a few seconds ago are forgotten.
    const Utterance& say(std::string_view word, const Voice& voice, Vector from, sim::Time now,
                         std::uint32_t by = nobody);

    /// The utterance with this id, or null if it is forgotten.
    [[nodiscard]] const Utterance* utterance(std::uint32_t id) const noexcept;

    /// The number of things that were taken.
    [[nodiscard]] std::uint64_t taken() const noexcept { return taken_; }
    /// The number of all utterances so far.
    [[nodiscard]] std::uint64_t said() const noexcept { return said_; }

    /// Sets the effect of an apparatus on a body from now on.
    void expose(std::uint32_t body, const Exposure& exposure) noexcept { bodies_[body].exposed = exposure; }
    /// Sets the light of the whole world: everything is this many times as bright as it is by itself.
    void illuminate(float light) noexcept;
    [[nodiscard]] float light() const noexcept { return light_; }
    /// Whether this thing touches a body.
    [[nodiscard]] bool touches(std::uint32_t body, std::uint32_t thing, sim::Time now) const noexcept;
    /// The contact at a body's skin, from the apparatus and from every thing that touches it.
    [[nodiscard]] Contact contact(std::uint32_t body, sim::Time now) const noexcept;
    [[nodiscard]] Odour odour(Vector at, sim::Time now) const noexcept;
    /// The portable thing that touches a body, if any.
    [[nodiscard]] std::optional<std::uint32_t> within_grasp(std::uint32_t body, sim::Time now) const noexcept;
    /// Takes a portable thing out of the world. A thing that renews appears again elsewhere in the room.
    void take(std::uint32_t thing, sim::Time now);
    /// Turns a thing where it stands.
    void turn(std::uint32_t thing, float heading, sim::Time now);
    void set_renewing(std::uint32_t thing, bool renews) noexcept { things_[thing].renews = renews; }

    /// Distance from a body's skin to the nearest thing present, in cells (a large number if there is none).
    [[nodiscard]] float nearest_thing(std::uint32_t body, sim::Time now) const noexcept;
    /// Distance from a body's skin to this thing, in cells.
    [[nodiscard]] float gap(std::uint32_t body, std::uint32_t thing, sim::Time now) const noexcept;

    void add_to(sim::Fingerprint& fingerprint, sim::Time now) const noexcept;
    void fields(sim::Archive& archive) {
        archive(map_, things_, bodies_, utterances_, random_, version_, said_, taken_, light_);
    }

  private:
    Map map_;
    std::vector<Kind> kinds_;
    std::vector<Thing> things_;
    std::vector<Body> bodies_;
    std::vector<Utterance> utterances_;
    sim::RandomStream random_;
    std::uint64_t version_ = 0;
    std::uint64_t said_ = 0;
    std::uint64_t taken_ = 0;
    float light_ = 1;
};

}  // namespace flinch::world
