#include "organism/species/sections.hpp"

namespace flinch::organism {

using namespace std::chrono_literals;

body::VestibuleNature read_vestibule(sim::Section section) {
    body::VestibuleNature vestibule;
    vestibule.compass_noise =
        sim::radians(static_cast<float>(section.angle_degrees("compass_noise", 3, 0, 180)));
    vestibule.walk_noise = static_cast<float>(section.number("walk_noise", 0.1, 0, 1));
    section.finish();
    return vestibule;
}

namespace {

void read_place(sim::Section& section, learning::PlaceNature& place) {
    place.cells = static_cast<std::size_t>(section.integer("cells", 0, 0, 1024));
    place.winners = static_cast<std::size_t>(section.integer("winners", 5, 1, 256));
    place.distance_spread = static_cast<float>(section.number("distance_spread", 0.4, 0.01, 10));
    place.colour_spread = static_cast<float>(section.number("colour_spread", 0.15, 0.01, 10));
    place.outlier = static_cast<float>(section.number("outlier", 1e9, 0.01, 1e9));
    place.recruit_below = static_cast<float>(section.number("recruit_below", 0.2, 0, 1));
    place.learning_rate = static_cast<float>(section.number("learning_rate", 0.01, 0, 1));
    place.memory = section.duration("walls_kept", 20s, 0s, 1h);
}

void read_episodes(sim::Section& section, learning::EpisodesNature& episodes) {
    episodes.most = static_cast<std::size_t>(section.integer("episodes", 24, 1, 1000));
    episodes.moments = static_cast<std::size_t>(section.integer("moments", 12, 2, 100));
    episodes.spacing = section.duration("spacing", 250ms, 10ms, 10s);
    episodes.surprising = static_cast<float>(section.number("surprising", 0.3, 0.01, 10));
    episodes.priority_kept = static_cast<float>(section.number("priority_kept", 0.8, 0, 1));
}

}  // namespace

learning::HippocampusNature read_hippocampus(sim::Section section) {
    learning::HippocampusNature hippocampus;
    read_place(section, hippocampus.place);
    read_episodes(section, hippocampus.episodes);
    hippocampus.gain = static_cast<float>(section.number("gain", 1.5, 0, 10));
    hippocampus.replay_asleep = static_cast<float>(section.number("replay_asleep", 0, 0, 600));
    hippocampus.replay_quiet = static_cast<float>(section.number("replay_quiet", 0, 0, 600));
    hippocampus.most_at_once = static_cast<unsigned>(section.integer("replay_most", 8, 0, 1000));
    hippocampus.replay_rate = static_cast<float>(section.number("replay_rate", 1, 0, 10));
    section.finish();
    return hippocampus;
}

}  // namespace flinch::organism
