#include "scenarios/lab/prove/report.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "sim/input/quantity.hpp"

namespace flinch::lab::prove {
namespace {

std::string number(double value) {
    return fmt::format("{:.6g}", value);
}

}  // namespace

std::string moments_text(const std::vector<Moment>& moments, const organism::Species& species) {
    const auto table = organism::steering::claim_table(species.circuits, species.stages);
    std::string text;
    for (const Moment& moment : moments) {
        std::string senses;
        for (const auto& [signal, value] : moment.senses) {
            if (value == 0) continue;
            senses +=
                fmt::format("{}{} = {}", senses.empty() ? "" : ", ", table.names()[signal], number(value));
        }
        text += fmt::format("      {:>10}  {}\n", sim::duration_text(moment.at),
                            senses.empty() ? "nothing" : senses);
    }
    return text;
}

std::string as_text(const Verdict& verdict, const organism::steering::Claim& claim,
                    const organism::Species& species) {
    std::string text =
        fmt::format("  {:<8} {:6.2f} s  {}{}\n", outcome_names[static_cast<int>(verdict.outcome)],
                    verdict.seconds, verdict.name, verdict.bound.empty() ? "" : "  [" + verdict.bound + "]");
    text += fmt::format("      {}\n", claim.text);
    if (!verdict.reason.empty()) text += fmt::format("      {}\n", verdict.reason);
    if (verdict.counterexample) {
        text += moments_text(verdict.counterexample->moments, species);
        if (!verdict.counterexample->others.empty())
            text += "      and the other life\n" + moments_text(verdict.counterexample->others, species);
    }
    if (claim.fails)
        text +=
            fmt::format("      {}: {}\n", verdict.expected ? "meant to fail" : "MEANT TO FAIL, but does not",
                        claim.because);
    return text;
}

nlohmann::json as_json(const std::vector<Verdict>& verdicts) {
    nlohmann::json claims = nlohmann::json::array();
    for (const Verdict& each : verdicts) {
        nlohmann::json claim{{"name", each.name},
                             {"verdict", outcome_names[static_cast<int>(each.outcome)]},
                             {"seconds", each.seconds},
                             {"bound", each.bound.empty() ? nlohmann::json() : nlohmann::json(each.bound)},
                             {"expected", each.expected},
                             {"reason", each.reason}};
        if (each.counterexample) claim["broken_at_s"] = sim::seconds(each.counterexample->broken);
        claims.push_back(std::move(claim));
    }
    return {{"claims", claims}};
}

}  // namespace flinch::lab::prove
