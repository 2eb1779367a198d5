#pragma once

#include "sim/mathematics.hpp"

// This file holds the curves of time that both algorithms share. Both stretch with the interval: timing is
// scalar (Gibbon 1977).
namespace flinch::organism::learning {

/// Returns the response, at `share` of its preferred interval, of a cascade of `order` equal leaky
/// integrators to a brief input. Its peak is scaled to 1: (x e^(1 - x))^order.
[[nodiscard]] inline float cascade(float share, float order) noexcept {
    return share <= 0.0F ? 0.0F : sim::exp(order * (sim::log(share) + 1.0F - share));
}

/// Returns what a dense log-spaced population of such cascades, taught once at an interval, says at `share`
/// of it. This is the population's correlation with itself, (4 x / (1 + x)^2)^order.
[[nodiscard]] inline float recalled(float share, float order) noexcept {
    return share <= 0.0F ? 0.0F
                         : sim::exp(order * sim::log(4.0F * share / ((1.0F + share) * (1.0F + share))));
}

}  // namespace flinch::organism::learning
