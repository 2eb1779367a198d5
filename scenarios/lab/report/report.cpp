#include "scenarios/lab/report/report.hpp"

#include <fmt/format.h>

#include "scenarios/lab/report/table_text.hpp"

namespace flinch::lab {
namespace {

/// Writes Cohen's d. If all seeds are alike, there is no spread to measure an effect by.
std::string effect_size(double d) {
    constexpr double beyond = 100;
    return d < beyond && d > -beyond ? fmt::format("d = {:.2f}", d)
                                     : fmt::format("d {} {}100", d > 0 ? '>' : '<', d > 0 ? "" : "-");
}

std::string findings_text(const RunReport& report) {
    std::string text =
        "findings (weakest comparison: mean difference over seeds, 95% bootstrap interval, d)\n";
    for (const FindingResult& finding : report.findings) {
        text += fmt::format("  {}  {}\n      {:+.3f}  [{:+.3f}, {:+.3f}]  {}  {}, {} seeds\n",
                            finding.holds ? "holds        " : "does not hold", finding.name, finding.effect,
                            finding.ci_low, finding.ci_high, effect_size(finding.standardised),
                            finding.detail, finding.seeds);
    }
    return text;
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
    for (const Table& table : scenario.tables)
        tables.push_back(table_text(scenario, table, report.record.measures));
    return tables;
}

std::string as_text(const Scenario& scenario, const RunReport& report) {
    std::string text = fmt::format("{}\n{}\n\n", scenario.title, scenario.question);
    for (const std::string& table : tables_of(scenario, report)) text += table + '\n';
    if (!report.findings.empty()) text += findings_text(report) + '\n';
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
    const Measures& all = report.record.measures;
    for (const Measure& m : all.rows()) {
        json["measures"].push_back({{"seed", runs[m.run].seed},
                                    {"group", all.name(m.group)},
                                    {"phase", all.name(m.phase)},
                                    {"trial", m.trial},
                                    {"time_s", m.time_s},
                                    {"probe", all.name(m.probe)},
                                    {"stimulus", all.name(m.stimulus)},
                                    {"value", m.value}});
    }
    return json;
}

}  // namespace flinch::lab
