#pragma once

#include <array>
#include <cstddef>

#include "world/light.hpp"

namespace flinch::organism::body {

inline constexpr std::size_t search_side = 20;  ///< pixels: figures are sought in images of this side
inline constexpr float least_contrast = 0.06F;  ///< luminance: less is no part of a figure

/// What is behind things: the tones of wall, floor and ceiling. A tone is ground if it reaches from an edge
/// of a wide look over a good part of it, as a thing that is seen whole never does; so the steps between the
/// planes of a room are ground on either side, and whatever is unlike all of them is figure, in however many
/// tones (figure and ground: Rubin 1915; ownership of a border by what it encloses: Zhou, Friedman & von der
/// Heydt 2000). Luminance alone, as the colliculus has it: by its colour, a door to another room would belong
/// to what stands before it.
class Ground {
  public:
    /// Learns the tones of a wide look.
    void learn(const world::Image& wide) noexcept;
    /// How unlike all of them a luminance is.
    [[nodiscard]] float difference(float luminance) const noexcept;

  private:
    void learn_row(const world::Image& wide, std::size_t row, std::size_t edge) noexcept;

    std::array<float, 16> tones_;
    std::size_t count_ = 0;
};

/// Middle and spread of one connected figure, in pixels; its spread is that of its shape, whatever its tones.
struct Figure {
    bool found = false;
    bool cut = false;  ///< it reaches the edge of the image
    float x = 0, y = 0, spread = 0;
};

/// The figure nearest to a point of the image, if one is within reach (all in pixels).
[[nodiscard]] Figure figure_near(const world::Image& image, const Ground& ground, float x, float y,
                                 float reach);

}  // namespace flinch::organism::body
