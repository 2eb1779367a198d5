#pragma once

#include <array>

#include "organism/term.hpp"

namespace flinch::organism {

/// The channels that a creature can attend to. Each passes one gate of the thalamus, whereas skin, mouth and
/// steering's variables always pass.
inline constexpr std::array<Term, 3> attention_channels{
    {{"gaze", "what the gaze rests on"},
     {"surround", "the rest of the visual field"},
     {"hearing", "what it hears: words and the voice they are said in"}}};

}  // namespace flinch::organism
