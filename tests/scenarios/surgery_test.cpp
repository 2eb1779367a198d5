// Surgery in a scenario's trials, and parts cut out by interventions.
#include <doctest/doctest.h>

#include <algorithm>

#include "scenarios/lab/life/life.hpp"
#include "tests/scenarios/exam/support.hpp"

using namespace flinch;
using exam_support::Appended;

namespace {

bool cut(const lab::Life& life, const std::string& part) {
    return life.creatures().front().brain().lesioned(part);
}

lab::Life lived(const std::string& more) {
    lab::Life life(Appended(more).read(), 0, 1);
    while (life.step() != lab::Life::Step::over) {
    }
    return life;
}

std::string intervention(const std::string& what) {
    return "[[intervention]]\nat = \"3 s\"\n" + what + "\n";
}

}  // namespace

TEST_CASE("surgery cuts a learning part out for good; a sham changes nothing but is an event") {
    CHECK_FALSE(cut(lived(""), "hippocampus"));
    CHECK(cut(lived(intervention("surgery = [\"hippocampus\", \"critic\"]")), "hippocampus"));
    CHECK(cut(lived(intervention("surgery = [\"hippocampus\", \"critic\"]")), "critic"));
    const lab::Life untouched = lived("");
    const lab::Life sham = lived(intervention("surgery = []"));
    CHECK_FALSE(cut(sham, "hippocampus"));
    CHECK(sham.events() == untouched.events() + 1);
    const auto thinks = [](const lab::Life& life) {
        return life.creatures().front().brain().thought().latent;
    };
    CHECK(thinks(sham) == thinks(untouched));
}

TEST_CASE("a poke cuts out and puts back learning parts as it does circuits") {
    const auto expects = [](const lab::Life& life) {
        const auto& expectations = life.creatures().front().brain().expectations();
        return *std::max_element(expectations.begin(), expectations.end());
    };
    const lab::Life whole = lived("");
    const lab::Life without = lived(intervention("lesion = \"amygdala\""));
    const lab::Life restored = lived(intervention("lesion = \"amygdala\"") +
                                     "[[intervention]]\nat = \"4 s\"\nrestore = \"amygdala\"\n");
    CHECK(expects(whole) > 0);
    CHECK(cut(without, "amygdala"));
    CHECK(expects(without) == 0);
    CHECK_FALSE(cut(restored, "amygdala"));
    CHECK(expects(restored) > 0);
}

TEST_CASE("an unknown part is named, with those there are") {
    const std::string said = Appended(intervention("surgery = [\"hypocampus\"]")).complaints();
    CAPTURE(said);
    CHECK(said.find("unknown learning part `hypocampus`") != std::string::npos);
    CHECK(said.find("hippocampus") != std::string::npos);
    CHECK_FALSE(Appended(intervention("lesion = \"amygdale\"")).complaints().empty());
}
