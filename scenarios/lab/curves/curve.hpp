#pragma once

#include <string>
#include <vector>

#include "scenarios/lab/measures.hpp"
#include "scenarios/lab/scenario/scenario.hpp"

namespace flinch::lab {

/// One point of a curve: the mean over seeds, with its 95% bootstrap interval.
struct Point {
    double x = 0;  ///< the n-th trial of its kind in its phase, from 1, or seconds from the window's opening
    double mean = 0, low = 0, high = 0;
    std::size_t seeds = 0;
};

/// One line of a graph.
struct Series {
    std::string group, phase, stimulus;
    std::vector<Point> points;  ///< by rising x
};

/// Everything that one picture shows.
struct Graph {
    std::string title, x_label;
    std::string note;  ///< what sets these measures apart from others, such as the settings of a batch
    std::vector<Series> series;  ///< in the order in which they were first measured
};

/// Whether the points have intervals. They take a while to compute.
enum class Bands { none, bootstrap };

/// Makes the graph of a curve. Over trials, `x` is the place among the trials of its kind, and a block of
/// several is one point; a probe with the statistic `course` gives a curve over time. Series of a single
/// point are left out.
[[nodiscard]] Graph graph_of(const Curve& curve, const Measures& measures, Bands bands);

/// The curves of a scenario or, if it has none, one for each probe.
[[nodiscard]] std::vector<Curve> curves_of(const Scenario& scenario);
/// One curve for each probe of which there are measures.
[[nodiscard]] std::vector<Curve> curves_of(const Measures& measures);

}  // namespace flinch::lab
