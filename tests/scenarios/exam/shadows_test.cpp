#include <doctest/doctest.h>

#include <algorithm>

#include "organism/creature.hpp"
#include "scenarios/lab/exam/exam.hpp"
#include "scenarios/lab/exam/exam_room.hpp"
#include "scenarios/lab/experiment/experiment.hpp"
#include "tests/scenarios/exam/support.hpp"

using namespace flinch;
using exam_support::Appended;

namespace {

const std::string shadows = R"(
[[exam]]
name = "fear"
kind = "shadows"
circuit = "flinch"
words = ["blot", "ring"]
algorithms = ["boltzmann", "next-step"]
phases = ["test"]
)";

}  // namespace

TEST_CASE("a shadow with the creature's own learning rule says what the creature itself would say") {
    const auto scenario = Appended(shadows).read();
    lab::Life life(scenario, 0, 1);
    lab::ExamRoom room(life);
    organism::learning::Thought thought;
    double own = 0;
    int asked = 0;
    for (;;) {
        const auto step = life.step();
        room.on(step, life);
        if (step == lab::Life::Step::over) break;
        if (step != lab::Life::Step::trial_ends || life.group().phases[life.trial()->phase].name != "test")
            continue;
        const auto& creature = life.creatures().front();
        const auto supposed = creature.suppose().hearing(world::spectrogram("blot"));
        own += static_cast<double>(creature.ask(supposed, thought).front());
        ++asked;
    }
    REQUIRE(asked == 2);
    const auto& circuits = life.group().species.circuits;  // of those that teach, the first
    CHECK(std::ranges::find_if(circuits, [](const auto& c) { return c.lead.has_value(); })->name == "flinch");
    double shadow = -1, other = -1;
    for (const auto& measure : room.finish(life)) {
        if (measure.probe == "fear.boltzmann" && measure.stimulus == "blot") shadow = measure.value;
        if (measure.probe == "fear.next-step" && measure.stimulus == "blot") other = measure.value;
    }
    CHECK(shadow == doctest::Approx(own / asked).epsilon(1e-6));
    CHECK(other >= 0);
    CHECK(other != doctest::Approx(shadow).epsilon(1e-6));
}

TEST_CASE("codes of words are compared with those of pictures only if every word names a thing") {
    const auto codes = [](const std::string& words) {
        std::string text = shadows;
        text.replace(text.find("[\"blot\", \"ring\"]"), 16, words);
        int found = 0;
        for (const auto& measure : lab::live(Appended(text).read(), 0, 1).measures) {
            if (measure.probe != "fear.boltzmann, code of its thing") continue;
            CHECK(measure.value >= 0);
            CHECK(measure.value <= 1);
            ++found;
        }
        return found;
    };
    CHECK(codes("[\"blot\", \"ring\"]") == 2);
    CHECK(codes("[\"blot\", \"blob\"]") == 0);
}

TEST_CASE("shadows change nothing in the life") {
    CHECK(lab::live(Appended("").read(), 0, 3).fingerprint ==
          lab::live(Appended(shadows).read(), 0, 3).fingerprint);
}

TEST_CASE("slips in shadows, test-time compute and distillation") {
    const auto says = [](const std::string& more, const std::string& wanted) {
        const std::string all = Appended(more).complaints();
        CAPTURE(all);
        CHECK(all.find(wanted) != std::string::npos);
    };
    const std::string head = "[[exam]]\nname = \"a\"\nkind = ";
    CHECK(Appended(shadows).complaints().empty());
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
