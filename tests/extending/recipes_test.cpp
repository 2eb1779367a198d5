// Each recipe of docs/extending.md is followed: the document's text is read, and what it adds is used.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "organism/steering/reflex.hpp"
#include "organism/steering/signals.hpp"
#include "scenarios/lab/experiment/experiment.hpp"
#include "scenarios/lab/experiment/probe_keys.hpp"
#include "scenarios/lab/experiment/statistic.hpp"
#include "scenarios/lab/experiment/variable.hpp"
#include "scenarios/lab/report/report.hpp"
#include "scenarios/lab/scenario/reader.hpp"
#include "sim/registry.hpp"
#include "tests/extending/metronome.hpp"
#include "tests/temporary_folder.hpp"

using namespace flinch;

namespace {
namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

const fs::path document = FLINCH_SOURCE_DIR "/docs/extending.md";

/// A block of the document that names a file in its first line: without its fences, and where it stands.
struct Example {
    std::string name;
    std::string text;                 ///< without its indentation
    std::size_t first = 0, last = 0;  ///< lines of the document, from 0
};

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::vector<Example> examples_in(const std::vector<std::string>& lines) {
    std::vector<Example> found;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const auto fence = lines[i].find("```");
        if (fence == std::string::npos || !(lines[i].ends_with("cpp") || lines[i].ends_with("toml")))
            continue;
        Example example{lines[i + 1].substr(lines[i + 1].find(' ', fence) + 1), {}, i + 2, i + 2};
        for (; lines.at(example.last).find("```") == std::string::npos; ++example.last) {
            const std::string& line = lines[example.last];
            example.text += (line.size() > fence ? line.substr(fence) : "") + "\n";
        }
        i = example.last;
        found.push_back(std::move(example));
    }
    return found;
}

std::string example(const std::string& name) {
    for (const Example& one : examples_in(lines_of(text_of(document)))) {
        if (one.name == name) return one.text;
    }
    FAIL("the document has no example " << name);
    return {};
}

/// The document with the files that it shows as they are now.
std::string up_to_date(const std::vector<std::string>& lines) {
    constexpr std::string_view indent = "   ";
    std::string all;
    std::size_t next = 0;
    for (const Example& one : examples_in(lines)) {
        for (; next < one.first; ++next) all += lines[next] + "\n";
        next = one.last;
        const bool is_file = one.name.starts_with("tests/");
        const std::string text = is_file ? text_of(fs::path(FLINCH_SOURCE_DIR) / one.name) : one.text;
        for (const std::string& line : lines_of(text))
            all += (line.empty() ? "" : std::string(indent) + line) + "\n";
    }
    for (; next < lines.size(); ++next) all += lines[next] + "\n";
    return all;
}

/// The document's scenario, with its circuit in a species of its own; more text after it.
std::shared_ptr<const lab::Scenario> sniffing(const std::string& more = {},
                                              const lab::Settings& settings = {}) {
    const tests::TemporaryFolder folder;
    (void)folder.write("sniffer.toml", text_of(FLINCH_SOURCE_DIR "/scenarios/species/standard.toml") +
                                           example("sniffer.toml"));
    return std::make_shared<const lab::Scenario>(
        lab::read_scenario(folder.write("sniff.toml", example("sniff.toml") + more), settings));
}

}  // namespace

TEST_CASE("the document shows the files that tests are built of, as they are now") {
    const auto lines = lines_of(text_of(document));
    const auto all = examples_in(lines);
    CHECK(std::count_if(all.begin(), all.end(),
                        [](const Example& one) { return one.name.starts_with("tests/"); }) == 5);
    const std::string wanted = up_to_date(lines);
    if (std::getenv("FLINCH_WRITE_DOCS") != nullptr) std::ofstream(document) << wanted;
    CHECK_MESSAGE(text_of(document) == wanted,
                  "stale: run FLINCH_WRITE_DOCS=1 build/release/tests/test_extending");
}

TEST_CASE("a circuit and a scenario: the new circuit fires where it should, and the finding holds") {
    const auto scenario = sniffing();
    const auto report = lab::make_report(*scenario, lab::run_experiment(scenario, {1, 2, 3, 4}, 2, {}), 0);
    REQUIRE(report.findings.size() == 1);
    CHECK(report.findings.front().holds);
}

TEST_CASE("a sense: a row suffices for circuits and probes to read it") {
    const auto scenario = sniffing();
    const lab::VariableScope scope{*scenario, scenario->groups.front(), nullptr};
    std::set<std::string> names;
    for (const auto& signal : organism::steering::innate_signals()) {
        CAPTURE(std::string(signal.name));
        CHECK(names.insert(std::string(signal.name)).second);
        CHECK(signal.least < signal.most);
        CHECK_FALSE(signal.about.empty());
        CHECK(lab::find_variable("signal." + std::string(signal.name), scope).has_value());
        const bool truth = signal.unit == organism::steering::Unit::truth;
        const std::string line =
            truth ? std::string(signal.name) : std::string(signal.name) + " >= " + std::string(signal.name);
        CHECK_NOTHROW((void)sniffing({}, {{"circuit.sniff.when", line}}));
    }
}

TEST_CASE("a reflex: a row suffices for a circuit to have it") {
    for (const auto& reflex : organism::steering::reflexes()) {
        CAPTURE(std::string(reflex.name));
        CHECK_FALSE(reflex.about.empty());
        const auto scenario = sniffing({}, {{"circuit.sniff.reflex", std::string(reflex.name)}});
        lab::Life life(scenario, 0, 1);
        while (life.step() != lab::Life::Step::over) {
        }
        const auto circuits = life.creatures().front().steering().circuits();
        const auto sniff = std::find_if(circuits.begin(), circuits.end(),
                                        [](const auto& circuit) { return circuit.name == "sniff"; });
        CHECK(life.creatures().front().steering().firings(
                  static_cast<std::uint32_t>(sniff - circuits.begin())) > 0);
    }
}

TEST_CASE("a learning part: it is listed, probes read it, and it does what every part does") {
    using organism::learning::Metronome;
    const auto& parts = organism::learning::parts();
    CHECK(std::any_of(parts.begin(), parts.end(), [](const auto& part) { return part.name == "metronome"; }));
    const auto scenario = sniffing();
    const lab::VariableScope scope{*scenario, scenario->groups.front(), nullptr};
    REQUIRE(lab::find_variable("metronome.count", scope).has_value());
    Metronome metronome;
    const auto print = [&metronome] {
        sim::Fingerprint fingerprint;
        metronome.add_to(fingerprint);
        return fingerprint.value();
    };
    const auto born = print();
    metronome.note();
    CHECK(metronome.count() == 1);
    CHECK(print() != born);
    metronome.lesion("metronome", true);
    metronome.note();
    CHECK(metronome.count() == 1);
    metronome.lesion("metronome", false);
    metronome.note();
    CHECK(metronome.count() == 2);
    metronome.interrupt();
    CHECK(print() == born);
}

TEST_CASE("a cortex algorithm: a species that names it lives with it, and another life than without") {
    const auto print = [](const std::string& algorithm) {
        lab::Life life(sniffing({}, {{"cortex.algorithm", algorithm}}), 0, 1);
        while (life.step() != lab::Life::Step::over) {
        }
        CHECK(life.creatures().front().brain().cortex().params().algorithm == algorithm);
        CHECK(std::isfinite(life.creatures().front().brain().surprise()));
        return life.fingerprint().text();
    };
    CHECK(print("usual-frame") != print("boltzmann"));
}

TEST_CASE("a statistic: it computes what it says, and a probe that names it measures by it") {
    const auto* kind = sim::registry<lab::StatisticKind>().find("scatter");
    REQUIRE(kind != nullptr);
    lab::ProbeKeys no_keys;
    const auto scatter = std::get<lab::OfTrial>(kind->read(no_keys));
    lab::WindowReading window;
    window.samples = {{1, 2, 1}, {2, 4, 1}, {4, 4, 2}};
    CHECK(scatter(window).value() == doctest::Approx(std::sqrt(0.75)));  // of 2, 4, 4, 4
    const auto scenario =
        sniffing("[[probe]]\nname = \"scatter\"\nreads = \"gaze.yaw\"\nstatistic = \"scatter\"\n");
    const auto values = lab::live(scenario, 0, 1).measures.values({"scatter", "", "", ""});
    REQUIRE(values.size() == 1);
    REQUIRE(values.front().size() == 8);  // trials
    CHECK(*std::max_element(values.front().begin(), values.front().end()) > 0);
}
