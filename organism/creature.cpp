#include "organism/creature.hpp"

#include <algorithm>

namespace flinch::organism {
namespace {

constexpr sim::Time sound_latency{30'000};  // from the end of a word to the ear's answer
constexpr float touching = 0.12F;           // cells

learning::Layout cortex_layout() {
    learning::Layout layout;
    layout.add("fovea", body::fovea_code);
    layout.add("periphery", body::periphery_code);
    layout.add("hearing", world::sound_bands * world::sound_slices);
    return layout;
}

std::vector<learning::Lesson> lessons_of(const std::vector<steering::Circuit>& circuits) {
    std::vector<learning::Lesson> lessons;
    for (const auto& circuit : circuits) {
        if (circuit.lead) lessons.push_back({circuit.name, *circuit.lead});
    }
    return lessons;
}

constexpr std::size_t number(Sense sense) noexcept {
    return static_cast<std::size_t>(sense);
}

}  // namespace

Creature::Creature(const Species& species, std::uint64_t seed, std::uint32_t index, std::uint32_t body)
    : index_(index),
      body_(body),
      frame_period_(species.frame),
      quiet_period_(species.quiet_frame),
      eye_(species.eye),
      ear_(species.ear, {seed, index, sim::Purpose::ear}),
      muscles_(species.muscles, body, {seed, index, sim::Purpose::muscles}),
      colliculus_(species.colliculus),
      steering_(species.circuits),
      brain_(species.brain, cortex_layout(), lessons_of(species.circuits), body::action_names.size(), seed,
             index),
      frame_(brain_.layout()),
      fired_(species.circuits.size()) {
    moment_.lessons.resize(steering_.lessons().size());
}

void Creature::schedule(sim::EventQueue& queue, Happening what, sim::Time at, std::uint32_t detail) const {
    // Senses before thoughts before deeds, when all fall on one microsecond.
    queue.schedule(at, static_cast<std::uint32_t>(what), index_, static_cast<std::uint32_t>(what), detail);
}

void Creature::wake(sim::EventQueue& queue, sim::Time now) {
    schedule(queue, Happening::look, now);
    schedule(queue, Happening::frame, now + frame_period_);
    schedule(queue, Happening::act, now + frame_period_);
    last_frame_ = now;
}

void Creature::on(const sim::Event& event, world::World& world, sim::EventQueue& queue) {
    switch (static_cast<Happening>(event.kind)) {
        case Happening::look:
            return look(world, queue, event.time);
        case Happening::detect:
            return detect(world, queue, event.time);
        case Happening::fire:
            return fire(event.detail, world, event.time);
        case Happening::frame:
            return think(world, queue, event.time);
        case Happening::act:
            return act(world, queue, event.time);
        case Happening::hear:
            return hear(world, event.detail, event.time);
    }
}

void Creature::look(const world::World& world, sim::EventQueue& queue, sim::Time now) {
    schedule(queue, Happening::look, now + eye_.nature().period);
    const bool still = world.version() == seen_version_ && !world.astir(now, body_) &&
                       !world.bodies()[body_].leg.moving(now);
    if (still && seen_version_ != ~std::uint64_t{0}) {
        seen_.looming = 0;
        seen_.motion = 0;
    } else {
        eye_.look(world, world.bodies()[body_].leg.at(now), now);
        seen_ = colliculus_.detect(eye_.retina(), now);
        scene_changed_ = true;
    }
    // A leg that ended since the last look was still seen on its way: look once more before resting.
    seen_version_ = world.astir(now, body_) || world.bodies()[body_].leg.moving(now) ? ~std::uint64_t{0} - 1
                                                                                     : world.version();
    detections_[detections_in_++ % most_detections] = seen_;
    schedule(queue, Happening::detect, now + colliculus_.nature().latency);
}

void Creature::detect(const world::World& world, sim::EventQueue& queue, sim::Time now) {
    detection_ = detections_[detections_out_++ % most_detections];
    const float gap = world.nearest_thing(body_, now);
    steering_.sense(
        detection_,
        {gap < touching ? 1.0F : 0.0F, ear_.hears(now) ? 1.0F : 0.0F, world.bodies()[body_].leg.moving(now)},
        now);
    consult_steering(queue, now);
}

void Creature::consult_steering(sim::EventQueue& queue, sim::Time now) {
    steering_.due(now, due_);
    for (const std::uint32_t circuit : due_) {
        schedule(queue, Happening::fire, now + steering_.circuits()[circuit].latency, circuit);
    }
}

void Creature::fire(std::uint32_t circuit, world::World& world, sim::Time now) {
    reward_ += steering_.fire(circuit, now);
    fired_[circuit] = true;
    take_reflex(steering_.circuits()[circuit].reflex, steering_.circuits()[circuit].hold, world, now);
}

void Creature::take_reflex(steering::Reflex reflex, sim::Time hold, world::World& world, sim::Time now) {
    switch (reflex) {
        case steering::Reflex::none:
            break;
        case steering::Reflex::orient:
            eye_.set_gaze({true, detection_.salient_yaw, detection_.salient_pitch, detection_.salient_size});
            muscles_.turn_toward(detection_.salient_yaw, world, now);
            break;
        case steering::Reflex::freeze:
            muscles_.hold(body::Posture::freeze, now + hold, world, now);
            break;
        case steering::Reflex::startle:
            muscles_.hold(body::Posture::startle, now + hold, world, now);
            break;
    }
}

void Creature::gather(const world::World& world, sim::Time now) {
    const learning::Layout& layout = brain_.layout();
    const auto of = [&](Sense sense) { return frame_.of(layout.modalities[number(sense)]); };
    std::fill(frame_.values.begin(), frame_.values.end(), 0.0F);
    frame_.clamped = 0;
    // Nothing conspicuous: the gaze rests on nothing, and the fovea is left open.
    bool oriented = false;
    for (std::uint32_t i = 0; i < steering_.circuits().size(); ++i) {
        oriented =
            oriented || (steering_.circuits()[i].reflex == steering::Reflex::orient && steering_.on(i, now));
    }
    if (!oriented) eye_.set_gaze({});
    if (eye_.accommodate(world, world.bodies()[body_].leg.at(now), now)) {
        eye_.code_fovea(of(Sense::fovea));
        frame_.clamp(number(Sense::fovea));
    }
    eye_.code_periphery(of(Sense::periphery));
    frame_.clamp(number(Sense::periphery));
    if (ear_.hears(now)) {
        std::copy(ear_.heard().begin(), ear_.heard().end(), of(Sense::hearing).begin());
        frame_.clamp(number(Sense::hearing));
    }
}

void Creature::think(const world::World& world, sim::EventQueue& queue, sim::Time now) {
    const std::uint32_t clamped_before = frame_.clamped;
    gather(world, now);
    moment_.frame = &frame_;
    moment_.reward = reward_;
    moment_.elapsed = now - last_frame_;
    moment_.learning = learning_;
    const auto lessons = steering_.lessons();
    for (std::size_t i = 0; i < lessons.size(); ++i) {
        const bool known = fired_[lessons[i]] || steering_.on(lessons[i], now);
        moment_.lessons[i] = {known, known ? 1.0F : 0.0F};
    }
    brain_.perceive(moment_);
    steering_.expect(brain_.expectations());
    brain_.value(moment_, steering_.anticipation());
    consult_steering(queue, now);

    last_reward_ = reward_;
    reward_ = 0;
    std::fill(fired_.begin(), fired_.end(), false);
    last_frame_ = now;
    ++frames_;
    const bool lively = scene_changed_ || frame_.clamped != clamped_before || ear_.hears(now);
    scene_changed_ = false;
    schedule(queue, Happening::frame, now + (lively ? frame_period_ : quiet_period_));
}

void Creature::act(world::World& world, sim::EventQueue& queue, sim::Time now) {
    const auto action = static_cast<body::Action>(brain_.choose_action());
    schedule(queue, Happening::act, muscles_.act(action, world, now));
}

void Creature::expect_sound(const world::Utterance& utterance, sim::EventQueue& queue) {
    schedule(queue, Happening::hear, utterance.end + sound_latency,
             static_cast<std::uint32_t>(utterance.start.count() & 0xFFFFFFFF));
}

void Creature::hear(const world::World& world, std::uint32_t utterance, sim::Time now) {
    for (const world::Utterance& said : world.utterances()) {
        if (static_cast<std::uint32_t>(said.start.count() & 0xFFFFFFFF) == utterance)
            ear_.hear(said.sound, now);
    }
}

void Creature::interrupt() noexcept {
    brain_.interrupt();
    eye_.set_gaze({});
    seen_version_ = ~std::uint64_t{0};
}

std::vector<float> Creature::ask_word(const world::Spectrogram& sound, learning::Thought& thought) const {
    learning::Frame frame = frame_;
    const auto hearing = number(Sense::hearing);
    std::copy(sound.begin(), sound.end(), frame.of(brain_.layout().modalities[hearing]).begin());
    const auto fovea = frame.of(brain_.layout().modalities[number(Sense::fovea)]);
    std::fill(fovea.begin(), fovea.end(), 0.0F);
    frame.clamped = 0;
    frame.clamp(hearing);
    frame.clamp(number(Sense::periphery));
    return brain_.imagine(frame, thought);
}

void Creature::add_to(sim::Fingerprint& fingerprint) const {
    steering_.add_to(fingerprint);
    brain_.add_to(fingerprint);
    fingerprint.add(std::span<const float>(frame_.values));
    fingerprint.add(frames_);
}

}  // namespace flinch::organism
