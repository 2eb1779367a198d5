#include "organism/creature.hpp"

#include <algorithm>

namespace flinch::organism {
namespace {

constexpr sim::Time sound_latency{30'000};  // from the end of a word to the ear's answer
constexpr sim::Time dozing_look{200'000};   // a sleeper's eyes are shut
constexpr sim::Time dozing_frame{1'000'000};
constexpr sim::Time chewing{2'000'000};
constexpr std::size_t most_feelings = 64;

learning::Layout cortex_layout(std::size_t lessons) {
    learning::Layout layout;
    layout.add("fovea", body::fovea_code);
    layout.add("periphery", body::periphery_code);
    layout.add("hearing", world::sound_bands * world::sound_slices);
    layout.add("voice", 3);
    layout.add("body", 10);
    layout.add("feeling", std::min(lessons, most_feelings));
    return layout;
}

std::vector<learning::Lesson> lessons_of(const std::vector<steering::Circuit>& circuits) {
    std::vector<learning::Lesson> lessons;
    for (const auto& circuit : circuits) {
        if (circuit.lead) lessons.push_back({circuit.name, *circuit.lead});
    }
    return lessons;
}

/// The same image again: whatever was seen to move has stopped.
void come_to_rest(steering::Detection& seen) noexcept {
    for (float* motion : {&seen.looming, &seen.motion, &seen.motion_right, &seen.motion_up, &seen.skitter,
                          &seen.approach, &seen.gathering})
        *motion = 0;
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
      inner_(species.interoception),
      colliculus_(species.colliculus),
      steering_(species.circuits),
      brain_(species.brain, cortex_layout(steering_.lessons().size()), lessons_of(species.circuits),
             body::action_names.size(), seed, index),
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
    const bool asleep = muscles_.posture(now) == Posture::sleep;
    schedule(queue, Happening::look, now + (asleep ? dozing_look : eye_.nature().period));
    const bool still = world.version() == seen_version_ && !world.astir(now, body_) &&
                       !world.bodies()[body_].leg.moving(now);
    if (asleep) {
        seen_ = {};
        seen_version_ = ~std::uint64_t{0};
    } else if (still && seen_version_ != ~std::uint64_t{0}) {
        come_to_rest(seen_);
    } else {
        eye_.look(world, world.bodies()[body_].leg.at(now), now);
        seen_ = colliculus_.detect(eye_.retina(), now);
        scene_changed_ = true;
    }
    // A leg that ended since the last look was still seen on its way: look once more before resting.
    if (!asleep) {
        const bool moving = world.astir(now, body_) || world.bodies()[body_].leg.moving(now);
        seen_version_ = moving ? ~std::uint64_t{0} - 1 : world.version();
    }
    detections_[detections_in_++ % most_detections] = seen_;
    schedule(queue, Happening::detect, now + colliculus_.nature().latency);
}

/// The slow body catches up with what has been done to it.
void Creature::live_on(const world::World& world, sim::Time now) {
    using steering::Autonomic;
    world::Flavour taste = world.bodies()[body_].infused;
    if (now < mouth_until_) taste = world::both(taste, mouth_);
    const body::AutonomicDrive drive{
        steering_.autonomic(Autonomic::arousal, now), steering_.autonomic(Autonomic::heart_rate, now),
        steering_.autonomic(Autonomic::goosebumps, now), steering_.autonomic(Autonomic::pupil, now)};
    inner_.advance(now, taste, world.contact(body_, now).sharp, drive,
                   muscles_.posture(now) == Posture::sleep);
}

steering::BodyState Creature::body_state(const world::World& world, sim::Time now) const {
    using body::Interoception;
    const world::Body& body = world.bodies()[body_];
    steering::BodyState state;
    state.contact = world.contact(body_, now);
    state.pain = inner_.pain();
    state.taste = body.infused;
    if (now < mouth_until_) state.taste = world::both(state.taste, mouth_);
    state.smell = world.odour(body.leg.at(now).position, now);
    if (ear_.sounds(now)) state.voice = ear_.voice();
    state.sodium_deficit = inner_.deficit(Interoception::sodium);
    state.energy_deficit = inner_.deficit(Interoception::energy);
    state.water_deficit = inner_.deficit(Interoception::water);
    state.arousal = inner_.arousal();
    state.heart_rate = inner_.heart_rate();
    state.sleep_pressure = inner_.sleep_pressure();
    state.posture = muscles_.posture(now);
    state.asleep = state.posture == Posture::sleep;
    state.moving = body.leg.moving(now);
    return state;
}

void Creature::detect(const world::World& world, sim::EventQueue& queue, sim::Time now) {
    detection_ = detections_[detections_out_++ % most_detections];
    live_on(world, now);
    steering_.sense(detection_, body_state(world, now), now);
    consult_steering(queue, now);
}

void Creature::consult_steering(sim::EventQueue& queue, sim::Time now) {
    steering_.due(now, due_);
    for (const std::uint32_t circuit : due_) {
        schedule(queue, Happening::fire, now + steering_.circuits()[circuit].latency, circuit);
    }
}

void Creature::fire(std::uint32_t circuit, world::World& world, sim::Time now) {
    const steering::Circuit& nature = steering_.circuits()[circuit];
    if (steering_.lesioned(circuit)) return;
    reward_ += steering_.fire(circuit, now);
    fired_[circuit] = true;
    take_reflex(nature.reflex, nature.hold, world, now);
    if (nature.call) world.say("", *nature.call, world.bodies()[body_].leg.at(now).position, now, body_);
}

/// Moves the gaze, unless a reflex that goes before this one holds it.
bool Creature::move_gaze(steering::Reflex reflex, sim::Time now) {
    using steering::Reflex;
    if (gazing_ > reflex && now < gazing_until_) return false;
    const auto fixate = [this](float yaw, float pitch, float size) {
        eye_.set_gaze({true, yaw, pitch, size});
    };
    if (reflex == Reflex::orient) {
        fixate(detection_.salient_yaw, detection_.salient_pitch, detection_.salient_size);
    } else if (reflex == Reflex::look_at_face) {
        fixate(detection_.face_yaw, detection_.face_pitch, detection_.face_size);
    } else {
        const auto& spot = detection_.gaze_turn < 0 ? detection_.left_of_face : detection_.right_of_face;
        if (spot.salience <= 0) return false;
        fixate(spot.yaw, spot.pitch, spot.size);
    }
    return true;
}

void Creature::bring_to_mouth(bool swallow, world::World& world, sim::Time now) {
    const auto thing = world.within_grasp(body_, now);
    if (!thing) return;
    if (swallow) {
        mouth_ = world.kinds()[world.things()[*thing].kind].flavour;
        mouth_until_ = now + chewing;
    }
    world.take(*thing, now);
}

void Creature::take_reflex(steering::Reflex reflex, sim::Time hold, world::World& world, sim::Time now) {
    using steering::Reflex;
    const auto posture = [&](Posture which) { muscles_.hold(which, now + hold, world, now); };
    switch (reflex) {
        case Reflex::none:
            break;
        case Reflex::orient:
        case Reflex::look_at_face:
        case Reflex::follow_gaze:
            if (!move_gaze(reflex, now)) break;
            gazing_ = reflex;
            gazing_until_ = now + hold;
            muscles_.turn_toward(eye_.gaze().yaw, world, now);
            break;
        case Reflex::approach:
            muscles_.approach(eye_.gaze().yaw, now + hold, world, now);
            break;
        case Reflex::withdraw:
            muscles_.withdraw(eye_.gaze().yaw, now + hold, world, now);
            break;
        case Reflex::lick:
            posture(Posture::lick);
            bring_to_mouth(true, world, now);
            break;
        case Reflex::grasp:
            bring_to_mouth(false, world, now);
            break;
        case Reflex::gape:
            mouth_until_ = now;  // spits out
            posture(Posture::gape);
            break;
        case Reflex::laugh:
            posture(Posture::laugh);
            break;
        case Reflex::play:
            posture(Posture::play);
            break;
        case Reflex::submit:
            posture(Posture::submit);
            break;
        case Reflex::sleep:
            posture(Posture::sleep);
            break;
        case Reflex::freeze:
            posture(Posture::freeze);
            break;
        case Reflex::blink:
            posture(Posture::blink);
            break;
        case Reflex::startle:
            posture(Posture::startle);
            break;
        case Reflex::wake:
            if (muscles_.posture(now) == Posture::sleep) muscles_.release();
            break;
    }
}

void Creature::gather(const world::World& world, sim::Time now) {
    const learning::Layout& layout = brain_.layout();
    const auto of = [&](Sense sense) { return frame_.of(layout.modalities[number(sense)]); };
    std::fill(frame_.values.begin(), frame_.values.end(), 0.0F);
    frame_.clamped = 0;
    // Nothing conspicuous: the gaze rests on nothing, and the fovea is left open.
    if (now >= gazing_until_) eye_.set_gaze({});
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
    gather_body(world, now);
}

/// Voice, skin and mouth, and steering's own variables: each is known to the cortex while there is any of it.
void Creature::gather_body(const world::World& world, sim::Time now) {
    const auto give = [&](Sense sense, std::span<const float> values) {
        if (std::all_of(values.begin(), values.end(), [](float v) { return v <= 0; })) return;
        const auto place = frame_.of(brain_.layout().modalities[number(sense)]);
        std::copy(values.begin(), values.end(), place.begin());
        frame_.clamp(number(sense));
    };
    const steering::BodyState state = body_state(world, now);
    const auto& c = state.contact;
    const auto& t = state.taste;
    // Only what stands out of an ordinary voice: the words themselves are heard in any.
    give(Sense::voice, std::array{state.voice.roughness, state.voice.rhythm,
                                  std::max(0.0F, 2.0F * state.voice.loudness - 1.0F)});
    give(Sense::body, std::array{c.pressure, c.gentle, c.warmth, c.cool, c.puff, state.pain, t.salt, t.sweet,
                                 t.bitter, t.water});
    std::array<float, most_feelings> feelings{};
    for (std::size_t i = 0; i < std::min(moment_.lessons.size(), most_feelings); ++i)
        feelings[i] = moment_.lessons[i].override_ ? moment_.lessons[i].truth : 0.0F;
    give(Sense::feeling, std::span(feelings).first(std::min(moment_.lessons.size(), most_feelings)));
}

void Creature::gather_lessons(sim::Time now) {
    const auto lessons = steering_.lessons();
    for (std::size_t i = 0; i < lessons.size(); ++i) {
        const auto evidence = steering_.evidence(i, fired_[lessons[i]], now);
        moment_.lessons[i] = {evidence.known, evidence.truth};
    }
}

void Creature::think(const world::World& world, sim::EventQueue& queue, sim::Time now) {
    if (muscles_.posture(now) == Posture::sleep) {
        brain_.interrupt();
        last_frame_ = now;
        return schedule(queue, Happening::frame, now + dozing_frame);
    }
    const std::uint32_t clamped_before = frame_.clamped;
    gather_lessons(now);
    gather(world, now);
    moment_.frame = &frame_;
    moment_.reward = reward_;
    moment_.elapsed = now - last_frame_;
    moment_.learning = learning_;
    brain_.perceive(moment_);
    steering_.expect(brain_.expectations(), brain_.expected_reward());
    consult_steering(queue, now);
    brain_.value(moment_, steering_.anticipation());

    last_reward_ = reward_;
    reward_ = 0;
    std::fill(fired_.begin(), fired_.end(), false);
    last_frame_ = now;
    ++frames_;
    const bool lively =
        scene_changed_ || frame_.clamped != clamped_before || ear_.hears(now) || steering_.alert(now);
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
            ear_.hear(said.sound, said.voice,
                      world::loudness_at(
                          said.voice, world::length(world.bodies()[body_].leg.at(now).position - said.from)),
                      now);
    }
}

void Creature::interrupt() noexcept {
    brain_.interrupt();
    eye_.set_gaze({});
    gazing_until_ = {};
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
    inner_.add_to(fingerprint);
    brain_.add_to(fingerprint);
    fingerprint.add(std::span<const float>(frame_.values));
    fingerprint.add(frames_);
}

}  // namespace flinch::organism
