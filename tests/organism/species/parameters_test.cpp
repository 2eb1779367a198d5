// What a species file may say comes from the tables of the parts: each key with its default and its bounds.
#include <doctest/doctest.h>

#include <set>
#include <sstream>

#include "organism/species/species.hpp"
#include "sim/input/parameters.hpp"

using namespace flinch;
using namespace std::chrono_literals;

namespace {

organism::Species read(const std::string& text, std::string& said) {
    sim::Diagnostics problems;
    auto document = sim::Document::from_text(text, "F", problems);
    REQUIRE(document);
    organism::Species species = organism::read_species(*document, problems);
    std::ostringstream out;
    problems.print(out);
    said = out.str();
    return species;
}

std::string complaints(const std::string& text) {
    std::string said;
    (void)read(text, said);
    return said;
}

/// The file in which one key of a section has this value.
std::string file(const sim::KeySection& section, const sim::KeyInfo& key, const std::string& value) {
    const std::string line = key.key + " = " + value + "\n";
    return section.path.empty() ? line : "[" + section.path + "]\n" + line;
}

std::vector<sim::KeySection> sections_with_one_table() {
    std::vector<sim::KeySection> all;
    for (auto& section : sim::key_sections("species")) {
        if (section.path.find("NAME") == std::string::npos) all.push_back(std::move(section));
    }
    return all;
}

}  // namespace

TEST_CASE("every key of a species file is told of once, with a line of meaning") {
    std::set<std::string> seen;
    std::size_t keys = 0;
    for (const auto& section : sim::key_sections("species")) {
        CHECK_FALSE(section.about.empty());
        for (const auto& key : section.keys) {
            CAPTURE(section.path + "." + key.key);
            CHECK(seen.insert(section.path + "." + key.key).second);
            CHECK_FALSE(key.about.empty());
            CHECK_FALSE(key.type.empty());
            ++keys;
        }
    }
    CHECK(keys > 120);
    CHECK(seen.contains("circuit.NAME.teach.lead"));
    CHECK(seen.contains("circuit.NAME.call.pitch"));
    CHECK(seen.contains("stage.NAME.until"));
    CHECK(seen.contains(".quiet_frame"));
}

TEST_CASE("every default can be said aloud, and every bound is kept") {
    for (const auto& section : sections_with_one_table()) {
        for (const auto& key : section.keys) {
            CAPTURE(section.path + "." + key.key);
            CHECK(complaints(file(section, key, key.default_text)).empty());
            for (const std::string& choice : key.choices)
                CHECK(complaints(file(section, key, "\"" + choice + "\"")).empty());
            if (!key.least.empty()) CHECK(complaints(file(section, key, key.least)).empty());
            if (!key.most.empty()) CHECK(complaints(file(section, key, key.most)).empty());
            if (key.type == "number" || key.type == "whole") {
                CHECK(complaints(file(section, key, std::to_string(std::stod(key.least) - 1)))
                          .find("out of range") != std::string::npos);
                CHECK(complaints(file(section, key, std::to_string(std::stod(key.most) + 1)))
                          .find("out of range") != std::string::npos);
            }
            CHECK_FALSE(complaints(file(section, key, "[[1]]")).empty());
        }
    }
}

TEST_CASE("an empty file is the nature that the structs have") {
    std::string said;
    const organism::Species empty = read("", said);
    CHECK(said.empty());
    CHECK(empty.muscles.walk == 0.5F);
    CHECK(empty.brain.amygdala.learning_rate == 0.1F);
    CHECK(empty.brain.cortex.learning_rate == 0.004F);
    CHECK(empty.brain.cognition.striatum.trace == 2s);
    CHECK(empty.brain.striatum.trace == 1s);
    CHECK(empty.brain.planner.map.places == 128);
    const organism::Species born;
    CHECK(born.muscles.walk == empty.muscles.walk);
    CHECK(born.brain.amygdala.learning_rate == empty.brain.amygdala.learning_rate);
    CHECK(born.brain.cortex.learning_rate == empty.brain.cortex.learning_rate);
    CHECK(born.brain.cognition.striatum.trace == empty.brain.cognition.striatum.trace);
    CHECK(born.brain.planner.map.places == empty.brain.planner.map.places);
    CHECK(born.vestibule.compass_noise == empty.vestibule.compass_noise);
}

TEST_CASE("each cortex algorithm has defaults of its own, which a file overrides") {
    std::string said;
    const auto masked = read("[cortex]\nalgorithm = \"masked\"\n", said).brain.cortex;
    CHECK(masked.learning_rate == 0.001F);
    CHECK(masked.sweeps == 1);
    const auto coded = read("[cortex]\nhidden = 40\nalgorithm = \"predictive-coding\"\n", said).brain.cortex;
    CHECK(coded.learning_rate == 0.02F);
    CHECK(coded.hidden == 40);
    CHECK(said.empty());
}

TEST_CASE("what a circuit leaves out") {
    std::string said;
    const auto species = read(
        "[[circuit]]\nname = \"wince\"\nwhen = \"pain > 0.5\"\nteach = {}\ncall = { pitch = 1 }\n"
        "[[circuit]]\nname = \"plain\"\n",
        said);
    CHECK(said == "");
    REQUIRE(species.circuits.size() == 2);
    const auto& wince = species.circuits[0];
    CHECK(wince.cell == "unnamed");
    CHECK(wince.latency == 30ms);
    CHECK(wince.lead == sim::Time{1s});
    CHECK_FALSE(wince.taught_for);
    REQUIRE(wince.call);
    CHECK(wince.call->pitch == 1);
    CHECK(wince.call->loudness == 0.5F);
    CHECK_FALSE(species.circuits[1].lead);
    CHECK_FALSE(species.circuits[1].call);
}
