#include <algorithm>
#include <iostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "scenarios/lab/command/commands.hpp"
#include "scenarios/lab/library/library.hpp"
#include "scenarios/lab/report/json_text.hpp"

namespace flinch::lab {

int list_scenarios(bool json) {
    expect_library();
    auto entries = list_own();
    for (LibraryEntry& entry : list_library(library_folder())) entries.push_back(std::move(entry));
    if (json) {
        nlohmann::ordered_json all = nlohmann::ordered_json::array();
        for (const auto& entry : entries) {
            all.push_back({{"path", entry.path}, {"title", entry.title}, {"question", entry.question}});
            if (!entry.problem.empty()) all.back()["problem"] = entry.problem;
        }
        std::cout << json_text(nlohmann::ordered_json{{"scenarios", all}}) << '\n';
        return all_well;
    }
    std::size_t width = 0;
    for (const auto& entry : entries) width = std::max(width, entry.path.size());
    for (const auto& entry : entries) {
        std::cout << fmt::format("{:<{}}  {}\n", entry.path, width,
                                 entry.problem.empty() ? entry.question : "cannot be read: " + entry.problem);
    }
    return all_well;
}

int check_files(const std::vector<std::string>& files, bool strict) {
    int status = all_well;
    for (const std::string& file : files) {
        try {
            if (const auto species = read_species_file(file)) {
                std::cout << fmt::format("{}: ok: the species {}, {} circuits\n", file, species->name,
                                         species->circuits.size());
                continue;
            }
            const Scenario scenario = open_scenario(file);
            if (strict && !scenario.warnings.all().empty()) {
                status = bad_input;
                continue;
            }
            std::size_t trials = 0;
            for (const Phase& phase : scenario.groups.front().phases) {
                for (const TrialKind& trial : phase.trials) trials += trial.count;
            }
            std::cout << fmt::format(
                "{}: ok: {} groups, {} trials a life, {} probes, {} exams, {} findings\n", file,
                scenario.groups.size(), trials, scenario.probes.size(), scenario.exams.size(),
                scenario.findings.size());
        } catch (const sim::BadInput& bad) {
            bad.problems().print(std::cerr);
            status = bad_input;
        }
    }
    return status;
}

}  // namespace flinch::lab
