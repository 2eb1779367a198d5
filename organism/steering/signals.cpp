#include "organism/steering/signals.hpp"

#include <algorithm>
#include <array>

#include "sim/mathematics.hpp"

namespace flinch::organism::steering {
namespace {

using S = const Senses&;

constexpr double longest_life = 1e9;    // seconds
constexpr double fastest_motion = 1e4;  // degrees a second
constexpr double largest_reward = 20;

constexpr auto table = std::to_array<InnateSignal>({
    // These rows are the colliculus's answer to the retinal image.
    {"looming", Unit::ratio, 0, 1,
     "how soon the darkest figure would touch, from its expansion: 1 when very soon",
     [](S s) -> double { return s.seen.looming; }},
    {"dark", Unit::ratio, 0, 1, "how much darker the darkest figure is than what is around it",
     [](S s) -> double { return s.seen.dark; }},
    {"size", Unit::angle, 0, 360, "how wide that dark figure is", [](S s) -> double { return s.seen.size; }},
    {"salience", Unit::ratio, 0, 1, "contrast of the most conspicuous patch against its surround",
     [](S s) -> double { return s.seen.salience; }},
    {"contrast", Unit::ratio, 0, 1, "of the strongest patch, bright or dark",
     [](S s) -> double { return s.seen.contrast; }},
    {"motion", Unit::angular_speed, 0, fastest_motion, "how fast the darkest figure moves across the retina",
     [](S s) -> double { return s.seen.motion; }},
    {"motion.right", Unit::angular_speed, -fastest_motion, fastest_motion, "that motion to the right",
     [](S s) -> double { return s.seen.motion_right; }},
    {"motion.up", Unit::angular_speed, -fastest_motion, fastest_motion, "that motion upward",
     [](S s) -> double { return s.seen.motion_up; }},
    {"skitter", Unit::ratio, 0, 1, "something small and dark moves fast and erratically",
     [](S s) -> double { return s.seen.skitter; }},
    {"approach", Unit::ratio, 0, 1, "a figure comes near unevenly, as walkers do",
     [](S s) -> double { return s.seen.approach; }},
    {"face", Unit::ratio, 0, 1, "a frontal face-like pattern is in sight",
     [](S s) -> double { return s.seen.face; }},
    {"face.size", Unit::angle, 0, 360, "how wide the best head is",
     [](S s) -> double { return sim::degrees(s.seen.face_size); }},
    {"face.pitch", Unit::angle, -180, 180, "how far up it is",
     [](S s) -> double { return sim::degrees(s.seen.face_pitch); }},
    {"head", Unit::ratio, 0, 1, "a head, frontal or averted, is in sight",
     [](S s) -> double { return s.seen.head; }},
    {"gaze", Unit::ratio, 0, 1, "that head is turned toward me", [](S s) -> double { return s.seen.gaze; }},
    {"gathering", Unit::ratio, 0, 1, "others move toward that head",
     [](S s) -> double { return s.seen.gathering; }},
    // These rows are of the skin.
    {"touch", Unit::ratio, 0, 1, "pressure on the skin", [](S s) -> double { return s.contact.pressure; }},
    {"touch.gentle", Unit::ratio, 0, 1, "slow stroking", [](S s) -> double { return s.contact.gentle; }},
    {"touch.warmth", Unit::ratio, 0, 1, "warmth on the skin", [](S s) -> double { return s.contact.warmth; }},
    {"touch.cool", Unit::ratio, 0, 1, "something smooth and cold on the skin",
     [](S s) -> double { return s.contact.cool; }},
    {"touch.puff", Unit::ratio, 0, 1, "a puff of air on the eye",
     [](S s) -> double { return s.contact.puff; }},
    {"pain", Unit::ratio, 0, 1, "what hurts; it outlasts what hurt",
     [](S s) -> double { return s.inner.pain; }},
    {"nausea", Unit::ratio, 0, 1, "sickness of the gut", [](S s) -> double { return s.inner.nausea; }},
    // These rows are of mouth and nose.
    {"taste.salt", Unit::ratio, 0, 1, "salt in the mouth", [](S s) -> double { return s.taste.salt; }},
    {"taste.sweet", Unit::ratio, 0, 1, "something sweet in the mouth",
     [](S s) -> double { return s.taste.sweet; }},
    {"taste.bitter", Unit::ratio, 0, 1, "something bitter in the mouth",
     [](S s) -> double { return s.taste.bitter; }},
    {"taste.water", Unit::ratio, 0, 1, "water in the mouth", [](S s) -> double { return s.taste.water; }},
    {"smell.food", Unit::ratio, 0, 1, "the air smells of food", [](S s) -> double { return s.smell.food; }},
    {"smell.rot", Unit::ratio, 0, 1, "the air smells of rot", [](S s) -> double { return s.smell.rot; }},
    // These rows are of the ear. They tell how something sounds, whatever is said.
    {"loudness", Unit::ratio, 0, 1, "of the sound that reaches the ear",
     [](S s) -> double { return s.voice.loudness; }},
    {"pitch", Unit::ratio, 0, 1, "of that sound, low to high", [](S s) -> double { return s.voice.pitch; }},
    {"roughness", Unit::ratio, 0, 1, "its fast beating, as in scolding and screaming",
     [](S s) -> double { return s.voice.roughness; }},
    {"rhythm", Unit::ratio, 0, 1, "its even bursts, as in laughing",
     [](S s) -> double { return s.voice.rhythm; }},
    // These rows are of the inner body.
    {"sodium_deficit", Unit::ratio, 0, 1, "what the store of sodium lacks",
     [](S s) -> double { return s.inner.deficit(sodium); }},
    {"energy_deficit", Unit::ratio, 0, 1, "what the store of energy lacks",
     [](S s) -> double { return s.inner.deficit(energy); }},
    {"water_deficit", Unit::ratio, 0, 1, "what the store of water lacks",
     [](S s) -> double { return s.inner.deficit(water); }},
    {"arousal", Unit::ratio, 0, 1, "jumps up at once and calms slowly",
     [](S s) -> double { return s.inner.arousal; }},
    {"heart_rate", Unit::rate, 0, 5, "heartbeats a second", [](S s) -> double { return s.inner.heart_rate; }},
    {"sleep_pressure", Unit::ratio, 0, 1, "rises while it is awake and falls in sleep",
     [](S s) -> double { return s.inner.sleep_pressure; }},
    {"asleep", Unit::truth, 0, 1, "it sleeps",
     [](S s) -> double { return s.posture == Posture::sleep ? 1 : 0; }},
    {"moving", Unit::truth, 0, 1, "it moves by itself", [](S s) -> double { return s.moving ? 1 : 0; }},
    {"age", Unit::time, 0, longest_life, "time since birth",
     [](S s) -> double { return sim::seconds(s.now); }},
    // Steering derives these rows from the assessors.
    {"error", Unit::ratio, 0, 1, "how unforeseen the last firings were; it fades within seconds"},
    {"valence", Unit::ratio, -largest_reward, largest_reward, "what all that is expected is worth"},
    {"expect.reward", Unit::ratio, -largest_reward, largest_reward, "the reward that the critic expects"},
});

consteval std::size_t place_of(std::string_view name) {
    std::size_t i = 0;
    while (table.at(i).name != name) ++i;
    return i;
}

}  // namespace

std::span<const InnateSignal> innate_signals() noexcept {
    return table;
}

SignalLayout::SignalLayout(std::size_t of_circuits, std::size_t of_expectations, std::size_t of_stages,
                           std::size_t of_timed)
    : error(place_of("error")), valence(place_of("valence")), expected_reward(place_of("expect.reward")) {
    const auto add = [this](SignalBlock& block, std::size_t count) {
        block = {size, count};
        size += count;
    };
    add(innate, table.size());
    add(postures, organism::postures.size());
    add(circuits, of_circuits);
    add(expectations, of_expectations);
    add(stages, of_stages);
    add(timed, of_timed);
}

SymbolTable signal_table(std::span<const std::string> circuits, std::span<const std::string> teaching,
                         std::span<const std::string> timed, std::span<const Stage> stages) {
    SymbolTable symbols;
    for (const InnateSignal& signal : table)
        symbols.add({std::string(signal.name), signal.unit, signal.least, signal.most});
    auto add = [&symbols, family = signal_families.begin()](const auto& members, auto name) mutable {
        for (const auto& member : members)
            symbols.add({std::string(family->prefix) + std::string(name(member)), family->unit, 0, 1});
        ++family;
    };
    const auto itself = [](const std::string& name) { return name; };
    add(organism::postures, [](const Term& posture) { return posture.name; });
    add(circuits, itself);
    add(teaching, itself);
    add(stages, [](const Stage& stage) { return stage.name; });
    add(timed, itself);
    return symbols;
}

}  // namespace flinch::organism::steering
