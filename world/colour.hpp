#pragma once

namespace flinch::world {

/// The light that a surface sends to an eye: a grey level and two opponent colours, as the ganglion cells of
/// a retina carry them.
struct Colour {
    float luminance = 0.5F;  ///< 0 black to 1 white
    float red_green = 0;     ///< -1 green to 1 red
    float blue_yellow = 0;   ///< -1 blue to 1 yellow
};

}  // namespace flinch::world
