// The keys of a probe that belong to its statistic.
#include <algorithm>

#include "scenarios/lab/experiment/statistic_keys.hpp"
#include "tests/scenarios/experiment/statistics/support.hpp"

using namespace flinch;
using namespace flinch::lab;
using namespace flinch::lab::test;

TEST_CASE("a key that a statistic does not use is an error, and so is a missing one") {
    const auto says = [](const std::string& name, const std::string& keys, const std::string& wanted) {
        const std::string said = read(name, keys).complaints;
        CAPTURE(said);
        CHECK(said.find(wanted) != std::string::npos);
    };
    says("mean", "threshold = 0.5", "F:1:13: error: unknown key in the file `threshold`");
    says("count", "threshhold = 0.5", "unknown key in the file `threshhold`: did you mean `threshold`?");
    says("count", "event = \"flinch\"", "unknown key in the file `event`");
    says("lead", "", "this statistic needs `event`: the circuit whose firing is foretold");
    says("lead", "event = \"flinsh\"", "unknown circuit `flinsh`: did you mean `flinch`?");
    says("lead", "event = \"flinch\"\nwithin = \"1 s\"", "unknown key in the file `within`");
    says("brier", "event = \"flinch\"\nagainst = \"discount\"",
         "unknown against `discount`: did you mean `discounted`?");
    says("peak-error", "at = \"0 s\"", "is out of range");
}

TEST_CASE("every statistic says what it is and which keys it has") {
    const auto& kinds = sim::registry<StatisticKind>();
    CHECK(kinds.names().size() >= 16);
    for (const std::string& name : kinds.names()) {
        const StatisticKind& kind = kinds.at(name);
        CAPTURE(name);
        CHECK_FALSE(kind.about.empty());
        ProbeKeys keys;
        const Statistic statistic = kind.read(keys);
        for (const sim::KeyInfo& key : keys.asked()) CHECK_FALSE(key.about.empty());
        const bool foretells = std::holds_alternative<OfCircuit>(statistic);
        CHECK(foretells ==
              std::ranges::any_of(keys.asked(), [](const auto& key) { return key.key == "event"; }));
    }
    ProbeKeys keys;
    (void)kinds.at("peak-error").read(keys);
    REQUIRE(keys.asked().size() == 2);
    CHECK(keys.asked()[0].default_text == "0.5");
    CHECK_FALSE(keys.asked()[0].required);
    CHECK(keys.asked()[1].required);
}

TEST_CASE("the reference has every statistic and every key of one, once") {
    const auto words = statistic_words();
    const auto lead = std::ranges::find(words, "lead", &sim::KeyInfo::key);
    REQUIRE(lead != words.end());
    CHECK(lead->about.ends_with("(keys: event, threshold)"));
    const auto keys = statistic_keys();
    CHECK(std::ranges::count(keys, "threshold", &sim::KeyInfo::key) == 1);
    CHECK(std::ranges::count(keys, "at", &sim::KeyInfo::key) == 1);
}
