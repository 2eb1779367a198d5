#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "sim/fingerprint.hpp"
#include "sim/random.hpp"
#include "world/map.hpp"
#include "world/sound.hpp"
#include "world/thing.hpp"

namespace flinch::world {

/// A creature as the world knows it: a round body that stands somewhere.
struct Body {
    Leg leg;
    float radius = 0.2F;  ///< cells
};

/// Everything outside the creatures: the map, the things, the creatures' bodies, the sounds. A value: a copy
/// is a snapshot. It never looks at a clock of its own: whoever asks says when.
class World {
  public:
    World() = default;
    World(Map map, std::vector<Kind> kinds, std::uint64_t seed);

    [[nodiscard]] const Map& map() const noexcept { return map_; }
    [[nodiscard]] std::span<const Kind> kinds() const noexcept { return kinds_; }
    [[nodiscard]] std::span<const Thing> things() const noexcept { return things_; }
    [[nodiscard]] std::span<const Body> bodies() const noexcept { return bodies_; }
    [[nodiscard]] std::span<const Utterance> utterances() const noexcept { return utterances_; }

    /// Counts every change that an eye could notice, so that an unchanged scene need not be seen again.
    [[nodiscard]] std::uint64_t version() const noexcept { return version_; }
    /// Whether anything but the creature `except` is on the move.
    [[nodiscard]] bool astir(sim::Time now, std::uint32_t except) const noexcept;

    /// A new thing, put away until it is laid somewhere. Returns its index.
    std::uint32_t add_thing(std::uint32_t kind);
    std::uint32_t add_body(Pose at, float radius, sim::Time now);

    void lay(std::uint32_t thing, Pose at, const Motion& motion, sim::Time now);
    void put_away(std::uint32_t thing);
    /// Starts the next leg of a moving thing toward (or from) the nearest creature; returns when that leg
    /// ends.
    sim::Time move_on(std::uint32_t thing, sim::Time now);

    /// Sets a body on a leg, cut short where a wall or a thing stops it.
    void move_body(std::uint32_t body, float heading_speed, float speed, sim::Time lasts, sim::Time now);
    /// Puts a body down somewhere else, as an experimenter would carry it.
    void carry(std::uint32_t body, Pose to, sim::Time now);

    /// Says a word. Utterances that ended more than a few seconds ago are forgotten.
    const Utterance& say(std::string_view word, Vector from, sim::Time now);

    /// Distance from a body's skin to the nearest thing present, in cells (a large number if there is none).
    [[nodiscard]] float nearest_thing(std::uint32_t body, sim::Time now) const noexcept;

    void add_to(sim::Fingerprint& fingerprint, sim::Time now) const noexcept;

  private:
    Map map_;
    std::vector<Kind> kinds_;
    std::vector<Thing> things_;
    std::vector<Body> bodies_;
    std::vector<Utterance> utterances_;
    sim::RandomStream random_;
    std::uint64_t version_ = 0;
};

}  // namespace flinch::world
