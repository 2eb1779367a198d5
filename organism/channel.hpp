#pragma once

#include <array>
#include <string_view>

namespace flinch::organism {

/// What a creature can attend to, through one gate of the thalamus each: where its gaze rests, the rest of
/// the visual field, what it hears. Skin, mouth and steering's variables always pass.
inline constexpr std::array<std::string_view, 3> channel_names{"gaze", "surround", "hearing"};

}  // namespace flinch::organism
