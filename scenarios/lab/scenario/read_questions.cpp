#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "scenarios/lab/exam/exam.hpp"
#include "scenarios/lab/experiment/probe_keys.hpp"
#include "scenarios/lab/experiment/variable.hpp"
#include "scenarios/lab/scenario/draft.hpp"
#include "scenarios/lab/scenario/tables.hpp"
#include "scenarios/lab/scenario/timing.hpp"
#include "sim/input/nearest_name.hpp"
#include "sim/input/quantity.hpp"
#include "sim/names.hpp"
#include "sim/registry.hpp"

namespace flinch::lab {
namespace {

using namespace std::chrono_literals;

std::vector<std::string> circuit_names(const Draft& draft) {
    return sim::names_of(draft.scenario.groups.front().species.circuits);
}

std::vector<std::string> group_names(const Draft& draft) {
    return sim::names_of(draft.scenario.groups);
}

/// The names of everything that tables and findings can use: probes, and the measures of exams.
std::vector<std::string> probe_names(const Draft& draft) {
    std::vector<std::string> names = sim::names_of(draft.scenario.probes);
    for (const auto& exam : draft.scenario.exams) {
        for (const auto& what : exam->measures()) names.push_back(measure_name(*exam, what));
    }
    return names;
}

std::vector<std::string> stimulus_labels(const Draft& draft) {
    std::vector<std::string> names;
    for (const auto& group : draft.scenario.groups) {
        for (const auto& phase : group.phases) {
            for (const auto& trial : phase.trials) names.push_back(trial.label);
        }
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

void check(sim::Section& section, const std::string& key, std::string_view what, const std::string& name,
           const std::vector<std::string>& known) {
    if (!name.empty()) sim::check_known(section, key, what, name, known);
}

/// Reads the statistic of a probe, with the keys of its own.
Statistic read_statistic(sim::Section& section, std::vector<std::string> circuits) {
    const auto& kinds = sim::registry<StatisticKind>();
    const std::string name = section.text("statistic", "mean");
    const StatisticKind* kind = kinds.find(name);
    if (kind == nullptr) {
        section.error("statistic", sim::unknown_name("statistic", name, kinds.names()));
        kind = &kinds.at("mean");
    }
    ProbeKeys keys(section, std::move(circuits));
    return kind->read(keys);
}

/// The length of the longest trial in which a probe is read, in any group.
sim::Time longest_trial(const Probe& probe, const Draft& draft) {
    sim::Time longest{};
    for (const Group& group : draft.scenario.groups) {
        for (const Phase& phase : group.phases) {
            if (!probe.phases.empty() && !sim::contains(probe.phases, phase.name)) continue;
            for (const TrialKind& trial : phase.trials) longest = std::max(longest, length_of(trial, phase));
        }
    }
    return longest;
}

/// A probe is read while a trial lasts, so a window after the end of every trial measures nothing.
void check_window(const sim::Section& section, const Probe& probe, const Draft& draft) {
    const sim::Time longest = longest_trial(probe, draft);
    if (longest == sim::Time{}) return;  // there is no such phase or trial, which is reported elsewhere
    const std::string ends =
        fmt::format("the longest trial it is read in ends after {}", sim::duration_text(longest));
    if (probe.from >= longest)
        section.error("from", fmt::format("nothing can be measured: {}", ends));
    else if (probe.to != sim::Time::max() && probe.to > longest)
        section.warning("to", fmt::format("the window ends with its trial: {}", ends));
}

void read_window(sim::Section& section, Probe& probe) {
    probe.from = section.duration("from", 0s, 0s, 24h);
    probe.to = section.has("to") ? section.duration("to", 24h, 0s, 24h) : sim::Time::max();
    if (probe.to <= probe.from)
        section.error("to", "the window ends before it begins: `to` must be later than `from`");
}

/// The variables that the nature of at least one group has. In the other groups they are not measured.
std::vector<std::string> variables_of_any_group(const Draft& draft) {
    std::set<std::string> names;
    for (const Group& group : draft.scenario.groups) {
        for (std::string& name : variable_names({draft.scenario, group, nullptr}))
            names.insert(std::move(name));
    }
    return {names.begin(), names.end()};
}

void read_probe(sim::Section& section, Draft& draft) {
    Probe probe;
    probe.name = section.required_text("name");
    probe.reads = section.required_text("reads");
    probe.statistic = read_statistic(section, circuit_names(draft));
    if (!std::holds_alternative<OfCircuit>(probe.statistic)) read_window(section, probe);
    probe.every_event = section.choice("read", {{"frames", false}, {"events", true}}, false);
    probe.phases = section.texts("phases");
    for (const auto& phase : probe.phases) check(section, "phases", "phase", phase, phase_names(draft));
    if (!std::holds_alternative<OfCircuit>(probe.statistic)) check_window(section, probe, draft);
    const auto known = variables_of_any_group(draft);
    for (const std::string& term : terms_of(probe.reads)) check(section, "reads", "variable", term, known);
    draft.scenario.probes.push_back(std::move(probe));
    section.finish();
}

/// Checks a stimulus, which must be the label of a trial, or of the exam whose measure is asked for.
void check_stimulus(sim::Section& section, const std::string& key, const std::string& probe,
                    const std::string& stimulus, const Draft& draft) {
    if (const Exam* exam = exam_of(draft.scenario, probe)) {
        check(section, key, "label of the exam", stimulus, exam->labels());
    } else {
        check(section, key, "trial", stimulus, stimulus_labels(draft));
    }
}

/// Reads labels of trials, or of an exam. A set in a label stands for each of its members.
std::vector<std::string> read_labels(sim::Section& section, const std::string& key, const std::string& probe,
                                     const Draft& draft) {
    std::vector<std::string> labels;
    for (const std::string& text : section.texts(key)) {
        for (const std::string& label : expand(text, draft.sets)) {
            check_stimulus(section, key, probe, label, draft);
            labels.push_back(label);
        }
    }
    return labels;
}

void read_table(sim::Section& section, Draft& draft) {
    Table table;
    tables::table().read(section, table);
    table.probes = section.texts("probes");
    const std::string key = table.probes.empty() ? "probe" : "probes";
    if (table.probes.empty()) table.probes = {section.required_text("probe")};
    table.probe = table.probes.front();
    table.stimuli = read_labels(section, "stimuli", table.probe, draft);
    table.against = read_labels(section, "against", table.probe, draft);
    for (const auto& probe : table.probes) check(section, key, "probe", probe, probe_names(draft));
    check(section, "group", "group", table.group, group_names(draft));
    check(section, "phase", "phase", table.phase, phase_names(draft));
    section.finish();
    draft.scenario.tables.push_back(std::move(table));
}

void read_curve(sim::Section& section, Draft& draft) {
    Curve curve;
    tables::curve().read(section, curve);
    curve.probe = section.required_text("probe");
    check(section, "probe", "probe", curve.probe, probe_names(draft));
    curve.stimuli = read_labels(section, "stimuli", curve.probe, draft);
    check(section, "group", "group", curve.group, group_names(draft));
    check(section, "phase", "phase", curve.phase, phase_names(draft));
    section.finish();
    draft.scenario.curves.push_back(std::move(curve));
}

std::vector<Term> read_terms(sim::Section& section, const Term& otherwise, Draft& draft) {
    Term term = otherwise;
    if (section.has("value")) {
        term.value = section.number("value", 0, -1e12, 1e12);
        section.finish();
        return {term};
    }
    const auto filled =
        expand_together({section.text("probe", otherwise.probe), section.text("group", otherwise.group),
                         section.text("phase", otherwise.phase), section.text("stimulus", otherwise.stimulus),
                         section.text("over", otherwise.over)},
                        draft.sets);
    std::vector<Term> terms;
    for (const auto& one : filled) {
        term = {{one[0], one[1], one[2], one[3]}, std::nullopt, one[4]};
        check(section, "probe", "probe", term.probe, probe_names(draft));
        check(section, "group", "group", term.group, group_names(draft));
        check(section, "phase", "phase", term.phase, phase_names(draft));
        check_stimulus(section, "stimulus", term.probe, term.stimulus, draft);
        check_stimulus(section, "over", term.probe, term.over, draft);
        terms.push_back(term);
    }
    section.finish();
    return terms;
}

void read_finding(sim::Section& section, Draft& draft) {
    Finding finding;
    tables::finding().read(section, finding);
    sim::Section high = section.section("high");
    if (!section.has("high"))
        section.error("high", "a finding says what is high: high = { probe = …, group = …, stimulus = … }");
    const auto highs = read_terms(high, {}, draft);
    if (highs.size() > 1) section.error("high", "`high` is one term: no set may stand in it");
    if (!highs.empty()) finding.high = highs.front();
    for (sim::Section& low : section.sections("low")) {
        for (Term& term : read_terms(low, finding.high, draft)) finding.low.push_back(std::move(term));
    }
    // A claim is a comparison, so it needs a control to compare with.
    if (finding.low.empty())
        section.error("low", "a finding needs a control: low = [{ group = … }] or [{ value = … }]");
    section.finish();
    draft.scenario.findings.push_back(std::move(finding));
}

}  // namespace

void read_questions(sim::Section& root, Draft& draft) {
    for (sim::Section& section : root.sections("probe")) read_probe(section, draft);
    read_exams(root, draft);
    for (sim::Section& section : root.sections("table")) read_table(section, draft);
    for (sim::Section& section : root.sections("curve")) read_curve(section, draft);
    for (sim::Section& section : root.sections("finding")) read_finding(section, draft);
}

}  // namespace flinch::lab
