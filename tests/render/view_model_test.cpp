#include "render/view_model.hpp"

#include <doctest/doctest.h>

#include <set>

#include "scenarios/lab/scenario/reader.hpp"

using namespace flinch;

namespace {

std::shared_ptr<const lab::Scenario> small() {
    return std::make_shared<const lab::Scenario>(
        lab::read_scenario(FLINCH_SOURCE_DIR "/tests/scenarios/files/small.toml", {{"cortex.latent", "16"}}));
}

}  // namespace

TEST_CASE("a life that is watched takes the same course as one that is not") {
    const auto scenario = small();
    lab::Life alone(scenario, 0, 1);
    while (alone.step() != lab::Life::Step::over) {
    }
    lab::Life watched(scenario, 0, 1);
    render::Observer observer(watched);
    for (auto step = watched.step(); step != lab::Life::Step::over; step = watched.step()) {
        if (step != lab::Life::Step::frame) continue;
        observer.note_frame(watched);
        observer.refresh(watched);
    }
    CHECK(watched.fingerprint().text() == alone.fingerprint().text());
    CHECK(watched.events() == alone.events());
}

TEST_CASE("the view model tells what there is, and keeps no more than it shows") {
    lab::Life life(small(), 0, 1);
    render::Observer observer(life);
    std::set<std::string> phases;
    bool said = false;
    bool sensed = false;
    bool imagined = false;
    for (auto step = life.step(); step != lab::Life::Step::over; step = life.step()) {
        if (step != lab::Life::Step::frame) continue;
        observer.note_frame(life);
        observer.refresh(life);
        const auto& model = observer.model();
        phases.insert(model.phase);
        said = said || model.said == "blot";
        sensed = sensed || model.fovea_sensed;
        imagined = imagined || !model.fovea_sensed;
        REQUIRE(model.traces.back().time - model.traces.front().time <= render::trace_span + 1e-9);
        REQUIRE(model.things.size() <= 2);
        for (const auto& bar : model.words) REQUIRE((bar.now >= 0 && bar.now <= 1));
    }
    const auto& model = observer.model();
    CHECK(phases == std::set<std::string>{"", "life", "test"});
    CHECK(said);
    CHECK(sensed);
    CHECK(imagined);
    CHECK(model.circuit == "flinch");
    CHECK(model.circuit_line.find("looming") != std::string::npos);
    REQUIRE(model.words.size() == 2);
    CHECK(model.words[0].word == "blot");
}
