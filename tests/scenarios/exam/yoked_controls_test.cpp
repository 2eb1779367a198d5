#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "organism/creature.hpp"
#include "scenarios/lab/exam/exam.hpp"
#include "scenarios/lab/exam/exam_runner.hpp"
#include "scenarios/lab/experiment/experiment.hpp"
#include "tests/scenarios/exam/support.hpp"
#include "tests/temporary_folder.hpp"

using namespace flinch;
using exam_support::Appended;

namespace {

const std::string yoked_controls = R"(
[[exam]]
name = "fear"
kind = "shadows"
circuit = "flinch"
words = ["blot", "ring"]
algorithms = ["boltzmann", "next-step"]
phases = ["test"]
)";

/// The flinch's place among the circuits that teach.
std::size_t place_of_flinch(const organism::Species& species) {
    std::size_t place = 0;
    for (const auto& circuit : species.circuits) {
        if (circuit.name == "flinch") break;
        if (circuit.lead) ++place;
    }
    return place;
}

/// What the flinch's assessors make of the word "blot", mean over the trials of the test.
struct Said {
    double own = 0;    // of the creature itself
    double yoked = 0;  // of its yoked control with the same learning rule
    double other = 0;  // of its yoked control with another
};

Said lived(const std::shared_ptr<const lab::Scenario>& scenario, std::size_t group) {
    lab::Life life(scenario, group, 1);
    lab::ExamRunner room(life);
    organism::learning::Thought thought;
    Said said;
    int asked = 0;
    for (;;) {
        const auto step = life.step();
        room.on(step, life);
        if (step == lab::Life::Step::over) break;
        if (step != lab::Life::Step::trial_ends || life.group().phases[life.trial()->phase].name != "test")
            continue;
        const auto& creature = life.creatures().front();
        const auto supposed = creature.suppose().hearing(world::spectrogram("blot"));
        said.own +=
            static_cast<double>(creature.ask(supposed, thought)[place_of_flinch(life.group().species)]);
        ++asked;
    }
    REQUIRE(asked == 2);
    said.own /= asked;
    lab::Measures measures;
    room.finish(life, measures);
    said.yoked = measures.values({"fear.boltzmann", "", "", "blot"}).at(0).at(0);
    said.other = measures.values({"fear.next-step", "", "", "blot"}).at(0).at(0);
    return said;
}

}  // namespace

TEST_CASE("a shadow with the creature's own learning rule says what the creature itself would say") {
    const Said said = lived(Appended(yoked_controls).read(), 0);
    CHECK(said.yoked == doctest::Approx(said.own).epsilon(1e-6));
    CHECK(said.other >= 0);
    CHECK(said.other != doctest::Approx(said.yoked).epsilon(1e-6));
}

TEST_CASE("in each group the assessor of that name is asked, wherever it stands among the group's own") {
    // A species in which another circuit teaches, before the flinch.
    std::ifstream file(FLINCH_SOURCE_DIR "/scenarios/species/standard.toml");
    std::string text{std::istreambuf_iterator<char>(file), {}};
    const std::string reflex = "reflex = \"orient\"\n";
    text.insert(text.find(reflex), "teach = { lead = \"1 s\" }\n");
    const tests::TemporaryFolder folder;
    const auto species = folder.write("taught.toml", text);
    const auto scenario =
        Appended(yoked_controls + "[[group]]\nname = \"taught\"\nspecies = \"" + species.string() + "\"\n")
            .read();
    CHECK(place_of_flinch(scenario->groups[0].species) != place_of_flinch(scenario->groups[2].species));
    const Said said = lived(scenario, 2);
    CHECK(said.yoked == doctest::Approx(said.own).epsilon(1e-6));
}

TEST_CASE("codes of words are compared with those of pictures only if every word names a thing") {
    const auto codes = [](const std::string& words) {
        std::string text = yoked_controls;
        text.replace(text.find("[\"blot\", \"ring\"]"), 16, words);
        const auto measures = lab::live(Appended(text).read(), 0, 1).measures;
        const auto values = measures.values({"fear.boltzmann, code of its thing", "", "", ""}).at(0);
        for (const double value : values) {
            CHECK(value >= 0);
            CHECK(value <= 1);
        }
        return values.size();
    };
    CHECK(codes("[\"blot\", \"ring\"]") == 2);
    CHECK(codes("[\"blot\", \"blob\"]") == 0);
}

TEST_CASE("shadows change nothing in the life") {
    CHECK(lab::live(Appended("").read(), 0, 3).fingerprint ==
          lab::live(Appended(yoked_controls).read(), 0, 3).fingerprint);
}

TEST_CASE("slips in shadows, test-time compute and distillation") {
    const auto says = [](const std::string& more, const std::string& wanted) {
        const std::string all = Appended(more).complaints();
        CAPTURE(all);
        CHECK(all.find(wanted) != std::string::npos);
    };
    const std::string head = "[[exam]]\nname = \"a\"\nkind = ";
    CHECK(Appended(yoked_controls).complaints().empty());
    says(head + "\"shadows\"\ncircuit = \"flinsh\"\nwords = [\"a\"]\n",
         "error: unknown teaching circuit `flinsh`: did you mean `flinch`?");
    says(head + "\"shadows\"\ncircuit = \"flinch\"\n", "error: say what is asked: words = [");
    says(head + "\"shadows\"\ncircuit = \"flinch\"\nwords = [\"a\"]\nalgorithms = [\"nextstep\"]\n",
         "error: unknown algorithm `nextstep`: did you mean `next-step`?");
    says(head + "\"test-time-compute\"\nlaw = \"coupling\"\n",
         "error: unknown law `coupling`: did you mean `couplings`?");
    says(head + "\"test-time-compute\"\ndoublings = 0\n", "error: `doublings` = 0 is out of range");
    says(head + "\"distillation\"\ntest = [\"test\"]\n", "error: say what is recorded: phases = [");
    says(head + "\"distillation\"\nphases = [\"life\"]\n", "error: say where it is tested: test = [");
    says(head + "\"distillation\"\nphases = [\"life\"]\ntest = [\"tost\"]\n",
         "error: unknown phase `tost`: did you mean `test`?");
}
