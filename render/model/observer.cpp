#include "render/model/observer.hpp"

#include "render/model/intervention_choices.hpp"

namespace flinch::render {
namespace {

/// The indicator of the circuit that the scenario asks about first, or else of the first that teaches.
std::size_t asked_about(const lab::Scenario& scenario, const std::vector<Indicator>& indicators) {
    for (const lab::Probe& probe : scenario.probes) {
        for (std::size_t i = 0; i < indicators.size(); ++i) {
            const std::string& name = indicators[i].name;
            if (!indicators[i].target) continue;
            if (probe.reads == "expect." + name || probe.reads == "circuit." + name ||
                probe.reads == "timed." + name || lab::foretold(probe.statistic) == name)
                return i;
        }
    }
    for (std::size_t i = 0; i < indicators.size(); ++i) {
        if (indicators[i].target) return i;
    }
    return 0;
}

}  // namespace

ModelBuilder::ModelBuilder(const lab::Life& life, std::size_t creature)
    : creature_(creature),
      tracer_(life, creature),
      meaning_(life, creature, model_.meaning),
      expected_(life, creature),
      narrator_(life, creature),
      progress_(life) {
    observe_plan(life, model_.course);
    model_.world.map = life.world().map();
    for (const auto& choice : intervention_choices(life.scenario()))
        model_.interventions.push_back({choice.label, choice.group});
    refresh(life);
    model_.asked_about = asked_about(life.scenario(), model_.indicators);
}

void ModelBuilder::on(lab::Life::Step step, const lab::Life& life) {
    tracer_.on(step, life, model_.traces);
    narrator_.on(step, life, tracer_.fired(), model_.log);
    progress_.on(step, life);
    if (step == lab::Life::Step::frame) meaning_.note_frame(life, model_.meaning);
}

void ModelBuilder::refresh(const lab::Life& life, std::size_t expected_places) {
    observe_course(life, model_.course);
    observe_world(life, creature_, model_.world);
    observe_sight(life, creature_, model_.sight);
    observe_circuits(life, creature_, model_);
    observe_state(life, creature_, model_);
    observe_parts(life, creature_, model_.parts);
    meaning_.refresh(life, model_.meaning);
    progress_.refresh(life, model_.findings);
    if (expected_places > 0)
        expected_.ask(life, expected_places, model_.expected);
    else if (!model_.expected.valence.empty())
        expected_.clear(model_.expected);
}

void ModelBuilder::note_intervention(const lab::Life& life, const std::string& what) {
    narrator_.by_hand(sim::seconds(life.now()), what, model_.log);
    model_.traces.marks.push_back({sim::seconds(life.now()), TraceMark::Kind::intervention, what});
}

void ModelBuilder::go_back(const lab::Life& life, const Progress& progress) {
    const double now = sim::seconds(life.now());
    tracer_ = Tracer(life, creature_);
    narrator_ = Narrator(life, creature_);
    progress_ = progress;
    model_.traces = {};
    while (!model_.log.empty() && model_.log.back().time > now) model_.log.pop_back();
    meaning_.go_back(now, model_.meaning);
    Progress::go_back(now, model_.findings);
    expected_.clear(model_.expected);
}

}  // namespace flinch::render
