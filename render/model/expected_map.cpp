#include "render/model/expected_map.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace flinch::render {
namespace {

constexpr int most_places = 1200;

}  // namespace

ExpectedMap::ExpectedMap(const lab::Life& life, std::size_t creature)
    : creature_(creature), eye_(life.group().species.eye) {
    const auto& map = life.world().map();
    while ((map.width() / step_) * (map.height() / step_) > most_places) ++step_;
}

void ExpectedMap::clear(ExpectedView& view) {
    view = {};
    next_ = 0;
    asked_ = 0;
}

void ExpectedMap::ask(const lab::Life& life, std::size_t places, ExpectedView& view) {
    const auto& map = life.world().map();
    const auto& creature = life.creatures()[creature_];
    if (view.valence.empty()) {
        view.step = step_;
        view.columns = (map.width() + step_ - 1) / step_;
        view.rows = (map.height() + step_ - 1) / step_;
        view.assessors = creature.steering().targets().size();
        const auto all = static_cast<std::size_t>(view.columns * view.rows);
        view.valence.assign(all, std::numeric_limits<float>::quiet_NaN());
        view.expectations.assign(all * view.assessors, 0.0F);
    }
    const float heading = life.world().bodies()[creature.body()].leg.at(life.now()).heading;
    organism::steering::Steering steering = creature.steering();
    for (std::size_t tries = 0; places > 0 && tries < view.valence.size(); ++tries) {
        const std::size_t place = next_++ % view.valence.size();
        asked_ = std::max(asked_, next_);
        const auto column = static_cast<float>(place % static_cast<std::size_t>(view.columns));
        const auto row = static_cast<float>(place / static_cast<std::size_t>(view.columns));
        const auto side = static_cast<float>(view.step);
        const world::Vector at{(column + 0.5F) * side, (row + 0.5F) * side};
        if (map.cell(at) == world::Map::wall) continue;
        --places;
        eye_.look(life.world(), {at, heading}, life.now());
        const auto supposed = organism::Supposition(creature.brain().layout()).amid(eye_);
        const auto expectations = creature.ask(supposed, thought_);
        steering.expect({expectations});
        view.valence[place] = steering.anticipation();
        for (std::size_t i = 0; i < std::min(view.assessors, expectations.size()); ++i)
            view.expectations[place * view.assessors + i] = expectations[i];
    }
    view.complete = std::min(1.0, static_cast<double>(asked_) / static_cast<double>(view.valence.size()));
}

}  // namespace flinch::render
