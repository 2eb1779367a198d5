#include "scenarios/lab/report/table_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "scenarios/lab/exam/exam.hpp"
#include "sim/names.hpp"

namespace flinch::lab {
namespace {

constexpr std::size_t narrowest = 12;

/// Writes a trial's label without the brackets of its notation: `(anna)("anna")` becomes `anna+"anna"`. The
/// quotes stay, for they tell a word from a thing.
std::string bare(std::string label) {
    for (auto at = label.find(")("); at != std::string::npos; at = label.find(")(", at))
        label.replace(at, 2, "+");
    std::erase_if(label, [](char c) { return c == '(' || c == ')'; });
    return label;
}

Term term_of(const Table& table, const std::string& group, const std::string& stimulus) {
    return {{table.probe, group, table.phase, stimulus}, std::nullopt, ""};
}

/// Adds labels that are no trial's. A measure that is not taken trial by trial has labels of its own, such as
/// the tenths of a reliability diagram.
void add_labels_of_their_own(const Table& table, const Measures& measures, std::vector<std::string>& labels) {
    const auto trials = static_cast<std::ptrdiff_t>(labels.size());
    measures.for_each({table.probe, "", table.phase, ""}, [&](const Measure& row) {
        const std::string& label = measures.name(row.stimulus);
        if (!label.empty() && !sim::contains(labels, label)) labels.push_back(label);
    });
    std::sort(labels.begin() + trials, labels.end());
}

std::vector<std::string> stimuli_of(const Scenario& scenario, const Table& table, const Measures& measures) {
    if (!table.stimuli.empty()) return table.stimuli;
    std::vector<std::string> labels;
    if (const Exam* exam = exam_of(scenario, table.probe)) {
        labels = exam->labels();
        std::erase_if(labels, [&](const std::string& label) {
            return !measures.any(term_of(table, table.group, label));
        });
        return labels;
    }
    for (const Group& group : scenario.groups) {
        for (const Phase& phase : group.phases) {
            if (!table.phase.empty() && phase.name != table.phase) continue;
            for (const TrialKind& trial : phase.trials) {
                if (!sim::contains(labels, trial.label) && measures.any(term_of(table, "", trial.label)))
                    labels.push_back(trial.label);
            }
        }
    }
    add_labels_of_their_own(table, measures, labels);
    return labels;
}

Estimate cell_of(const Table& table, const std::string& group, const std::string& stimulus,
                 const Measures& measures) {
    const Term term = term_of(table, group, stimulus);
    if (table.against.empty()) return estimate(term, measures);
    std::vector<Term> others;
    for (const std::string& other : table.against) others.push_back(term_of(table, group, other));
    return estimate_roc(term, others, measures);
}

struct Cell {
    std::string mean, interval;
};

Cell text_of(const Estimate& one, unsigned digits) {
    if (one.seeds == 0) return {"-", ""};
    return {fmt::format("{:.{}f}", one.mean, digits),
            fmt::format("{:.{}f}..{:.{}f}", one.low, digits, one.high, digits)};
}

/// A row of a table or, if the table is turned, a column.
struct Line {
    std::string name, probe, group;
};

std::vector<Line> lines_of(const Scenario& scenario, const Table& table) {
    std::vector<Line> lines;
    for (const std::string& probe : table.probes) {
        for (const Group& group : scenario.groups) {
            if (!table.group.empty() && group.name != table.group) continue;
            const std::string name = table.probes.size() == 1 ? group.name
                                     : table.group.empty()    ? probe + ", " + group.name
                                                              : probe;
            lines.push_back({name, probe, group.name});
        }
    }
    return lines;
}

std::vector<std::string> names_of(const std::vector<Line>& lines) {
    std::vector<std::string> names;
    for (const Line& line : lines) names.push_back(line.name);
    return names;
}

Cell cell_text(const Table& table, const Line& line, const std::string& stimulus, const Measures& measures) {
    Table one = table;
    one.probe = line.probe;
    return text_of(cell_of(one, line.group, stimulus, measures), table.digits);
}

std::size_t widest(const std::vector<std::string>& names) {
    std::size_t width = narrowest;
    for (const auto& name : names) width = std::max(width, name.size());
    return width;
}

std::string heading(std::size_t first, std::size_t width, const std::vector<std::string>& columns) {
    std::string text = fmt::format("  {:<{}}", "", first);
    for (const auto& column : columns) text += fmt::format("  {:>{}}", column, width);
    return text + '\n';
}

/// Writes a row for each group (or probe), with its intervals below it.
std::string by_group(const Scenario& scenario, const Table& table, const std::vector<std::string>& stimuli,
                     const Measures& measures) {
    const auto lines = lines_of(scenario, table);
    std::vector<std::string> columns;
    for (const auto& stimulus : stimuli) columns.push_back(bare(stimulus));
    const std::size_t first = widest(names_of(lines));
    const std::size_t width = widest(columns);
    std::string text = heading(first, width, columns);
    for (const Line& line : lines) {
        std::string means = fmt::format("  {:<{}}", line.name, first);
        std::string intervals = fmt::format("  {:<{}}", "", first);
        for (const auto& stimulus : stimuli) {
            const Cell cell = cell_text(table, line, stimulus, measures);
            means += fmt::format("  {:>{}}", cell.mean, width);
            intervals += fmt::format("  {:>{}}", cell.interval, width);
        }
        text += means + '\n' + intervals + '\n';
    }
    return text;
}

/// Writes a row for each kind of trial, with each interval beside its mean, so that a curve can be read
/// downward.
std::string by_stimulus(const Scenario& scenario, const Table& table, const std::vector<std::string>& stimuli,
                        const Measures& measures) {
    std::vector<std::string> rows;
    for (const auto& stimulus : stimuli) rows.push_back(bare(stimulus));
    const auto lines = lines_of(scenario, table);
    const std::size_t first = widest(rows);
    const std::size_t width = std::max<std::size_t>(widest(names_of(lines)), 18);
    std::string text = heading(first, width, names_of(lines));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        text += fmt::format("  {:<{}}", rows[i], first);
        for (const Line& line : lines) {
            const Cell cell = cell_text(table, line, stimuli[i], measures);
            text += fmt::format("  {:>{}}", cell.mean + ' ' + cell.interval, width);
        }
        text += '\n';
    }
    return text;
}

}  // namespace

std::string table_text(const Scenario& scenario, const Table& table, const Measures& measures) {
    const auto stimuli = stimuli_of(scenario, table, measures);
    const std::string title = table.title.empty() ? table.probe : table.title;
    if (table.by_stimulus)
        return fmt::format("{} (mean over seeds, 95% interval beside)\n", title) +
               by_stimulus(scenario, table, stimuli, measures);
    return fmt::format("{} (mean over seeds, 95% interval below)\n", title) +
           by_group(scenario, table, stimuli, measures);
}

}  // namespace flinch::lab
