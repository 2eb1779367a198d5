#pragma once

#include <array>
#include <vector>

#include "organism/learning/planner/planner.hpp"
#include "sim/mathematics.hpp"

namespace flinch::organism::learning {

/// The code of one of `of` places: 1 at the place's own index and 0 elsewhere, so that no two codes are
/// alike.
inline std::vector<float> one_hot(std::size_t place, std::size_t of) {
    std::vector<float> code(of);
    code[place] = 1;
    return code;
}

/// Makes a grid of places in which all neighbours (east, south, west, north) are joined; each step takes one
/// second.
inline PlaceGraph grid_map(std::size_t width, std::size_t height) {
    PlaceGraph map({.places = width * height, .recall_rate = 1}, width * height, 8);
    for (std::size_t i = 0; i < width * height; ++i) {
        (void)map.compare(one_hot(i, width * height));
        (void)map.discover({static_cast<float>(i % width), static_cast<float>(i / width)}, 0);
    }
    for (std::size_t y = 0; y < height; ++y) {
        for (std::size_t x = 0; x < width; ++x) {
            const auto here = static_cast<PlaceId>(y * width + x);
            if (x + 1 < width) map.connect(here, here + 1, 0, 1);
            if (y + 1 < height) map.connect(here, here + static_cast<PlaceId>(width), 2, 1);
        }
    }
    return map;
}

}  // namespace flinch::organism::learning
