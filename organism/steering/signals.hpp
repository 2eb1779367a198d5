#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "organism/posture.hpp"
#include "organism/steering/circuit_language/symbols.hpp"
#include "organism/steering/stage.hpp"
#include "world/chemistry.hpp"
#include "world/sound.hpp"
#include "world/touch.hpp"

namespace flinch::organism::steering {

/// The innate senses and body states that circuits may read, in this order at the head of the signals. After
/// them come `posture.NAME`, `circuit.NAME` for each circuit, `expect.NAME` for each circuit that teaches,
/// `stage.NAME` for each stage of development and `timed.NAME` for each circuit that teaches when.
enum class Signal : std::uint32_t {
    looming,
    dark,
    size,
    salience,
    contrast,
    motion,
    motion_right,
    motion_up,
    skitter,
    approach,
    face,
    face_size,
    face_pitch,
    head,
    gaze,
    gathering,
    touch,
    gentle,
    warmth,
    cool,
    puff,
    pain,
    nausea,
    salt,
    sweet,
    bitter,
    water,
    smell_food,
    smell_rot,
    loudness,
    pitch,
    roughness,
    rhythm,
    sodium_deficit,
    energy_deficit,
    water_deficit,
    arousal,
    heart_rate,
    sleep_pressure,
    asleep,
    moving,
    age,
    error,
    valence,
    expected_reward,
    count
};

/// What the body tells steering besides the colliculus's detections.
struct BodyState {
    world::Contact contact;
    float pain = 0;    ///< 0 to 1; outlasts what hurt
    float nausea = 0;  ///< 0 to 1
    world::Flavour taste;
    world::Odour smell;
    world::Voice voice{0, 0, 0, 0};  ///< as it reaches the ear; loudness 0 in silence
    float sodium_deficit = 0;        ///< each 0 to 1
    float energy_deficit = 0;
    float water_deficit = 0;
    float arousal = 0;
    float heart_rate = 0;  ///< beats a second
    float sleep_pressure = 0;
    bool asleep = false;
    bool moving = false;  ///< own movement
    Posture posture = Posture::free;
};

/// Name, unit and bounds of every innate signal, in the order of `Signal`.
[[nodiscard]] std::span<const Symbol> innate_signals();

/// Index among all signals of the first posture, circuit and expectation of a nature with so many circuits.
inline constexpr std::size_t first_posture = static_cast<std::size_t>(Signal::count);
inline constexpr std::size_t first_circuit = first_posture + posture_names.size();

/// The names, units and bounds of the signals of a nature whose circuits have these names; `teaching` are
/// those that have an assessor, `timed` those that teach the cerebellum.
[[nodiscard]] SymbolTable signal_table(std::span<const std::string> circuits,
                                       std::span<const std::string> teaching,
                                       std::span<const std::string> timed = {},
                                       std::span<const Stage> stages = {});

}  // namespace flinch::organism::steering
