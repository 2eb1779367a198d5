#include "scenarios/lab/report/table_text.hpp"

#include <doctest/doctest.h>

#include "tests/allocations.hpp"
#include "tests/skip.hpp"

using namespace flinch::lab;

namespace {

/// Two groups with trials A, B and C, of which C was never measured; two seeds.
struct Measured {
    Scenario scenario;
    Table table;
    Measures measures;

    Measured() {
        const Phase phase{.name = "test", .trials = {{.label = "A"}, {.label = "B"}, {.label = "C"}}};
        for (const std::string group : {"paired", "unpaired"}) {
            scenario.groups.push_back({group, {}, {phase}, {}});
        }
        for (std::uint32_t run = 0; run < 2; ++run) {
            for (const std::string group : {"paired", "unpaired"}) {
                add(run, group, "B", group == "paired" ? 0.75 : 0.25);
                add(run, group, "A", 0.5);
            }
        }
        table.title = "fear";
        table.probe = "expected";
        table.probes = {"expected"};
    }
    void add(std::uint32_t run, const std::string& group, const std::string& stimulus, double value) {
        measures.add({run, measures.id(group), measures.id("test"), 0, 0, measures.id("expected"),
                      measures.id(stimulus), value});
    }
};

}  // namespace

TEST_CASE("a table has a column for each kind of trial that was measured, in the order of the plan") {
    const Measured all;
    CHECK(table_text(all.scenario, all.table, all.measures) ==
          "fear (mean over seeds, 95% interval below)\n"
          "                           A             B\n"
          "  paired                0.50          0.75\n"
          "                  0.50..0.50    0.75..0.75\n"
          "  unpaired              0.50          0.25\n"
          "                  0.50..0.50    0.25..0.25\n");
}

TEST_CASE("labels that are of no trial, as the tenths of a diagram, are columns behind the trials") {
    Measured all;
    all.add(1, "paired", "0.1 to 0.2", 1);
    const std::string text = table_text(all.scenario, all.table, all.measures);
    CHECK(text.find("A             B    0.1 to 0.2\n") != std::string::npos);
    CHECK(text.find("           -\n") != std::string::npos);  // unpaired was not measured there
}

TEST_CASE("a table bootstraps its cells and nothing else") {
    if (!flinch::tests::counts_allocations()) FLINCH_SKIP("nothing counts what is taken from the heap");
    constexpr long bootstrap = 10'000 * sizeof(double);  // bytes that one interval takes for its resamples
    const Measured all;
    const long before = flinch::tests::allocated();
    (void)table_text(all.scenario, all.table, all.measures);
    const long cells = 4;
    CHECK(flinch::tests::allocated() - before >= cells * bootstrap);
    CHECK(flinch::tests::allocated() - before < (cells + 1) * bootstrap);
}
