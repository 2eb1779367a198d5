#include "scenarios/lab/curves/curve.hpp"

#include <doctest/doctest.h>

#include "scenarios/lab/curves/sparkline.hpp"

using namespace flinch::lab;

namespace {

/// Measures of one probe in one phase: for each run its values, one for each trial.
Measures measures_of(const std::vector<std::vector<double>>& runs, const std::string& stimulus = "A") {
    Measures all;
    const auto group = all.id("whole"), phase = all.id("life"), probe = all.id("fear");
    for (std::uint32_t run = 0; run < runs.size(); ++run) {
        for (std::size_t i = 0; i < runs[run].size(); ++i)
            all.add(
                {run, group, phase, static_cast<std::int32_t>(i), 0, probe, all.id(stimulus), runs[run][i]});
    }
    return all;
}

Curve fear(unsigned block = 1) {
    Curve curve;
    curve.probe = "fear";
    curve.block = block;
    return curve;
}

}  // namespace

TEST_CASE("a curve over trials is the mean over seeds at the n-th trial of a kind") {
    const Graph graph = graph_of(fear(), measures_of({{0, 1, 2}, {2, 3, 4}}), Bands::bootstrap);
    REQUIRE(graph.series.size() == 1);
    const auto& points = graph.series.front().points;
    REQUIRE(points.size() == 3);
    CHECK(points[0].x == 1);
    CHECK(points[0].mean == 1);
    CHECK(points[0].low < 1);
    CHECK(points[0].high > 1);
    CHECK(points[2].mean == 3);
    CHECK(points[2].seeds == 2);
    CHECK(graph.x_label == "trial of its kind");
}

TEST_CASE("a block of trials is one point at its middle, and the last block may be short") {
    const Graph graph = graph_of(fear(2), measures_of({{1, 3, 5, 7, 9}}), Bands::none);
    const auto& points = graph.series.front().points;
    REQUIRE(points.size() == 3);
    CHECK(points[0].x == 1.5);
    CHECK(points[0].mean == 2);
    CHECK(points[1].mean == 6);
    CHECK(points[2].mean == 9);
    CHECK(points[2].low == 9);  // no band was asked for
}

TEST_CASE("a seed counts once, however many of its trials fall into a block") {
    const Graph graph = graph_of(fear(4), measures_of({{1, 1, 1, 1, 5}, {3, 9}}), Bands::none);
    CHECK(graph.series.front().points[0].mean == (1.0 + 6.0) / 2);
}

TEST_CASE("what is of a whole phase and has moments is a curve over time") {
    Measures all;
    for (const double time : {0.5, 1.5})
        all.add({0, all.id("whole"), all.id("life"), -1, time, all.id("fear"), all.id("A"), 2 * time});
    const Graph graph = graph_of(fear(), all, Bands::none);
    REQUIRE(graph.series.size() == 1);
    CHECK(graph.x_label == "time (s)");
    CHECK(graph.series.front().points[1].x == 1.5);
    CHECK(graph.series.front().points[1].mean == 3);
}

TEST_CASE("only what was chosen is drawn, and a single point is no curve") {
    Curve curve = fear();
    curve.stimuli = {"B"};
    CHECK(graph_of(curve, measures_of({{1, 2}}), Bands::none).series.empty());
    curve.stimuli = {"A"};
    CHECK(graph_of(curve, measures_of({{1, 2}}), Bands::none).series.size() == 1);
    CHECK(graph_of(fear(), measures_of({{1}}), Bands::none).series.empty());
    curve.group = "cut";
    CHECK(graph_of(curve, measures_of({{1, 2}}), Bands::none).series.empty());
}

TEST_CASE("a sparkline runs from the lowest bar to the highest") {
    CHECK(sparkline(std::vector<double>{0, 0.5, 1}, 0, 1) == "▁▅█");
    CHECK(sparkline(std::vector<double>{3, 3}, 3, 3) == "▁▁");
    CHECK(sparkline(std::vector<double>{-9, 9}, 0, 1) == "▁█");  // what is beyond the scale stays within it
    CHECK(sparkline({}, 0, 1).empty());
    CHECK(sparkline(std::vector<double>(100, 1.0), 0, 1, 4) == "████");
}

TEST_CASE("sparklines say what they leave out") {
    Measures all = measures_of({{0, 1}});
    all.append(measures_of({{1, 0}}, "B"), 0);
    const std::string text = sparklines(graph_of(fear(), all, Bands::none), 1);
    CHECK(text.find("whole, life, A  ▁█  0.00 to 1.00") != std::string::npos);
    CHECK(text.find("and 1 more") != std::string::npos);
    CHECK(sparklines(Graph{}).empty());
}
