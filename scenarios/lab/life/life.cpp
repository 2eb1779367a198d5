#include "scenarios/lab/life/life.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "scenarios/lab/divergence.hpp"
#include "scenarios/lab/life/experiment_event.hpp"
#include "sim/input/quantity.hpp"

namespace flinch::lab {
namespace {

constexpr float body_radius = 0.2F;
constexpr float clearance = 0.3F;  // the distance from walls, in cells, at which a creature is put down
constexpr int tries = 48;
constexpr sim::Time try_again{100'000};  // the pause if a door would shut on somebody

sim::Time age_of(const std::vector<std::shared_ptr<const Upbringing>>& raised) {
    return raised.empty() ? sim::Time{0} : raised.front()->age;
}

bool is_intervention(const sim::Event& event) {
    return event.kind == static_cast<std::uint32_t>(ExperimentEvent::intervention) ||
           event.kind == static_cast<std::uint32_t>(ExperimentEvent::intervention_ends);
}

bool is_creatures(const sim::Event& event) {
    return event.kind < organism::first_free_kind;
}

/// What an event of a creature is to observers.
Life::Step step_of(const sim::Event& event) {
    return event.kind == static_cast<std::uint32_t>(organism::CreatureEvent::frame) ? Life::Step::frame
                                                                                    : Life::Step::other;
}

}  // namespace

Life::Life(std::shared_ptr<const Scenario> scenario, std::size_t group, std::uint64_t seed)
    : scenario_(std::move(scenario)),
      group_(group),
      seed_(seed),
      begin_(age_of(scenario_->groups[group].raised)),
      world_(scenario_->map, scenario_->kinds, seed),
      trials_(plan_trials(scenario_->groups[group].phases, scenario_->stimuli, seed, begin_)),
      random_(seed, 1, sim::Purpose::protocol),
      now_(begin_) {
    for (std::uint32_t kind = 0; kind < scenario_->kinds.size(); ++kind) world_.add_thing(kind);
    facings_.resize(scenario_->kinds.size());
    levers_.resize(scenario_->kinds.size());
    const auto cells = scenario_->map.cells_of(0);
    for (std::uint32_t i = 0; i < scenario_->creatures; ++i) {
        const auto body = world_.add_body({cells[i % cells.size()], 0}, body_radius, now_);
        creatures_.emplace_back(this->group().species, seed, i, body);
        if (const auto& raised = this->group().raised; !raised.empty())
            creatures_.back().grow_up(raised[i]->state);
        creatures_.back().wake(agenda_, now_);
        queue_.take(agenda_);
    }
    round_limit_ = sim::Time::max();
    for (const organism::Creature& creature : creatures_)
        round_limit_ = std::min(round_limit_, creature.least_delay());
    end_ = trials_.empty() ? begin_ : trials_.back().end + aftermath;
    schedule_trial();
    for (Intervention planned : scenario_->interventions) {
        planned.at += begin_;
        intervention(std::move(planned));
    }
}

void Life::schedule_trial() {
    if (begun_ < trials_.size()) schedule(queue_, ExperimentEvent::begin, trials_[begun_].start);
}

void Life::restore(const LifeBytes& bytes) {
    if (bytes.creatures.size() != creatures_.size())
        throw sim::BadArchive("it has another number of creatures");
    for (std::size_t i = 0; i < creatures_.size(); ++i) sim::restore(creatures_[i], bytes.creatures[i]);
    sim::restore(*this, bytes.world);
}

void Life::fields(sim::Archive& archive) {
    archive(world_, queue_, facings_, levers_, treatments_, poking_, begun_, random_, now_, events_,
            last_creature_, log_);
}

Life::Step Life::step() {
    if (queue_.empty() || queue_.next_time() > end_) return Step::over;
    return perform(queue_.pop());
}

/// Writes an event into the log that is hashed.
void Life::note(const sim::Event& event) {
    now_ = event.time;
    ++events_;
    log_.add(event.time.count());
    // Interventions that are known in advance and those that are made on the way get different numbers from
    // the queue, so the number does not enter the log.
    log_.add(is_intervention(event) ? 0 : event.order);
    log_.add((std::uint64_t{event.kind} << 32) | (is_intervention(event) ? 0 : event.detail));
    if (is_creatures(event)) last_creature_ = event.creature();
}

Life::Step Life::perform(const sim::Event& event) {
    note(event);
    if (is_creatures(event)) {
        const std::uint64_t said = world_.said();
        creatures_[last_creature_].on(event, world_, agenda_);
        queue_.take(agenda_);
        if (world_.said() != said) carry_sound(world_.utterances().back());
        return step_of(event);
    }
    switch (static_cast<ExperimentEvent>(event.kind)) {
        case ExperimentEvent::begin:
            begin_trial();
            return Step::trial_begins;
        case ExperimentEvent::end:
            end_trial();
            return Step::trial_ends;
        case ExperimentEvent::cue_on:
            cue_on(event.detail);
            break;
        case ExperimentEvent::cue_off:
            cue_off(event.detail);
            break;
        case ExperimentEvent::thing_moves:
            if (world_.things()[event.detail].present) {
                schedule(queue_, ExperimentEvent::thing_moves,
                         std::max(world_.move_on(event.detail, now_), now_ + sim::Time{1}), event.detail);
            }
            break;
        case ExperimentEvent::thing_attends:
            attend(event.detail);
            break;
        case ExperimentEvent::doors_stand:
            stand_doors();
            break;
        case ExperimentEvent::port_shuts:
            std::erase(treatments_, event.detail);
            treat();
            break;
        case ExperimentEvent::intervention:
            do_intervention(event.detail);
            break;
        case ExperimentEvent::intervention_ends:
            end_intervention(event.detail);
            break;
    }
    return Step::other;
}

void Life::begin_trial() {
    const Trial& trial = trials_[begun_++];
    if (trial.room) carry_to(*trial.room);
    stand_doors();
    for (organism::Creature& creature : creatures_) creature.set_learning(trial.learning);
    for (std::uint32_t i = 0; i < trial.cues.size(); ++i)
        schedule(queue_, ExperimentEvent::cue_on, trial.cues[i].onset, i);
    schedule(queue_, ExperimentEvent::end, trial.end);
}

/// What learning says means nothing once a number in it is none. That is looked for once a trial: it costs
/// less than a hundredth of the trial.
void Life::expect_finite() const {
    for (const organism::Creature& creature : creatures_) {
        const std::string_view part = creature.brain().diverged_part();
        if (part.empty()) continue;
        throw Divergence(
            fmt::format("{}: the {} of creature {} has a number that is NaN or infinite, {} into the life of "
                        "group `{}`, seed {}: learn more slowly (to come there again: flinch watch {} "
                        "--group \"{}\" --seed {}, with the settings of this run)",
                        scenario_->path, part, creature.index(), sim::duration_text(now_), group().name,
                        seed_, scenario_->path, group().name, seed_));
    }
}

void Life::end_trial() {
    expect_finite();
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
            lay(stimulus, 0, std::nullopt);
            schedule(queue_, ExperimentEvent::cue_off, cue.offset, index);
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
            schedule(queue_, ExperimentEvent::cue_off, cue.offset, index);
            break;
        case Cue::What::door:
            if (!world_.set_door(stimulus.door->door, stimulus.door->open, now_)) again(index, try_again);
            break;
        case Cue::What::sudden:
            inject(stimulus.treatment, std::nullopt);
            break;
    }
}

/// Tries a cue again later, unless the next trial has begun by then: a cue is known by its place in its
/// trial.
bool Life::again(std::uint32_t index, sim::Time later) {
    if (begun_ < trials_.size() && now_ + later >= trials_[begun_].start) return false;
    schedule(queue_, ExperimentEvent::cue_on, now_ + later, index);
    return true;
}

void Life::cue_off(std::uint32_t index) {
    const Cue& cue = trials_[begun_ - 1].cues[index];
    if (cue.what == Cue::What::thing) return world_.put_away(*scenario_->stimuli[cue.stimulus].kind);
    std::erase(treatments_, cue.stimulus);
    treat();
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
