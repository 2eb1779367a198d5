// What is done to a life beside its plan.
#include <algorithm>

#include "scenarios/lab/life/experiment_event.hpp"
#include "scenarios/lab/life/life.hpp"

namespace flinch::lab {
void Life::intervention(Intervention intervention) {
    // It comes after all events of this microsecond, whether they have happened yet or not, as it will when
    // the intervention is read from a file.
    if (events_ > 0) intervention.at = std::max(intervention.at, now_ + sim::Time{1});
    const auto index = static_cast<std::uint32_t>(interventions_.size());
    schedule_intervention(queue_, ExperimentEvent::intervention, intervention.at, index);
    interventions_.push_back(std::move(intervention));
}

void Life::do_intervention(std::uint32_t index) {
    const Intervention intervention = interventions_[index];
    const Stimulus& stimulus = intervention.stimulus;
    const std::uint32_t creature =
        std::min(intervention.creature.value_or(0), static_cast<std::uint32_t>(creatures_.size() - 1));
    if (!intervention.lesion.empty()) cut(intervention.lesion, true, intervention.creature);
    if (!intervention.restore.empty()) cut(intervention.restore, false, intervention.creature);
    if (intervention.electrodes) stimulate(*intervention.electrodes, intervention.creature);
    if (stimulus.kind) lay(stimulus, creature, intervention.place);
    if (stimulus.word) utter(stimulus, creature);
    if (stimulus.treatment.sudden()) inject(stimulus.treatment, intervention.creature);
    if (stimulus.treatment.lasting()) {
        constexpr sim::Time a_moment{500'000};
        poking_.push_back(index);
        treat();
        schedule_intervention(queue_, ExperimentEvent::intervention_ends,
                              now_ + stimulus.lasts.value_or(a_moment), index);
    }
}

void Life::end_intervention(std::uint32_t index) {
    std::erase(poking_, index);
    treat();
}

void Life::stimulate(const std::vector<std::pair<std::uint32_t, double>>& electrodes,
                     std::optional<std::uint32_t> only) {
    for (organism::Creature& creature : creatures_) {
        if (only.value_or(creature.index()) != creature.index()) continue;
        auto& steering = creature.steering();
        for (std::size_t signal = 0; signal < steering.signals().size(); ++signal)
            steering.force(signal, std::nullopt);
        for (const auto& [signal, value] : electrodes) steering.force(signal, value);
        creature.sense_at_once(agenda_, now_);
    }
    queue_.take(agenda_);
}

void Life::cut(const std::string& part, bool out, std::optional<std::uint32_t> only) {
    for (organism::Creature& creature : creatures_) {
        if (only.value_or(creature.index()) == creature.index()) creature.lesion(part, out);
    }
}

}  // namespace flinch::lab
