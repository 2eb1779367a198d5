#include "organism/creature.hpp"

#include <algorithm>

#include "organism/body_senses.hpp"
#include "sim/names.hpp"

namespace flinch::organism {
namespace {

std::vector<learning::AssessorTarget> targets_of(const std::vector<steering::Circuit>& circuits) {
    std::vector<learning::AssessorTarget> targets;
    for (const auto& circuit : circuits) {
        if (circuit.lead) {
            targets.push_back({circuit.name, *circuit.lead, circuit.timed, std::nullopt});
            if (circuit.taste_cues_only) targets.back().of_body = ingested;
        }
    }
    return targets;
}

/// Clears all motion from a detection when the same image comes again, because whatever was seen to move has
/// stopped.
void come_to_rest(steering::Detection& seen) noexcept {
    for (float* motion : {&seen.looming, &seen.motion, &seen.motion_right, &seen.motion_up, &seen.skitter,
                          &seen.approach, &seen.gathering})
        *motion = 0;
}

}  // namespace

std::uint64_t nature_of(const Species& species) {
    sim::Fingerprint nature;
    nature.add(sim::layout_of(Creature(species, 0, 0, 0)));
    for (const steering::Circuit& circuit : species.circuits) {
        for (const char letter : circuit.name) nature.add(letter);
        nature.add(circuit.lead.has_value());
        nature.add(circuit.timed);
    }
    return nature.value();
}

learning::Wiring wiring_of(const Species& species) {
    return {targets_of(species.circuits), thalamic_channels()};
}

Creature::Creature(const Species& species, std::uint64_t seed, std::uint32_t index, std::uint32_t body)
    : index_(index),
      body_(body),
      frame_period_(species.frame),
      quiet_period_(species.quiet_frame),
      dozing_period_(species.dozing_frame),
      eye_(species.eye, {seed, index, sim::Purpose::retina}),
      ear_(species.ear, {seed, index, sim::Purpose::ear}),
      muscles_(species.muscles, body, {seed, index, sim::Purpose::muscles}),
      vestibule_(species.vestibule, {seed, index, sim::Purpose::vestibule}),
      inner_(species.interoception),
      colliculus_(species.colliculus),
      steering_(species.circuits, species.stages, species.steering),
      brain_(species.brain, cortex_layout(steering_.targets().size(), species.brain.hippocampus.place.cells),
             targets_of(species.circuits), body::actions.size(), seed, index, thalamic_channels()) {
    since_.fired.resize(species.circuits.size());
    moment_.frame = learning::Frame(brain_.layout());
    moment_.targets.resize(steering_.targets().size());
    for (const auto& circuit : species.circuits)
        attention_requests_.push_back(channel_bits(circuit.attend_to));
}

void Creature::schedule(sim::Agenda& agenda, CreatureEvent what, sim::Time at, std::uint32_t detail) const {
    // The kind serves as the priority, so that within one microsecond senses come before thoughts, and
    // thoughts before actions.
    agenda.schedule(at, static_cast<std::uint32_t>(what), index_, static_cast<std::uint32_t>(what), detail);
}

void Creature::wake(sim::Agenda& agenda, sim::Time now) {
    schedule(agenda, CreatureEvent::look, now);
    schedule(agenda, CreatureEvent::frame, now + frame_period_);
    schedule(agenda, CreatureEvent::act, now + frame_period_);
    since_.frame = now;
}

void Creature::on(const sim::Event& event, world::World& world, sim::Agenda& agenda) {
    switch (static_cast<CreatureEvent>(event.kind)) {
        case CreatureEvent::fire:
            return fire(event.detail, world, event.time);
        case CreatureEvent::act:
            return act(world, agenda, event.time);
        default:
            return on_reading(event, world, agenda);
    }
}

void Creature::on_reading(const sim::Event& event, const world::World& world, sim::Agenda& agenda) {
    switch (static_cast<CreatureEvent>(event.kind)) {
        case CreatureEvent::look:
            return look(world, agenda, event.time);
        case CreatureEvent::detect:
            return detect(world, agenda, event.time);
        case CreatureEvent::frame:
            return think(world, agenda, event.time);
        case CreatureEvent::hear:
            return hear(world, event.detail, event.time);
        case CreatureEvent::feel:
            return feel(world, agenda, event.time);
        case CreatureEvent::tick:
            return tick(agenda, event.time);
        case CreatureEvent::fire:
        case CreatureEvent::act:
            break;  // these change the world
    }
}

sim::Time Creature::least_delay() const {
    sim::Time least = std::min({eye_.params().period, eye_.params().dozing, colliculus_.params().latency,
                                frame_period_, quiet_period_, dozing_period_, brain_.cerebellum().period()});
    for (const steering::Circuit& circuit : steering_.circuits()) least = std::min(least, circuit.latency);
    return least;
}

void Creature::look(const world::World& world, sim::Agenda& agenda, sim::Time now) {
    const bool asleep = muscles_.posture(now) == Posture::sleep;
    schedule(agenda, CreatureEvent::look, now + (asleep ? eye_.params().dozing : eye_.params().period));
    see(world, agenda, now);
}

void Creature::see(const world::World& world, sim::Agenda& agenda, sim::Time now) {
    eye_.turn_against_head(world.bodies()[body_].leg.at(now).heading);
    const bool asleep = muscles_.posture(now) == Posture::sleep;
    const bool still = world.version() == seen_version_ && !world.changing(now, body_) &&
                       !world.bodies()[body_].leg.moving(now);
    if (asleep) {
        seen_ = {};
        seen_version_ = ~std::uint64_t{0};
    } else if (still && seen_version_ != ~std::uint64_t{0}) {
        if (eye_.noisy()) {
            eye_.look_again();
            seen_ = colliculus_.detect(eye_.retina(), now);
        } else {
            come_to_rest(seen_);
        }
    } else {
        eye_.look(world, world.bodies()[body_].leg.at(now), now);
        seen_ = colliculus_.detect(eye_.retina(), now);
        since_.scene_changed = true;
    }
    // The body or a thing was last seen on its way if its leg has ended since. The eye looks once more before
    // it rests.
    if (!asleep) {
        const bool moving = world.changing(now, body_) || world.bodies()[body_].leg.moving(now);
        seen_version_ = moving ? ~std::uint64_t{0} - 1 : world.version();
    }
    light_ = world.light();
    images_.push_back({seen_, asleep ? 0.0F : eye_.glare(now)});
    schedule(agenda, CreatureEvent::detect, now + colliculus_.params().latency);
}

void Creature::detect(const world::World& world, sim::Agenda& agenda, sim::Time now) {
    constexpr std::size_t enough = 16;  // arrived images are dropped so many at a time
    detection_ = images_[arrived_].detection;
    glare_ = images_[arrived_].glare;
    if (++arrived_ == enough) {
        images_.erase(images_.begin(), images_.begin() + enough);
        arrived_ = 0;
    }
    feel(world, agenda, now);
}

void Creature::consult_steering(sim::Agenda& agenda, sim::Time now) {
    steering_.due(now, due_);
    for (const std::uint32_t circuit : due_) {
        schedule(agenda, CreatureEvent::fire, now + steering_.circuits()[circuit].latency, circuit);
    }
}

void Creature::fire(std::uint32_t circuit, world::World& world, sim::Time now) {
    const steering::Circuit& params = steering_.circuits()[circuit];
    if (steering_.lesioned(circuit)) return;
    const float reward = steering_.fire(circuit, now);
    since_.reward += reward;
    if (!params.anticipation) since_.unforeseen += reward;
    since_.fired[circuit] = true;
    note_timed(circuit, now);
    if (params.reflex != nullptr) take_reflex(*params.reflex, params.hold, world, now);
    if (params.call) world.say("", *params.call, world.bodies()[body_].leg.at(now).position, now, body_);
}

void Creature::expect_sound(const world::Utterance& utterance, sim::Agenda& agenda) {
    schedule(agenda, CreatureEvent::hear, utterance.end + ear_.params().latency, utterance.id);
}

void Creature::hear(const world::World& world, std::uint32_t utterance, sim::Time now) {
    const world::Utterance* said = world.utterance(utterance);
    if (said == nullptr) return;
    const world::Vector way = world.bodies()[body_].leg.at(now).position - said->from;
    ear_.hear(said->sound, said->voice, world::loudness_at(said->voice, world::length(way)), now);
}

void Creature::interrupt() {
    brain_.interrupt();
    brain_.disorient();
    vestibule_.carry();
    eye_.set_gaze({});
    eye_.settle();
    gazing_until_ = {};
    seen_version_ = ~std::uint64_t{0};
}

void Creature::grow_up(std::string_view state) {
    std::vector<std::string_view> cut_parts;
    for (const std::string& part : learning::lesionable_parts()) {
        if (brain_.lesioned(part)) cut_parts.push_back(part);
    }
    std::vector<bool> cut_circuits;
    for (std::uint32_t i = 0; i < steering_.circuits().size(); ++i)
        cut_circuits.push_back(steering_.lesioned(i));
    sim::restore(*this, state, sim::Archive::Streams::as_they_are);
    for (const std::string& part : learning::lesionable_parts())
        brain_.lesion(part, sim::contains(cut_parts, part));
    for (std::uint32_t i = 0; i < cut_circuits.size(); ++i) steering_.lesion(i, cut_circuits[i]);
    steering_.settle();
    muscles_.release();
    mouth_until_ = {};
    interrupt();
    images_.clear();
    arrived_ = 0;
    detection_ = seen_ = {};
    light_ = 1;
    ticking_ = false;
    frames_ = 0;
    learning_ = true;
}

bool Creature::lesion(std::string_view part, bool cut) {
    if (learning::is_lesionable(part)) {
        brain_.lesion(part, cut);
        return true;
    }
    for (std::uint32_t i = 0; i < steering_.circuits().size(); ++i) {
        if (steering_.circuits()[i].name != part) continue;
        steering_.lesion(i, cut);
        return true;
    }
    return false;
}

void Creature::fields(sim::Archive& archive) {
    archive(eye_, ear_, muscles_, vestibule_, inner_, colliculus_, steering_, brain_, moment_);
    archive(images_, arrived_, seen_, detection_, glare_, light_);
    archive(mouth_, mouth_until_, gazing_, gazing_until_, seen_version_, ticking_, since_, frames_,
            learning_);
}

void Creature::add_to(sim::Fingerprint& fingerprint) const {
    steering_.add_to(fingerprint);
    inner_.add_to(fingerprint);
    eye_.add_to(fingerprint);
    brain_.add_to(fingerprint);
    fingerprint.add(std::span<const float>(moment_.frame.values));
    fingerprint.add(frames_);
}

}  // namespace flinch::organism
