#include "render/model/observer.hpp"

namespace flinch::render {

void observe_hippocampus(const lab::Life& life, std::size_t chosen, HippocampusView& view) {
    const auto& params = life.group().species.brain.hippocampus;
    const auto& hippocampus = life.creatures()[chosen].brain().hippocampus();
    const auto& place = hippocampus.place();
    view.cells = place.cells();
    view.recruited = place.recruited();
    view.known = place.known();
    view.heading = life.world().bodies()[life.creatures()[chosen].body()].leg.at(life.now()).heading;
    const auto rates = place.rates().first(std::min(place.recruited(), place.rates().size()));
    view.rates.assign(rates.begin(), rates.end());
    const auto& episodes = hippocampus.episodes();
    view.most = params.episodes.most;
    view.episodes.clear();
    for (std::size_t i = 0; i < episodes.count(); ++i) {
        HippocampusView::Episode episode{episodes.priority(i), 0, episodes.length(i)};
        for (std::size_t k = 0; k < episode.moments; ++k) episode.reward += episodes.remembered(i, k).reward;
        view.episodes.push_back(episode);
    }
    view.replays = hippocampus.replays();
    const auto& last = hippocampus.last_replay();
    view.last = last ? std::optional(last->episode) : std::nullopt;
    view.reverse = last && last->reverse;
    view.replaying = params.replay_asleep > 0 || params.replay_quiet > 0;
}

}  // namespace flinch::render
