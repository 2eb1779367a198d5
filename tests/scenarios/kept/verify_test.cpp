#include "scenarios/lab/kept/verify.hpp"

#include <doctest/doctest.h>

#include "tests/scenarios/kept/support.hpp"

namespace flinch::lab {
namespace {

/// A run of this many seeds that came out as the kept result says.
RunReport as_kept(const Kept& kept, std::size_t seeds) {
    RunReport report;
    report.record.runs.resize(seeds);
    report.fingerprint = seeds == 1 ? kept.short_fingerprint : kept.fingerprint;
    for (const KeptFinding& finding : kept.findings) report.findings.push_back(finding.result);
    return report;
}

}  // namespace

TEST_CASE("a run that comes out as kept differs in nothing") {
    const Kept kept = test::a_kept_result();
    CHECK(differences(kept, as_kept(kept, 16)).empty());
    CHECK(differences(kept, as_kept(kept, 1)).empty());
}

TEST_CASE("a short run is compared by its fingerprint alone") {
    const Kept kept = test::a_kept_result();
    RunReport again = as_kept(kept, 1);
    for (FindingResult& finding : again.findings) finding.holds = false;  // one seed asserts nothing
    CHECK(differences(kept, again).empty());
    again.fingerprint = kept.fingerprint;
    REQUIRE(differences(kept, again).size() == 1);
    CHECK(differences(kept, again)[0].find(kept.short_fingerprint) != std::string::npos);
}

TEST_CASE("what was kept as holding must hold, and be asked") {
    const Kept kept = test::a_kept_result();
    RunReport again = as_kept(kept, 16);
    again.findings[0].holds = false;
    REQUIRE(differences(kept, again).size() == 1);
    CHECK(differences(kept, again)[0].find("does not hold any more") != std::string::npos);
    again.findings[0].name = "something else";
    REQUIRE(differences(kept, again).size() == 1);
    CHECK(differences(kept, again)[0].find("is not asked any more") != std::string::npos);
}

TEST_CASE("what was kept as not holding may hold or not") {
    const Kept kept = test::a_kept_result();
    RunReport again = as_kept(kept, 16);
    again.findings[1].holds = true;
    CHECK(differences(kept, again).empty());
}

}  // namespace flinch::lab
