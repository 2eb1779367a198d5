// The view model without a window: what it tells, that it keeps no more than it shows, and that looking
// changes nothing.
#include <doctest/doctest.h>

#include <cmath>
#include <set>

#include "render/model/observer.hpp"
#include "tests/render/support.hpp"
#include "tests/scenarios/exam/support.hpp"

using namespace flinch;

TEST_CASE("a life that is watched takes the same course as one that is not") {
    const auto scenario = small();
    const lab::Life born(scenario, 0, 1);
    lab::Life watched = born;
    render::ModelBuilder observer(watched);
    for (auto step = watched.step(); step != lab::Life::Step::over; step = watched.step()) {
        observer.on(step, watched);
        if (step == lab::Life::Step::frame) observer.refresh(watched, 3);  // even the world is painted
    }
    CHECK(watched.fingerprint().text() == fingerprint_at_end(born));
}

TEST_CASE("the view model tells what there is, and keeps no more than it shows") {
    lab::Life life(small(), 0, 1);
    render::ModelBuilder observer(life);
    std::set<std::string> phases;
    bool said = false;
    bool sensed = false;
    bool imagined = false;
    for (auto step = life.step(); step != lab::Life::Step::over; step = life.step()) {
        observer.on(step, life);
        if (step != lab::Life::Step::frame) continue;
        observer.refresh(life);
        const auto& model = observer.model();
        phases.insert(model.course.phase);
        said = said || model.world.said == "blot";
        sensed = sensed || model.sight.sensed;
        imagined = imagined || !model.sight.sensed;
        REQUIRE(model.traces.points.back().time - model.traces.points.front().time <=
                render::trace_span + 1e-9);
        for (const float value : model.meaning.now.expectations) REQUIRE((value >= 0 && value <= 1));
    }
    const auto& model = observer.model();
    CHECK(phases == std::set<std::string>{"", "life", "test"});
    CHECK(said);
    CHECK(sensed);
    CHECK(imagined);
    CHECK(model.indicators[model.asked_about].name == "flinch");
    CHECK(model.indicators[model.asked_about].when.find("looming") != std::string::npos);
    // Two things, each with its picture and its word.
    REQUIRE(model.meaning.nameables.size() == 4);
    CHECK(model.meaning.nameables[0].concept_ == model.meaning.nameables[1].concept_);
    CHECK(model.meaning.nameables[0].word != model.meaning.nameables[1].word);
    CHECK(model.meaning.history.size() > 5);
    CHECK_FALSE(model.log.empty());
    CHECK(model.traces.points.back().errors.size() == model.targets.size());
    CHECK(model.parts.cortex.algorithm == "boltzmann");
    CHECK(model.parts.cortex.weights > 1000);
    CHECK(std::isfinite(model.parts.cortex.loss));
    CHECK(model.parts.cortex.loss != 0);
    CHECK(model.parts.hippocampus.cells == 128);
    CHECK(model.parts.attention.gates.size() == 3);
    CHECK(model.parts.attention.actions.at(model.parts.attention.action).starts_with("attend"));
    CHECK(model.parts.cerebellum.curves.empty());
}

TEST_CASE("a long life fills the history and the list of log, and neither grows beyond its bound") {
    const auto scenario = exam_support::Appended(
                              "[[phase]]\nname = \"long\"\ntrials = '90(room)/90(each)'\nduration = \"2 s\"\n"
                              "gap = \"500 ms\"\n")
                              .read();
    lab::Life life(scenario, 0, 1);
    render::ModelBuilder observer(life);
    std::size_t most_told = 0;
    for (auto step = life.step(); step != lab::Life::Step::over; step = life.step()) {
        observer.on(step, life);
        most_told = std::max(most_told, observer.model().log.size());
    }
    CHECK(most_told == render::most_happenings);
    CHECK(observer.model().meaning.history.size() > render::most_meanings / 2);
    CHECK(observer.model().meaning.history.size() <= render::most_meanings);
}

TEST_CASE("the parts that learned something show it: the blink's interval, places, what is replayed") {
    const auto blinking = std::make_shared<const lab::Scenario>(lab::read_scenario(
        FLINCH_SOURCE_DIR "/tests/scenarios/files/blink.toml",
        {{"cortex.latent", "16"}, {"hippocampus.cells", "16"}, {"hippocampus.replay_quiet", "60"}}));
    lab::Life life(blinking, 0, 1);
    render::ModelBuilder observer(life);
    for (auto step = life.step(); step != lab::Life::Step::over; step = life.step()) observer.on(step, life);
    observer.refresh(life);
    const auto& parts = observer.model().parts;
    REQUIRE_FALSE(parts.cerebellum.curves.empty());
    const auto& curve = parts.cerebellum.curves.front();
    CHECK(curve.circuit == "blink");
    // Its peak lies within the span shown, and above what it says at the onset.
    const auto peak = std::max_element(curve.output.begin(), curve.output.end());
    CHECK(peak != curve.output.begin());
    CHECK(*peak > curve.output.front() + 0.1F);
    CHECK(parts.cerebellum.basis.size() == 24);
    for (const auto& granule : parts.cerebellum.basis) CHECK(granule.front() == 0);
    CHECK(parts.hippocampus.cells == 16);
    CHECK(parts.hippocampus.recruited > 0);
    CHECK(parts.hippocampus.rates.size() == parts.hippocampus.recruited);
    CHECK_FALSE(parts.hippocampus.episodes.empty());
}

TEST_CASE("the plane of the latent codes is made of two orthogonal unit axes") {
    lab::Life life(small(), 0, 1);
    render::ModelBuilder observer(life);
    for (auto step = life.step(); step != lab::Life::Step::over; step = life.step()) observer.on(step, life);
    const auto& view = observer.model().meaning;
    double aa = 0;
    double bb = 0;
    double ab = 0;
    for (std::size_t i = 0; i < view.latent; ++i) {
        const auto a = static_cast<double>(view.plane[i]);
        const auto b = static_cast<double>(view.plane[view.latent + i]);
        aa += a * a;
        bb += b * b;
        ab += a * b;
    }
    CHECK(aa == doctest::Approx(1).epsilon(1e-4));
    CHECK(bb == doctest::Approx(1).epsilon(1e-4));
    CHECK(ab == doctest::Approx(0).epsilon(1e-4));
}

TEST_CASE("the painted world asks every place that is no wall, and nothing within walls") {
    lab::Life life(small(), 0, 1);
    render::ModelBuilder observer(life);
    for (int i = 0; i < 400; ++i) observer.on(life.step(), life);
    observer.refresh(life, 100'000);
    const auto& view = observer.model().expected;
    REQUIRE(view.step == 1);
    for (int y = 0; y < view.rows; ++y) {
        for (int x = 0; x < view.columns; ++x) {
            const bool wall = life.world().map().cell(x, y) == world::Map::wall;
            CHECK(std::isnan(view.valence[static_cast<std::size_t>(y * view.columns + x)]) == wall);
        }
    }
    CHECK(view.complete == doctest::Approx(1));
}

TEST_CASE("a planner shows its map: ways lead from place to place, and it is at one of them") {
    const auto planning = std::make_shared<const lab::Scenario>(
        lab::read_scenario(FLINCH_SOURCE_DIR "/scenarios/planning/detour.toml", {}));
    lab::Life life(planning, 0, 1);
    render::ModelBuilder observer(life);
    observer.refresh(life);
    CHECK(observer.model().parts.planner.exists);
    CHECK(observer.model().parts.planner.places.empty());
    // It explores the start, then another room.
    while (life.now() < sim::from_seconds(200)) observer.on(life.step(), life);
    observer.refresh(life);
    const auto& view = observer.model().parts.planner;
    CHECK(view.method == "imagine");
    REQUIRE_FALSE(view.places.empty());
    CHECK(view.choices > 0);
    CHECK(view.planned.size() == view.habitual.size());
    CHECK(view.chosen < view.planned.size());
    for (const auto& way : view.ways) {
        CHECK(way.from < view.places.size());
        CHECK(way.to < view.places.size());
        CHECK(way.from != way.to);
    }
    if (view.here) CHECK(*view.here < view.places.size());
}
