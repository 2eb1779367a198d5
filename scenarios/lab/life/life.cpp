#include "scenarios/lab/life/life.hpp"

#include <algorithm>
#include <cmath>

namespace flinch::lab {
namespace {

/// What the experimenter and the world do, beside what happens to creatures.
enum class Deed : std::uint32_t {
    begin = organism::first_free_kind,
    end,
    cue_on,
    cue_off,
    thing_moves,
    thing_attends
};

constexpr std::uint32_t experimenter =
    0xFFFFF;                        // owner of the experimenter's and the world's events: after all creatures
constexpr std::uint32_t first = 0;  // priority: the world moves before anyone senses it
constexpr float body_radius = 0.2F;
constexpr float clearance = 0.3F;          // cells from walls at which a creature is put down
constexpr float aside = sim::radians(18);  // how far from straight ahead a thing is laid
constexpr float aimed = sim::radians(3);   // the same, if the bearing is said
constexpr sim::Time attention{200'000};    // how often a thing turns anew to what it looks at
constexpr sim::Time look_again{100'000};
constexpr sim::Time patience{2'000'000};  // how long a word waits for the creature to look
constexpr float on_target = sim::radians(7);
constexpr int tries = 48;

void schedule(sim::EventQueue& queue, Deed deed, sim::Time at, std::uint32_t detail = 0) {
    queue.schedule(at, first, experimenter, static_cast<std::uint32_t>(deed), detail);
}

}  // namespace

Life::Life(std::shared_ptr<const Scenario> scenario, std::size_t group, std::uint64_t seed)
    : scenario_(std::move(scenario)),
      group_(group),
      seed_(seed),
      world_(scenario_->map, scenario_->kinds, seed),
      trials_(plan_trials(scenario_->groups[group].phases, scenario_->stimuli, seed)),
      random_(seed, 1, sim::Purpose::protocol) {
    for (std::uint32_t kind = 0; kind < scenario_->kinds.size(); ++kind) world_.add_thing(kind);
    facings_.resize(scenario_->kinds.size());
    const auto cells = scenario_->map.cells_of(0);
    for (std::uint32_t i = 0; i < scenario_->creatures; ++i) {
        const auto body = world_.add_body({cells[i % cells.size()], 0}, body_radius, now_);
        creatures_.emplace_back(this->group().species, seed, i, body);
        creatures_.back().wake(queue_, now_);
    }
    end_ = trials_.empty() ? sim::Time{0} : trials_.back().end + sim::Time{1'000'000};
    schedule_trial();
}

void Life::schedule_trial() {
    if (begun_ < trials_.size()) schedule(queue_, Deed::begin, trials_[begun_].start);
}

Life::Step Life::step() {
    if (queue_.empty() || queue_.next_time() > end_) return Step::over;
    const sim::Event event = queue_.pop();
    now_ = event.time;
    ++events_;
    log_.add(event.time.count());
    log_.add(event.order);
    log_.add((std::uint64_t{event.kind} << 32) | event.detail);
    if (event.kind < organism::first_free_kind) {
        last_creature_ = event.creature();
        const std::uint64_t said = world_.said();
        creatures_[last_creature_].on(event, world_, queue_);
        if (world_.said() != said) carry_sound(world_.utterances().back());
        return event.kind == static_cast<std::uint32_t>(organism::Happening::frame) ? Step::frame
                                                                                    : Step::other;
    }
    switch (static_cast<Deed>(event.kind)) {
        case Deed::begin:
            begin_trial();
            return Step::trial_begins;
        case Deed::end:
            end_trial();
            return Step::trial_ends;
        case Deed::cue_on:
            cue_on(event.detail);
            break;
        case Deed::cue_off:
            cue_off(event.detail);
            break;
        case Deed::thing_moves:
            if (world_.things()[event.detail].present) {
                schedule(queue_, Deed::thing_moves,
                         std::max(world_.move_on(event.detail, now_), now_ + sim::Time{1}), event.detail);
            }
            break;
        case Deed::thing_attends:
            attend(event.detail);
            break;
    }
    return Step::other;
}

void Life::begin_trial() {
    const Trial& trial = trials_[begun_++];
    if (trial.room) carry_to(*trial.room);
    for (organism::Creature& creature : creatures_) creature.set_learning(trial.learning);
    for (std::uint32_t i = 0; i < trial.cues.size(); ++i)
        schedule(queue_, Deed::cue_on, trial.cues[i].onset, i);
    schedule(queue_, Deed::end, trial.end);
}

void Life::end_trial() {
    for (std::uint32_t thing = 0; thing < world_.things().size(); ++thing) {
        world_.put_away(thing);
        world_.set_renewing(thing, false);
    }
    treatments_.clear();
    treat();
    schedule_trial();
}

void Life::cue_on(std::uint32_t index) {
    const Cue& cue = trials_[begun_ - 1].cues[index];
    const Stimulus& stimulus = scenario_->stimuli[cue.stimulus];
    switch (cue.what) {
        case Cue::What::thing:
            lay(stimulus);
            schedule(queue_, Deed::cue_off, cue.offset, index);
            break;
        case Cue::What::turn:
            facings_[*stimulus.kind] = stimulus.turn->facing;
            face(*stimulus.kind);
            break;
        case Cue::What::word:
            say(stimulus, index);
            break;
        case Cue::What::lasting:
            treatments_.push_back(cue.stimulus);
            treat();
            schedule(queue_, Deed::cue_off, cue.offset, index);
            break;
        case Cue::What::sudden:
            inject(stimulus.treatment);
            break;
    }
}

void Life::cue_off(std::uint32_t index) {
    const Cue& cue = trials_[begun_ - 1].cues[index];
    if (cue.what == Cue::What::thing) return world_.put_away(*scenario_->stimuli[cue.stimulus].kind);
    std::erase(treatments_, cue.stimulus);
    treat();
}

/// What the apparatus does at present: all lasting treatments that are on, together.
void Life::treat() {
    world::Contact contact;
    world::Flavour infusion;
    for (const std::uint32_t stimulus : treatments_) {
        contact = world::both(contact, scenario_->stimuli[stimulus].treatment.contact);
        infusion = world::both(infusion, scenario_->stimuli[stimulus].treatment.infusion);
    }
    for (const organism::Creature& creature : creatures_) world_.expose(creature.body(), contact, infusion);
}

void Life::inject(const Treatment& treatment) {
    using Store = organism::body::Interoception::Store;
    for (organism::Creature& creature : creatures_) {
        for (std::size_t i = 0; i < treatment.injection.size(); ++i)
            creature.inject(static_cast<Store>(i), treatment.injection[i]);
        if (treatment.sleep_pressure) creature.set_sleep_pressure(*treatment.sleep_pressure);
    }
}

void Life::lay(const Stimulus& stimulus) {
    const world::Pose creature = world_.bodies()[creatures_[0].body()].leg.at(now_);
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
    const std::uint32_t thing = *stimulus.kind;
    facings_[thing] = stimulus.facing;
    best.heading = heading_for(stimulus.facing, best);
    world_.lay(thing, best, stimulus.motion, now_);
    world_.set_renewing(thing, stimulus.renews);
    if (stimulus.motion.gait != world::Gait::still)
        schedule(queue_, Deed::thing_moves, now_, thing);
    else
        schedule(queue_, Deed::thing_attends, now_ + attention, thing);
}

float Life::heading_for(const Facing& facing, world::Pose at) const {
    const world::Vector creature = world_.bodies()[creatures_[0].body()].leg.at(now_).position;
    const float toward = world::heading_of(creature - at.position);
    switch (facing.to) {
        case Facing::To::creature:
            return toward;
        case Facing::To::away:
            return sim::wrap_angle(toward + sim::pi);
        case Facing::To::left:  // as the creature sees it
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

/// Whoever looks at something keeps looking at it while it moves.
void Life::attend(std::uint32_t thing) {
    if (!world_.things()[thing].present) return;
    face(thing);
    schedule(queue_, Deed::thing_attends, now_ + attention, thing);
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
    // A caregiver names a thing while the creature looks at it, and waits a little for that.
    const bool anything =
        std::any_of(world_.things().begin(), world_.things().end(), [](const auto& t) { return t.present; });
    if (anything && !stimulus.by && !stimulus.word->empty() && !gaze_rests_on_thing() &&
        now_ < trials_[begun_ - 1].cues[index].onset + patience) {
        schedule(queue_, Deed::cue_on, now_ + look_again, index);
        return;
    }
    const bool speaker = stimulus.by && world_.things()[*stimulus.by].present;
    const world::Leg& from =
        speaker ? world_.things()[*stimulus.by].leg : world_.bodies()[creatures_[0].body()].leg;
    carry_sound(world_.say(*stimulus.word, stimulus.voice, from.at(now_).position, now_));
}

void Life::carry_sound(const world::Utterance& utterance) {
    for (organism::Creature& creature : creatures_) {
        if (creature.body() != utterance.by) creature.expect_sound(utterance, queue_);
    }
}

void Life::carry_to(std::uint16_t room) {
    const auto cells = world_.map().cells_of(room);
    for (organism::Creature& creature : creatures_) {
        world::Pose best{cells[random_.below(static_cast<std::uint32_t>(cells.size()))], 0};
        float best_way = -1;
        for (int i = 0; i < tries; ++i) {
            const world::Vector at = cells[random_.below(static_cast<std::uint32_t>(cells.size()))];
            const float heading = sim::wrap_angle(random_.uniform() * 2.0F * sim::pi);
            const float way = world::free_way(world_.map(), at, world::direction(heading), clearance, 4.5F);
            if (way > best_way) {
                best_way = way;
                best = {at, heading};
            }
        }
        world_.carry(creature.body(), best, now_);
        creature.interrupt();
    }
}

sim::Fingerprint Life::fingerprint() const {
    sim::Fingerprint all = log_;
    world_.add_to(all, now_);
    for (const organism::Creature& creature : creatures_) creature.add_to(all);
    return all;
}

}  // namespace flinch::lab
