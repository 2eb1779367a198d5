#include <filesystem>
#include <iostream>

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "scenarios/lab/command/commands.hpp"
#include "scenarios/lab/command/conduct.hpp"
#include "scenarios/lab/curves/gnuplot.hpp"
#include "scenarios/lab/kept/kept.hpp"
#include "scenarios/lab/results/results_file.hpp"
#include "scenarios/lab/write_file.hpp"
#include "sim/input/nearest_name.hpp"
#include "sim/input/refuse.hpp"
#include "sim/interrupt.hpp"
#include "sim/names.hpp"

namespace flinch::lab {
namespace {

namespace fs = std::filesystem;
using sim::refuse;

constexpr std::size_t most_rows = 6;  // graphs in one picture

/// Where the picture goes: where the options say, or into this folder, under the name of what is drawn.
fs::path picture_of(const PlotOptions& options) {
    if (!options.out.empty()) return options.out;
    fs::path name = fs::path(options.file).filename();
    while (name.has_extension()) name = name.stem();
    return name += ".svg";
}

void expect_known_ending(const fs::path& picture) {
    const std::string ending = picture.extension().string();
    if (ending.size() > 1 && sim::contains(picture_endings(), ending.substr(1))) return;
    refuse("--out", fmt::format("`{}`: expected a name that ends in .svg, .png or .pdf", picture.string()));
}

/// Leaves only the curves of one probe, if the options name one.
std::vector<Curve> chosen(std::vector<Curve> curves, const std::string& probe) {
    if (probe.empty()) return curves;
    std::vector<std::string> known;
    known.reserve(curves.size());
    for (const Curve& curve : curves) known.push_back(curve.probe);
    std::erase_if(curves, [&](const Curve& curve) { return curve.probe != probe; });
    if (curves.empty()) refuse("--probe", sim::unknown_name("probe", probe, known));
    return curves;
}

void add_graphs(const std::vector<Curve>& curves, const Measures& measures, const std::string& settings,
                std::vector<Graph>& graphs) {
    for (const Curve& curve : curves) {
        Graph graph = graph_of(curve, measures, Bands::bootstrap);
        if (graph.series.empty()) continue;
        graph.note = settings;
        graphs.push_back(std::move(graph));
    }
}

std::vector<Graph> graphs_of_batch(const PlotOptions& options) {
    std::vector<Graph> graphs;
    const ResultsFile file = ResultsFile::open_existing(options.file);
    const auto combinations = file.combinations();
    for (const Combination& combination : combinations) {
        const Record record = file.read(combination);
        add_graphs(chosen(curves_of(record.measures), options.probe), record.measures,
                   combinations.size() > 1 ? combination.settings : "", graphs);
    }
    return graphs;
}

/// Runs the scenario; nothing if the program was interrupted.
std::vector<Graph> graphs_of_run(const PlotOptions& options) {
    const auto scenario = std::make_shared<const Scenario>(open_scenario(options.file, options.settings));
    const auto curves = chosen(curves_of(*scenario), options.probe);
    const auto seeds = seeds_from(scenario->first_seed, options.seeds.value_or(scenario->seeds));
    const RunReport report = conduct(scenario, seeds, options.threads);
    std::vector<Graph> graphs;
    if (!report.record.partial) add_graphs(curves, report.record.measures, "", graphs);
    return graphs;
}

void expect_unused(const PlotOptions& options) {
    if (options.seeds) refuse("--seeds", "is for a scenario, which is run: these results are there already");
    if (!options.settings.empty())
        refuse("--set", "is for a scenario, which is run: these results are there already");
}

void draw_findings(const PlotOptions& options, const fs::path& picture) {
    expect_unused(options);
    if (!options.probe.empty()) refuse("--probe", "a kept result has findings only, no measures");
    std::vector<FindingResult> findings;
    for (KeptFinding& finding : read_kept(options.file).findings)
        findings.push_back(std::move(finding.result));
    if (findings.empty()) refuse(options.file, "there is no finding in it");
    run_gnuplot(findings_script(fs::path(options.file).filename().string(), findings, picture), picture);
}

void draw_curves(std::vector<Graph> graphs, const PlotOptions& options, const fs::path& picture) {
    if (graphs.empty())
        refuse(options.file, "there is nothing to draw: no probe has two trials of a kind, or a course");
    if (graphs.size() > most_rows) {
        spdlog::warn("{} of {} graphs are drawn: --probe NAME, or [[curve]] in the scenario, chooses",
                     most_rows, graphs.size());
        graphs.resize(most_rows);
    }
    run_gnuplot(curve_script(graphs, picture), picture);
}

}  // namespace

int plot(const PlotOptions& options) {
    const fs::path picture = picture_of(options);
    expect_known_ending(picture);
    expect_writable(picture);
    if (is_kept_path(options.file)) {
        draw_findings(options, picture);
    } else if (fs::path(options.file).extension() == ".toml") {
        auto graphs = graphs_of_run(options);
        if (sim::interrupted() != 0) return interrupted_status();
        draw_curves(std::move(graphs), options, picture);
    } else {
        expect_unused(options);
        draw_curves(graphs_of_batch(options), options, picture);
    }
    std::cout << picture.string() << '\n';
    return all_well;
}

}  // namespace flinch::lab
