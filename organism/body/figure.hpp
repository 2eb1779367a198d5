#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "world/light.hpp"

namespace flinch::organism::body {

inline constexpr std::size_t search_side = 20;  ///< pixels; figures are sought in images of this side
inline constexpr float least_contrast = 0.06F;  ///< luminance; a pixel with less is not part of a figure

/// The background of things: the tones of wall, floor and ceiling. A tone is ground if it reaches from an
/// edge of a wide look over a good part of it, because a thing that is seen whole never does. The steps
/// between the planes of a room are therefore ground on either side, and whatever is unlike all ground tones
/// is figure, in however many tones (figure and ground: Rubin 1915; ownership of a border by what it
/// encloses: Zhou, Friedman & von der Heydt 2000). Only luminance counts, as in the colliculus: if colour
/// counted, a door to another room would belong to the thing that stands before it.
class Ground {
  public:
    /// Learns the tones of a wide look.
    void learn(const world::Image& wide) noexcept;
    /// The least difference between a luminance and any of the tones.
    [[nodiscard]] float difference(float luminance) const noexcept;
    /// The same for many luminances at once.
    void differences(std::span<const float> luminance, std::span<float> out) const noexcept;

  private:
    void learn_row(const world::Image& wide, std::size_t row, std::size_t edge) noexcept;

    std::array<float, 16> tones_;
    std::size_t count_ = 0;
};

/// The middle and spread of one connected figure, in pixels. The spread is that of its shape, whatever its
/// tones.
struct Figure {
    bool found = false;
    bool cut = false;  ///< it reaches the edge of the image
    float x = 0, y = 0, spread = 0;
};

/// The figure nearest to a point of the image, if one is within reach (all lengths are in pixels).
[[nodiscard]] Figure figure_near(const world::Image& image, const Ground& ground, float x, float y,
                                 float reach);

}  // namespace flinch::organism::body
