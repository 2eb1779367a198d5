// This file runs one frame, in the order that the theory gives. Senses and steering make an observation. From
// it the brain makes a thought and expectations. Only the expectations go down to steering, which answers
// with their value, and that value teaches the brain. The creature then chooses its action by the thought
// that it has.
#include <algorithm>

#include "organism/body_senses.hpp"
#include "organism/creature.hpp"
#include "organism/surroundings.hpp"

namespace flinch::organism {
void Creature::think(const world::World& world, sim::Agenda& agenda, sim::Time now) {
    if (muscles_.posture(now) == Posture::sleep) return doze(agenda, now);
    const std::uint32_t known_before = moment_.frame.clamped;
    const learning::Brain::Moment& moment = observe(senses(world, now), world);
    const Expectations expectations = brain_.perceive(moment);
    const Anticipation anticipation = weigh(expectations, agenda, now);
    brain_.value(moment, anticipation);

    const bool lively = since_.scene_changed || moment.frame.clamped != known_before || ear_.hears(now) ||
                        steering_.alert(now);
    if (!lively) brain_.rest(moment.elapsed, false, learning_);
    since_.begin(now);
    ++frames_;
    schedule(agenda, CreatureEvent::frame, now + (lively ? frame_period_ : quiet_period_));
}

/// Rests the brain during sleep, in which the creature observes nothing.
void Creature::doze(sim::Agenda& agenda, sim::Time now) {
    brain_.interrupt();
    brain_.rest(now - since_.frame, true, learning_);
    since_.frame = now;
    schedule(agenda, CreatureEvent::frame, now + dozing_period_);
}

/// Assembles the input of the brain: the assessors' targets from steering, and the senses of the cortex.
const learning::Brain::Moment& Creature::observe(const Senses& sensed, const world::World& world) {
    const sim::Time now = sensed.now;
    supervise(now);
    std::fill(moment_.frame.values.begin(), moment_.frame.values.end(), 0.0F);
    moment_.frame.clamped = 0;
    observe_sights(world, now);
    observe_sounds(sensed);
    observe_body(sensed);
    observe_place(world, now);
    moment_.reward = since_.reward;
    moment_.unforeseen = since_.unforeseen;
    moment_.attention = attention(now);
    moment_.elapsed = now - since_.frame;
    moment_.learning = learning_;
    return moment_;
}

/// Passes steering's targets on to the assessors.
void Creature::supervise(sim::Time now) {
    const auto targets = steering_.targets();
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const auto evidence = steering_.evidence(i, since_.fired[targets[i]], now);
        moment_.targets[i] = {evidence.known, evidence.truth};
    }
}

std::span<float> Creature::know(Sense sense) noexcept {
    return moment_.frame.know(brain_.layout(), number_of(sense));
}

/// Makes a modality known only if any of its values is positive. Otherwise it stays unknown.
void Creature::tell_if_any(Sense sense, std::span<const float> values) {
    if (std::ranges::any_of(values, [](float v) { return v > 0; }))
        std::ranges::copy(values, know(sense).begin());
}

void Creature::observe_sights(const world::World& world, sim::Time now) {
    // If nothing is conspicuous, the gaze rests on nothing, and the fovea stays unknown.
    if (now >= gazing_until_) eye_.set_gaze({});
    const world::Pose pose = world.bodies()[body_].leg.at(now);
    eye_.turn_against_head(pose.heading);
    if (eye_.accommodate(world, pose, now)) eye_.code_fovea(know(Sense::fovea));
    eye_.code_periphery(know(Sense::periphery));
}

void Creature::observe_sounds(const Senses& sensed) {
    if (ear_.hears(sensed.now)) std::ranges::copy(ear_.heard(), know(Sense::hearing).begin());
    // The voice has only the qualities that differ from an ordinary voice, because the words themselves are
    // heard in any voice.
    tell_if_any(Sense::voice, std::array{sensed.voice.roughness, sensed.voice.rhythm,
                                         std::max(0.0F, 2.0F * sensed.voice.loudness - 1.0F)});
}

/// Observes skin, mouth and gut, and steering's own variables.
void Creature::observe_body(const Senses& sensed) {
    std::array<float, body_senses.size()> body{};
    std::ranges::transform(body_senses, body.begin(),
                           [&sensed](const BodySense& sense) { return sense.read(sensed); });
    tell_if_any(Sense::body, body);
    if (!brain_.cortex().params().affect) return;
    std::array<float, most_affects> affects{};
    const std::size_t felt = std::min(moment_.targets.size(), most_affects);
    for (std::size_t i = 0; i < felt; ++i)
        affects[i] = moment_.targets[i].override_ ? moment_.targets[i].truth : 0.0F;
    tell_if_any(Sense::affect, std::span(affects).first(felt));
}

/// Observes the place, as the hippocampus estimates it from the walls in sight and the creature's own
/// movement.
void Creature::observe_place(const world::World& world, sim::Time now) {
    if (brain_.hippocampus().place().cells() == 0) return;
    const auto movement = vestibule_.sense(world.bodies()[body_].leg.at(now));
    if (brain_.hippocampus().lesioned()) return;  // nothing would read the walls
    const auto surroundings = surroundings_of(eye_, movement.heading, movement.walked, now - since_.frame);
    const auto code = brain_.locate(surroundings, learning_);
    if (!code.empty()) std::ranges::copy(code, know(Sense::place).begin());
}

/// The channels that circuits request while they are on, as bits.
std::uint32_t Creature::attention(sim::Time now) const noexcept {
    std::uint32_t asked = 0;
    for (std::uint32_t i = 0; i < attention_requests_.size(); ++i) {
        if (attention_requests_[i] != 0 && steering_.on(i, now)) asked |= attention_requests_[i];
    }
    return asked;
}

/// Gives the expectations to steering, which may act on them, and returns their value.
Anticipation Creature::weigh(const Expectations& expectations, sim::Agenda& agenda, sim::Time now) {
    steering_.expect(expectations);
    consult_steering(agenda, now);
    return {steering_.anticipation()};
}

void Creature::act(world::World& world, sim::Agenda& agenda, sim::Time now) {
    using learning::Decision;
    Decision decision;
    if (muscles_.posture(now) == Posture::free) {
        const auto worth = [this](std::span<const float> expected) {
            return steering_.worth(expected, imagined_);
        };
        decision = brain_.plan(worth, muscles_.bumped());
    }
    sim::Time next{};
    if (decision.what == Decision::To::nothing) {
        next = muscles_.act(static_cast<body::Action>(brain_.choose_action()), world, now);
    } else {
        next = decision.what == Decision::To::go ? muscles_.go(decision.heading, world, now)
                                                 : muscles_.act(body::Action::rest, world, now);
        brain_.note_action(static_cast<std::uint32_t>(muscles_.action()));
    }
    schedule(agenda, CreatureEvent::act, next);
}

}  // namespace flinch::organism
