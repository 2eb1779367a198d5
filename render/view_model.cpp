#include "render/view_model.hpp"

#include <algorithm>

namespace flinch::render {
namespace {

using organism::body::fovea_side;

constexpr double words_every = 0.5;  // seconds of life

bool listed(const std::vector<WordBar>& bars, const std::string& word) {
    return std::any_of(bars.begin(), bars.end(), [&](const WordBar& bar) { return bar.word == word; });
}

/// The lesson that the scenario asks about first; otherwise the first one.
std::size_t lesson_asked_about(const lab::Scenario& scenario, const organism::steering::Steering& steering) {
    for (const lab::Probe& probe : scenario.probes) {
        for (std::size_t lesson = 0; lesson < steering.lessons().size(); ++lesson) {
            const std::string& name = steering.circuits()[steering.lessons()[lesson]].name;
            if (probe.reads == "expect." + name || probe.reads == "circuit." + name || probe.event == name)
                return lesson;
        }
    }
    return 0;
}

}  // namespace

Observer::Observer(const lab::Life& life) {
    const lab::Scenario& scenario = life.scenario();
    const auto& steering = life.creatures().front().steering();
    model_.title = scenario.title;
    model_.group = life.group().name;
    model_.end = sim::seconds(life.end());
    model_.map = life.world().map();
    lesson_ = lesson_asked_about(scenario, steering);
    if (!steering.lessons().empty()) {
        circuit_ = steering.lessons()[lesson_];
        model_.circuit = steering.circuits()[circuit_].name;
        model_.circuit_line = steering.circuits()[circuit_].when.text();
    }
    for (const lab::Stimulus& stimulus : scenario.stimuli) {
        if (!stimulus.word || listed(model_.words, *stimulus.word) || model_.words.size() == most_words)
            continue;
        model_.words.push_back({*stimulus.word, 0, 0});
        sounds_.push_back(world::spectrogram(*stimulus.word));
    }
    refresh(life);
    for (WordBar& bar : model_.words) bar.at_first = bar.now;
}

void Observer::note_frame(const lab::Life& life) {
    const auto& creature = life.creatures().front();
    TracePoint point;
    point.time = sim::seconds(life.now());
    if (!creature.brain().expectations().empty()) point.expected = creature.brain().expectations()[lesson_];
    point.looming = static_cast<float>(creature.steering().signal(organism::steering::Signal::looming));
    point.dopamine = creature.brain().phasic_dopamine();
    point.firing = !creature.steering().circuits().empty() && creature.steering().on(circuit_, life.now());
    model_.traces.push_back(point);
    while (model_.traces.front().time < point.time - trace_span) model_.traces.pop_front();
}

void Observer::refresh(const lab::Life& life) {
    model_.time = sim::seconds(life.now());
    model_.learning = life.creatures().front().learning();
    if (const lab::Trial* trial = life.trial()) {
        model_.phase = life.group().phases[trial->phase].name;
        model_.trial = life.in_trial() ? trial->label : "";
    }
    refresh_world(life);
    refresh_sight(life);
    refresh_words(life);
    refresh_steering(life);
    refresh_body(life);
}

void Observer::refresh_world(const lab::Life& life) {
    const auto& world = life.world();
    const auto& creature = life.creatures().front();
    model_.things.clear();
    for (const auto& thing : world.things()) {
        if (!thing.present) continue;
        const auto& kind = world.kinds()[thing.kind];
        model_.things.push_back(
            {thing.leg.at(life.now()).position, kind.name, kind.size,
             kind.aside.width() > 0 ? std::optional(thing.leg.at(life.now()).heading) : std::nullopt});
    }
    model_.creature = world.bodies()[creature.body()].leg.at(life.now());
    model_.posture =
        organism::posture_names[static_cast<std::size_t>(creature.muscles().posture(life.now()))];
    model_.said.clear();
    constexpr sim::Time lingering{1'500'000};
    for (const auto& utterance : world.utterances()) {
        if (life.now() < utterance.end + lingering)
            model_.said = utterance.word.empty() ? "♪" : utterance.word;
    }
}

void Observer::refresh_sight(const lab::Life& life) {
    const auto& creature = life.creatures().front();
    const auto& eye = creature.eye();
    model_.retina = eye.retina();
    model_.fovea = eye.fovea();
    model_.fovea_sensed = creature.frame().has(static_cast<std::size_t>(organism::Sense::fovea));
    model_.hearing = creature.ear().hears(life.now());
    model_.gaze_yaw = eye.gaze().yaw;
    model_.gaze_pitch = eye.gaze().pitch;
    model_.gaze_size = eye.gaze().size;
    model_.field_width = sim::radians(eye.nature().width_degrees);
    model_.field_height = sim::radians(eye.nature().height_degrees);
    const auto& imagery = creature.brain().thought().imagery;
    constexpr std::size_t cells = fovea_side * fovea_side;
    model_.imagined.resize(cells);
    for (std::size_t i = 0; i < cells; ++i)
        model_.imagined[i] = 0.5F + 0.5F * (imagery[i] - imagery[cells + i]);
}

void Observer::refresh_words(const lab::Life& life) {
    if (words_asked_ >= 0 && model_.time < words_asked_ + words_every) return;
    words_asked_ = model_.time;
    organism::learning::Thought thought;
    for (std::size_t i = 0; i < sounds_.size(); ++i) {
        const auto expectations = life.creatures().front().ask_word(sounds_[i], thought);
        model_.words[i].now = expectations.empty() ? 0.0F : expectations[lesson_];
    }
}

void Observer::refresh_steering(const lab::Life& life) {
    const auto& steering = life.creatures().front().steering();
    const auto& expectations = life.creatures().front().brain().expectations();
    model_.lamps.clear();
    std::size_t lesson = 0;
    for (std::uint32_t i = 0; i < steering.circuits().size(); ++i) {
        const auto& circuit = steering.circuits()[i];
        Lamp lamp{circuit.name, steering.on(i, life.now()), steering.lesioned(i), circuit.lead.has_value(),
                  0};
        if (lamp.teaches) lamp.expected = expectations[lesson++];
        model_.lamps.push_back(std::move(lamp));
    }
    model_.valence = steering.signal(organism::steering::Signal::valence);
}

void Observer::refresh_body(const lab::Life& life) {
    using organism::body::Interoception;
    const auto& inner = life.creatures().front().inner();
    model_.gauges = {{"lacks salt", inner.deficit(Interoception::sodium)},
                     {"lacks energy", inner.deficit(Interoception::energy)},
                     {"lacks water", inner.deficit(Interoception::water)},
                     {"pain", inner.pain()},
                     {"arousal", inner.arousal()},
                     {"goosebumps", inner.goosebumps()},
                     {"pupil", inner.pupil()},
                     {"tired", inner.sleep_pressure()}};
}

}  // namespace flinch::render
