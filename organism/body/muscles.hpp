#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "organism/posture.hpp"
#include "organism/term.hpp"
#include "sim/archive.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/mathematics.hpp"
#include "sim/random.hpp"
#include "sim/time.hpp"
#include "world/world.hpp"

namespace flinch::organism::body {

/// The parameters of the muscles in a species file.
struct MusclesParams {
    float walk = 0.5F;                 ///< cells a second
    float turn_degrees = 70;           ///< degrees a second
    sim::Time action{700'000};         ///< mean length of an action
    float ahead = sim::radians(20);    ///< a target no farther aside is walked toward
    float straight = sim::radians(8);  ///< when it goes to a goal: a smaller angle needs no turn
    sim::Time chewing{2'000'000};      ///< time for which a bite is tasted

    static const sim::ParameterTable<MusclesParams>& parameters();
};

/// The finite set of actions from which the striatum chooses.
enum class Action : std::uint32_t { rest, walk, turn_left, turn_right };

/// Their names, in the same order.
inline constexpr std::array<Term, 4> actions{{{"rest", "stays where it is"},
                                              {"walk", "walks straight on"},
                                              {"turn-left", "turns to the left"},
                                              {"turn-right", "turns to the right"}}};

[[nodiscard]] constexpr std::string_view name_of(Action action) noexcept {
    return actions[static_cast<std::size_t>(action)].name;
}

/// The muscles move the body: they carry out actions while it is free, and none while a reflex holds it.
class Muscles {
  public:
    Muscles(const MusclesParams& params, std::uint32_t body, sim::RandomStream random)
        : params_(params), body_(body), random_(random) {}

    /// Starts an action; returns when it ends.
    sim::Time act(Action action, world::World& world, sim::Time now);
    /// Goes in the direction at this angle from the heading (radians): it turns first, then walks. Returns
    /// when that ends. `bumped` tells whether the last walk was cut short.
    sim::Time go(float yaw, world::World& world, sim::Time now);
    [[nodiscard]] bool bumped() const noexcept { return bumped_; }
    /// Turns toward something at this angle from the heading (radians), unless it is nearly ahead or the body
    /// is going to a goal of its own (the basal ganglia hold the colliculus back: Hikosaka & Wurtz 1983).
    void turn_toward(float yaw, world::World& world, sim::Time now);
    /// Takes a posture until a time. A weaker posture does not replace a stronger one while that lasts.
    void hold(Posture posture, sim::Time until, world::World& world, sim::Time now);

    /// Walks toward something at this angle from the heading (radians), or backs away from it in a posture
    /// that does so, until a time.
    void approach(float yaw, sim::Time until, world::World& world, sim::Time now);
    void back_away(Posture posture, float yaw, sim::Time until, world::World& world, sim::Time now);

    /// Ends whatever posture it holds.
    void release() noexcept { posture_ = Posture::free; }

    [[nodiscard]] Posture posture(sim::Time now) const noexcept {
        return now < held_until_ ? posture_ : Posture::free;
    }
    [[nodiscard]] sim::Time held_until() const noexcept { return held_until_; }
    [[nodiscard]] const MusclesParams& params() const noexcept { return params_; }
    [[nodiscard]] Action action() const noexcept { return action_; }
    void fields(sim::Archive& archive) {
        archive(random_, action_, bumped_, purposeful_until_, posture_, held_until_);
    }

  private:
    void take(Posture posture, sim::Time until) noexcept;
    void turn(float yaw, world::World& world, sim::Time now);

    MusclesParams params_;
    std::uint32_t body_;
    sim::RandomStream random_;
    Action action_ = Action::rest;
    bool bumped_ = false;
    sim::Time purposeful_until_{};
    Posture posture_ = Posture::free;
    sim::Time held_until_{};
};

}  // namespace flinch::organism::body
