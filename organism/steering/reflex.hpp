#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "organism/posture.hpp"

namespace flinch::organism::steering {

/// The target to which a reflex turns gaze and head. A later one in this list takes precedence over an
/// earlier one.
enum class GazeShift : std::uint8_t {
    none,
    to_salient,  ///< to the most conspicuous patch
    to_face,
    along_gaze  ///< to the target of the face's gaze
};

/// The action of a reflex on the muscles of the body.
enum class BodyAct : std::uint8_t {
    none,
    hold,       ///< stop, and take a posture
    walk_to,    ///< walk toward what the gaze rests on, in that posture
    back_away,  ///< back away from what the gaze rests on
    let_go      ///< end the posture, if it is the reflex's own
};

/// The action of a reflex with the mouth.
enum class MouthAct : std::uint8_t {
    none,
    take_in,  ///< the thing that touches the body is eaten
    pick_up,  ///< the thing is taken away, but not eaten
    spit_out
};

/// An innate action of the body that a circuit can trigger. The set of reflexes is finite.
struct Reflex {
    std::string_view name;
    std::string_view about;  ///< one line
    GazeShift gaze = GazeShift::none;
    BodyAct body = BodyAct::none;
    Posture posture = Posture::free;  ///< for the body's act
    MouthAct mouth = MouthAct::none;
};

/// All reflexes. To add a reflex, add a row (and its posture, if no other reflex takes it).
[[nodiscard]] std::span<const Reflex> reflexes() noexcept;
/// The reflex of this name, or null if there is none.
[[nodiscard]] const Reflex* find_reflex(std::string_view name) noexcept;

}  // namespace flinch::organism::steering
