#include "scenarios/lab/curves/curve.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "scenarios/lab/statistics.hpp"
#include "sim/names.hpp"

namespace flinch::lab {
namespace {

/// The values of one series: for each x and run, those that fall there.
struct Values {
    Series series;
    std::map<double, std::map<std::uint32_t, std::vector<double>>> at;
};

using Key = std::array<NameId, 3>;  // group, phase, stimulus

/// The middle of the block of trials to which the n-th one belongs.
double block_of(std::uint32_t nth, unsigned block) {
    const std::uint32_t first = (nth - 1) / block * block + 1;
    return first + 0.5 * (block - 1);
}

Point point_of(double x, const std::map<std::uint32_t, std::vector<double>>& runs, Bands bands) {
    std::vector<double> means;
    means.reserve(runs.size());
    for (const auto& [run, values] : runs) means.push_back(mean(values));
    Point point{x, mean(means), 0, 0, means.size()};
    point.low = point.high = point.mean;
    if (bands == Bands::bootstrap) {
        const Interval interval = bootstrap_mean(means);
        point.low = interval.low;
        point.high = interval.high;
    }
    return point;
}

}  // namespace

Graph graph_of(const Curve& curve, const Measures& measures, Bands bands) {
    std::vector<Values> all;
    std::map<Key, std::size_t> places;
    bool over_time = false;
    const auto nth = nth_of_kind(measures);
    const auto rows = measures.rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const Measure& row = rows[i];
        const std::string& stimulus = measures.name(row.stimulus);
        if (measures.name(row.probe) != curve.probe) continue;
        if (!curve.phase.empty() && measures.name(row.phase) != curve.phase) continue;
        if (!curve.group.empty() && measures.name(row.group) != curve.group) continue;
        if (!curve.stimuli.empty() && !sim::contains(curve.stimuli, stimulus)) continue;
        const auto [place, fresh] = places.try_emplace({row.group, row.phase, row.stimulus}, all.size());
        if (fresh) all.push_back({{measures.name(row.group), measures.name(row.phase), stimulus, {}}, {}});
        over_time = row.trial < 0;
        const double x = over_time ? row.time_s : block_of(nth[i], curve.block);
        all[place->second].at[x][row.run].push_back(row.value);
    }
    Graph graph;
    graph.title = curve.title.empty() ? curve.probe : curve.title;
    graph.x_label = over_time ? "time (s)" : "trial of its kind";
    for (Values& values : all) {
        if (values.at.size() < 2) continue;
        for (const auto& [x, runs] : values.at) values.series.points.push_back(point_of(x, runs, bands));
        graph.series.push_back(std::move(values.series));
    }
    return graph;
}

std::vector<Curve> curves_of(const Scenario& scenario) {
    if (!scenario.curves.empty()) return scenario.curves;
    std::vector<Curve> curves;
    for (const Probe& probe : scenario.probes) {
        curves.emplace_back();
        curves.back().probe = probe.name;
    }
    return curves;
}

std::vector<Curve> curves_of(const Measures& measures) {
    std::vector<Curve> curves;
    for (const Measure& row : measures.rows()) {
        const std::string& probe = measures.name(row.probe);
        if (std::ranges::any_of(curves, [&](const Curve& curve) { return curve.probe == probe; })) continue;
        curves.emplace_back();
        curves.back().probe = probe;
    }
    return curves;
}

}  // namespace flinch::lab
