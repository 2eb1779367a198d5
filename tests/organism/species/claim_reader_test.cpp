#include "organism/species/claim_reader.hpp"

#include <doctest/doctest.h>

#include "organism/species/species.hpp"

using namespace flinch;

namespace {

const std::string circuits = R"toml([[circuit]]
name = "wince"
when = "pain > 0.3"
reflex = "withdraw"
[[circuit]]
name = "dread"
when = "expect.wince > 0.5"
[[circuit]]
name = "taught"
when = "touch > 0.5"
teach = { lead = "1 s" }
)toml";

std::vector<sim::Diagnostic> problems_of(const std::string& claim) {
    std::string text = circuits;
    text.replace(text.find("expect.wince"), 12, "expect.taught");
    sim::Diagnostics problems;
    auto document = sim::Document::from_text(text + "[[claim]]\n" + claim, "claims.toml", problems);
    REQUIRE(document);
    (void)organism::read_species(*document, problems);
    return problems.all();
}

bool complains(const std::string& claim, const std::string& of) {
    const auto problems = problems_of(claim);
    return !problems.empty() && problems.front().message.find(of) != std::string::npos;
}

}  // namespace

TEST_CASE("a claim says one thing, in any of its forms") {
    for (const char* claim :
         {"name = \"a\"\nalways = \"pain > 0.5 implies reward <= 0\"",
          "name = \"a\"\nnever = \"fires.dread and body.free\"",
          "name = \"a\"\nwithin = { after = \"pain > 0.5\", does = \"wince\", time = \"2 s\" }",
          "name = \"a\"\nindependent_of = \"expect\"\nwhat = [\"wince\", \"body.withdraw\"]",
          "name = \"a\"\nmonotone = { of = \"reward.wince\", in = \"pain\" }",
          "name = \"a\"\nexcludes = [\"wince\", \"dread\"]", "name = \"a\"\nreachable = [\"all\"]",
          "name = \"a\"\ngiven = \"held(pain > 0.5, 1 s)\"\nalways = \"since.wince > 0 s\"\nexpected = "
          "\"refuted\"\n"
          "because = \"it is\""}) {
        INFO(claim);
        CHECK(problems_of(claim).empty());
    }
}

TEST_CASE("what is wrong in a claim is told at its place") {
    CHECK(complains("name = \"a\"\nalways = \"pian > 0.5\"", "pain"));
    CHECK(complains("name = \"a\"\nalways = \"pain > 0.5 implies rewad <= 0\"", "reward"));
    CHECK(complains("name = \"a\"\nalways = \"pain\"", "condition"));
    CHECK(complains("name = \"a\"", "says one thing"));
    CHECK(complains("name = \"a\"\nalways = \"true\"\nnever = \"true\"", "says one thing"));
    CHECK(complains("name = \"a\"\nexcludes = [\"wince\"]", "two circuits"));
    CHECK(complains("name = \"a\"\nexcludes = [\"wince\", \"freeze\"]", "freeze"));
    CHECK(complains("name = \"a\"\nreachable = [\"wimce\"]", "wince"));
    CHECK(complains("name = \"a\"\nindependent_of = \"expekt\"\nwhat = [\"wince\"]", "expekt"));
    CHECK(complains("name = \"a\"\nindependent_of = \"expect\"", "what"));
    CHECK(complains("name = \"a\"\nalways = \"true\"\nexpected = \"refuted\"", "because"));
    CHECK(complains("name = \"a\"\nalways = \"true\"\n[[claim]]\nname = \"a\"\nalways = \"true\"",
                    "second claim"));
    const auto problems = problems_of("name = \"a\"\nalways = \"pain > 0.5 implies rewad <= 0\"");
    REQUIRE(!problems.empty());
    CHECK(problems.front().place.column == 30);  // of `rewad` within the line
}

TEST_CASE("the circuits that a claim is about are those it names") {
    std::string text = circuits;
    text.replace(text.find("expect.wince"), 12, "expect.taught");
    sim::Diagnostics problems;
    auto document = sim::Document::from_text(
        text +
            "[[claim]]\nname = \"a\"\nalways = \"fires.dread implies not reflex.withdraw\"\n"
            "[[claim]]\nname = \"b\"\nreachable = [\"all\"]\n[[claim]]\nname = \"c\"\nalways = \"reward <= "
            "9\"\n",
        "claims.toml", problems);
    const auto species = organism::read_species(*document, problems);
    REQUIRE(problems.empty());
    REQUIRE(species.claims.size() == 3);
    CHECK(species.claims[0].circuits == std::vector<std::uint32_t>{0, 1});
    CHECK(species.claims[1].circuits.size() == 3);
    CHECK(species.claims[2].circuits.empty());
    const auto on = organism::steering::claims_on(0, species.claims, 3);
    REQUIRE(on.size() == 1);
    CHECK(on.front()->name == "a");
}
