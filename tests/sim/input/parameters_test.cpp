// A parameter is one row of a table: reader, errors and listing all come from it.
#include <doctest/doctest.h>

#include <sstream>

#include "sim/input/parameters.hpp"
#include "sim/input/quantity.hpp"

using namespace flinch;
using namespace std::chrono_literals;

namespace {

struct Sting {
    float sharp = 0.5F;
    static const sim::ParameterTable<Sting>& parameters();
};

struct Wasp {
    enum class Mood { calm, angry };
    struct Wings {
        unsigned pairs = 2;
    } wings;
    double speed = 3;
    bool flies = true;
    sim::Time life = 2s;
    float rest_seconds = 1.5F;
    float view = 90;
    float turn = sim::radians(45);
    float length = 0.25F;
    Mood mood = Mood::calm;
    std::string colour = "yellow";
    std::vector<std::string> preys;
    std::optional<sim::Time> pause;
    std::optional<Sting> sting;
    Sting second;
    static const sim::ParameterTable<Wasp>& parameters();
};

const sim::ParameterTable<Sting>& Sting::parameters() {
    static const sim::ParameterTable<Sting> table{{"sharp", &Sting::sharp, sim::Number{0, 1}, "how sharp"}};
    return table;
}

const sim::ParameterTable<Wasp>& Wasp::parameters() {
    static const sim::ParameterTable<Wasp> table{
        {"pairs", sim::within(&Wasp::wings, &Wasp::Wings::pairs), sim::Whole{1, 2}, "of wings"},
        {"speed", &Wasp::speed, sim::Number{0, 10, "cells/s"}, "of flight", "Insects (1901)"},
        {"flies", &Wasp::flies, sim::Flag{}, "whether it does"},
        {"life", &Wasp::life, sim::Duration{1ms, 1h}, "how long it lives"},
        {"rest", &Wasp::rest_seconds, sim::Duration{0s}, "how long it rests"},
        {"view", &Wasp::view, sim::Degrees{10, 170}, "how much it sees"},
        {"turn", &Wasp::turn, sim::Radians{0, 180}, "how far it turns"},
        {"length", &Wasp::length, sim::Cells{0.1, 1}, "from tip to tip"},
        {"mood", &Wasp::mood,
         sim::Choice<Wasp::Mood>{{{"calm", Wasp::Mood::calm}, {"angry", Wasp::Mood::angry}}}, "of the day"},
        {"colour", &Wasp::colour, sim::Text{}, "of its belly"},
        {"preys", &Wasp::preys, sim::Texts{}, "what it eats"},
        {"pause", &Wasp::pause, sim::Duration{1s, 1min}, "before it comes back, if it does"},
        {"sting", &Wasp::sting, &Sting::parameters, "if it has one"},
        {"second", &Wasp::second, &Sting::parameters, "a spare one"},
        {"flight", sim::ByHand{"expression"}, "read by a reader of its own"},
    };
    return table;
}

Wasp read(const std::string& text, std::string& complaints) {
    sim::Diagnostics problems;
    const auto document = sim::Document::from_text(text, "wasp.toml", problems);
    REQUIRE(document);
    const auto wasp = sim::read<Wasp>(document->root(problems));
    std::ostringstream said;
    problems.print(said);
    complaints = said.str();
    return wasp;
}

const sim::KeyInfo& info(const std::vector<sim::KeyInfo>& keys, std::string_view key) {
    for (const auto& one : keys) {
        if (one.key == key) return one;
    }
    throw std::out_of_range("no such key");
}

}  // namespace

TEST_CASE("what a file leaves out has the struct's default") {
    std::string said;
    const Wasp wasp = read("", said);
    CHECK(said.empty());
    const Wasp born;
    CHECK(wasp.turn == born.turn);  // bit for bit: nothing is converted there and back
    CHECK(wasp.rest_seconds == born.rest_seconds);
    CHECK_FALSE(wasp.pause);
    CHECK_FALSE(wasp.sting);
}

TEST_CASE("a table reads every kind of value into its field") {
    std::string said;
    const Wasp wasp = read(R"(
pairs = 1
speed = 4.5
flies = false
life = "40 ms"
rest = "250 ms"
view = "20 deg"
turn = "90 deg"
length = "0.5 cells"
mood = "angry"
colour = "red"
preys = ["fly", "bee"]
pause = "2 s"
second = { sharp = 0.75 }
[sting]
)",
                           said);
    CHECK(said == "");
    CHECK(wasp.wings.pairs == 1);
    CHECK(wasp.speed == 4.5);
    CHECK_FALSE(wasp.flies);
    CHECK(wasp.life == 40ms);
    CHECK(wasp.rest_seconds == 0.25F);
    CHECK(wasp.view == 20);
    CHECK(wasp.turn == sim::radians(90));
    CHECK(wasp.length == 0.5F);
    CHECK(wasp.mood == Wasp::Mood::angry);
    CHECK(wasp.colour == "red");
    CHECK(wasp.preys == std::vector<std::string>{"fly", "bee"});
    CHECK(wasp.pause == sim::Time{2s});
    REQUIRE(wasp.sting);
    CHECK(wasp.sting->sharp == 0.5F);
    CHECK(wasp.second.sharp == 0.75F);
}

TEST_CASE("a value out of range, of another kind, and an unknown key are errors with their place") {
    std::string said;
    (void)read("speed = 11\nlife = 3\nmood = \"calmm\"\ncolor = \"red\"\nsecond = { shrp = 1 }\n", said);
    CAPTURE(said);
    CHECK(said.find("wasp.toml:1:9: error: `speed` = 11 is out of range: expected a number from 0 to 10") !=
          std::string::npos);
    CHECK(said.find("wasp.toml:2:8: error: `life` is a whole number: expected a duration") !=
          std::string::npos);
    CHECK(said.find("wasp.toml:3:8: error: unknown mood `calmm`: did you mean `calm`?") != std::string::npos);
    CHECK(said.find("wasp.toml:4:9: error: unknown key in the file `color`: did you mean `colour`?") !=
          std::string::npos);
    CHECK(said.find("wasp.toml:5:19: error: unknown key in [second] `shrp`: did you mean `sharp`?") !=
          std::string::npos);
}

TEST_CASE("a table tells of its keys what a file would say") {
    const auto sections = Wasp::parameters().sections("wasp", "a wasp");
    REQUIRE(sections.size() == 3);
    const auto& keys = sections[0].keys;
    CHECK(keys.size() == 15);
    CHECK(info(keys, "speed").default_text == "3");
    CHECK(info(keys, "speed").most == "10");
    CHECK(info(keys, "speed").unit == "cells/s");
    CHECK(info(keys, "speed").source == "Insects (1901)");
    CHECK(info(keys, "life").default_text == "\"2 s\"");
    CHECK(info(keys, "life").least == "\"1 ms\"");
    CHECK(info(keys, "rest").default_text == "\"1.5 s\"");
    CHECK(info(keys, "rest").most.empty());
    CHECK(info(keys, "turn").default_text == "\"45 deg\"");
    CHECK(info(keys, "length").default_text == "\"0.25 cells\"");
    CHECK(info(keys, "mood").choices == std::vector<std::string>{"calm", "angry"});
    CHECK(info(keys, "mood").default_text == "\"calm\"");
    CHECK(info(keys, "pause").default_text.empty());
    CHECK(info(keys, "flight").type == "expression");
    CHECK(sections[1].path == "wasp.sting");
    CHECK(sections[1].keys.front().default_text == "0.5");
    CHECK(sections[2].path == "wasp.second");
}

TEST_CASE("a duration is written so that reading it gives it back") {
    for (const sim::Time span : {sim::Time{0}, sim::Time{40ms}, sim::Time{1500ms}, sim::Time{1000h},
                                 sim::Time{8760h}, sim::Time{1'234'567'891}, sim::Time{-3s}}) {
        const std::string text = sim::quoted(span);
        CAPTURE(text);
        CHECK(sim::parse_duration(text.substr(1, text.size() - 2)) == span);
    }
    CHECK(sim::quoted(sim::Time{1000h}) == "\"1000 h\"");
    CHECK(sim::quoted(sim::Time{65520s}) == "\"18.2 h\"");
    CHECK(sim::quoted(sim::Time::max()).empty());
}

TEST_CASE("tables are announced by kind of file") {
    [[maybe_unused]] const bool announced =
        sim::register_keys("wasps", [] { return Wasp::parameters().sections("wasp", "a wasp"); });
    CHECK(sim::key_sections("wasps").size() == 3);
    CHECK(sim::key_sections("bees").empty());
}
