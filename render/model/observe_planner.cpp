#include <algorithm>
#include <map>

#include "render/model/observer.hpp"

namespace flinch::render {
namespace {

using organism::learning::Prospects;

/// An option that cannot be done promises nothing.
std::vector<std::optional<float>> promises(const Prospects& prospects) {
    std::vector<std::optional<float>> out;
    for (const float worth : prospects)
        out.push_back(worth > 0.5F * organism::learning::hopeless ? std::optional(worth) : std::nullopt);
    return out;
}

/// Draws pieces of a map that are not known to hang together side by side.
class Sheet {
  public:
    explicit Sheet(const organism::learning::PlaceGraph& map) {
        std::map<std::uint32_t, std::pair<float, float>> spans;
        for (organism::learning::PlaceId place = 0; place < map.size(); ++place) {
            if (!map.exists(place)) continue;
            const auto at = map.at(place);
            auto& [low, high] = spans.try_emplace(at.piece, at.x, at.x).first->second;
            low = std::min(low, at.x);
            high = std::max(high, at.x);
        }
        float left = 0;
        for (const auto& [piece, span] : spans) {
            shift_[piece] = left - span.first;
            left += span.second - span.first + gap;
        }
    }
    [[nodiscard]] float x(organism::learning::MapPosition at) const { return at.x + shift_.at(at.piece); }

  private:
    static constexpr float gap = 2;  // cells
    std::map<std::uint32_t, float> shift_;
};

}  // namespace

void observe_planner(const lab::Life& life, std::size_t chosen, PlannerView& view) {
    using organism::learning::PlaceId;
    const auto& planner = life.creatures()[chosen].brain().planner();
    const auto& map = planner.map();
    view.exists = planner.exists();
    view.method = life.group().species.brain.planner.deliberation.method;
    view.choices = planner.choices();
    view.places.clear();
    view.ways.clear();
    const Sheet sheet(map);
    std::vector<std::size_t> shown(map.size());
    for (organism::learning::PlaceId place = 0; place < map.size(); ++place) {
        if (!map.exists(place)) continue;
        shown[place] = view.places.size();
        const auto at = map.at(place);
        const float worth = place < planner.worth().size() ? planner.worth()[place] : 0;
        const auto imagined = place < planner.imagined().size() ? planner.imagined()[place] : 0;
        view.places.push_back({sheet.x(at), at.y, worth, imagined, map.unexplored(place)});
    }
    for (organism::learning::PlaceId place = 0; place < map.size(); ++place) {
        for (std::size_t way = 0; map.exists(place) && way < organism::learning::ways; ++way) {
            if (map.open(place, way)) view.ways.push_back({shown[place], shown[map.way(place, way).to]});
        }
    }
    view.here = planner.here() < map.size() ? std::optional(shown[planner.here()]) : std::nullopt;
    view.chosen = planner.chosen();
    view.planned = promises(planner.planned());
    view.habitual = promises(planner.habitual());
}

}  // namespace flinch::render
