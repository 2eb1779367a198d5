#include "scenarios/lab/experiment/recorder.hpp"

#include <algorithm>

#include "sim/names.hpp"

namespace flinch::lab {

Recorder::Recorder(const Life& life, std::shared_ptr<const Likenesses> looks)
    : group_(measures_.id(life.group().name)), counts_(life.group().species.circuits.size()) {
    for (const Phase& phase : life.group().phases) phases_.push_back(measures_.id(phase.name));
    for (const Probe& probe : life.scenario().probes) {
        auto variable = find_variable(probe.reads, {life.scenario(), life.group(), looks});
        if (!variable) continue;  // the reader of the scenario has reported it already
        readings_.push_back(reading_of(probe, std::move(*variable), life));
    }
}

Recorder::Reading Recorder::reading_of(const Probe& probe, Variable variable, const Life& life) {
    Reading reading;
    reading.probe = &probe;
    reading.variable = std::move(variable);
    reading.name = measures_.id(probe.name);
    for (const Phase& phase : life.group().phases) {
        reading.phases.push_back(probe.phases.empty() || sim::contains(probe.phases, phase.name));
    }
    const auto circuit = sim::find_named(life.group().species.circuits, foretold(probe.statistic));
    reading.circuit = static_cast<std::uint32_t>(circuit.value_or(0));
    return reading;
}

void Recorder::on(Life::Step step, const Life& life) {
    note_firings(life);
    frames_ = life.creatures().front().frames();
    switch (step) {
        case Life::Step::trial_begins:
            if (life.trial()->phase != phase_) {
                finish_phase();
                begin_phase(life);
            }
            trial_starts_.push_back(sim::seconds(life.now()));
            for (Reading& reading : readings_) reading.last = sim::seconds(life.now());
            break;
        case Life::Step::frame:
            if (life.trial() != nullptr && life.last_creature() == 0) sample(life, true);
            break;
        case Life::Step::trial_ends:
            finish_trial(life);
            break;
        case Life::Step::over:
            finish_phase();
            break;
        case Life::Step::other:
            if (life.trial() != nullptr && life.last_creature() == 0) sample(life, false);
            break;
    }
}

void Recorder::begin_phase(const Life& life) {
    phase_ = life.trial()->phase;
    firings_.clear();
    trial_starts_.clear();
    frames_then_ = frames_;
    for (Reading& reading : readings_) {
        reading.trials.trials.clear();
        reading.throughout.clear();
    }
}

bool Recorder::predicted(std::uint32_t circuit) const {
    return std::ranges::any_of(readings_, [circuit](const Reading& reading) {
        return reading.circuit == circuit && std::holds_alternative<OfCircuit>(reading.probe->statistic);
    });
}

void Recorder::note_firings(const Life& life) {
    const auto& steering = life.creatures().front().steering();
    for (std::uint32_t i = 0; i < counts_.size(); ++i) {
        if (steering.firings(i) == counts_[i]) continue;
        counts_[i] = steering.firings(i);
        if (!trial_starts_.empty() && predicted(i))
            firings_.push_back({{sim::seconds(life.now()), trial_starts_.size() - 1}, i});
    }
}

void Recorder::sample(const Life& life, bool frame) {
    for (Reading& reading : readings_) {
        if ((frame || reading.probe->every_event) && reading.phases[life.trial()->phase])
            sample_one(reading, life);
    }
}

void Recorder::sample_one(Reading& reading, const Life& life) {
    const Probe& probe = *reading.probe;
    const double now = sim::seconds(life.now());
    const double lasted = now - reading.last;
    const sim::Time into = life.now() - life.trial()->start;
    reading.last = now;
    if (std::holds_alternative<OfCircuit>(probe.statistic)) {
        reading.throughout.push_back({now, reading.variable(life), lasted});
    } else if (life.in_trial() && into >= probe.from && into < probe.to) {
        reading.window.samples.push_back({sim::seconds(into - probe.from), reading.variable(life), lasted});
    }
}

void Recorder::finish_trial(const Life& life) {
    for (Reading& reading : readings_) {
        if (!reading.window.lasting().empty()) finish_trial_of(reading, *life.trial());
        reading.window = {};
    }
}

void Recorder::finish_trial_of(Reading& reading, const Trial& trial) {
    const Probe& probe = *reading.probe;
    WindowReading& window = reading.window;
    window.length = sim::seconds(std::min(probe.to, trial.end - trial.start) - probe.from);
    window.stimulus = trial.label;
    window.frames = frames_ - frames_then_;
    if (const auto* of_trial = std::get_if<OfTrial>(&probe.statistic)) {
        if (const auto value = (*of_trial)(window))
            add(reading, {*value, trial.label, static_cast<int>(trial.number), sim::seconds(trial.start)});
    } else if (std::holds_alternative<OfPhase>(probe.statistic)) {
        reading.trials.trials.push_back(std::move(window));
    }
}

void Recorder::finish_phase() {
    if (phase_ >= phases_.size()) return;
    for (Reading& reading : readings_) {
        if (!reading.phases[phase_]) continue;
        for (const PhaseValue& value : values_of_phase(reading)) add(reading, value);
    }
}

std::vector<PhaseValue> Recorder::values_of_phase(Reading& reading) const {
    if (const auto* of_phase = std::get_if<OfPhase>(&reading.probe->statistic)) {
        reading.trials.frames = frames_ - frames_then_;
        return (*of_phase)(reading.trials);
    }
    const auto* of_circuit = std::get_if<OfCircuit>(&reading.probe->statistic);
    if (of_circuit == nullptr) return {};
    CircuitReading phase{std::move(reading.throughout), {}, trial_starts_};
    for (const Firing& firing : firings_) {
        if (firing.circuit == reading.circuit) phase.firings.push_back(firing.at);
    }
    return of_circuit->values(phase);
}

void Recorder::add(const Reading& reading, const PhaseValue& value) {
    measures_.add({0, group_, phases_[phase_], value.trial, value.time_s, reading.name,
                   measures_.id(value.stimulus), value.value});
}

}  // namespace flinch::lab
