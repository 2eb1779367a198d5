#include "organism/steering/colliculus/retinal_map.hpp"

namespace flinch::organism::steering {

void RetinalMap::read(const world::Image& retina) {
    width_ = retina.width;
    height_ = retina.height;
    sums_.assign((width_ + 1) * (height_ + 1), 0.0F);
    for (std::size_t y = 0; y < height_; ++y) {
        float row = 0;
        for (std::size_t x = 0; x < width_; ++x) {
            row += retina.luminance[y * width_ + x];
            sums_[(y + 1) * (width_ + 1) + x + 1] = sums_[y * (width_ + 1) + x + 1] + row;
        }
    }
}

float RetinalMap::corner(float x, float y) const noexcept {
    const auto column = std::min(static_cast<std::size_t>(x), width_ - 1);
    const auto row = std::min(static_cast<std::size_t>(y), height_ - 1);
    const float u = x - static_cast<float>(column);
    const float v = y - static_cast<float>(row);
    const float* above = sums_.data() + row * (width_ + 1) + column;
    const float* below = above + width_ + 1;
    return (1 - v) * ((1 - u) * above[0] + u * above[1]) + v * ((1 - u) * below[0] + u * below[1]);
}

float RetinalMap::mean(float left, float top, float right, float bottom) const noexcept {
    const auto wide = static_cast<float>(width_);
    const auto high = static_cast<float>(height_);
    left = std::clamp(left, 0.0F, wide);
    right = std::clamp(right, 0.0F, wide);
    top = std::clamp(top, 0.0F, high);
    bottom = std::clamp(bottom, 0.0F, high);
    const float area = (right - left) * (bottom - top);
    if (area < 1e-3F) return 0;
    return (corner(right, bottom) - corner(left, bottom) - corner(right, top) + corner(left, top)) / area;
}

}  // namespace flinch::organism::steering
