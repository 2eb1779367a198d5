#pragma once

#include <cstddef>

#include "organism/steering/colliculus/retinal_map.hpp"

namespace flinch::organism::steering {

/// A square of pixels and its contrast against the ring around it.
struct Patch {
    float contrast = 0;  ///< luminance
    std::size_t x = 0, y = 0, side = 0;
};

struct Patches {
    Patch strongest;  ///< of either polarity
    Patch darkest;    ///< darker than its ring
};

/// The most conspicuous patches between two columns, by difference of boxes over several sizes.
[[nodiscard]] Patches find_patches(const RetinalMap& map, std::size_t first, std::size_t last) noexcept;

}  // namespace flinch::organism::steering
