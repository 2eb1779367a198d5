#include <fmt/format.h>

#include "scenarios/lab/kept/documents.hpp"
#include "scenarios/lab/kept/markdown.hpp"

namespace flinch::lab {
namespace {

std::string interval(double low, double high) {
    return fmt::format("{:+.3f} to {:+.3f}", low, high);
}

/// Writes Cohen's d. Beyond +-100 it only says so, for seeds that are all alike leave no spread to measure an
/// effect by.
std::string effect_size(double d) {
    constexpr double beyond = 100;
    return d < beyond && d > -beyond ? fmt::format("{:.2f}", d) : d > 0 ? "over 100" : "below -100";
}

std::string findings_table(const Kept& kept) {
    std::string text =
        "| finding | | weakest comparison | effect | 95% interval | d | seeds "
        "|\n|---|---|---|---|---|---|---|\n";
    for (const auto& [verdict, result] : kept.findings) {
        text +=
            fmt::format("| {} | {} | {} | {:+.3f} | {} | {} | {} |\n", in_cell(result.name), name_of(verdict),
                        in_cell(result.detail), result.effect, interval(result.ci_low, result.ci_high),
                        effect_size(result.standardised), result.seeds);
    }
    return text;
}

std::string comparisons_table(const Kept& kept) {
    std::string text =
        "<details><summary>Every comparison</summary>\n\n"
        "| finding | against | effect | 95% interval | d |\n|---|---|---|---|---|\n";
    for (const auto& [verdict, result] : kept.findings) {
        for (const ComparisonResult& one : result.comparisons) {
            text +=
                fmt::format("| {} | {} | {:+.3f} | {} | {} |\n", in_cell(result.name), in_cell(one.against),
                            one.effect, interval(one.ci_low, one.ci_high), effect_size(one.standardised));
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
        "Seeds {} to {}; groups: {}; {:.0f} s lived in all, {} frames; version {}, fingerprint `{}`.\n",
        kept.first_seed, kept.first_seed + kept.seeds - 1, groups, kept.sim_seconds, kept.frames,
        kept.version, kept.fingerprint);
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
        "A finding *holds* if against each of its controls the lower end of the 95% bootstrap interval over "
        "seeds lies\n"
        "above zero (or the margin that the scenario asks for). The table shows its weakest comparison: the "
        "mean\n"
        "difference, paired seed by seed, its interval, and Cohen's d of the differences. What a reader "
        "should think of\n"
        "a result, and what was not tested, stands at the head of its scenario.\n";
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
