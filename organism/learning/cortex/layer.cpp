#include "organism/learning/cortex/layer.hpp"

#include <cmath>

namespace flinch::organism::learning {
namespace {

constexpr float floor_of_squares = 1e-3F;  // bounds how far a number that is mostly 0 is scaled up

}  // namespace

Layer::Layer(std::size_t lower, std::size_t upper, float spread, sim::RandomStream& random)
    : weights_(lower, upper) {
    for (std::size_t i = 0; i < lower; ++i) {
        for (std::size_t j = 0; j < upper; ++j) weights_.row(i)[j] = spread * random.normal();
    }
}

Layer::Layer(const Layout& layout, std::size_t upper, float spread, sim::RandomStream& random)
    : weights_(layout.size, upper) {
    for (const Modality& m : layout.modalities) {
        for (std::size_t i = m.offset; i < m.offset + m.size; ++i) {
            for (std::size_t j = 0; j < upper; ++j) weights_.row(i)[j] = spread * random.normal();
        }
    }
}

void Layer::up(std::size_t first, std::size_t count, std::span<const float> lower,
               std::span<float> upper) const {
    add_rows(weights_, first, lower.subspan(first, count), upper);
}

void Layer::down(std::size_t first, std::size_t count, std::span<const float> upper,
                 std::span<float> lower) const {
    dot_rows(weights_, first, upper, lower.subspan(first, count));
}

void Layer::step(std::size_t first, std::size_t count, std::span<const float> lower,
                 std::span<const float> upper) {
    add_outer(weights_, first, lower.subspan(first, count), upper);
}

void RunningScale::scale(std::size_t first, std::size_t count, std::span<const float> numbers,
                         std::span<float> scaled) {
    if (adaptation_ <= 0.0F) {
        for (std::size_t i = first; i < first + count; ++i) scaled[i] = numbers[i];
        return;
    }
    for (std::size_t i = first; i < first + count; ++i) {
        const float number = numbers[i];
        squares_[i] += adaptation_ * (number * number - squares_[i]);
        scaled[i] = number / std::sqrt(squares_[i] + floor_of_squares);
    }
}

}  // namespace flinch::organism::learning
