#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace flinch::organism {

/// Postures that reflexes take, the weaker first; they overrule any action, and a weaker one never replaces a
/// stronger.
enum class Posture : std::uint32_t {
    free,
    approach,
    withdraw,
    lick,
    gape,
    laugh,
    play,
    submit,
    sleep,
    freeze,
    blink,
    startle
};
inline constexpr std::array<std::string_view, 12> posture_names{"free",  "approach", "withdraw", "lick",
                                                                "gape",  "laugh",    "play",     "submit",
                                                                "sleep", "freeze",   "blink",    "startle"};

}  // namespace flinch::organism
