#include "scenarios/lab/experiment/recorder.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

#include <fmt/format.h>

#include "scenarios/lab/statistics.hpp"
#include "sim/mathematics.hpp"

namespace flinch::lab {
namespace {

constexpr double longest_lead = 10;  // seconds

bool over_curve(Statistic statistic) noexcept {
    return statistic == Statistic::peak_time || statistic == Statistic::peak_error ||
           statistic == Statistic::width;
}

}  // namespace

Recorder::Recorder(const Life& life, std::shared_ptr<const Likenesses> looks) : group_(life.group().name) {
    const Scenario& scenario = life.scenario();
    for (const Phase& phase : life.group().phases) phases_.push_back(phase.name);
    for (const Probe& probe : scenario.probes) {
        auto variable = find_variable(probe.reads, {scenario, life.group(), looks});
        if (!variable) continue;  // the reader has reported it
        Reading reading;
        reading.probe = &probe;
        reading.variable = std::move(*variable);
        const auto& circuits = life.group().species.circuits;
        for (std::uint32_t i = 0; i < circuits.size(); ++i) {
            if (circuits[i].name == probe.event) reading.event = i;
        }
        readings_.push_back(std::move(reading));
    }
    counts_.resize(life.group().species.circuits.size());
}

bool Recorder::wanted(const Reading& reading, const Life& life) const {
    const auto& phases = reading.probe->phases;
    return phases.empty() ||
           std::find(phases.begin(), phases.end(), phases_[life.trial()->phase]) != phases.end();
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
        reading.series.clear();
        reading.reached.clear();
    }
}

void Recorder::note_firings(const Life& life) {
    const auto& steering = life.creatures().front().steering();
    for (std::uint32_t i = 0; i < counts_.size(); ++i) {
        if (steering.firings(i) == counts_[i]) continue;
        counts_[i] = steering.firings(i);
        if (!trial_starts_.empty())
            firings_.push_back({sim::seconds(life.now()), i, trial_starts_.size() - 1});
    }
}

void Recorder::sample(const Life& life, bool frame) {
    const double now = sim::seconds(life.now());
    const sim::Time into = life.now() - life.trial()->start;
    for (Reading& reading : readings_) {
        const Probe& probe = *reading.probe;
        if ((!frame && !probe.every_event) || !wanted(reading, life)) continue;
        if (foretells(probe.statistic)) {
            reading.series.push_back({now, reading.variable(life)});
        } else if (life.in_trial() && into >= probe.from && into < probe.to) {
            note(reading, now, into - probe.from, reading.variable(life));
        }
        reading.last = now;
    }
}

/// A value read within the window of the trial, this far into it.
void Recorder::note(Reading& reading, double now, sim::Time into, double value) {
    const double weight = now - reading.last;
    const bool first = reading.weight == 0;
    reading.highest = first ? value : std::max(reading.highest, value);
    reading.lowest = first ? value : std::min(reading.lowest, value);
    const bool above = value >= reading.probe->threshold;
    if (above && !reading.above) {
        ++reading.rises;
        if (reading.rises == 1) reading.first_rise = sim::seconds(into);
    }
    reading.above = above;
    reading.weighted += value * weight;
    reading.weight += weight;
    if (over_curve(reading.probe->statistic)) reading.series.push_back({sim::seconds(into), value});
}

void Recorder::add(const Reading& reading, int trial, double time, const std::string& stimulus,
                   double value) {
    measures_.push_back({group_, phases_[phase_], trial, time, reading.probe->name, stimulus, value});
}

/// When a curve peaks, how far from when it should (as a share of that), or its full width at half height in
/// seconds. Nothing if it never reached the threshold.
std::optional<double> Recorder::of_curve(const Reading& reading) {
    const auto& curve = reading.series;
    const auto top = std::max_element(curve.begin(), curve.end(),
                                      [](const Sample& a, const Sample& b) { return a.value < b.value; });
    if (top == curve.end() || top->value < reading.probe->threshold) return std::nullopt;
    if (reading.probe->statistic == Statistic::peak_time) return top->time;
    const double wanted = sim::seconds(reading.probe->at);
    if (reading.probe->statistic == Statistic::peak_error) return std::abs(top->time - wanted) / wanted;
    const auto low = [&](const Sample& sample) { return sample.value < 0.5 * top->value; };
    const auto left = std::find_if(std::make_reverse_iterator(top), curve.rend(), low);
    const auto right = std::find_if(top, curve.end(), low);
    return (right == curve.end() ? curve.back() : *right).time -
           (left == curve.rend() ? curve.front() : *left).time;
}

std::optional<double> Recorder::summarise(const Reading& reading, const Trial& trial) {
    const Probe& probe = *reading.probe;
    switch (probe.statistic) {
        case Statistic::highest:
            return reading.highest;
        case Statistic::lowest:
            return reading.lowest;
        case Statistic::gain:  // of something that only grows
            return reading.highest - reading.lowest;
        case Statistic::count:
            return static_cast<double>(reading.rises);
        case Statistic::latency:  // never: the whole window
            return reading.rises > 0 ? reading.first_rise
                                     : sim::seconds(std::min(probe.to, trial.end - trial.start) - probe.from);
        case Statistic::peak_time:
        case Statistic::peak_error:
        case Statistic::width:
            return of_curve(reading);
        default:
            return reading.weighted / reading.weight;
    }
}

void Recorder::finish_trial(const Life& life) {
    const Trial& trial = *life.trial();
    for (Reading& reading : readings_) {
        if (foretells(reading.probe->statistic) || reading.weight == 0) continue;
        if (reading.probe->statistic == Statistic::frames_to) {
            note_reached(reading, trial.label);
        } else if (const auto value = summarise(reading, trial)) {
            add(reading, static_cast<int>(trial.number), sim::seconds(trial.start), trial.label, *value);
        }
        reading.series.clear();
        reading.weighted = 0;
        reading.weight = 0;
        reading.rises = 0;
        reading.above = false;
    }
}

/// How long before each firing the assessor had come to say so, and said so until then; 0 if it had not.
void Recorder::measure_lead(const Reading& reading) {
    for (const Firing& firing : firings_) {
        if (firing.circuit != reading.event) continue;
        double since = firing.time;
        for (auto sample = reading.series.rbegin(); sample != reading.series.rend(); ++sample) {
            if (sample->time >= firing.time) continue;
            if (sample->value < reading.probe->threshold || firing.time - sample->time > longest_lead) break;
            if (sample->time < trial_starts_[firing.trial]) break;
            since = sample->time;
        }
        add(reading, static_cast<int>(firing.trial), firing.time, "", firing.time - since);
    }
}

/// Area under the ROC curve for "it fires within so long"; moments while it is firing are left out.
void Recorder::measure_roc(const Reading& reading) {
    constexpr double aftermath = 1.0;  // seconds
    const double within = sim::seconds(reading.probe->within);
    std::vector<double> before;
    std::vector<double> calm;
    for (const Sample& sample : reading.series) {
        bool soon = false;
        bool during = false;
        for (const Firing& firing : firings_) {
            if (firing.circuit != reading.event) continue;
            soon = soon || (firing.time > sample.time && firing.time <= sample.time + within);
            during = during || (sample.time >= firing.time && sample.time < firing.time + aftermath);
        }
        if (soon) {
            before.push_back(sample.value);
        } else if (!during) {
            calm.push_back(sample.value);
        }
    }
    if (!before.empty() && !calm.empty())
        add(reading, -1, sim::seconds(sim::Time{0}), "", roc_area(before, calm));
}

void Recorder::note_reached(Reading& reading, const std::string& stimulus) {
    auto found = std::find_if(reading.reached.begin(), reading.reached.end(),
                              [&](const Reached& one) { return one.stimulus == stimulus; });
    if (found == reading.reached.end()) found = reading.reached.insert(found, {stimulus, -1});
    if (found->frames < 0 && reading.weighted / reading.weight >= reading.probe->threshold)
        found->frames = static_cast<double>(frames_ - frames_then_);
}

void Recorder::measure_frames(const Reading& reading) {
    for (const Reached& one : reading.reached) {
        const double all = static_cast<double>(frames_ - frames_then_);
        add(reading, -1, 0, one.stimulus, one.frames < 0 ? all : one.frames);
    }
}

/// What was said at each moment of the phase beside what came; moments while it is firing are left out.
std::vector<Forecast> Recorder::forecasts(const Reading& reading) const {
    constexpr double aftermath = 1.0;  // seconds
    const double within = sim::seconds(reading.probe->within);
    std::vector<Forecast> all;
    for (const Sample& sample : reading.series) {
        double delay = std::numeric_limits<double>::infinity();
        bool during = false;
        for (const Firing& firing : firings_) {
            if (firing.circuit != reading.event) continue;
            during = during || (sample.time >= firing.time && sample.time < firing.time + aftermath);
            if (firing.time > sample.time) delay = std::min(delay, firing.time - sample.time);
        }
        if (during) continue;
        const double came = reading.probe->discounted ? static_cast<double>(sim::decay(delay, within))
                            : delay <= within         ? 1.0
                                                      : 0.0;
        all.push_back({sample.value, came});
    }
    return all;
}

void Recorder::measure_calibration(const Reading& reading) {
    const auto said = forecasts(reading);
    if (said.empty()) return;
    const Calibration found = calibrate(said);
    switch (reading.probe->statistic) {
        case Statistic::brier:
            return add(reading, -1, 0, "", found.brier);
        case Statistic::brier_skill:
            return add(reading, -1, 0, "", found.skill());
        case Statistic::miscalibration:
            return add(reading, -1, 0, "", found.reliability);
        default:
            break;
    }
    for (std::size_t i = 0; i < Calibration::bins; ++i) {
        const double low = static_cast<double>(i) / static_cast<double>(Calibration::bins);
        if (found.diagram[i].count > 0)
            add(reading, -1, 0, fmt::format("{:.1f} to {:.1f}", low, low + 0.1), found.diagram[i].came);
    }
}

void Recorder::measure_phase(const Reading& reading) {
    switch (reading.probe->statistic) {
        case Statistic::frames_to:
            return measure_frames(reading);
        case Statistic::lead:
            return measure_lead(reading);
        case Statistic::roc_area:
            return measure_roc(reading);
        default:
            if (foretells(reading.probe->statistic)) measure_calibration(reading);
    }
}

void Recorder::finish_phase() {
    if (phase_ >= phases_.size()) return;
    for (const Reading& reading : readings_) {
        const auto& phases = reading.probe->phases;
        if (!phases.empty() && std::find(phases.begin(), phases.end(), phases_[phase_]) == phases.end())
            continue;
        measure_phase(reading);
    }
}

}  // namespace flinch::lab
