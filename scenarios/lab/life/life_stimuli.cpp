// How the experimenter puts a stimulus into the world: things are laid down and turned, words are said, the
// apparatus is switched on, and the needle injects.
#include <algorithm>
#include <cmath>

#include "scenarios/lab/life/experiment_event.hpp"
#include "scenarios/lab/life/life.hpp"

namespace flinch::lab {
namespace {

constexpr float clearance = 0.3F;          // the distance from walls, in cells, at which a thing is laid
constexpr float aside = sim::radians(18);  // the angle from straight ahead within which a thing is laid
constexpr float aimed = sim::radians(3);   // the same angle if the stimulus gives a bearing
constexpr sim::Time attention{200'000};    // the time after which a thing turns again to what it looks at
constexpr sim::Time look_again{100'000};
constexpr sim::Time patience{2'000'000};  // the longest time for which a word waits for the creature to look
constexpr float on_target = sim::radians(7);
constexpr int tries = 48;

}  // namespace

/// Applies what the apparatus does at present: all lasting treatments that are on, combined, including those
/// of interventions.
void Life::treat() {
    world::Exposure exposure;
    float light = 1;
    for (const std::uint32_t stimulus : treatments_) {
        const Treatment& treatment = scenario_->stimuli[stimulus].treatment;
        exposure = world::both(exposure, treatment.exposure);
        light *= treatment.light;
    }
    for (const std::uint32_t intervention : poking_)
        light *= interventions_[intervention].stimulus.treatment.light;
    const bool relit = light != world_.light();
    world_.illuminate(light);
    for (organism::Creature& creature : creatures_) {
        world::Exposure its = exposure;
        for (const std::uint32_t intervention : poking_) {
            if (interventions_[intervention].creature.value_or(creature.index()) == creature.index())
                its = world::both(its, interventions_[intervention].stimulus.treatment.exposure);
        }
        if (!relit && its == world_.bodies()[creature.body()].exposed) continue;
        world_.expose(creature.body(), its);
        creature.sense_at_once(agenda_, now_);
    }
    queue_.take(agenda_);
}

void Life::inject(const Treatment& treatment, std::optional<std::uint32_t> only) {
    using Store = organism::body::Interoception::Store;
    for (organism::Creature& creature : creatures_) {
        if (only.value_or(creature.index()) != creature.index()) continue;
        for (std::size_t i = 0; i < treatment.injection.size(); ++i)
            creature.inject(static_cast<Store>(i), treatment.injection[i]);
        if (treatment.nausea) creature.sicken(*treatment.nausea);
        if (treatment.sleep_pressure) creature.set_sleep_pressure(*treatment.sleep_pressure);
    }
    if (treatment.surgery) {
        for (const std::string& part : *treatment.surgery) cut(part, true, only);
    }
}

/// Chooses a position before a creature, as near and as far as the stimulus says and the walls allow.
world::Pose Life::place_before(const Stimulus& stimulus, std::uint32_t viewer) {
    const world::Pose creature = world_.bodies()[creatures_[viewer].body()].leg.at(now_);
    const float wanted = static_cast<float>(random_.uniform(stimulus.nearest, stimulus.farthest));
    world::Pose best{creature.position, 0};
    float best_way = -1;
    const float middle = creature.heading + stimulus.bearing.value_or(0.0F);
    for (int i = 0; i < tries && best_way < wanted; ++i) {
        const float off = (2.0F * random_.uniform() - 1.0F) * (stimulus.bearing ? aimed : aside);
        const world::Vector unit = world::direction(middle + off);
        const float way = world::free_way(world_.map(), creature.position, unit, clearance, wanted);
        if (way > best_way) {
            best_way = way;
            best = {creature.position + unit * way, middle + off};
        }
    }
    return best;
}

void Life::lay(const Stimulus& stimulus, std::uint32_t creature, std::optional<world::Vector> place) {
    world::Pose best;
    if (place) {
        best.position = *place;
    } else if (stimulus.in) {
        const auto cells = world_.map().cells_of(*stimulus.in);
        best.position = cells[random_.below(static_cast<std::uint32_t>(cells.size()))];
    } else {
        best = place_before(stimulus, creature);
    }
    const std::uint32_t thing = *stimulus.kind;
    facings_[thing] = stimulus.facing;
    levers_[thing].every = stimulus.every;
    levers_[thing].press = stimulus.press;
    levers_[thing].ready = now_;
    best.heading = heading_for(stimulus.facing, best);
    world_.lay(thing, best, stimulus.motion, now_);
    world_.set_renewing(thing, stimulus.renews);
    if (stimulus.motion.gait != world::Gait::still)
        schedule(queue_, ExperimentEvent::thing_moves, now_, thing);
    else
        schedule(queue_, ExperimentEvent::thing_attends, now_ + attention, thing);
}

float Life::heading_for(const Facing& facing, world::Pose at) const {
    const world::Vector creature = world_.bodies()[creatures_[0].body()].leg.at(now_).position;
    const float toward = world::heading_of(creature - at.position);
    switch (facing.to) {
        case Facing::To::creature:
            return toward;
        case Facing::To::away:
            return sim::wrap_angle(toward + sim::pi);
        case Facing::To::left:  // seen from the creature
            return sim::wrap_angle(toward + 0.5F * sim::pi);
        case Facing::To::right:
            return sim::wrap_angle(toward - 0.5F * sim::pi);
        case Facing::To::thing:
            break;
    }
    if (!world_.things()[facing.thing].present) return toward;
    return world::heading_of(world_.things()[facing.thing].leg.at(now_).position - at.position);
}

void Life::face(std::uint32_t thing) {
    const world::Thing& it = world_.things()[thing];
    if (it.present && it.motion.gait == world::Gait::still)
        world_.turn(thing, heading_for(facings_[thing], it.leg.at(now_)), now_);
}

/// Turns a thing that looks at something, again and again, so that it keeps looking while the target moves.
void Life::attend(std::uint32_t thing) {
    if (!world_.things()[thing].present) return;
    face(thing);
    press(thing);
    schedule(queue_, ExperimentEvent::thing_attends, now_ + attention, thing);
}

bool Life::gaze_rests_on_thing() const {
    const organism::Creature& creature = creatures_[0];
    const auto& gaze = creature.eye().gaze();
    if (!gaze.fixating) return false;
    const world::Pose pose = world_.bodies()[creature.body()].leg.at(now_);
    return std::any_of(world_.things().begin(), world_.things().end(), [&](const world::Thing& thing) {
        if (!thing.present) return false;
        const float bearing = world::heading_of(thing.leg.at(now_).position - pose.position) - pose.heading;
        return std::abs(sim::wrap_angle(bearing - gaze.yaw)) < on_target;
    });
}

void Life::say(const Stimulus& stimulus, std::uint32_t index) {
    // A caregiver names a thing while the creature looks at it, and waits a little for that moment.
    const bool anything =
        std::any_of(world_.things().begin(), world_.things().end(), [](const auto& t) { return t.present; });
    if (anything && !stimulus.by && !stimulus.word->empty() && !gaze_rests_on_thing() &&
        now_ < trials_[begun_ - 1].cues[index].onset + patience && again(index, look_again))
        return;
    utter(stimulus, 0);
}

void Life::utter(const Stimulus& stimulus, std::uint32_t creature) {
    const bool speaker = stimulus.by && world_.things()[*stimulus.by].present;
    const world::Leg& from =
        speaker ? world_.things()[*stimulus.by].leg : world_.bodies()[creatures_[creature].body()].leg;
    carry_sound(world_.say(*stimulus.word, stimulus.voice, from.at(now_).position, now_));
}

void Life::carry_sound(const world::Utterance& utterance) {
    for (organism::Creature& creature : creatures_) {
        if (creature.body() != utterance.by) creature.expect_sound(utterance, agenda_);
    }
    queue_.take(agenda_);
}

}  // namespace flinch::lab
