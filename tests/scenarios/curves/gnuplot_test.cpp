#include "scenarios/lab/curves/gnuplot.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "scenarios/lab/machine_failure.hpp"
#include "tests/skip.hpp"
#include "tests/temporary_folder.hpp"

using namespace flinch;
using namespace flinch::lab;

namespace {

Graph graph(const std::string& stimulus) {
    return {"fear",
            "trial",
            "fear",
            {{"it's a group", "life", stimulus, {{1, 0.5, 0.4, 0.6, 8}, {2, 0.7, 0.6, 0.9, 8}}}}};
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("curves are drawn as SVG, PNG and PDF, whatever the names are") {
    if (!tests::have_program("gnuplot")) FLINCH_SKIP("there is no gnuplot");
    const tests::TemporaryFolder folder;
    for (const auto& [ending, mark] : {std::pair{"svg", "<svg"}, {"png", "PNG"}, {"pdf", "%PDF"}}) {
        const auto picture = folder / (std::string("a quote's.") + ending);
        for (const char* name : {"(\"ball\")", "'; system('touch /tmp/never') #", "\\n`ls`", "ünï"}) {
            run_gnuplot(curve_script(std::vector{graph(name), graph("B")}, picture), picture);
            CHECK(bytes_of(picture).find(mark) < 400);
            if (std::string(ending) == "svg" && std::string(name) == "\\n`ls`")
                CHECK(bytes_of(picture).find("\\n`ls`, life") != std::string::npos);
        }
    }
}

TEST_CASE("findings are drawn with their names") {
    if (!tests::have_program("gnuplot")) FLINCH_SKIP("there is no gnuplot");
    const tests::TemporaryFolder folder;
    const auto picture = folder / "found.svg";
    FindingResult finding;
    finding.name = "the word frightens";
    finding.effect = 0.4;
    finding.ci_low = 0.3;
    finding.ci_high = 0.5;
    finding.seeds = 16;
    run_gnuplot(findings_script("word", std::vector{finding}, picture), picture);
    CHECK(bytes_of(picture).find("the word frightens") != std::string::npos);
}

TEST_CASE("a script that fails leaves the picture that was there, and says what gnuplot said") {
    if (!tests::have_program("gnuplot")) FLINCH_SKIP("there is no gnuplot");
    const tests::TemporaryFolder folder;
    const auto picture = folder / "old.svg";
    std::ofstream(picture) << "old";
    CHECK_THROWS_AS(run_gnuplot("plot nonsense(\n", picture), MachineFailure);
    CHECK(bytes_of(picture) == "old");
}
