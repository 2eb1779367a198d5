#include "organism/steering/colliculus/retinal_map.hpp"

namespace flinch::organism::steering {

void RetinalMap::read(const world::Image& retina) {
    width_ = retina.width;
    height_ = retina.height;
    const std::size_t stride = width_ + 1;
    sums_.resize(stride * (height_ + 1));
    std::fill_n(sums_.begin(), stride, 0.0F);
    for (std::size_t y = 1; y <= height_; ++y) sums_[y * stride] = 0;
    // The sums run along all rows at once, so that no sum waits for the one before it, and then down the
    // columns.
    for (std::size_t x = 0; x < width_; ++x) {
        for (std::size_t y = 0; y < height_; ++y) {
            float* sum = sums_.data() + (y + 1) * stride + x;
            sum[1] = sum[0] + retina.luminance[y * width_ + x];
        }
    }
    for (std::size_t i = stride; i < sums_.size(); ++i) sums_[i] += sums_[i - stride];
}

RetinalMap::Edge RetinalMap::edge(float at, std::size_t size) noexcept {
    const std::size_t whole = std::min(static_cast<std::size_t>(at), size - 1);
    return {whole, at - static_cast<float>(whole)};
}

float RetinalMap::corner(const Edge& x, const Edge& y) const noexcept {
    const float* above = sums_.data() + y.whole * (width_ + 1) + x.whole;
    const float* below = above + width_ + 1;
    return (1 - y.rest) * ((1 - x.rest) * above[0] + x.rest * above[1]) +
           y.rest * ((1 - x.rest) * below[0] + x.rest * below[1]);
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
    const Edge from = edge(left, width_);
    const Edge to = edge(right, width_);
    const Edge upper = edge(top, height_);
    const Edge lower = edge(bottom, height_);
    return (corner(to, lower) - corner(from, lower) - corner(to, upper) + corner(from, upper)) / area;
}

}  // namespace flinch::organism::steering
