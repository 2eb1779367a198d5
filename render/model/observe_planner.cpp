#include "render/model/observer.hpp"

namespace flinch::render {
namespace {

using organism::learning::Prospects;

/// Of options that cannot be done nothing is promised.
std::vector<std::optional<float>> promises(const Prospects& prospects) {
    std::vector<std::optional<float>> out;
    for (const float worth : prospects)
        out.push_back(worth > 0.5F * organism::learning::hopeless ? std::optional(worth) : std::nullopt);
    return out;
}

}  // namespace

void observe_planner(const lab::Life& life, std::size_t chosen, PlannerView& view) {
    using organism::learning::Place;
    const auto& planner = life.creatures()[chosen].brain().planner();
    const auto& map = planner.map();
    view.exists = planner.exists();
    view.method = life.group().species.brain.planner.deliberation.method;
    view.choices = planner.choices();
    view.places.clear();
    view.ways.clear();
    for (Place place = 0; place < map.size(); ++place) {
        const auto at = map.at(place);
        const float worth = place < planner.worth().size() ? planner.worth()[place] : 0;
        const auto imagined = place < planner.imagined().size() ? planner.imagined()[place] : 0;
        view.places.push_back({at.x, at.y, worth, imagined, map.unexplored(place)});
        for (std::size_t way = 0; way < organism::learning::ways; ++way) {
            if (map.open(place, way)) view.ways.push_back({place, map.way(place, way).to});
        }
    }
    view.here = planner.here() < map.size() ? std::optional<std::size_t>(planner.here()) : std::nullopt;
    view.chosen = planner.chosen();
    view.planned = promises(planner.planned());
    view.habitual = promises(planner.habitual());
}

}  // namespace flinch::render
