// Levers and their ports, the needle that makes sick, and the circuit that it is for.
#include <doctest/doctest.h>

#include <sstream>

#include "scenarios/lab/life/life.hpp"
#include "scenarios/lab/scenario/reader.hpp"
#include "tests/temporary_folder.hpp"

using namespace flinch;

namespace {

using std::chrono_literals::operator""ms;
using std::chrono_literals::operator""s;

/// A cell so small that whoever is in it touches the lever, and one apart from it.
const std::string cells = R"(
title = "Apparatus"
question = "Does it do what it says?"
species = ")" FLINCH_SOURCE_DIR R"(/scenarios/species/standard.toml"
world.map = "#####\n#c#d#\n#####"
rooms.cell = { letter = "c" }
rooms.other = { letter = "d" }
group = [{ name = "whole" }]
[things.bar]
picture = "..\n00"
size = "0.5 cells"
[things.person]
picture = ")" FLINCH_SOURCE_DIR R"(/scenarios/pictures/person_1_front.txt"
size = "0.8 cells"
[stimuli]
sugar = { infusion = { sweet = 1 }, lasts = "500 ms" }
salt = { infusion = { salt = 1 }, lasts = "3 s" }
hug = { contact = { gentle = 1, warmth = 1 }, lasts = "3 s" }
lithium = { injection = { nausea = 1 }, at = "2 s" }
lever = { thing = "bar", in = "cell", press = "sugar", every = "2 s" }
far_lever = { thing = "bar", in = "other", press = "sugar", every = "2 s" }
dead_lever = { thing = "bar", in = "cell", every = "2 s" }
)";

std::shared_ptr<const lab::Scenario> scenario(const std::string& lines, const std::string& text = cells) {
    const tests::TemporaryFolder folder;
    return std::make_shared<const lab::Scenario>(
        lab::read_scenario(folder.write("apparatus.toml", text + lines), {{"cortex.latent", "8"}}));
}

lab::Life life_with(const std::string& trials, const std::string& more = {}) {
    return {scenario("[[phase]]\nname = \"only\"\ntrials = '" + trials +
                     "'\nrooms = [\"cell\"]\nduration = \"10 s\"\ngap = \"3 s\"\n" + more),
            0, 1};
}

struct Course {
    std::uint64_t presses = 0;
    double sweet_for = 0;       // seconds
    double longest = 0;         // without a break
    std::uint64_t malaise = 0;  // firings of circuits
    std::uint64_t friends = 0;
    std::uint64_t salt = 0;
};

std::uint64_t firings(const organism::Creature& creature, const std::string& name) {
    const auto circuits = creature.steering().circuits();
    for (std::uint32_t i = 0; i < circuits.size(); ++i) {
        if (circuits[i].name == name) return creature.steering().firings(i);
    }
    FAIL("no circuit " << name);
    return 0;
}

Course live(lab::Life life) {
    Course course;
    const auto& creature = life.creatures().front();
    sim::Time last{};
    double open = 0;
    while (life.step() != lab::Life::Step::over) {
        const double passed = sim::seconds(life.now() - last);
        last = life.now();
        if (life.world().bodies()[creature.body()].exposed.infusion.sweet > 0) {
            course.sweet_for += passed;
            open += passed;
            course.longest = std::max(course.longest, open);
        } else {
            open = 0;
        }
    }
    course.presses = life.presses(0);
    course.malaise = firings(creature, "malaise");
    course.friends = firings(creature, "friend");
    course.salt = firings(creature, "salt");
    return course;
}

}  // namespace

TEST_CASE("a lever that is touched opens its port for as long as its stimulus lasts, and then rests") {
    const Course course = live(life_with("(lever)"));
    CHECK(course.presses == 5);  // in ten seconds, one every two
    CHECK(course.sweet_for == doctest::Approx(2.5).epsilon(0.05));
    CHECK(course.longest == doctest::Approx(0.5).epsilon(0.1));
}

TEST_CASE("a lever out of reach is not pressed; one without a port is pressed for nothing") {
    const Course far = live(life_with("(far_lever)"));
    CHECK(far.presses == 0);
    CHECK(far.sweet_for == 0);
    const Course dead = live(life_with("(dead_lever)"));
    CHECK(dead.presses == 5);
    CHECK(dead.sweet_for == 0);
}

TEST_CASE("a port is shut between trials, and presses add up over them") {
    lab::Life life = life_with("2(lever)");
    const auto sweet = [&] {
        return life.world().bodies()[life.creatures().front().body()].exposed.infusion.sweet;
    };
    std::uint64_t first = 0;
    while (life.step() != lab::Life::Step::over) {
        if (life.in_trial()) continue;
        CHECK(sweet() == 0.0F);
        if (first == 0) first = life.presses(0);
    }
    CHECK(first == 5);
    CHECK(life.presses(0) == 10);
}

TEST_CASE("a lever that brings a stimulus that is not there, or does not last, is an error") {
    const auto said = [](const std::string& wanted) {
        std::string text = cells;
        const std::string press = "press = \"sugar\"";
        text.replace(text.find(press), press.size(), "press = \"" + wanted + "\"");
        std::ostringstream all;
        try {
            (void)scenario("[[phase]]\nname = \"only\"\ntrials = '(lever)'\n", text);
        } catch (const sim::BadInput& bad) {
            bad.problems().print(all);
        }
        return all.str();
    };
    CHECK(said("sugra").find("did you mean `sugar`") != std::string::npos);
    CHECK(said("lithium").find("unknown stimulus with an infusion or a contact") != std::string::npos);
    CHECK(said("sugar").empty());
}

TEST_CASE("the needle makes sick at its moment, and that clears by itself") {
    lab::Life life =
        life_with("(lithium)", "[[phase]]\nname = \"after\"\ntrials = '(cell)'\nduration = \"60 s\"\n");
    const auto& inner = life.creatures().front().inner();
    const auto until = [&](sim::Time time) {
        while (life.now() < time) (void)life.step();
    };
    const sim::Time start = life.trials().front().start;
    until(start + 1900ms);
    CHECK(inner.nausea == 0.0F);
    until(start + 2100ms);
    CHECK(inner.nausea > 0.95F);
    for (const auto store : {organism::body::Interoception::energy, organism::body::Interoception::water})
        CHECK(inner.deficit(store) < 0.01F);
    until(start + 62s);
    CHECK(inner.nausea == doctest::Approx(0.368).epsilon(0.05));
}

TEST_CASE("malaise answers to sickness, and to neither salt nor a friend's touch") {
    const Course sick = live(life_with("(salt)(lithium)"));
    CHECK(sick.malaise >= 5);
    CHECK(sick.salt > 0);
    const Course salted = live(life_with("2(salt)"));
    CHECK(salted.salt > 0);
    CHECK(salted.malaise == 0);
    const Course touched = live(life_with("3(person)(hug)"));
    CHECK(touched.malaise == 0);
}
