// The encoding and the evaluator are one semantics: both live through the same random moments, and every
// symbol that a claim can read comes out the same.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cmath>
#include <random>

#include "scenarios/lab/prove/nature.hpp"
#include "scenarios/lab/prove/rehearsal.hpp"
#include "tests/scenarios/prove/support.hpp"

using namespace flinch;
using namespace flinch::lab::prove;
using organism::steering::Expression;

namespace {

constexpr double rounding = 1e-9;     // s: sums of times
constexpr double agreement = 2e-5;    // the evaluator hands on floats
constexpr std::size_t a_life = 1000;  // moments

/// A nature as terms, going from moment to moment as the evaluator does.
class Encoded {
  public:
    Encoded(const organism::Species& species, const Scope& scope)
        : with_muscles(scope.muscles),
          life(terms, system, species, scope),
          table(organism::steering::claim_table(species.circuits, species.stages)) {
        for (std::uint32_t i = 0; i < table.size(); ++i) {
            const bool body = table.names()[i].starts_with("body.");  // only where the muscles are bound
            symbols.push_back(body && !with_muscles ? terms.truth(false) : life.symbol(i));
        }
        for (std::uint32_t i = 0; i < species.circuits.size(); ++i) (void)life.fires(i);
        life.finish();
        std::vector<Term> all = symbols;
        for (const auto& each : system.states) all.push_back(each.next);
        all.insert(all.end(), system.rules.begin(), system.rules.end());
        parts = terms.parts(all);
        values = std::make_unique<Valuation>(terms, rounding);
        for (const auto& each : system.states) values->set(each.now, terms[each.first].value);
    }

    void moment(double elapsed, bool consulted, const std::vector<std::pair<std::uint32_t, double>>& senses) {
        Valuation& v = *values;
        v.set(life.elapsed(), elapsed);
        v.set(life.consulted(), consulted ? 1 : 0);
        if (consulted) {
            for (const auto& [signal, value] : senses) {
                if (const auto input = life.senses().find(signal); input != life.senses().end())
                    v.set(input->second, value);
            }
        }
        for (const Nature::Approach& each : life.approaches()) {
            const double from = v[each.before];
            const double to = terms[each.toward].operation == Operation::variable ? v[each.toward] : 0;
            v.work_out(terms.parts(std::span(&each.span, 1)));
            v.set(each.after, to + (from - to) * std::exp(-v[each.span] / each.constant));
        }
        v.work_out(parts);
    }
    void go_on() {
        std::vector<double> next;
        for (const auto& each : system.states) next.push_back((*values)[each.next]);
        for (std::size_t i = 0; i < next.size(); ++i) values->set(system.states[i].now, next[i]);
    }
    [[nodiscard]] bool rules_hold() const {
        for (const Term each : system.rules) {
            if ((*values)[each] == 0) return false;
        }
        return true;
    }

    bool with_muscles;
    Terms terms;
    System system;
    Nature life;
    organism::steering::SymbolTable table;
    std::vector<Term> symbols, parts;
    std::unique_ptr<Valuation> values;
};

/// Senses as they come in a life: most often nothing, else anything in the signal's range.
class RandomSenses {
  public:
    RandomSenses(const Encoded& encoded, std::uint64_t seed) : encoded_(encoded), random_(seed) {
        for (const auto& [signal, input] : encoded.life.senses()) now_.emplace_back(signal, 0.0);
    }

    const std::vector<std::pair<std::uint32_t, double>>& next() {
        for (auto& [signal, value] : now_) {
            const auto& symbol = encoded_.table[signal];
            const double dice = uniform();
            if (dice < 0.6) continue;
            const bool truth = symbol.unit == organism::steering::Unit::truth;
            const double wide = symbol.high > 1 ? std::min(symbol.high, 60.0) : symbol.high;
            const double any = symbol.low < 0 ? -wide + 2 * wide * uniform() : wide * uniform();
            value = dice < 0.75 ? 0
                    : truth     ? (dice < 0.87 ? 1 : 0)
                                : static_cast<double>(static_cast<float>(any));
        }
        return now_;
    }
    double uniform() { return std::uniform_real_distribution<>(0, 1)(random_); }
    sim::Time pause(bool at_looks) {
        const double dice = uniform();
        if (at_looks) return sim::Time{1 + static_cast<std::int64_t>(uniform() * 39'999)};
        if (dice < 0.1) return sim::from_seconds(30 * uniform());
        return sim::Time{1 + static_cast<std::int64_t>(uniform() * (dice < 0.6 ? 50'000 : 2'000'000))};
    }

  private:
    const Encoded& encoded_;
    std::mt19937_64 random_;
    std::vector<std::pair<std::uint32_t, double>> now_;
};

struct Disagreement {
    std::size_t symbols = 0, rules = 0, moments = 0;
    std::string first;
};

/// One life, side by side. The body is free in the encoding: it is told what the evaluator's is.
void live_side_by_side(const organism::Species& species, std::uint64_t seed, bool at_looks,
                       Disagreement& found) {
    Scope scope;
    scope.surprise = true;
    Encoded encoded(species, scope);
    RandomSenses random(encoded, seed);
    Rehearsal life(species);
    sim::Time last{};
    std::vector<std::pair<std::uint32_t, double>> senses;
    bool consulted = true;
    const auto compare = [&](sim::Time now, std::span<const double> symbols) {
        if (found.moments % a_life == 0 || consulted) {
            for (std::uint32_t i = 0; i < encoded.table.size(); ++i) {
                const std::string& name = encoded.table.names()[i];
                if (name == "asleep" || name.starts_with("posture."))
                    encoded.values->set(encoded.symbols[i], symbols[i]);
            }
        }
        encoded.moment(sim::seconds(now - last), consulted, senses);
        last = now;
        ++found.moments;
        for (std::uint32_t i = 0; i < encoded.table.size(); ++i) {
            const std::string& name = encoded.table.names()[i];
            if (name.starts_with("body.")) continue;  // below
            // Without a consultation the evaluator's own signals stay as they were.
            if (!consulted && !name.starts_with("fires.") && !name.starts_with("reward") &&
                !name.starts_with("since.") && !name.starts_with("reflex."))
                continue;
            const double ours = (*encoded.values)[encoded.symbols[i]];
            // Whoever reads a signal reads it within its bounds.
            const double theirs = std::clamp(symbols[i], encoded.table[i].low, encoded.table[i].high);
            if (std::abs(ours - theirs) <= agreement * (1 + std::abs(theirs))) continue;
            ++found.symbols;
            if (found.first.empty())
                found.first =
                    fmt::format("{} at {}: encoded {}, evaluated {}", name, sim::seconds(now), ours, theirs);
        }
        if (at_looks && !encoded.rules_hold()) ++found.rules;
        encoded.go_on();
    };
    sim::Time now{};
    for (std::size_t i = 0; i < a_life; ++i) {
        now += random.pause(at_looks);
        consulted = false;
        life.fire_until(now - sim::Time{1}, compare);
        consulted = true;
        senses = random.next();
        life.moment({now, senses}, compare);
    }
}

}  // namespace

TEST_CASE("the encoding says of 100,000 random moments what the evaluator says") {
    const auto species = standard_species();
    Disagreement found;
    for (std::uint64_t seed = 1; found.moments < 100'000; ++seed)
        live_side_by_side(species, seed, seed % 5 == 0, found);
    CHECK(found.moments >= 100'000);
    CHECK_MESSAGE(found.symbols == 0, found.first);
    CHECK(found.rules == 0);  // what solvers assume of a moment is so in every life looked at often enough
}

TEST_CASE("an encoding of other lines is told from the evaluator") {
    auto species = standard_species();
    Disagreement found;
    const auto other = standard_species({{"circuit.flinch.refractory", "\"1400 ms\""}});
    // The evaluator lives by one nature, the encoding by another.
    Scope scope;
    Encoded encoded(other, scope);
    Encoded same(species, scope);
    const auto flinch = *same.table.find("fires.flinch");
    const auto touch = *same.table.find("touch");
    const auto skitter = *same.table.find("skitter");
    std::size_t apart = 0;
    for (int i = 0; i < 60; ++i) {
        for (Encoded* each : {&encoded, &same}) each->moment(0.04, true, {{touch, 1}, {skitter, 1}});
        apart += (*encoded.values)[encoded.symbols[flinch]] != (*same.values)[same.symbols[flinch]] ? 1 : 0;
        for (Encoded* each : {&encoded, &same}) each->go_on();
    }
    CHECK(apart > 0);
}

TEST_CASE("the body takes the postures of the muscles") {
    // The order of circuits that fire at one moment, and how long the last of them holds, are free in the
    // encoding: one of its choices has to be what the muscles did.
    const auto species = standard_species();
    Scope scope;
    scope.muscles = true;
    Encoded encoded(species, scope);
    std::vector<double> holds{0};
    for (const auto& circuit : species.circuits) holds.push_back(sim::seconds(circuit.hold));
    std::vector<Term> lasts, wakes;
    for (const Term each : encoded.system.inputs) {
        if (encoded.terms.name(each) == "lasts") lasts.push_back(each);
        if (encoded.terms.name(each) == "wakes_first") wakes.push_back(each);
    }
    REQUIRE(lasts.size() == 1);
    REQUIRE(wakes.size() == 1);
    RandomSenses random(encoded, 7);
    Rehearsal life(species);
    sim::Time last{};
    std::vector<std::pair<std::uint32_t, double>> senses;
    bool consulted = true;
    std::size_t impossible = 0, held = 0;
    const auto error = *encoded.table.find("error");
    const auto compare = [&](sim::Time now, std::span<const double> symbols) {
        bool possible = false;
        encoded.values->set(encoded.symbols[error], symbols[error]);
        for (const double wake : {0.0, 1.0}) {
            for (const double hold : holds) {
                if (possible) continue;
                encoded.values->set(wakes[0], wake);
                encoded.values->set(lasts[0], hold);
                encoded.moment(sim::seconds(now - last), consulted, senses);
                bool same = encoded.rules_hold();
                for (std::uint32_t i = 0; i < encoded.table.size() && same; ++i) {
                    if (!encoded.table.names()[i].starts_with("body.")) continue;
                    same = (*encoded.values)[encoded.symbols[i]] == symbols[i];
                }
                possible = same;
            }
        }
        impossible += possible ? 0 : 1;
        held += symbols[*encoded.table.find("body.free")] == 0 ? 1 : 0;
        last = now;
        encoded.go_on();
    };
    sim::Time now{};
    for (int i = 0; i < 1500; ++i) {
        now += random.pause(true);
        consulted = false;
        life.fire_until(now - sim::Time{1}, compare);
        consulted = true;
        senses = random.next();
        life.moment({now, senses}, compare);
    }
    CHECK(impossible == 0);
    CHECK(held > 500);
}

TEST_CASE("a double is written as the fraction that it was read from") {
    CHECK(rc::check("fractions", [](int digits, unsigned places) {
        const double value = digits / std::pow(10.0, places % 9);
        const std::string text = fraction(value);
        const auto slash = text.find('/');
        const double over = slash == std::string::npos ? 1 : std::stod(text.substr(slash + 1));
        RC_ASSERT(std::stod(text.substr(0, slash)) / over == value);
    }));
}

TEST_CASE("terms are worked out as they were made: any line, any senses") {
    const auto species = standard_species();
    const auto table = organism::steering::claim_table(species.circuits, species.stages);
    CHECK(rc::check("lines", [&](std::uint64_t seed) {
        std::mt19937_64 random(seed);
        const std::string text = random_line(random, table, 3);
        auto parsed = organism::steering::parse_expression(text, table, organism::steering::Unit::truth);
        RC_ASSERT(std::holds_alternative<Expression>(parsed));
        const Expression line = std::get<Expression>(parsed);
        Terms terms;
        System system;
        Nature life(terms, system, species, {});
        const Term term = terms.as_truth(life.line(line, "any"));
        std::vector<double> symbols(table.size(), 0);
        Valuation values(terms);
        for (const auto& [signal, input] : life.senses()) {
            symbols[signal] = std::uniform_real_distribution<>(table[signal].low, table[signal].high)(random);
            values.set(input, symbols[signal]);
        }
        values.work_out(terms.parts(std::span(&term, 1)));
        RC_ASSERT(values[term] == line.evaluate(symbols));
    }));
}
