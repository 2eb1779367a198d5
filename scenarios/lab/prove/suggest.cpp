#include "scenarios/lab/prove/suggest.hpp"

#include <algorithm>
#include <set>
#include <variant>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "organism/steering/claim.hpp"
#include "sim/input/quantity.hpp"
#include "scenarios/lab/report/json_text.hpp"

namespace flinch::lab::prove {
namespace {

using organism::steering::Circuit;
using organism::steering::Claim;
using organism::steering::ClaimForm;
using organism::steering::Expression;
using organism::steering::SymbolTable;
using organism::steering::Unit;

/// A claim that may hold, in the text in which it would be written, and how informative it would be.
struct Candidate {
    Claim claim;
    std::string toml;
    int worth = 0;
};

class Candidates {
  public:
    explicit Candidates(const organism::Species& species)
        : species_(species),
          table_(organism::steering::claim_table(species.circuits, species.stages)),
          signals_(organism::steering::signal_table(species.circuits, species.stages).size()) {
        for (const Claim& claim : species.claims) said_.insert(claim.text);
    }

    std::vector<Candidate> all() {
        for (std::uint32_t i = 0; i < species_.circuits.size(); ++i) {
            const Circuit& circuit = species_.circuits[i];
            if (circuit.lesioned) continue;
            suggest_independence(i, circuit);
            suggest_signs(circuit);
            suggest_monotone(circuit);
            suggest_deadline(i, circuit);
            for (std::uint32_t j = i + 1; j < species_.circuits.size(); ++j)
                suggest_exclusion(circuit, species_.circuits[j]);
        }
        std::ranges::stable_sort(all_, std::greater{}, &Candidate::worth);
        return std::move(all_);
    }

  private:
    [[nodiscard]] Expression line(const std::string& text, Unit unit) const {
        auto parsed = organism::steering::parse_expression(text, table_, unit);
        return std::holds_alternative<Expression>(parsed) ? std::get<Expression>(parsed) : Expression{};
    }

    void add(Claim claim, std::string toml, int worth) {
        if (said_.contains(claim.text)) return;
        toml = fmt::format("[[claim]]\nname = \"{}\"\n{}\n", claim.name, toml);
        all_.push_back({std::move(claim), std::move(toml), worth});
    }

    [[nodiscard]] bool reads_learned(const Expression& expression) const {
        return std::ranges::any_of(expression.reads(), [this](std::uint32_t symbol) {
            const std::string& name = table_.names()[symbol];
            return name.starts_with("expect.") || name.starts_with("timed.") || name == "valence" ||
                   name == "error";
        });
    }

    void suggest_independence(std::uint32_t index, const Circuit& circuit) {
        if (reads_learned(circuit.when)) return;
        Claim claim;
        claim.name = fmt::format("{} fires whatever is expected", circuit.name);
        claim.form = ClaimForm::independent;
        claim.lines = {line("fires." + circuit.name, Unit::truth)};
        claim.circuits = {index};
        for (std::uint32_t i = 0; i < signals_; ++i) {
            const std::string& name = table_.names()[i];
            if (name.starts_with("expect.") || name.starts_with("timed.")) claim.signals.push_back(i);
        }
        claim.text = fmt::format("{} whatever expect", circuit.name);
        const bool said = std::ranges::any_of(species_.claims, [&](const Claim& other) {
            return other.form == ClaimForm::independent && std::ranges::count(other.circuits, index) > 0;
        });
        if (!said)
            add(claim, fmt::format("independent_of = \"expect\"\nwhat = [\"{}\"]", circuit.name),
                circuit.reflex != nullptr ? 50 : 30);
    }

    /// Suggests that an amount is never above zero, or never below it.
    void suggest_signs(const Circuit& circuit) {
        const auto sign = [&](const std::string& symbol, const Expression& amount) {
            if (amount.low() >= 0 || amount.high() <= 0) {
                const bool good = amount.low() >= 0;
                Claim claim;
                claim.name = fmt::format("{} never {}", symbol, good ? "costs" : "pays");
                const std::string text = fmt::format("{} {} 0", symbol, good ? ">=" : "<=");
                claim.lines = {line(text, Unit::truth)};
                claim.text = "always " + text;
                add(claim, fmt::format("always = \"{}\"", text), 20);
            }
        };
        if (circuit.reward.text() != "0") sign("reward." + circuit.name, circuit.reward);
        if (circuit.anticipation) sign("anticipation." + circuit.name, *circuit.anticipation);
    }

    void suggest_monotone(const Circuit& circuit) {
        if (!circuit.anticipation) return;
        for (const std::uint32_t signal : circuit.anticipation->reads()) {
            if (table_[signal].unit == Unit::truth) continue;
            const std::string& in = table_.names()[signal];
            for (const bool falling : {false, true}) {
                Claim claim;
                const std::string of = "anticipation." + circuit.name;
                claim.name = fmt::format("{} never {} with {}", of, falling ? "rises" : "falls", in);
                claim.form = ClaimForm::monotone;
                claim.lines = {line(of, Unit::ratio)};
                claim.signals = {signal};
                claim.falling = falling;
                claim.text = claim.name;
                add(claim,
                    fmt::format("monotone = {{ of = \"{}\", in = \"{}\"{} }}", of, in,
                                falling ? ", falling = true" : ""),
                    in.starts_with("expect.") ? 25 : 45);
            }
        }
    }

    void suggest_deadline(std::uint32_t index, const Circuit& circuit) {
        if (circuit.when.memory() > 0 || circuit.active_until != sim::Time::max()) return;
        Claim claim;
        claim.name = fmt::format("{} comes in time", circuit.name);
        claim.form = ClaimForm::within;
        const std::string after = fmt::format("({}) and not asleep", circuit.when.text());
        claim.given = line(after, Unit::truth);
        claim.lines = {line("fires." + circuit.name, Unit::truth)};
        claim.circuits = {index};
        claim.time = circuit.refractory + circuit.latency + species_.eye.period + sim::Time{1000};
        const std::string time = sim::duration_text(claim.time);
        claim.text = fmt::format("after {}: {} within '{}'", after, circuit.name, time);
        const bool said = std::ranges::any_of(species_.claims, [&](const Claim& other) {
            return other.form == ClaimForm::within && std::ranges::count(other.circuits, index) > 0;
        });
        if (!said)
            add(claim,
                fmt::format("within = {{ after = \"{}\", does = \"{}\", time = \"{}\" }}", after,
                            circuit.name, time),
                circuit.reflex != nullptr ? 40 : 15);
    }

    /// Suggests that two circuits never become due at the same moment, because their conditions contradict
    /// each other.
    void suggest_exclusion(const Circuit& a, const Circuit& b) {
        if (b.lesioned || a.reflex == nullptr || b.reflex == nullptr || a.reflex == b.reflex) return;
        Claim claim;
        claim.name = fmt::format("{} and {} are never wanted at once", a.name, b.name);
        claim.form = ClaimForm::never;
        const std::string text = fmt::format("({}) and ({})", a.when.text(), b.when.text());
        claim.lines = {line(text, Unit::truth)};
        claim.text = "never " + text;
        if (claim.lines[0].program().empty() || claim.lines[0].memory() > 0) return;
        add(claim, fmt::format("never = \"{}\"", text), 35);
    }

    const organism::Species& species_;
    SymbolTable table_;
    std::size_t signals_;
    std::set<std::string> said_;
    std::vector<Candidate> all_;
};

}  // namespace

void suggest(const organism::Species& species, const DecideOptions& options, bool json, std::ostream& out) {
    DecideOptions quick = options;
    quick.timeout = std::min<std::chrono::milliseconds>(options.timeout, std::chrono::milliseconds{3000});
    nlohmann::json found = nlohmann::json::array();
    for (const Candidate& each : Candidates(species).all()) {
        const Verdict verdict = decide(species, each.claim, quick);
        if (verdict.outcome != Outcome::proved) continue;
        if (json) {
            found.push_back(
                {{"name", each.claim.name},
                 {"verdict", "proved"},
                 {"seconds", verdict.seconds},
                 {"bound", verdict.bound.empty() ? nlohmann::json() : nlohmann::json(verdict.bound)},
                 {"claim", each.toml}});
        } else {
            out << (verdict.bound.empty() ? "" : "# " + verdict.bound + "\n") << each.toml << '\n'
                << std::flush;
        }
    }
    if (json) out << json_text(nlohmann::json{{"claims", found}}) << std::endl;
}

}  // namespace flinch::lab::prove
