#pragma once

#include <array>
#include <cstdint>

#include "organism/term.hpp"

namespace flinch::organism {

/// The postures that reflexes take, the weaker first. A posture overrules any action, and a weaker posture
/// never replaces a stronger one.
enum class Posture : std::uint32_t {
    free,
    approach,
    avoid,
    lick,
    gape,
    laugh,
    play,
    submit,
    sleep,
    freeze,
    blink,
    withdraw,
    startle
};

/// Their names, in the same order.
inline constexpr std::array<Term, 13> postures{{{"free", "no reflex holds the body: it acts as it chooses"},
                                                {"approach", "walks toward what the gaze rests on"},
                                                {"avoid", "keeps away from what the gaze rests on"},
                                                {"lick", "licks what touches the body"},
                                                {"gape", "opens the mouth wide, as at what tastes foul"},
                                                {"laugh", "laughs"},
                                                {"play", "takes the bow that invites to play"},
                                                {"submit", "makes itself small"},
                                                {"sleep", "lies asleep"},
                                                {"freeze", "stands stock still"},
                                                {"blink", "shuts its eyes"},
                                                {"withdraw", "backs away, out of any stillness"},
                                                {"startle", "jerks and shrinks together"}}};

[[nodiscard]] constexpr std::string_view name_of(Posture posture) noexcept {
    return postures[static_cast<std::size_t>(posture)].name;
}

}  // namespace flinch::organism
