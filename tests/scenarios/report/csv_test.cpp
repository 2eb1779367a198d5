#include "scenarios/lab/report/csv.hpp"

#include <doctest/doctest.h>

using namespace flinch::lab;

TEST_CASE("tidy rows: one observation each, with the n-th of its kind, names quoted where they must be") {
    Record record;
    record.runs.emplace_back();
    record.runs.back().seed = 7;
    Measures& all = record.measures;
    for (const double value : {0.1, 0.25})
        all.add({0, all.id("whole"), all.id("life"), value > 0.2 ? 1 : 0, 2.5, all.id("fear"),
                 all.id("(\"ball\")"), value});
    CHECK(measures_csv(record) ==
          "seed,group,phase,stimulus,nth,trial,time_s,probe,value\n"
          "7,whole,life,\"(\"\"ball\"\")\",1,0,2.5,fear,0.1\n"
          "7,whole,life,\"(\"\"ball\"\")\",2,1,2.5,fear,0.25\n");
}

TEST_CASE("a finding of one seed has no interval in its row") {
    RunReport report;
    FindingResult finding;
    finding.name = "a, b";
    finding.effect = 1;
    finding.seeds = 1;
    report.findings = {finding};
    CHECK(findings_csv(report).find("\"a, b\",does not hold,0,0,1,0,,,,1,\n") != std::string::npos);
}
