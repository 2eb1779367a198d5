#include "scenarios/lab/report/report.hpp"

#include <fmt/format.h>

#include "scenarios/lab/curves/curve.hpp"
#include "scenarios/lab/curves/sparkline.hpp"
#include "scenarios/lab/experiment/confirmation.hpp"
#include "scenarios/lab/report/contrast_text.hpp"
#include "scenarios/lab/report/table_text.hpp"
#include "scenarios/lab/statistics.hpp"

namespace flinch::lab {
namespace {

std::string findings_text(const RunReport& report) {
    std::string text =
        "findings (weakest comparison: the two means over seeds, their difference, 95% bootstrap interval, "
        "d)\n";
    for (const FindingResult& finding : report.findings) {
        text += fmt::format("  {:<13}  {}\n      {}\n      {}\n",
                            name_of(verdict_on(finding, report.confirmation)), finding.name, finding.detail,
                            contrast_text(finding));
    }
    return text;
}

/// A table for each probe that gives a value for each trial.
std::vector<Table> default_tables(const Scenario& scenario) {
    std::vector<Table> tables;
    for (const Probe& probe : scenario.probes) {
        if (!std::holds_alternative<OfTrial>(probe.statistic)) continue;
        Table& table = tables.emplace_back();
        table.probe = probe.name;
        table.probes = {probe.name};
    }
    return tables;
}

/// The curves of the scenario, sketched; without any, that of its first probe.
std::string curves_text(const Scenario& scenario, const RunReport& report) {
    std::vector<Curve> curves = curves_of(scenario);
    if (scenario.curves.empty() && curves.size() > 1) curves.resize(1);
    std::string text;
    for (const Curve& curve : curves) {
        const std::string one = sparklines(graph_of(curve, report.record.measures, Bands::none));
        if (!one.empty()) text += one + '\n';
    }
    return text;
}

std::string confirmation_text(std::size_t seeds) {
    return fmt::format(
        "confirmation seeds, drawn from the hash of the scenario: {} of them see a difference of {} "
        "standard\n"
        "deviations above the margin with a power of {:.2f}\n",
        seeds, claimed_effect, power(claimed_effect, seeds));
}

nlohmann::ordered_json number_or_none(double value, bool known) {
    return known ? nlohmann::ordered_json(value) : nlohmann::ordered_json();
}

nlohmann::ordered_json json_of(const FindingResult& f, bool confirmation) {
    const bool spread = f.has_interval();
    return {{"name", f.name},
            {"holds", f.holds},
            {"status", name_of(verdict_on(f, confirmation))},
            {"high", f.high},
            {"low", f.low},
            {"effect", f.effect},
            {"share", f.share()},
            {"margin", f.margin},
            {"ci_low", number_or_none(f.ci_low, spread)},
            {"ci_high", number_or_none(f.ci_high, spread)},
            {"d", number_or_none(f.standardised, spread)},
            {"seeds", f.seeds},
            {"few_seeds", f.has_few_seeds()},
            {"weakest", f.detail}};
}

}  // namespace

RunReport make_report(const Scenario& scenario, Record record, double wall_seconds) {
    RunReport report;
    report.fingerprint = record.fingerprint;
    report.short_fingerprint = record.runs.empty() ? report.fingerprint : record.runs.front().fingerprint;
    report.wall_seconds = wall_seconds;
    for (const Run& run : record.runs) {
        report.sim_seconds += run.sim_seconds;
        report.events += run.events;
        report.frames += run.frames;
    }
    report.findings = judge(scenario.findings, record.measures);
    report.record = std::move(record);
    return report;
}

std::vector<std::string> tables_of(const Scenario& scenario, const RunReport& report) {
    std::vector<std::string> tables;
    for (const Table& table : scenario.tables.empty() ? default_tables(scenario) : scenario.tables)
        tables.push_back(table_text(scenario, table, report.record.measures));
    return tables;
}

std::string as_text(const Scenario& scenario, const RunReport& report) {
    std::string text = fmt::format("{}\n{}\n\n", scenario.title, scenario.question);
    if (report.record.partial)
        text += fmt::format("PARTIAL: interrupted; these are the {} seeds that were lived to the end\n\n",
                            report.record.runs.size());
    for (const std::string& table : tables_of(scenario, report)) text += table + '\n';
    text += curves_text(scenario, report);
    if (!report.findings.empty()) text += findings_text(report) + '\n';
    if (report.confirmation) text += confirmation_text(report.record.runs.size()) + '\n';
    text += fmt::format("{} lives of {} groups, {:.0f} s lived in {:.1f} s; fingerprint {}\n",
                        report.record.runs.size() * scenario.groups.size(), scenario.groups.size(),
                        report.sim_seconds, report.wall_seconds, report.fingerprint);
    return text;
}

nlohmann::ordered_json as_json(const Scenario& scenario, const RunReport& report) {
    nlohmann::ordered_json json;
    json["scenario"] = scenario.path;
    json["title"] = scenario.title;
    const auto& runs = report.record.runs;
    json["seed"] = runs.empty() ? 0 : runs.front().seed;
    json["seeds"] = runs.size();
    json["partial"] = report.record.partial;
    json["confirmation"] = report.confirmation;
    if (report.confirmation) json["power"] = power(claimed_effect, runs.size());
    json["fingerprint"] = report.fingerprint;
    json["sim_seconds"] = report.sim_seconds;
    json["wall_seconds"] = report.wall_seconds;
    json["events"] = report.events;
    json["frames"] = report.frames;
    json["groups"] = nlohmann::ordered_json::array();
    for (const Group& group : scenario.groups) json["groups"].push_back(group.name);
    json["findings"] = nlohmann::ordered_json::array();
    for (const FindingResult& finding : report.findings)
        json["findings"].push_back(json_of(finding, report.confirmation));
    json["measures"] = nlohmann::ordered_json::array();
    const Measures& all = report.record.measures;
    const auto nth = nth_of_kind(all);
    for (std::size_t i = 0; i < nth.size(); ++i) {
        const Measure& m = all.rows()[i];
        json["measures"].push_back({{"seed", runs[m.run].seed},
                                    {"group", all.name(m.group)},
                                    {"phase", all.name(m.phase)},
                                    {"trial", m.trial},
                                    {"time_s", m.time_s},
                                    {"probe", all.name(m.probe)},
                                    {"stimulus", all.name(m.stimulus)},
                                    {"nth", nth[i]},
                                    {"value", m.value}});
    }
    return json;
}

}  // namespace flinch::lab
