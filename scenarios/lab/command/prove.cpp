#include <filesystem>
#include <iostream>

#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <nlohmann/json.hpp>

#include "scenarios/lab/command/commands.hpp"
#include "scenarios/lab/machine_failure.hpp"
#include "scenarios/lab/prove/counterexample.hpp"
#include "scenarios/lab/prove/decide.hpp"
#include "scenarios/lab/prove/report.hpp"
#include "scenarios/lab/prove/solver.hpp"
#include "scenarios/lab/prove/suggest.hpp"
#include "scenarios/lab/report/json_text.hpp"
#include "sim/input/nearest_name.hpp"

namespace flinch::lab {
namespace {

using organism::steering::Claim;

/// Reads a species file, or takes the species of a scenario's first group with its lesions and settings.
organism::Species params_of(const std::string& file) {
    if (auto species = read_species_file(file)) return std::move(*species);
    Scenario scenario = read_scenario(file);
    return std::move(scenario.groups.front().species);
}

std::vector<const Claim*> chosen(const organism::Species& species, const ProveOptions& options) {
    std::vector<const Claim*> claims;
    std::vector<std::string> names;
    for (const Claim& claim : species.claims) {
        names.push_back(claim.name);
        if (options.claim.empty() || options.claim == claim.name) claims.push_back(&claim);
    }
    if (claims.empty() && !options.claim.empty()) {
        sim::Diagnostics problems;
        problems.error({options.file, 1, 1}, sim::unknown_name("claim", options.claim, names));
        throw sim::BadInput(std::move(problems));
    }
    return claims;
}

void make_folder(const std::string& folder) {
    std::error_code failed;
    if (!folder.empty()) std::filesystem::create_directories(folder, failed);
    if (failed) throw MachineFailure(fmt::format("cannot make the folder {}: {}", folder, failed.message()));
}

}  // namespace

int prove_claims(const ProveOptions& options) {
    if (!prove::solvers_are_here()) {
        spdlog::error(prove::how_to_get_them);
        return machine_fails;
    }
    const organism::Species species = params_of(options.file);
    prove::DecideOptions how;
    how.timeout = std::chrono::milliseconds(std::max<std::int64_t>(1, options.timeout.count() / 1000));
    how.scripts = options.scripts;
    make_folder(options.scripts);
    make_folder(options.counterexamples);
    if (options.suggest) return prove::suggest(species, how, options.json, std::cout), all_well;

    std::vector<prove::Verdict> verdicts;
    bool as_said = true;
    for (const Claim* claim : chosen(species, options)) {
        prove::Verdict verdict = prove::decide(species, *claim, how);
        as_said &= verdict.expected;
        if (!options.json) std::cout << prove::as_text(verdict, *claim, species) << std::flush;
        if (!options.counterexamples.empty() && verdict.counterexample) {
            const auto path = prove::write_scenario(species, *claim, *verdict.counterexample, options.file,
                                                    options.counterexamples);
            if (!options.json) std::cout << "      written to " << path.string() << '\n';
        }
        verdicts.push_back(std::move(verdict));
    }
    if (options.json) {
        std::cout << json_text(prove::as_json(verdicts)) << std::endl;
    } else {
        std::size_t proved = 0;
        for (const auto& each : verdicts) proved += each.outcome == prove::Outcome::proved ? 1 : 0;
        std::cout << fmt::format(
            "{} of {} claims proved, for all senses in their ranges and all that could be expected "
            "(numbers to within {:g}){}\n",
            proved, verdicts.size(), prove::margin, as_said ? "" : "; not all is as the claims say");
    }
    return as_said ? all_well : finding_fails;
}

}  // namespace flinch::lab
