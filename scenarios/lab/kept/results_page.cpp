#include <fmt/format.h>

#include "scenarios/lab/experiment/confirmation.hpp"
#include "scenarios/lab/kept/documents.hpp"
#include "scenarios/lab/kept/markdown.hpp"
#include "scenarios/lab/report/contrast_text.hpp"
#include "scenarios/lab/statistics.hpp"

namespace flinch::lab {
namespace {

/// The cells of a contrast: the two means, the effect, its share, its interval, d.
std::string cells(const Contrast& one) {
    return fmt::format("{:.3f} | {:.3f} | {:+.3f} | {:.0f}% | {} | {}", one.high, one.low, one.effect,
                       100 * one.share(), interval_text(one), effect_size(one));
}

std::string findings_table(const Kept& kept) {
    std::string text =
        "| finding | | weakest comparison | high | low | effect | share | 95% interval | d | seeds "
        "|\n|---|---|---|---|---|---|---|---|---|---|\n";
    for (const auto& [verdict, result] : kept.findings) {
        text += fmt::format("| {} | {} | {} | {} | {}{} |\n", in_cell(result.name), name_of(verdict),
                            in_cell(result.detail), cells(result), result.seeds, few_seeds_mark(result));
    }
    return text;
}

std::string comparisons_table(const Kept& kept) {
    std::string text =
        "<details><summary>Every comparison</summary>\n\n"
        "| finding | against | high | low | effect | share | 95% interval | d "
        "|\n|---|---|---|---|---|---|---|---|\n";
    for (const auto& [verdict, result] : kept.findings) {
        for (const ComparisonResult& one : result.comparisons) {
            text += fmt::format("| {} | {} | {} |\n", in_cell(result.name), in_cell(one.against), cells(one));
        }
    }
    return text + "\n</details>\n";
}

std::string tables_text(const Kept& kept) {
    std::string text;
    for (const std::string& table : kept.tables) text += (text.empty() ? "" : "\n") + table;
    return "<details><summary>Tables</summary>\n\n```\n" + text + "```\n\n</details>\n";
}

std::string how_it_was_run(const Kept& kept) {
    std::string groups;
    for (const std::string& group : kept.groups) groups += (groups.empty() ? "" : ", ") + group;
    return fmt::format(
        "{} confirmation seeds (the first is {}), power {:.2f}; groups: {}; {:.0f} s lived in all, {} "
        "frames; "
        "version {}, fingerprint `{}`.\n",
        kept.seeds.size(), kept.seeds.empty() ? 0 : kept.seeds.front(),
        power(claimed_effect, kept.seeds.size()), groups, kept.sim_seconds, kept.frames, kept.version,
        kept.fingerprint);
}

std::string chapter(const DocumentedScenario& scenario, const std::string& library) {
    std::string text = fmt::format("\n### {}: [`{}`]({}/{})\n\n{}\n", scenario.title, scenario.name, library,
                                   scenario.name, scenario.question);
    for (const KeptEntry& entry : scenario.kept) {
        text += '\n' + how_it_was_run(entry.kept);
        if (!entry.kept.findings.empty())
            text += '\n' + findings_table(entry.kept) + '\n' + comparisons_table(entry.kept);
        if (!entry.kept.tables.empty()) text += '\n' + tables_text(entry.kept);
    }
    return text;
}

}  // namespace

std::string results_page(const std::vector<DocumentedScenario>& scenarios, const std::string& library) {
    std::string text =
        "<!-- Made by `flinch results --write-docs` from the kept results (*.found.json). -->\n"
        "# What was found\n\n"
        "Every finding was judged on *confirmation seeds*, which are drawn from the hash of the scenario and "
        "its\n"
        "species, so that nobody can have chosen them: at least 32 lives a group, which see a difference of "
        "0.6\n"
        "standard deviations above the margin with a power of at least 0.9. A finding is *confirmed* if, "
        "against\n"
        "each of its controls, the lower end of the 95% bootstrap interval over seeds lies above the margin "
        "(5%\n"
        "of the larger mean, unless the scenario says otherwise); *refuted* if an interval lies below zero;\n"
        "otherwise *not confirmed*. The table shows its weakest comparison: the two means, their "
        "difference,\n"
        "paired seed by seed, as a share of the larger, its interval, and Cohen's d of the differences. What "
        "a\n"
        "reader should think of a result, and what was not tested, stands at the head of its scenario.\n";
    std::string theme, unkept;
    for (const DocumentedScenario& scenario : scenarios) {
        if (scenario.kept.empty()) {
            unkept += (unkept.empty() ? "`" : ", `") + scenario.name + '`';
            continue;
        }
        if (scenario.theme != theme) text += fmt::format("\n## {}\n", scenario.theme);
        theme = scenario.theme;
        text += chapter(scenario, library);
    }
    return unkept.empty() ? text : text + "\n## Not kept yet\n\n" + unkept + '\n';
}

}  // namespace flinch::lab
