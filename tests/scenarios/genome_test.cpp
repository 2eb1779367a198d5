// The genome that `flinch describe` tells is counted from the tables of parameters.
#include <doctest/doctest.h>

#include <sstream>

#include <fmt/format.h>

#include "scenarios/lab/describe/describe.hpp"
#include "sim/input/document.hpp"

using namespace flinch;

namespace {

std::string genome(const std::string& text) {
    sim::Diagnostics problems;
    auto document = sim::Document::from_text(text, "F", problems);
    REQUIRE(document);
    const organism::Species species = organism::read_species(*document, problems);
    REQUIRE(problems.empty());
    std::ostringstream said;
    lab::describe_genome(species, said);
    return said.str();
}

bool tells(const std::string& said, const std::string& wanted) {
    CAPTURE(said);
    return said.find(wanted) != std::string::npos;
}

}  // namespace

TEST_CASE("a circuit costs its letters, four bytes a number and one a choice or a flag") {
    const std::string plain = "[[circuit]]\nname = \"w\"\ncell = \"c\"\nwhen = \"pain > 0.5\"\n";
    // latency, hold, refractory; reflex, attend; w, c, `pain > 0.5` and the reward that is not said: `0`.
    const std::size_t bytes = 3 * 4 + 2 + 1 + 1 + 10 + 1;
    CHECK(tells(genome(plain), fmt::format("steering: 1 cell types, {} bytes in 1 circuits", bytes)));
    // It teaches: lead and lasts, timed and blames.
    CHECK(tells(genome(plain + "teach = {}\n"),
                fmt::format("steering: 1 cell types, {} bytes in 1 circuits", bytes + 2 * 4 + 2)));
}

TEST_CASE("every parameter of the learning subsystem counts, whether a file says it or not") {
    std::size_t numbers = 0;
    for (const auto& section : organism::species_sections()) {
        if (section.subsystem == organism::Subsystem::learning) numbers += section.keys().front().keys.size();
    }
    CHECK(numbers > 100);
    CHECK(tells(genome("name = \"nobody\"\n"), fmt::format("({} numbers)", numbers)));
}
