#include "scenarios/lab/report/report.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace flinch::lab {
namespace {

/// A trial's label without the brackets of its notation: `(anna)("anna")` as `anna+anna`.
std::string bare(std::string label) {
    for (auto at = label.find(")("); at != std::string::npos; at = label.find(")(", at))
        label.replace(at, 2, "+");
    std::erase_if(label, [](char c) { return c == '(' || c == ')' || c == '"'; });
    return label;
}

std::vector<std::string> stimuli_of(const Scenario& scenario, const RunReport& report, const Table& table) {
    const auto measured = [&](const std::string& label) {
        return estimate({table.probe, "", table.phase, label, std::nullopt, ""}, report.seeds).seeds > 0;
    };
    std::vector<std::string> labels;
    for (const Group& group : scenario.groups) {
        for (const Phase& phase : group.phases) {
            if (!table.phase.empty() && phase.name != table.phase) continue;
            for (const TrialKind& trial : phase.trials) {
                if (std::find(labels.begin(), labels.end(), trial.label) == labels.end() &&
                    measured(trial.label))
                    labels.push_back(trial.label);
            }
        }
    }
    const std::size_t known = labels.size();
    // What is not measured trial by trial has labels of its own: the tenths of a reliability diagram.
    for (const SeedMeasures& seed : report.seeds) {
        for (const Measure& m : seed.measures) {
            if (m.probe != table.probe || m.stimulus.empty()) continue;
            if (!table.phase.empty() && m.phase != table.phase) continue;
            if (std::find(labels.begin(), labels.end(), m.stimulus) == labels.end())
                labels.push_back(m.stimulus);
        }
    }
    const auto trials = static_cast<std::ptrdiff_t>(known);
    std::sort(labels.begin() + trials, labels.end());
    return labels;
}

std::string table_text(const Scenario& scenario, const RunReport& report, const Table& table) {
    constexpr std::size_t cell = 12;
    const auto stimuli = stimuli_of(scenario, report, table);
    std::size_t first = 12;
    for (const Group& group : scenario.groups) first = std::max(first, group.name.size());
    std::size_t width = cell;
    for (const auto& stimulus : stimuli) width = std::max(width, bare(stimulus).size());

    std::string text = fmt::format("{} (mean over seeds, 95% interval below)\n",
                                   table.title.empty() ? table.probe : table.title);
    text += fmt::format("  {:<{}}", "", first);
    for (const auto& stimulus : stimuli) text += fmt::format("  {:>{}}", bare(stimulus), width);
    text += '\n';
    for (const Group& group : scenario.groups) {
        std::string means = fmt::format("  {:<{}}", group.name, first);
        std::string intervals = fmt::format("  {:<{}}", "", first);
        for (const auto& stimulus : stimuli) {
            const Estimate one =
                estimate({table.probe, group.name, table.phase, stimulus, std::nullopt, ""}, report.seeds);
            means += one.seeds == 0 ? fmt::format("  {:>{}}", "-", width)
                                    : fmt::format("  {:>{}.2f}", one.mean, width);
            const auto interval =
                one.seeds == 0 ? std::string() : fmt::format("{:.2f}..{:.2f}", one.low, one.high);
            intervals += fmt::format(" {:>{}}", interval, width + 1);
        }
        text += means + '\n' + intervals + '\n';
    }
    return text;
}

std::string findings_text(const RunReport& report) {
    std::string text =
        "findings (weakest comparison: mean difference over seeds, 95% bootstrap interval, d)\n";
    for (const FindingResult& finding : report.findings) {
        text +=
            fmt::format("  {}  {}\n      {:+.3f}  [{:+.3f}, {:+.3f}]  d = {:.2f}  {}, {} seeds\n",
                        finding.holds ? "holds        " : "does not hold", finding.name, finding.effect,
                        finding.ci_low, finding.ci_high, finding.standardised, finding.detail, finding.seeds);
    }
    return text;
}

}  // namespace

RunReport make_report(const Scenario& scenario, const std::vector<SeedRecord>& records, double wall_seconds) {
    RunReport report;
    report.fingerprint = fingerprint_of(records);
    report.wall_seconds = wall_seconds;
    for (const SeedRecord& record : records) {
        SeedMeasures seed{record.seed, {}};
        for (const LifeRecord& life : record.lives) {
            report.sim_seconds += life.sim_seconds;
            report.events += life.events;
            report.frames += life.frames;
            seed.measures.insert(seed.measures.end(), life.measures.begin(), life.measures.end());
        }
        report.seeds.push_back(std::move(seed));
    }
    report.findings = judge(scenario.findings, report.seeds);
    return report;
}

std::string as_text(const Scenario& scenario, const RunReport& report) {
    std::string text = fmt::format("{}\n{}\n\n", scenario.title, scenario.question);
    for (const Table& table : scenario.tables) text += table_text(scenario, report, table) + '\n';
    if (!report.findings.empty()) text += findings_text(report) + '\n';
    text += fmt::format("{} lives of {} groups, {:.0f} s lived in {:.1f} s; fingerprint {}\n",
                        report.seeds.size() * scenario.groups.size(), scenario.groups.size(),
                        report.sim_seconds, report.wall_seconds, report.fingerprint);
    return text;
}

nlohmann::ordered_json as_json(const Scenario& scenario, const RunReport& report) {
    nlohmann::ordered_json json;
    json["scenario"] = scenario.path;
    json["title"] = scenario.title;
    json["seed"] = report.seeds.empty() ? 0 : report.seeds.front().seed;
    json["seeds"] = report.seeds.size();
    json["fingerprint"] = report.fingerprint;
    json["sim_seconds"] = report.sim_seconds;
    json["wall_seconds"] = report.wall_seconds;
    json["events"] = report.events;
    json["frames"] = report.frames;
    json["groups"] = nlohmann::ordered_json::array();
    for (const Group& group : scenario.groups) json["groups"].push_back(group.name);
    json["findings"] = nlohmann::ordered_json::array();
    for (const FindingResult& f : report.findings) {
        json["findings"].push_back({{"name", f.name},
                                    {"holds", f.holds},
                                    {"effect", f.effect},
                                    {"ci_low", f.ci_low},
                                    {"ci_high", f.ci_high},
                                    {"d", f.standardised},
                                    {"seeds", f.seeds},
                                    {"weakest", f.detail}});
    }
    json["measures"] = nlohmann::ordered_json::array();
    for (const SeedMeasures& seed : report.seeds) {
        for (const Measure& m : seed.measures) {
            json["measures"].push_back({{"seed", seed.seed},
                                        {"group", m.group},
                                        {"phase", m.phase},
                                        {"trial", m.trial},
                                        {"time_s", m.time_s},
                                        {"probe", m.probe},
                                        {"stimulus", m.stimulus},
                                        {"value", m.value}});
        }
    }
    return json;
}

}  // namespace flinch::lab
