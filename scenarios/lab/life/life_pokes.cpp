// What is done to a life beside its plan.
#include <algorithm>

#include "scenarios/lab/life/deed.hpp"
#include "scenarios/lab/life/life.hpp"

namespace flinch::lab {
namespace {

/// False if no part of the learning subsystem is called so.
bool cut_learning(organism::Creature& creature, const std::string& part, bool out) {
    using organism::learning::part_names;
    const auto found = std::find(part_names.begin(), part_names.end(), part);
    if (found == part_names.end()) return false;
    // The creature is ours and not const; it only shows its brain as if it were.
    const_cast<organism::learning::Brain&>(creature.brain())
        .lesion(static_cast<organism::learning::Part>(found - part_names.begin()), out);
    return true;
}

}  // namespace

void Life::poke(Poke poke) {
    // After everything of this very microsecond, done already or not: as it will be when read from a file.
    if (events_ > 0) poke.at = std::max(poke.at, now_ + sim::Time{1});
    const auto index = static_cast<std::uint32_t>(pokes_.size());
    schedule_poke(queue_, Deed::poke, poke.at, index);
    pokes_.push_back(std::move(poke));
}

void Life::do_poke(std::uint32_t index) {
    const Poke poke = pokes_[index];
    const Stimulus& stimulus = poke.stimulus;
    const std::uint32_t creature =
        std::min(poke.creature.value_or(0), static_cast<std::uint32_t>(creatures_.size() - 1));
    if (!poke.lesion.empty()) cut(poke.lesion, true, poke);
    if (!poke.restore.empty()) cut(poke.restore, false, poke);
    if (stimulus.kind) lay(stimulus, creature, poke.place);
    if (stimulus.word) utter(stimulus, creature);
    if (stimulus.treatment.sudden()) inject(stimulus.treatment, poke.creature);
    if (stimulus.treatment.lasting()) {
        constexpr sim::Time a_moment{500'000};
        poking_.push_back(index);
        treat();
        schedule_poke(queue_, Deed::poke_ends, now_ + stimulus.lasts.value_or(a_moment), index);
    }
}

void Life::end_poke(std::uint32_t index) {
    std::erase(poking_, index);
    treat();
}

void Life::cut(const std::string& part, bool out, const Poke& poke) {
    for (organism::Creature& creature : creatures_) {
        if (poke.creature.value_or(creature.index()) != creature.index()) continue;
        if (cut_learning(creature, part, out)) continue;
        const auto circuits = creature.steering().circuits();
        for (std::uint32_t i = 0; i < circuits.size(); ++i) {
            if (circuits[i].name == part) creature.steering().lesion(i, out);
        }
    }
}

}  // namespace flinch::lab
