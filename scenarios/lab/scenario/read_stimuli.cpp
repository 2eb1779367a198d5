#include <limits>

#include <fmt/format.h>

#include "scenarios/lab/scenario/draft.hpp"
#include "sim/input/nearest_name.hpp"

namespace flinch::lab {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t largest_set = 200;
constexpr auto longest_trial = std::chrono::hours(24);

world::Motion read_motion(sim::Section section) {
    world::Motion motion;
    motion.gait = section.choice("gait",
                                 {{"still", world::Gait::still},
                                  {"wander", world::Gait::wander},
                                  {"skitter", world::Gait::skitter},
                                  {"approach", world::Gait::approach},
                                  {"flee", world::Gait::flee}},
                                 world::Gait::still);
    motion.speed =
        static_cast<float>(section.number("speed", motion.gait == world::Gait::still ? 0 : 1, 0, 50));
    const bool erratic = motion.gait == world::Gait::skitter || motion.gait == world::Gait::wander;
    motion.jitter =
        sim::radians(static_cast<float>(section.angle_degrees("jitter", erratic ? 30 : 0, 0, 180)));
    motion.leg = section.duration("leg", 100ms, 10ms, 1min);
    section.finish();
    return motion;
}

void read_timing(sim::Section& section, Stimulus& stimulus) {
    stimulus.at = section.duration("at", stimulus.at, 0s, longest_trial);
    stimulus.times = static_cast<unsigned>(section.integer("times", stimulus.times, 1, 1000));
    stimulus.every = section.duration("every", stimulus.every, 100ms, longest_trial);
    if (section.has("lasts")) stimulus.lasts = section.duration("lasts", 1s, 1ms, longest_trial);
}

std::vector<std::string> kind_names(const Draft& draft) {
    std::vector<std::string> names;
    for (const auto& kind : draft.scenario.kinds) names.push_back(kind.name);
    return names;
}

std::vector<std::string> room_names(const Draft& draft) {
    std::vector<std::string> names;
    for (const auto& room : draft.scenario.map.rooms()) names.push_back(room.name);
    return names;
}

}  // namespace

void read_stimuli(sim::Section& root, Draft& draft) {
    sim::Section sets = root.section("sets");
    for (const std::string& name : sets.keys()) {
        draft.sets[name] = sets.texts(name);
        if (draft.sets[name].size() > largest_set)
            sets.error(name, fmt::format("a set of more than {} names", largest_set));
        for (const auto& member : draft.sets[name]) {
            if (member.find_first_of("{}()\"") != std::string::npos)
                sets.error(
                    name,
                    fmt::format("`{}` is no name: a member of a set has no brackets and no quotes", member));
        }
        if (draft.sets[name].empty()) sets.error(name, "an empty set: expected a list of names");
    }
    sets.finish();

    sim::Section words = root.section("words");
    draft.words.at = 0s;
    read_timing(words, draft.words);
    words.finish();

    sim::Section table = root.section("stimuli");
    for (auto& [name, section] : table.named_sections()) {
        Stimulus stimulus;
        stimulus.name = name;
        if (section.has("word")) {
            stimulus = draft.words;
            stimulus.name = name;
            stimulus.word = section.required_text("word");
        }
        if (section.has("thing")) {
            const std::string thing = section.required_text("thing");
            stimulus.kind = draft.kind(thing);
            if (!stimulus.kind) section.error("thing", sim::unknown_name("thing", thing, kind_names(draft)));
        }
        if (section.has("room")) {
            const std::string room = section.required_text("room");
            stimulus.room = draft.room(room);
            if (!stimulus.room) section.error("room", sim::unknown_name("room", room, room_names(draft)));
        }
        stimulus.motion = read_motion(section.section("motion"));
        stimulus.nearest = static_cast<float>(section.length_cells("nearest", stimulus.nearest, 0.3, 100));
        stimulus.farthest = static_cast<float>(section.length_cells(
            "farthest", std::max(stimulus.farthest, stimulus.nearest), stimulus.nearest, 100));
        read_timing(section, stimulus);
        section.finish();
        if (!stimulus.kind && !stimulus.word && !stimulus.room && !section.has("thing") &&
            !section.has("room")) {
            section.error(
                "thing",
                fmt::format("the stimulus `{}` is nothing: give it a `thing`, a `word` or a `room`", name));
        }
        draft.stimuli[name] = static_cast<std::uint32_t>(draft.scenario.stimuli.size());
        draft.scenario.stimuli.push_back(std::move(stimulus));
    }
    table.finish();
}

}  // namespace flinch::lab
