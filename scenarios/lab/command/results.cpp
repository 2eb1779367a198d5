#include <iostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "scenarios/lab/command/commands.hpp"
#include "scenarios/lab/command/conduct.hpp"
#include "scenarios/lab/kept/documents.hpp"
#include "scenarios/lab/kept/shelf.hpp"
#include "scenarios/lab/kept/verify.hpp"
#include "scenarios/lab/library/library.hpp"
#include "scenarios/lab/report/contrast_text.hpp"
#include "scenarios/lab/report/json_text.hpp"
#include "scenarios/lab/write_file.hpp"

namespace flinch::lab {
namespace {

namespace fs = std::filesystem;

void print_json(const std::vector<KeptEntry>& entries) {
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (const KeptEntry& entry : entries) {
        for (const auto& [verdict, result] : entry.kept.findings) {
            all.push_back({{"scenario", entry.scenario.string()},
                           {"finding", result.name},
                           {"status", name_of(verdict)},
                           {"high", result.high},
                           {"low", result.low},
                           {"effect", result.effect},
                           {"share", result.share()},
                           {"margin", result.margin},
                           {"ci_low", result.ci_low},
                           {"ci_high", result.ci_high},
                           {"seeds", result.seeds},
                           {"stale", !entry.stale.empty()}});
        }
    }
    std::cout << json_text(nlohmann::ordered_json{{"results", all}}) << '\n';
}

void print_text(const std::vector<KeptEntry>& entries) {
    for (const KeptEntry& entry : entries) {
        std::cout << entry.scenario.string() << (entry.stale.empty() ? "" : "  STALE: " + entry.stale)
                  << '\n';
        for (const auto& [verdict, result] : entry.kept.findings) {
            std::cout << fmt::format("  {:<13}  {}\n                 {}\n", name_of(verdict), result.name,
                                     contrast_text(result));
        }
    }
    if (entries.empty()) std::cout << "no result is kept: `flinch run FILE --keep` keeps one\n";
}

/// Reports, for each kept result and each document made from the results, whether it is stale.
int check(const std::vector<KeptEntry>& entries, bool documents) {
    int status = all_well;
    const auto complain = [&status](const std::string& what, const std::string& why) {
        std::cerr << fmt::format("flinch: {}: stale: {}\n", what, why);
        status = finding_fails;
    };
    for (const KeptEntry& entry : entries) {
        if (!entry.stale.empty())
            complain(entry.scenario.string(), entry.stale + " (mend: flinch results --renew)");
    }
    if (documents && !entries.empty()) {
        for (const Page& page : pages_of(library_folder(), entries)) {
            if (!is_up_to_date(page))
                complain(page.path.string(), "made from other results (mend: flinch results --write-docs)");
        }
    }
    if (status == all_well) std::cout << fmt::format("{} kept results, none stale\n", entries.size());
    return status;
}

int verify(const std::vector<KeptEntry>& entries, bool whole, unsigned threads) {
    int status = all_well;
    for (const KeptEntry& entry : entries) {
        const auto scenario = std::make_shared<const Scenario>(read_scenario(entry.scenario));
        const auto& seeds = entry.kept.seeds;
        const RunReport again =
            conduct(scenario, {seeds.begin(), whole ? seeds.end() : seeds.begin() + 1}, threads);
        if (again.record.partial) return interrupted_status();
        const auto found = differences(entry.kept, again);
        for (const std::string& difference : found)
            std::cerr << fmt::format("flinch: {}: {}\n", entry.scenario.string(), difference);
        std::cout << fmt::format("{}: {}, {} of {} seeds, {:.1f} s\n", entry.scenario.string(),
                                 found.empty() ? "as kept" : "NOT as kept", again.record.runs.size(),
                                 seeds.size(), again.wall_seconds)
                  << std::flush;
        if (!found.empty()) status = finding_fails;
    }
    return status;
}

void write_documents(const std::vector<KeptEntry>& entries) {
    for (const Page& page : pages_of(library_folder(), entries)) {
        if (is_up_to_date(page)) continue;
        make_folder(page.path.parent_path());
        write_file(page.path, page.text);
        std::cout << "written: " << page.path.string() << '\n';
    }
}

std::vector<fs::path> files_of(const ResultsOptions& options) {
    if (options.files.empty()) return kept_below(library_folder());
    return {options.files.begin(), options.files.end()};
}

}  // namespace

int show_results(const ResultsOptions& options) {
    sim::Diagnostics problems;
    const auto entries = kept_beside(files_of(options), problems);
    int status = all_well;
    switch (options.task) {
        case ResultsTask::list:
            options.json ? print_json(entries) : print_text(entries);
            break;
        case ResultsTask::check:
            status = check(entries, options.files.empty());
            break;
        case ResultsTask::verify_short:
            status = verify(entries, false, options.threads);
            break;
        case ResultsTask::verify_whole:
            status = verify(entries, true, options.threads);
            break;
        case ResultsTask::write_documents:
            write_documents(entries);
            break;
    }
    problems.print(std::cerr);
    return problems.empty() ? status : bad_input;
}

}  // namespace flinch::lab
