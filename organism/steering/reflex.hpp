#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "organism/posture.hpp"

namespace flinch::organism::steering {

/// Where a reflex turns gaze and head. A later one holds the gaze against an earlier one.
enum class GazeShift : std::uint8_t {
    none,
    to_salient,  ///< to the most conspicuous patch
    to_face,
    along_gaze  ///< to what the face looks at
};

/// What a reflex does to the muscles of the body.
enum class BodyAct : std::uint8_t {
    none,
    hold,       ///< stop, and take a posture
    walk_to,    ///< walk toward what the gaze rests on, in that posture
    back_away,  ///< from what the gaze rests on
    let_go      ///< of the posture, if it is that one
};

/// What a reflex does with the mouth.
enum class MouthAct : std::uint8_t {
    none,
    take_in,  ///< what touches the body is eaten
    pick_up,  ///< it is taken away, and not eaten
    spit_out
};

/// What a circuit can make the body do: innate, and finite.
struct Reflex {
    std::string_view name;
    std::string_view about;  ///< one line
    GazeShift gaze = GazeShift::none;
    BodyAct body = BodyAct::none;
    Posture posture = Posture::free;  ///< for the body's act
    MouthAct mouth = MouthAct::none;
};

/// All of them. To add a reflex is to add a row (and its posture, if no other takes it).
[[nodiscard]] std::span<const Reflex> reflexes() noexcept;
/// The one of this name; null if there is none.
[[nodiscard]] const Reflex* find_reflex(std::string_view name) noexcept;

}  // namespace flinch::organism::steering
