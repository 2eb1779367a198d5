// This file holds how the brain plans: what it tells its planner, and how an imagined thought is judged.
#include <algorithm>
#include <cmath>

#include "organism/learning/brain.hpp"
#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

constexpr float quarter_turn = sim::radians(90);

}  // namespace

void Brain::observe_place(const Moment& moment) {
    if (!planner_.exists()) return;
    const PlaceCode& place = hippocampus_.place();
    if (hippocampus_.lesioned()) return planner_.drift(moment.elapsed);
    std::array<Wall, most_landmarks> walls;
    std::size_t seen = 0;
    for (const Landmark& wall : surroundings_.landmarks) {
        if (wall.seen) walls[seen++] = {surroundings_.heading + wall.bearing, wall.distance};
    }
    PlaceObservation here{.code = place.rates(),
                          .thought = context_,
                          .walls = std::span(walls).first(seen),
                          .heading = surroundings_.heading};
    here.moved = surroundings_.walked;
    here.reward = moment.reward;
    here.felt = std::abs(moment.reward) > params_.planner.memorable;
    here.elapsed = moment.elapsed;
    here.learning = moment.learning;
    planner_.notice(here);
}

/// Assessors that read the senses alone, or a shuffled code, cannot judge what is only imagined: to them
/// every place is worth 0.
Decision Brain::plan(const WorthOf& worth, bool bumped) {
    if (!planner_.exists() || hippocampus_.lesioned()) return {};
    if (planner_.here() == nowhere) {
        const auto& walls = surroundings_.landmarks;
        const bool sees = std::any_of(walls.begin(), walls.end(), [](const Landmark& l) { return l.seen; });
        return sees && planner_.looks_around() ? Decision{Decision::To::go, quarter_turn} : Decision{};
    }
    const bool judges = params_.amygdala.reads == AssessorInput::latent;
    Decision decision = planner_.choose(
        [&](std::span<const float> thought) {
            if (!judges) return 0.0F;
            amygdala_.assess(thought, imagined_);
            return worth(imagined_);
        },
        bumped);
    decision.heading = sim::wrap_angle(decision.heading - surroundings_.heading);
    return decision;
}

}  // namespace flinch::organism::learning
