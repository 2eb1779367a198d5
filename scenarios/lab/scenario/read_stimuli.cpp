#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "scenarios/lab/scenario/draft.hpp"
#include "scenarios/lab/scenario/tables.hpp"
#include "sim/input/nearest_name.hpp"
#include "sim/names.hpp"

namespace flinch::lab {
namespace {

using namespace std::chrono_literals;

world::Motion read_motion(sim::Section section) {
    world::Motion motion;
    tables::motion().read(section, motion);
    motion.speed =
        static_cast<float>(section.number("speed", motion.gait == world::Gait::still ? 0 : 1, 0, 50));
    const bool erratic = motion.gait == world::Gait::skitter || motion.gait == world::Gait::wander;
    motion.jitter =
        sim::radians(static_cast<float>(section.angle_degrees("jitter", erratic ? 30 : 0, 0, 180)));
    section.finish();
    return motion;
}

/// Reads a voice. If it leaves out loudness or pitch, it takes them from the fallback; it is neither rough
/// nor rhythmic unless it says so.
world::Voice read_voice(sim::Section section, const world::Voice& fallback) {
    world::Voice voice;
    voice.loudness = fallback.loudness;
    voice.pitch = fallback.pitch;
    tables::voice().read(section, voice);
    section.finish();
    return voice;
}

std::optional<std::uint16_t> read_room(sim::Section& section, const std::string& key, const Draft& draft) {
    if (!section.has(key)) return std::nullopt;
    const std::string name = section.required_text(key);
    const auto room = draft.room(name);
    if (!room) section.error(key, sim::unknown_name("room", name, sim::names_of(draft.scenario.map.rooms())));
    return room;
}

std::optional<DoorChange> read_door(sim::Section& section, const Draft& draft) {
    if (!section.has("door")) return std::nullopt;
    const std::string name = section.required_text("door");
    const bool open = section.flag("open", true);
    if (const auto door = draft.door(name)) return DoorChange{*door, open};
    section.error("door", sim::unknown_name("door", name, sim::names_of(draft.scenario.map.doors())));
    return std::nullopt;
}

std::optional<std::uint32_t> read_kind(sim::Section& section, const std::string& key, const Draft& draft) {
    if (!section.has(key)) return std::nullopt;
    const std::string thing = section.required_text(key);
    const auto kind = draft.kind(thing);
    if (!kind) section.error(key, sim::unknown_name("thing", thing, sim::names_of(draft.scenario.kinds)));
    return kind;
}

/// Reads a direction: "creature", "away", "left", "right", or the name of a thing.
Facing read_facing(sim::Section& section, const Draft& draft) {
    using To = Facing::To;
    std::vector<std::pair<std::string, Facing>> choices{{"creature", {To::creature, 0}},
                                                        {"away", {To::away, 0}},
                                                        {"left", {To::left, 0}},
                                                        {"right", {To::right, 0}}};
    for (std::uint32_t i = 0; i < draft.scenario.kinds.size(); ++i)
        choices.push_back({draft.scenario.kinds[i].name, {To::thing, i}});
    return section.choice("facing", choices, Facing{});
}

std::optional<std::vector<std::string>> read_surgery(sim::Section& section) {
    if (!section.has("surgery")) return std::nullopt;
    std::vector<std::string> parts = section.texts("surgery");
    for (const std::string& part : parts)
        sim::check_known(section, "surgery", "learning part", part, organism::learning::lesionable_parts());
    return parts;
}

void read_placing(sim::Section& section, Stimulus& stimulus, const Draft& draft) {
    stimulus.motion = read_motion(section.section("motion"));
    stimulus.farthest = static_cast<float>(
        section.length_cells("farthest", static_cast<double>(std::max(stimulus.farthest, stimulus.nearest)),
                             static_cast<double>(stimulus.nearest), 100));
    stimulus.facing = read_facing(section, draft);
    if (section.has("turn")) {
        sim::Section turn = section.section("turn");
        stimulus.turn = Turn{1s, read_facing(turn, draft)};
        tables::turn().read(turn, *stimulus.turn);
        turn.finish();
    }
    stimulus.in = read_room(section, "in", draft);
    (void)section.text("press", "");  // it is looked up when all stimuli are known
}

bool is_nothing(const Stimulus& stimulus, const sim::Section& section) {
    return !stimulus.kind && !stimulus.word && !stimulus.room && !stimulus.treatment.lasting() &&
           !stimulus.treatment.sudden() && !section.has("thing") && !section.has("room") &&
           !section.has("door");
}

}  // namespace

Stimulus read_stimulus(const std::string& name, sim::Section& section, const Draft& draft) {
    Stimulus stimulus;
    if (section.has("word") || section.has("voice")) {
        stimulus = draft.words;
        stimulus.word = section.text("word", "");  // if empty, a sound without words
        stimulus.voice = read_voice(section.section("voice"), draft.words.voice);
        stimulus.by = read_kind(section, "by", draft);
    }
    stimulus.name = name;
    stimulus.kind = read_kind(section, "thing", draft);
    stimulus.room = read_room(section, "room", draft);
    stimulus.door = read_door(section, draft);
    tables::stimulus().read(section, stimulus);
    if (section.has("tone")) stimulus.treatment.exposure.tone = read_voice(section.section("tone"), {});
    stimulus.treatment.surgery = read_surgery(section);
    read_placing(section, stimulus, draft);
    tables::timing().read(section, stimulus);
    section.finish();
    if (is_nothing(stimulus, section)) {
        section.error("thing",
                      fmt::format("the stimulus `{}` is nothing: give it a `thing`, a `word`, a `voice`, "
                                  "a `room`, a `door`, an `infusion`, a `contact`, a `tone`, a `light`, an "
                                  "`injection` or a `surgery`",
                                  name));
    }
    return stimulus;
}

namespace {

/// Reads what touching a thing brings: another stimulus, whose treatment lasts.
void read_press(const std::string& name, sim::Section& section, Draft& draft) {
    if (!section.has("press")) return;
    const std::string wanted = section.text("press", "");
    std::vector<std::string> known;
    for (const auto& [other, index] : draft.stimuli) {
        if (draft.scenario.stimuli[index].treatment.lasting()) known.push_back(other);
    }
    if (!sim::check_known(section, "press", "stimulus with an infusion or a contact", wanted, known)) return;
    draft.scenario.stimuli[draft.stimuli[name]].press = draft.stimuli[wanted];
}

}  // namespace

void read_stimuli(sim::Section& root, Draft& draft) {
    sim::Section sets = root.section("sets");
    for (const std::string& name : sets.keys()) draft.sets[name] = sets.texts(name);
    sets.finish();

    sim::Section words = root.section("words");
    draft.words.at = 0s;
    tables::timing().read(words, draft.words);
    if (words.has("voice")) draft.words.voice = read_voice(words.section("voice"), draft.words.voice);
    words.finish();

    sim::Section table = root.section("stimuli");
    auto sections = table.named_sections();
    for (auto& [name, section] : sections) {
        Stimulus stimulus = read_stimulus(name, section, draft);
        draft.stimuli[name] = static_cast<std::uint32_t>(draft.scenario.stimuli.size());
        draft.scenario.stimuli.push_back(std::move(stimulus));
    }
    for (auto& [name, section] : sections) read_press(name, section, draft);
    table.finish();
}

}  // namespace flinch::lab
