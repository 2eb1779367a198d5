#include "organism/steering/claim.hpp"

#include <algorithm>

#include "organism/posture.hpp"
#include "organism/steering/signals.hpp"

namespace flinch::organism::steering {
namespace {

constexpr double longest_life = 1e9;  // seconds, as for the signal `age`
constexpr double little = 1e-3;       // tolerance for rounding beyond the sum of the lines' bounds

/// Bounds that hold both 0 and every value of the lines.
struct Bounds {
    double low = 0, high = 0;

    void add(const Expression& line) {
        low += std::min(0.0, line.low());
        high += std::max(0.0, line.high());
    }
    [[nodiscard]] Symbol symbol(std::string name) const {
        return {std::move(name), Unit::ratio, low - little, high + little};
    }
};

/// A name as the circuit language can write it: `look-at-face` becomes `look_at_face`.
std::string sayable(std::string_view name) {
    std::string text(name);
    std::ranges::replace(text, '-', '_');
    return text;
}

Bounds of(const std::optional<Expression>& line) {
    Bounds bounds;
    if (line) bounds.add(*line);
    return bounds;
}

Symbol symbol_of(const Observable& observable, std::span<const Circuit> circuits) {
    using What = Observable::What;
    const std::uint32_t i = observable.index;
    switch (observable.what) {
        case What::reward: {
            Bounds all;
            for (const Circuit& circuit : circuits) all.add(circuit.reward);
            return all.symbol("reward");
        }
        case What::anticipation:
        case What::worth: {
            Bounds all;
            for (const Circuit& circuit : circuits) {
                if (circuit.anticipation) all.add(*circuit.anticipation);
            }
            return all.symbol(observable.what == What::worth ? "worth" : "anticipation");
        }
        case What::fires:
            return {"fires." + circuits[i].name, Unit::truth, 0, 1};
        case What::pays:
            return of(circuits[i].reward).symbol("reward." + circuits[i].name);
        case What::anticipates:
            return of(circuits[i].anticipation).symbol("anticipation." + circuits[i].name);
        case What::since:
            return {"since." + circuits[i].name, Unit::time, 0, longest_life};
        case What::reflex:
            return {reflex_symbol(reflexes()[i]), Unit::truth, 0, 1};
        case What::body:
            break;
    }
    return {"body." + sayable(postures[i].name), Unit::truth, 0, 1};
}

}  // namespace

std::string reflex_symbol(const Reflex& reflex) {
    return "reflex." + sayable(reflex.name);
}

std::vector<const Claim*> claims_on(std::uint32_t circuit, std::span<const Claim> claims,
                                    std::size_t circuits) {
    std::vector<const Claim*> found;
    for (const Claim& claim : claims) {
        const bool names_it = std::ranges::binary_search(claim.circuits, circuit);
        if (names_it && claim.circuits.size() < circuits) found.push_back(&claim);
    }
    return found;
}

std::vector<Observable> observables(std::size_t circuits) {
    using What = Observable::What;
    std::vector<Observable> all{{What::reward, 0}, {What::anticipation, 0}, {What::worth, 0}};
    for (const What what : {What::fires, What::pays, What::anticipates, What::since}) {
        for (std::uint32_t i = 0; i < circuits; ++i) all.push_back({what, i});
    }
    for (std::uint32_t i = 0; i < reflexes().size(); ++i) all.push_back({What::reflex, i});
    for (std::uint32_t i = 0; i < postures.size(); ++i) all.push_back({What::body, i});
    return all;
}

SymbolTable signal_table(std::span<const Circuit> circuits, std::span<const Stage> stages) {
    std::vector<std::string> names, teaching, timed;
    for (const Circuit& circuit : circuits) {
        names.push_back(circuit.name);
        if (circuit.lead) teaching.push_back(circuit.name);
        if (circuit.timed) timed.push_back(circuit.name);
    }
    return signal_table(names, teaching, timed, stages);
}

SymbolTable claim_table(std::span<const Circuit> circuits, std::span<const Stage> stages) {
    SymbolTable table = signal_table(circuits, stages);
    for (const Observable& observable : observables(circuits.size()))
        table.add(symbol_of(observable, circuits));
    return table;
}

}  // namespace flinch::organism::steering
