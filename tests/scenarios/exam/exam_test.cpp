#include "scenarios/lab/exam/exam.hpp"

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "scenarios/lab/experiment/experiment.hpp"
#include "scenarios/lab/report/report.hpp"
#include "tests/scenarios/exam/support.hpp"

using namespace flinch;
using exam_support::Appended;

namespace {

const std::string both = R"(
[[exam]]
name = "joint"
kind = "joint-distribution"
variables = 3
frames = 400

[[exam]]
name = "hidden"
kind = "fill-in"
phases = ["test"]
every = 1
from = ["hearing"]
)";

void says(const std::string& more, const std::string& wanted) {
    const std::string all = Appended(more).complaints();
    CAPTURE(all);
    CAPTURE(wanted);
    CHECK(all.find(wanted) != std::string::npos);
}

}  // namespace

TEST_CASE("exams change nothing in a life: the same fingerprint with and without") {
    const auto without = Appended("").read();
    const auto with = Appended(both).read();
    for (std::size_t group = 0; group < 2; ++group) {
        const auto plain = lab::live(without, group, 3);
        const auto examined = lab::live(with, group, 3);
        CHECK(plain.fingerprint == examined.fingerprint);
        CHECK(plain.runs[0].events == examined.runs[0].events);
        const auto fewer = plain.measures.rows();
        const auto more = examined.measures.rows();
        REQUIRE(more.size() > fewer.size());
        for (std::size_t i = 0; i < fewer.size(); ++i) CHECK(fewer[i].value == more[i].value);
    }
}

TEST_CASE("every measure stands under a name and a label that the exam announced, once a life") {
    const auto scenario = Appended(both).read();
    const auto measures = lab::live(scenario, 0, 1).measures;
    std::set<std::pair<std::string, std::string>> seen;
    for (const lab::Measure& row : measures.rows()) {
        const lab::Exam* exam = lab::exam_of(*scenario, measures.name(row.probe));
        if (exam == nullptr) continue;
        const auto labels = exam->labels();
        CHECK(std::ranges::find(labels, measures.name(row.stimulus)) != labels.end());
        CHECK(seen.insert({measures.name(row.probe), measures.name(row.stimulus)}).second);
        CHECK(measures.name(row.group) == "whole");
        CHECK(row.trial == -1);
        CHECK(measures.name(row.phase) == (exam->head().name == "hidden" ? "test" : ""));
    }
    CHECK(seen.contains({"joint.error", "2 known"}));
    CHECK(seen.contains({"hidden.error", "periphery"}));
    CHECK(seen.contains({"hidden.baseline", "1 known"}));
    CHECK(seen.contains({"hidden.error", "periphery from hearing"}));
    CHECK_FALSE(seen.contains({"hidden.error", "hearing from periphery"}));
}

TEST_CASE("place fields: a room that was explored has some, a map of cells is like itself") {
    const auto scenario = Appended(R"(
[[exam]]
name = "fields"
kind = "place-fields"
)")
                              .read();
    const auto measures = lab::live(scenario, 0, 1).measures;
    const auto value = [&](const std::string& probe) {
        const auto values = measures.values({probe, "", "", ""}).at(0);
        REQUIRE_FALSE(values.empty());
        return values.front();
    };
    CHECK(value("fields.cells") >= 1);
    CHECK(value("fields.field size") >= 1);
    CHECK(value("fields.like the first") > 0.5);
    CHECK(value("fields.stability") > 0.3);
    says(R"(
[[exam]]
name = "fields"
kind = "place-fields"
rooms = ["attic"]
)",
         "unknown room `attic`");
}

TEST_CASE("distillation: the gain is what the brain adds to the observer alone") {
    const auto scenario = Appended(R"(
[[exam]]
name = "naming"
kind = "distillation"
phases = ["life"]
test = ["life"]
most_labels = 2
steps = 60
repeats = 2
)")
                              .read();
    std::map<std::string, double> found;
    const auto measures = lab::live(scenario, 0, 1).measures;
    measures.for_each({"", "", "", "2 labels"},
                      [&](const lab::Measure& row) { found[measures.name(row.probe)] = row.value; });
    REQUIRE(found.contains("naming.gain"));
    CHECK(found["naming.gain"] ==
          doctest::Approx(found["naming.with the brain"] - found["naming.alone"]).epsilon(1e-9));
    CHECK(found["naming.alone"] > 0);
    CHECK(found["naming.alone"] <= 1);
    CHECK_FALSE(found.contains("naming.gain, elsewhere"));
}

TEST_CASE("an exam's measures are tabled and judged like those of probes") {
    const auto scenario = Appended(both + R"(
[[table]]
title = "answers"
probes = ["joint.error", "joint.baseline"]
group = "whole"
digits = 3

[[finding]]
name = "it knows the law"
high = { probe = "joint.baseline", group = "whole", stimulus = "2 known" }
low = [{ probe = "joint.error" }]
)")
                              .read();
    const auto report = lab::make_report(*scenario, lab::run_experiment(scenario, {1, 2}, 1, {}), 0);
    CHECK(report.findings.back().seeds == 2);
    CHECK(report.findings.back().detail == "against joint.error");
    const std::string text = lab::as_text(*scenario, report);
    CAPTURE(text);
    CHECK(text.find("0 known       1 known       2 known") != std::string::npos);
    CHECK(text.find("\n  joint.baseline") != std::string::npos);
    CHECK(text.find("whole") == std::string::npos);
}

TEST_CASE("slips in an exam and what is said of them") {
    CHECK(Appended(both).complaints().empty());
    says("[[exam]]\nname = \"a\"\nkind = \"fill-im\"\n",
         "error: unknown kind of exam `fill-im`: did you mean `fill-in`?");
    says("[[exam]]\nkind = \"fill-in\"\n", "error: [[exam]] lacks `name`");
    says("[[exam]]\nname = \"a\"\n", "error: [[exam]] lacks `kind`");
    says("[[exam]]\nname = \"a\"\nkind = \"fill-in\"\nphases = [\"tost\"]\n",
         "error: unknown phase `tost`: did you mean `test`?");
    says("[[exam]]\nname = \"a\"\nkind = \"fill-in\"\nhide = [\"foveo\"]\n",
         "error: unknown modality `foveo`: did you mean `fovea`?");
    says("[[exam]]\nname = \"a\"\nkind = \"fill-in\"\nfrom = [\"heering\"]\n",
         "error: unknown modality `heering`: did you mean `hearing`?");
    says("[[exam]]\nname = \"a\"\nkind = \"fill-in\"\nevery = 0\n",
         "error: `every` = 0 is out of range: expected a whole number from 1 to 1000000");
    says("[[exam]]\nname = \"a\"\nkind = \"fill-in\"\neach = 3\n", "unknown key in [[exam]] `each`");
    says("[[exam]]\nname = \"a\"\nkind = \"joint-distribution\"\nlaw = \"cuases\"\n",
         "error: unknown law `cuases`: did you mean `causes`?");
    says("[[exam]]\nname = \"a\"\nkind = \"joint-distribution\"\nvariables = 40\n",
         "error: `variables` = 40 is out of range: expected a whole number from 2 to 10");
    says(both + "[[exam]]\nname = \"joint\"\nkind = \"fill-in\"\n",
         "error: there is already an exam `joint`");
}

TEST_CASE("tables and findings know the measures and labels of exams") {
    says(both + "[[table]]\nprobe = \"joint.eror\"\n",
         "error: unknown probe `joint.eror`: did you mean `joint.error`?");
    says(both + "[[table]]\nprobes = [\"joint.error\", \"joint.eror\"]\n",
         "error: unknown probe `joint.eror`: did you mean `joint.error`?");
    says(both + "[[table]]\nprobe = \"joint.error\"\ngroup = \"whale\"\n",
         "error: unknown group `whale`: did you mean `whole`?");
    const auto finding = [](const std::string& high) {
        return both + "[[finding]]\nname = \"f\"\nhigh = " + high + "\nlow = [{ value = 0 }]\n";
    };
    says(finding("{ probe = \"joint.error\", stimulus = \"2 know\" }"),
         "error: unknown label of the exam `2 know`: did you mean `2 known`?");
    says(finding("{ probe = \"expected\", stimulus = \"2 known\" }"), "error: unknown trial `2 known`");
    CHECK(Appended(finding("{ probe = \"joint.error\", stimulus = \"2 known\" }")).complaints().empty());
}
