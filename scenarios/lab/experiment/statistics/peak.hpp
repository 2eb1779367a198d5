#pragma once

#include <algorithm>
#include <optional>

#include "scenarios/lab/experiment/statistic.hpp"

namespace flinch::lab {

/// The first of the highest samples in a window, or nothing if even that one does not reach the threshold.
[[nodiscard]] inline std::optional<std::vector<Sample>::const_iterator> peak(const WindowReading& window,
                                                                             double threshold) {
    const auto top = std::ranges::max_element(window.samples, {}, &Sample::value);
    if (top == window.samples.end() || top->value < threshold) return std::nullopt;
    return top;
}

}  // namespace flinch::lab
