#include "scenarios/lab/report/csv.hpp"

#include <fmt/format.h>

namespace flinch::lab {
namespace {

std::string field(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

}  // namespace

std::string measures_csv(const Record& record) {
    std::string text = "seed,group,phase,stimulus,nth,trial,time_s,probe,value\n";
    const Measures& all = record.measures;
    const auto nth = nth_of_kind(all);
    for (std::size_t i = 0; i < nth.size(); ++i) {
        const Measure& m = all.rows()[i];
        text += fmt::format("{},{},{},{},{},{},{},{},{}\n", record.runs[m.run].seed, field(all.name(m.group)),
                            field(all.name(m.phase)), field(all.name(m.stimulus)), nth[i], m.trial, m.time_s,
                            field(all.name(m.probe)), m.value);
    }
    return text;
}

std::string findings_csv(const RunReport& report) {
    std::string text = "finding,status,high,low,effect,margin,ci_low,ci_high,d,seeds,weakest\n";
    for (const FindingResult& f : report.findings) {
        const std::string spread =
            f.has_interval() ? fmt::format("{},{},{}", f.ci_low, f.ci_high, f.standardised) : ",,";
        text += fmt::format("{},{},{},{},{},{},{},{},{}\n", field(f.name),
                            name_of(verdict_on(f, report.confirmation)), f.high, f.low, f.effect, f.margin,
                            spread, f.seeds, field(f.detail));
    }
    return text;
}

std::string runs_csv(const Record& record) {
    std::string text = "seed,fingerprint,sim_seconds,wall_seconds,events,frames\n";
    for (const Run& run : record.runs)
        text += fmt::format("{},{},{},{},{},{}\n", run.seed, run.fingerprint, run.sim_seconds,
                            run.wall_seconds, run.events, run.frames);
    return text;
}

}  // namespace flinch::lab
