// The rules for circuits as a whole, beside those of their lines: each has a bad example with its message.
#include <doctest/doctest.h>

#include <sstream>

#include "organism/species/species.hpp"
#include "sim/input/document.hpp"

using namespace flinch;

namespace {

std::string said_of(const std::string& text) {
    sim::Diagnostics problems;
    auto document = sim::Document::from_text(text, "F", problems);
    REQUIRE(document);
    (void)organism::read_species(*document, problems);
    std::ostringstream out;
    problems.print(out);
    return out.str();
}

void complains(const std::string& text, const std::string& wanted) {
    const std::string said = said_of(text);
    CAPTURE(said);
    CHECK(said.find(wanted + "\n") != std::string::npos);
}

std::string circuit(const std::string& lines) {
    return "[[circuit]]\nname = \"wince\"\n" + lines + "\n";
}

}  // namespace

TEST_CASE("slips in the names of circuits") {
    CHECK(said_of(circuit("when = \"pain > 0.5\"")).empty());
    complains(
        "[[circuit]]\nname = \"two words\"\n",
        "F:2:8: error: `two words` is no name for a circuit: expected letters, digits and _, and no word "
        "of the language");
    complains("[[circuit]]\nname = \"reward\"\n",
              "F:2:8: error: `reward` is what the critic expects: name the circuit otherwise");
    complains(circuit("") + circuit(""), "F:5:8: error: a second circuit named `wince`");
}

TEST_CASE("slips in what a circuit reads") {
    complains(circuit("when = \"circuit.wins\""),
              "F:3:9: error: unknown name `circuit.wins`: did you mean `circuit.wince`?");
    // It teaches nothing, so no assessor expects it.
    complains(circuit("when = \"expect.wince > 0.5\""),
              "F:3:9: error: unknown name `expect.wince`: known are `expect.reward`");
    complains(circuit("anticipate = \"valence\""),
              "F:3:14: error: an anticipation cannot read `valence`, which is the sum of all of them");
    complains(circuit("when = \"size < 20\""),
              "F:3:16: error: `20` has no unit, but `size` is an angle (deg): write `20 deg`");
    complains(
        circuit("latency = \"0 ms\"\nwhen = \"circuit.wince\""),
        "F:4:8: error: a cycle of circuits without a latency: `wince` reads `wince`; give one of them a "
        "`latency`");
}

TEST_CASE("slips in what a circuit does and when") {
    complains(circuit("reflex = \"startel\""),
              "F:3:10: error: unknown reflex `startel`: did you mean `startle`? known: `approach`, `avoid`, `blink`, "
              "`follow-gaze`, `freeze`, `gape`, `grasp`, `laugh`, `lick`, `look-at-face`, `none`, `orient`, "
              "`play`, "
              "`sleep`, `startle`, `submit`, `wake`, `withdraw`");
    complains(circuit("active = { from = \"2 s\", until = \"1 s\" }"),
              "F:3:34: error: the window ends before it begins: expected a time later than `from`");
    complains(
        circuit("autonomic = { heart = \"1\" }"),
        "F:3:23: error: unknown key in [autonomic] `heart`: known: `arousal`, `goosebumps`, `heart_rate`, "
        "`pupil`");
    complains(circuit("teach = { lead = \"20 min\" }"),
              "F:3:18: error: `lead` = 20 min is out of range: expected from 10 ms to 10 min");
}
