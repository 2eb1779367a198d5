#include "scenarios/lab/life/protocol.hpp"

#include <algorithm>

namespace flinch::lab {
namespace {

std::vector<const TrialKind*> order_of(const Phase& phase, sim::RandomStream& random) {
    std::vector<const TrialKind*> order;
    for (const TrialKind& kind : phase.trials) order.insert(order.end(), kind.count, &kind);
    if (phase.random) random.shuffle(order);
    return order;
}

/// Gives the rooms in turn, with a new order in each round, so that every room serves equally often.
class RoomRota {
  public:
    RoomRota(std::vector<std::uint16_t> rooms, sim::RandomStream& random)
        : rooms_(std::move(rooms)), random_(&random) {}

    std::optional<std::uint16_t> next() {
        if (rooms_.empty()) return std::nullopt;
        if (turn_ % rooms_.size() == 0) random_->shuffle(rooms_);
        return rooms_[turn_++ % rooms_.size()];
    }

  private:
    std::vector<std::uint16_t> rooms_;
    sim::RandomStream* random_;
    std::size_t turn_ = 0;
};

void add_cues(Trial& trial, const Stimulus& stimulus, std::uint32_t index, sim::Time step_start,
              sim::Time step_end) {
    using What = Cue::What;
    const sim::Time onset = step_start + stimulus.at;
    const sim::Time offset = stimulus.lasts ? std::min(step_end, onset + *stimulus.lasts) : step_end;
    const auto add = [&](What what, sim::Time from, sim::Time to) {
        trial.cues.push_back({index, what, from, to});
    };
    if (stimulus.door) add(What::door, onset, onset);
    if (stimulus.treatment.sudden()) add(What::sudden, onset, onset);
    if (stimulus.treatment.lasting()) add(What::lasting, onset, offset);
    if (stimulus.kind) add(What::thing, onset, offset);
    if (stimulus.kind && stimulus.turn) add(What::turn, onset + stimulus.turn->after, offset);
    for (unsigned k = 0; stimulus.word && k < stimulus.times; ++k) {
        const sim::Time said = onset + stimulus.every * static_cast<std::int64_t>(k);
        add(What::word, said, said);
    }
}

}  // namespace

std::vector<Trial> plan_trials(const std::vector<Phase>& phases, const std::vector<Stimulus>& stimuli,
                               std::uint64_t seed, sim::Time begin) {
    sim::RandomStream random(seed, 0, sim::Purpose::protocol);
    std::vector<Trial> trials;
    sim::Time now = begin + settling;
    for (std::size_t p = 0; p < phases.size(); ++p) {
        const Phase& phase = phases[p];
        RoomRota rota(phase.rooms, random);
        std::size_t number = 0;
        for (const TrialKind* kind : order_of(phase, random)) {
            Trial trial{p, number++, kind->label, phase.learning && !kind->probe, rota.next(), now, now, {}};
            for (const auto& step : kind->steps) {
                const sim::Time step_end = trial.end + phase.duration;
                for (const std::uint32_t index : step) {
                    if (stimuli[index].room) trial.room = stimuli[index].room;
                    add_cues(trial, stimuli[index], index, trial.end, step_end);
                }
                trial.end = step_end;
            }
            now = trial.end + phase.gap;
            trials.push_back(std::move(trial));
        }
    }
    return trials;
}

}  // namespace flinch::lab
