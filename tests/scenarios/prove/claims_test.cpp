// What `flinch prove` says of claims: on natures small enough to see that it is right, and on the standard
// one.
#include <doctest/doctest.h>

#include "scenarios/lab/prove/decide.hpp"
#include "scenarios/lab/prove/solver.hpp"
#include "tests/scenarios/prove/support.hpp"
#include "tests/skip.hpp"

using namespace flinch;
using namespace flinch::lab::prove;
using organism::steering::Claim;

namespace {

const std::string two_circuits = R"toml(
[[circuit]]
name = "sip"
when = "taste.sweet > 0.2"
latency = "30 ms"
hold = "1 s"
refractory = "1 s"
reward = "0.5 * energy_deficit"
anticipate = "expect.sip * energy_deficit"
teach = { lead = "5 s" }

[[circuit]]
name = "wince"
when = "pain > 0.3"
latency = "30 ms"
hold = "500 ms"
refractory = "800 ms"
reflex = "avoid"
reward = "-1"

[[circuit]]
name = "dread"
when = "expect.sip > 0.9 and hysteresis(arousal, 0.2, 0.8)"
latency = "20 ms"
reflex = "freeze"
)toml";

Verdict verdict_of(const organism::Species& species, const std::string& name) {
    DecideOptions options;
    options.bounds = false;
    for (const Claim& claim : species.claims) {
        if (claim.name == name) return decide(species, claim, options);
    }
    FAIL("no claim " << name);
    return {};
}

Verdict verdict_of(const std::string& claim) {
    return verdict_of(species_of(two_circuits + "[[claim]]\nname = \"it\"\n" + claim), "it");
}

bool proved(const std::string& claim) {
    return verdict_of(claim).outcome == Outcome::proved;
}

/// Refuted, by a life that the evaluator has lived through.
bool broken(const std::string& claim) {
    const Verdict verdict = verdict_of(claim);
    return verdict.outcome == Outcome::refuted && verdict.counterexample.has_value();
}

}  // namespace

TEST_CASE("what always or never holds is proved, and what does not is broken by a life") {
    if (!solvers_are_here()) FLINCH_SKIP("built without Z3 and cvc5");
    CHECK(proved("always = \"reward <= 0.5\""));
    CHECK(broken("always = \"reward <= 0.4\""));
    CHECK(proved("always = \"fires.wince implies since.wince >= 830 ms\""));  // refractory and latency
    CHECK(broken("always = \"fires.wince implies since.wince >= 831 ms\""));
    CHECK(broken("always = \"pain > 0.3 implies reward <= 0\""));  // a sip just before
    CHECK(proved("given = \"held(pain > 0.3 and taste.sweet < 0.1, 100 ms)\"\nalways = \"reward <= 0\""));
    CHECK(proved("never = \"fires.dread and since.dread < 1 s\""));
    CHECK(broken("never = \"fires.dread and arousal < 0.3\""));  // which it had been above 0.8 before
}

TEST_CASE("a deadline is the refractory time, the latency and a look") {
    if (!solvers_are_here()) FLINCH_SKIP("built without Z3 and cvc5");
    CHECK(proved("within = { after = \"pain > 0.5 and not asleep\", does = \"wince\", time = \"870 ms\" }"));
    CHECK(broken("within = { after = \"pain > 0.5 and not asleep\", does = \"wince\", time = \"800 ms\" }"));
    CHECK(broken("within = { after = \"pain > 0.2 and not asleep\", does = \"wince\", time = \"900 ms\" }"));
}

TEST_CASE("two lives with other expectations do the same, or there are two that do not") {
    if (!solvers_are_here()) FLINCH_SKIP("built without Z3 and cvc5");
    CHECK(proved("independent_of = \"expect\"\nwhat = [\"wince\", \"sip\"]"));
    CHECK(broken("independent_of = \"expect\"\nwhat = [\"dread\"]"));
    CHECK(broken("independent_of = \"pain\"\nwhat = [\"wince\"]"));
    CHECK(broken("given = \"pain > 0.3\"\nindependent_of = \"expect\"\nwhat = [\"body.avoid\"]"));
}

TEST_CASE("more of a lack is worth no less") {
    if (!solvers_are_here()) FLINCH_SKIP("built without Z3 and cvc5");
    CHECK(proved("monotone = { of = \"anticipation.sip\", in = \"energy_deficit\" }"));
    CHECK(broken("monotone = { of = \"anticipation.sip\", in = \"energy_deficit\", falling = true }"));
}

TEST_CASE("reflexes exclude each other by their lines, not by the muscles") {
    if (!solvers_are_here()) FLINCH_SKIP("built without Z3 and cvc5");
    CHECK(broken("excludes = [\"avoid\", \"freeze\"]"));
    CHECK(proved("given = \"held(pain < 0.3, 1 s)\"\nexcludes = [\"avoid\", \"freeze\"]"));
}

TEST_CASE("a circuit that can never fire is found, and so is one that always wants to") {
    if (!solvers_are_here()) FLINCH_SKIP("built without Z3 and cvc5");
    CHECK(proved("reachable = [\"all\"]"));
    const auto dead = species_of(
        "[[circuit]]\nname = \"dead\"\nwhen = \"pain > 0.5 and pain < 0.4\"\n"
        "[[circuit]]\nname = \"loud\"\nwhen = \"pain < 0.5 or pain > 0.4\"\n"
        "[[claim]]\nname = \"one\"\nreachable = [\"dead\"]\n"
        "[[claim]]\nname = \"other\"\nreachable = [\"loud\"]\n");
    CHECK(verdict_of(dead, "one").outcome == Outcome::refuted);
    CHECK(verdict_of(dead, "other").outcome == Outcome::refuted);
}

TEST_CASE("memories that are over-approximated prove what they can, and never refute falsely") {
    if (!solvers_are_here()) FLINCH_SKIP("built without Z3 and cvc5");
    const std::string wary =
        "[[circuit]]\nname = \"wary\"\nwhen = \"smooth(expect.sip, 1 s) > 0.5\"\nreflex = \"freeze\"\n"
        "[[circuit]]\nname = \"sip\"\nwhen = \"taste.sweet > 0.2\"\nteach = { lead = \"1 s\" }\n";
    const auto said = [&](const std::string& claim) {
        return verdict_of(species_of(wary + "[[claim]]\nname = \"it\"\n" + claim), "it").outcome;
    };
    CHECK(said("always = \"smooth(expect.sip, 1 s) <= 1\"") == Outcome::proved);
    CHECK(said("given = \"held(expect.sip < 0.1, 10 s)\"\nnever = \"smooth(expect.sip, 1 s) > 0.5\"") !=
          Outcome::refuted);  // it does hold
    CHECK(said("never = \"fires.wary\"") == Outcome::refuted);
}

TEST_CASE("each claim of the standard species fails for a small change of the lines it is about") {
    if (!solvers_are_here()) FLINCH_SKIP("built without Z3 and cvc5");
    const std::vector<std::array<std::string, 3>> changes{
        {"reward is bounded", "circuit.friend.reward", "\"3\""},
        {"salt is never wanted by the sated", "circuit.salt.reward", "\"0.25 * (2.5 * sodium_deficit - 1)\""},
        {"the hungrier for salt, the better it is", "circuit.salt.anticipate",
         "\"expect.salt * (1 - 2 * sodium_deficit)\""},
        {"flinch, startle, blink and pain fire whatever is expected", "circuit.blink.when",
         "\"touch.puff > 0.3 and timed.blink < 0.9\""},
        {"a looming thing makes a flinch, whatever is expected", "circuit.flinch.refractory", "\"1700 ms\""},
        {"a puff shuts the eye", "circuit.blink.refractory", "\"500 ms\""},
        {"pain is answered", "circuit.pain.when", "\"pain > 0.5\""},
        {"sleep never chatters", "circuit.sleep.refractory", "\"17 s\""},
        {"nothing but curiosity pays in empty senses", "circuit.boredom.reward", "\"0.5\""},
        {"a body in pain neither goes on nor goes near", "circuit.pain.reflex", "\"none\""},
        {"harm never pays", "circuit.pain.reward", "\"1 - 2 * pain\""},
        {"a hurt moment never pays", "circuit.sweet.reward", "\"0.25 * (0.5 + energy_deficit)\""},
        {"no thought holds a body in pain", "circuit.dread.when", "\"expect.flinch > 0.3\""},
        {"nothing holds a body that withdraws from pain", "circuit.pain.reflex", "\"avoid\""},
        {"every circuit can fire and be silent", "circuit.feed.when",
         "\"touch > 0.5 and smell.food > 0.4 and smell.food < 0.3\""},
    };
    const auto species = standard_species();
    std::size_t claimed = 0;
    for (const Claim& claim : species.claims) claimed += claim.fails ? 0 : 1;
    CHECK(claimed == changes.size());
    for (const auto& change : changes) {
        INFO(change[0]);
        const Verdict verdict = verdict_of(standard_species({{change[1], change[2]}}), change[0]);
        CHECK_MESSAGE(verdict.outcome == Outcome::refuted, verdict.reason);
    }
}
