#include "render/model/traces.hpp"

namespace flinch::render {
namespace {

void note_brain(const organism::learning::Brain& brain, TracePoint& point) {
    point.value = brain.value_now();
    for (std::size_t i = 0; i < point.expected.size(); ++i)
        point.errors.push_back(brain.compartment_dopamine(i));
    const auto& thalamus = brain.thalamus();
    for (std::size_t i = 0; i < thalamus.channels().size(); ++i)
        point.open |= thalamus.open(i) ? 1U << i : 0U;
    const auto& cognition = brain.cognition();
    point.thought = static_cast<std::uint32_t>(&cognition.action() - cognition.actions().data());
}

}  // namespace

Tracer::Tracer(const lab::Life& life, std::size_t creature)
    : creature_(creature), said_(life.world().said()) {
    const auto& steering = life.creatures()[creature_].steering();
    for (std::uint32_t i = 0; i < steering.circuits().size(); ++i) counts_.push_back(steering.firings(i));
}

void Tracer::on(lab::Life::Step step, const lab::Life& life, TracesView& traces) {
    fired_.clear();
    const double now = sim::seconds(life.now());
    const auto& steering = life.creatures()[creature_].steering();
    for (std::uint32_t i = 0; i < counts_.size(); ++i) {
        if (steering.firings(i) == counts_[i]) continue;
        counts_[i] = steering.firings(i);
        fired_.push_back(i);
        traces.firings.push_back({now, i});
    }
    note_marks(step, life, traces);
    if (step == lab::Life::Step::frame && life.last_creature() == creature_) note_frame(life, traces);
}

void Tracer::note_marks(lab::Life::Step step, const lab::Life& life, TracesView& traces) {
    const double now = sim::seconds(life.now());
    if (step == lab::Life::Step::trial_begins)
        traces.marks.push_back({now, TraceMark::Kind::trial, life.trial()->label});
    if (life.world().said() == said_) return;
    said_ = life.world().said();
    const std::string& word = life.world().utterances().back().word;
    traces.marks.push_back({now, TraceMark::Kind::word, word.empty() ? "♪" : word});
}

void Tracer::note_frame(const lab::Life& life, TracesView& traces) const {
    const auto& creature = life.creatures()[creature_];
    TracePoint point;
    point.time = sim::seconds(life.now());
    point.expected = creature.brain().expectations();
    for (std::uint32_t i = 0; i < counts_.size(); ++i)
        point.on.push_back(creature.steering().on(i, life.now()) ? 1 : 0);
    point.dopamine = creature.brain().phasic_dopamine();
    point.valence = static_cast<float>(creature.steering().valence());
    point.reward = creature.reward();
    point.surprise = creature.brain().surprise();
    note_brain(creature.brain(), point);
    traces.points.push_back(std::move(point));
    const double oldest = sim::seconds(life.now()) - trace_span;
    while (traces.points.front().time < oldest) traces.points.pop_front();
    while (!traces.firings.empty() && traces.firings.front().time < oldest) traces.firings.pop_front();
    while (!traces.marks.empty() && traces.marks.front().time < oldest) traces.marks.pop_front();
}

}  // namespace flinch::render
