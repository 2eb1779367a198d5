#pragma once

#include <span>
#include <string>

#include "scenarios/lab/curves/curve.hpp"

namespace flinch::lab {

/// Writes values as a line of blocks, from the lowest bar at `low` to the highest at `high` (Tufte 2006, ch.
/// 2). More than `most` values are averaged in groups.
[[nodiscard]] std::string sparkline(std::span<const double> values, double low, double high,
                                    std::size_t most = 48);

/// Writes a graph as text: a line for each series, on one scale. At most `most_lines` lines are written; the
/// rest are counted. The text is empty if there is no series.
[[nodiscard]] std::string sparklines(const Graph& graph, std::size_t most_lines = 16);

}  // namespace flinch::lab
