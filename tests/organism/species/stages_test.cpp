#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "organism/species/species.hpp"
#include "organism/steering/steering.hpp"
#include "sim/input/document.hpp"

using namespace flinch;
using namespace flinch::organism;
using namespace std::chrono_literals;

namespace {

struct Reading {
    Species species;
    std::string said;
};

Reading read(const std::string& text) {
    sim::Diagnostics problems;
    auto document = sim::Document::from_text(text, "F", problems);
    REQUIRE(document);
    Reading reading{read_species(*document, problems), ""};
    std::ostringstream out;
    problems.print(out);
    reading.said = out.str();
    return reading;
}

const std::string stages =
    "[[stage]]\nname = \"infancy\"\nuntil = \"60 s\"\n[[stage]]\nname = \"childhood\"\nuntil = \"1 h\"\n"
    "[[stage]]\nname = \"youth\"\n";

std::string circuit(const std::string& lines) {
    return "[[circuit]]\nname = \"cling\"\n" + lines + "\n";
}

void complains(const std::string& text, const std::string& wanted) {
    const std::string said = read(text).said;
    CAPTURE(said);
    CAPTURE(wanted);
    CHECK(said.find(wanted) != std::string::npos);
}

/// Which circuits are due at this age, nothing being sensed.
bool due(const Species& species, sim::Time age) {
    steering::Steering steering(species.circuits, species.stages);
    Senses senses;
    senses.now = age;
    steering.sense(senses);
    std::vector<std::uint32_t> now;
    steering.due(age, now);
    return !now.empty();
}

}  // namespace

TEST_CASE("stages follow each other from birth, and a line may read them") {
    const auto [species, said] = read(stages + circuit("when = \"stage.childhood\""));
    CHECK(said.empty());
    REQUIRE(species.stages.size() == 3);
    CHECK(species.stages[0].from == 0s);
    CHECK(species.stages[1].from == 60s);
    CHECK(species.stages[2].from == 1h);
    CHECK(species.stages[2].until == sim::Time::max());
    CHECK_FALSE(due(species, 59s));
    CHECK(due(species, 60s));
    CHECK(due(species, 3599s));
    CHECK_FALSE(due(species, 3600s));
}

TEST_CASE("a circuit may be active in a stage, or from some moment of it on") {
    const auto whole = read(stages + circuit("when = \"true\"\nactive = { stage = \"childhood\" }"));
    CHECK(whole.said.empty());
    CHECK(whole.species.circuits[0].active_from == 60s);
    CHECK(whole.species.circuits[0].active_until == 1h);
    const auto later =
        read(stages + circuit("when = \"true\"\nactive = { stage = \"infancy\", from = \"20 s\" }"));
    CHECK(later.said.empty());
    CHECK(later.species.circuits[0].active_from == 20s);
    CHECK(later.species.circuits[0].active_until == 60s);
}

TEST_CASE("slips in stages and what is said of them") {
    complains(stages + circuit("when = \"stage.childhod\""), "`stage.childhood`");
    complains(stages + circuit("when = \"stage.infancy > 0.5\""), "F:11:");
    complains(stages + circuit("active = { stage = \"infanci\" }"),
              "error: unknown stage `infanci`: did you mean `infancy`?");
    complains(circuit("active = { stage = \"infancy\" }"),
              "error: this species has no stages: name them in [[stage]] tables");
    complains("[[stage]]\nname = \"a b\"\n", "F:2:8: error: `a b` is no name for a stage");
    complains(stages + "[[stage]]\nname = \"old\"\n",
              "F:10:8: error: the stage before `old` has no end: give it an `until`");
    complains("[[stage]]\nname = \"one\"\nuntil = \"5 s\"\n[[stage]]\nname = \"one\"\n",
              "F:5:8: error: a second stage named `one`");
    complains("[[stage]]\nname = \"one\"\nuntil = \"5 s\"\n[[stage]]\nname = \"two\"\nuntil = \"4 s\"\n",
              "F:6:9: error: the stage ends before it begins: expected an age later than the last stage's");
    complains("[[stage]]\nuntil = \"5 s\"\n", "lacks `name`");
}
