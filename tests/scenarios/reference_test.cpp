// The reference: what files may say, told from the tables by which they are read.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include <nlohmann/json.hpp>

#include "scenarios/lab/library/library.hpp"
#include "scenarios/lab/reference/reference.hpp"
#include "scenarios/lab/scenario/reader.hpp"

using namespace flinch;

namespace {

nlohmann::json key(const nlohmann::json& all, const std::string& name) {
    for (const auto& one : all["keys"]) {
        if (one["key"] == name) return one;
    }
    return nullptr;
}

nlohmann::json as_json(const lab::Reference& reference) {
    std::ostringstream out;
    lab::write_json(reference, out);
    return nlohmann::json::parse(out.str());
}

}  // namespace

TEST_CASE("every key has a meaning, and the bounds and the default that its reader has") {
    const auto all = as_json(lab::reference());
    for (const auto& one : all["keys"]) {
        CAPTURE(one.dump());
        CHECK_FALSE(one["type"].get<std::string>().empty());
        if (one["file"] == "scenario" || one["file"] == "operators")
            CHECK_FALSE(one["about"].get<std::string>().empty());
    }
    CHECK(key(all, "seeds")["default"] == "16");
    CHECK(key(all, "seeds")["most"] == "100000");
    CHECK(key(all, "phase.duration")["default"] == "\"4 s\"");
    CHECK(key(all, "things.NAME.elevation")["default"] == "\"0.1 cells\"");
    CHECK(key(all, "rooms.NAME.wall.luminance")["default"] == "0.62");
    CHECK(key(all, "rise(x, 500 ms)")["type"] == "operator");
    CHECK(key(all, "looming")["type"] == "signal");
    CHECK(key(all, "amygdala")["type"] == "part");
    CHECK(all["variables"].size() > 20);
}

TEST_CASE("a section is a chapter, a table with those within it, or the variables") {
    const auto all = lab::reference();
    const auto phase = lab::reference_of("phase", all);
    REQUIRE(phase);
    CHECK(phase->chapters.size() == 1);
    CHECK(phase->variables.empty());
    CHECK(lab::reference_of("stimuli", all)->chapters[0].sections.size() > 4);
    CHECK(lab::reference_of("variables", all)->variables.size() == all.variables.size());
    CHECK_FALSE(lab::reference_of("phaze", all));
    const auto names = lab::section_names(all);
    CHECK(std::find(names.begin(), names.end(), "operators") != names.end());
}

TEST_CASE("docs/reference.md is as `flinch keys --markdown` makes it") {
    std::ifstream file(FLINCH_SOURCE_DIR "/docs/reference.md");
    std::stringstream kept;
    kept << file.rdbuf();
    std::ostringstream made;
    lab::write_markdown(lab::reference(), made);
    INFO("stale: run `flinch keys --markdown > docs/reference.md`");
    CHECK((kept.str() == made.str()));
}

TEST_CASE("the library's scenarios are read without a warning") {
    for (const auto& entry : lab::list_library(FLINCH_SOURCE_DIR "/scenarios")) {
        CAPTURE(entry.path);
        const lab::Scenario scenario = lab::read_scenario(entry.path);
        CHECK(scenario.warnings.all().empty());
    }
}
