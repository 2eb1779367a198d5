#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "scenarios/lab/kept/documents.hpp"
#include "scenarios/lab/kept/markdown.hpp"

namespace flinch::lab {
namespace {

constexpr std::size_t many = 10;  // a theme with so many scenarios gets a single row

struct Tally {
    std::size_t holding = 0, all = 0;
    std::size_t unkept = 0;           ///< the number of scenarios without a kept result
    std::vector<std::string> others;  ///< names of the findings that do not hold

    void add(const DocumentedScenario& scenario, bool name_scenario) {
        if (scenario.kept.empty()) ++unkept;
        for (const KeptEntry& entry : scenario.kept) {
            for (const auto& [verdict, result] : entry.kept.findings) {
                ++all;
                if (is_claim(verdict)) {
                    ++holding;
                } else {
                    others.push_back(name_scenario ? stem_of(scenario) + ": " + result.name : result.name);
                }
            }
        }
    }
    [[nodiscard]] std::string text() const {
        if (all == 0) return "not kept yet";
        std::string text = fmt::format("{} of {}", holding, all);
        for (std::size_t i = 0; i < others.size(); ++i)
            text += (i == 0 ? "; not: " : ", ") + in_cell(others[i]);
        if (unkept > 0) text += fmt::format("; {} scenarios not kept yet", unkept);
        return text;
    }
    [[nodiscard]] static std::string stem_of(const DocumentedScenario& scenario) {
        return std::filesystem::path(scenario.name).stem().string();
    }
};

std::string row(const std::string& name, const std::string& question, const Tally& tally) {
    return fmt::format("| `{}` | {} | {} |\n", name, in_cell(question), tally.text());
}

std::string row_of_many(const std::string& theme, const std::vector<const DocumentedScenario*>& scenarios) {
    Tally tally;
    std::string names;
    for (const DocumentedScenario* scenario : scenarios) {
        tally.add(*scenario, true);
        names += (names.empty() ? "" : ", ") + Tally::stem_of(*scenario);
    }
    return row(theme + "/*.toml", fmt::format("{} scenarios: {}", scenarios.size(), names), tally);
}

}  // namespace

std::string readme_table(const std::vector<DocumentedScenario>& scenarios) {
    std::map<std::string, std::vector<const DocumentedScenario*>> themes;
    for (const DocumentedScenario& scenario : scenarios) themes[scenario.theme].push_back(&scenario);
    std::string text = "| scenario | question | findings confirmed |\n|---|---|---|\n";
    for (const auto& [theme, members] : themes) {
        if (members.size() > many) {
            text += row_of_many(theme, members);
            continue;
        }
        for (const DocumentedScenario* scenario : members) {
            Tally tally;
            tally.add(*scenario, false);
            text += row(scenario->name, scenario->question, tally);
        }
    }
    return text;
}

}  // namespace flinch::lab
