// Probes that read the difference of two variables.
#include <doctest/doctest.h>

#include <map>

#include "scenarios/lab/experiment/experiment.hpp"
#include "tests/scenarios/exam/support.hpp"

using namespace flinch;
using exam_support::Appended;

namespace {

std::string probe(const std::string& name, const std::string& reads) {
    return "[[probe]]\nname = \"" + name + "\"\nreads = \"" + reads + "\"\nphases = [\"life\"]\n";
}

}  // namespace

TEST_CASE("the difference of two variables is the one less the other, at every trial") {
    const auto scenario = Appended(probe("flinch", "expect.flinch") + probe("pain", "expect.pain") +
                                   probe("rather", "expect.flinch - expect.pain"))
                              .read();
    std::map<std::string, std::map<int, double>> found;
    const auto measures = lab::live(scenario, 0, 1).measures;
    for (const lab::Measure& row : measures.rows()) found[measures.name(row.probe)][row.trial] = row.value;
    REQUIRE(found["rather"].size() == 7);
    bool any = false;
    for (const auto& [trial, value] : found["rather"]) {
        CHECK(value == doctest::Approx(found["flinch"][trial] - found["pain"][trial]));
        any = any || found["pain"][trial] != 0;
    }
    CHECK(any);
}

TEST_CASE("slips in a difference") {
    const auto says = [](const std::string& reads, const std::string& wanted) {
        const std::string all = Appended(probe("rather", reads)).complaints();
        CAPTURE(all);
        CHECK(all.find(wanted) != std::string::npos);
    };
    says("expect.flinch - expect.pian", "error: unknown variable `expect.pian`: did you mean `expect.pain`?");
    says("expect.flnch - expect.pain",
         "error: unknown variable `expect.flnch`: did you mean `expect.flinch`?");
    says("expect.flinch - ", "error: unknown variable `expect.flinch - `");
}
