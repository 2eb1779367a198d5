#include "scenarios/lab/curves/sparkline.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "scenarios/lab/statistics.hpp"

namespace flinch::lab {
namespace {

constexpr std::array<std::string_view, 8> bars{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};

std::vector<double> means_of(const Series& series) {
    std::vector<double> means;
    for (const Point& point : series.points) means.push_back(point.mean);
    return means;
}

std::string label_of(const Series& series) {
    std::string label = series.group;
    for (const std::string* part : {&series.phase, &series.stimulus}) {
        if (!part->empty()) label += ", " + *part;
    }
    return label;
}

}  // namespace

std::string sparkline(std::span<const double> values, double low, double high, std::size_t most) {
    const std::size_t columns = std::min(most, values.size());
    std::string text;
    for (std::size_t i = 0; i < columns; ++i) {
        const std::size_t first = i * values.size() / columns;
        const std::size_t end = (i + 1) * values.size() / columns;
        const double share =
            high > low ? (mean(values.subspan(first, end - first)) - low) / (high - low) : 0.0;
        const auto bar =
            std::clamp(std::lround(share * (bars.size() - 1)), 0L, static_cast<long>(bars.size() - 1));
        text += bars[static_cast<std::size_t>(bar)];
    }
    return text;
}

std::string sparklines(const Graph& graph, std::size_t most_lines) {
    if (graph.series.empty()) return "";
    double low = graph.series.front().points.front().mean;
    double high = low;
    std::size_t width = 0;
    const std::size_t shown = std::min(most_lines, graph.series.size());
    for (const Series& series : graph.series) {
        for (const Point& point : series.points) {
            low = std::min(low, point.mean);
            high = std::max(high, point.mean);
        }
    }
    for (std::size_t i = 0; i < shown; ++i) width = std::max(width, label_of(graph.series[i]).size());
    std::string text = fmt::format("{} over {} (mean over seeds; {:.2f} to {:.2f})\n", graph.title,
                                   graph.x_label, low, high);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto means = means_of(graph.series[i]);
        text += fmt::format("  {:<{}}  {}  {:.2f} to {:.2f}\n", label_of(graph.series[i]), width,
                            sparkline(means, low, high), means.front(), means.back());
    }
    if (shown < graph.series.size())
        text += fmt::format("  and {} more: `flinch plot` draws them all\n", graph.series.size() - shown);
    return text;
}

}  // namespace flinch::lab
