// Each recipe of docs/extending.md is followed: the document's text is read, and what it adds is used.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <string>

#include "organism/steering/reflex.hpp"
#include "organism/steering/signals.hpp"
#include "render/panel.hpp"
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

/// The document's examples by the file that each names in its first line, without their indentation.
const std::map<std::string, std::string>& examples() {
    static const std::map<std::string, std::string> found = [] {
        std::map<std::string, std::string> all;
        std::istringstream lines(text_of(FLINCH_SOURCE_DIR "/docs/extending.md"));
        std::string* inside = nullptr;
        std::size_t indent = 0;
        for (std::string line; std::getline(lines, line);) {
            const auto fence = line.find("```");
            if (inside != nullptr && fence != std::string::npos) {
                inside = nullptr;
            } else if (inside != nullptr) {
                *inside += (line.size() > indent ? line.substr(indent) : "") + "\n";
            } else if (fence != std::string::npos && (line.ends_with("cpp") || line.ends_with("toml"))) {
                indent = fence;
                std::getline(lines, line);
                inside = &all[line.substr(line.find(' ', indent) + 1)];
            }
        }
        return all;
    }();
    return found;
}

/// The document's scenario, with its circuit in a species of its own; more text after it.
std::shared_ptr<const lab::Scenario> sniffing(const std::string& more = {},
                                              const lab::Settings& settings = {}) {
    const tests::TemporaryFolder folder;
    (void)folder.write("sniffer.toml", text_of(FLINCH_SOURCE_DIR "/scenarios/species/standard.toml") +
                                           examples().at("sniffer.toml"));
    return std::make_shared<const lab::Scenario>(
        lab::read_scenario(folder.write("sniff.toml", examples().at("sniff.toml") + more), settings));
}

}  // namespace

TEST_CASE("the document's examples are the files that these tests are built of") {
    int files = 0;
    for (const auto& example : examples()) {
        const std::string& name = example.first;
        if (!name.starts_with("tests/")) continue;
        ++files;
        CHECK_MESSAGE(example.second == text_of(fs::path(FLINCH_SOURCE_DIR) / name), name);
    }
    CHECK(files == 5);
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
        CHECK(life.creatures().front().brain().cortex().nature().algorithm == algorithm);
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

TEST_CASE("a panel: it has its place on its page, draws, and answers to the mouse") {
    const auto& panels = sim::registry<render::Panel>();
    const render::Panel* panel = panels.find("pulse");
    REQUIRE(panel != nullptr);
    render::Canvas canvas;
    canvas.begin(1280, 720, {});
    render::Zones zones;
    const auto before = canvas.vertices();
    panel->draw({canvas, {0, 0, 100, 50}, zones}, render::ViewModel{}, render::WindowState{});
    CHECK(canvas.vertices() > before);
    REQUIRE(zones.at({10, 10}) != nullptr);
    CHECK(zones.at({10, 10})->left({10, 10}).what == render::Command::What::pause);
    const auto pages = render::panels_on(render::Page::life, render::ViewModel{});
    CHECK(std::find(pages.begin(), pages.end(), panel) != pages.end());
}
