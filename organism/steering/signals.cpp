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

// clang-format off
constexpr std::array table{
    // What the colliculus makes of the retina.
    InnateSignal{"looming", Unit::ratio, 0, 1, "how soon the darkest figure would touch, from its expansion: 1 when very soon", [](S s) -> double { return s.seen.looming; }},
    InnateSignal{"dark", Unit::ratio, 0, 1, "how much darker the darkest figure is than what is around it", [](S s) -> double { return s.seen.dark; }},
    InnateSignal{"size", Unit::angle, 0, 360, "how wide that dark figure is", [](S s) -> double { return s.seen.size; }},
    InnateSignal{"salience", Unit::ratio, 0, 1, "contrast of the most conspicuous patch against its surround", [](S s) -> double { return s.seen.salience; }},
    InnateSignal{"contrast", Unit::ratio, 0, 1, "of the strongest patch, bright or dark", [](S s) -> double { return s.seen.contrast; }},
    InnateSignal{"motion", Unit::angular_speed, 0, fastest_motion, "how fast the darkest figure moves across the retina", [](S s) -> double { return s.seen.motion; }},
    InnateSignal{"motion.right", Unit::angular_speed, -fastest_motion, fastest_motion, "that motion to the right", [](S s) -> double { return s.seen.motion_right; }},
    InnateSignal{"motion.up", Unit::angular_speed, -fastest_motion, fastest_motion, "that motion upward", [](S s) -> double { return s.seen.motion_up; }},
    InnateSignal{"skitter", Unit::ratio, 0, 1, "something small and dark moves fast and erratically", [](S s) -> double { return s.seen.skitter; }},
    InnateSignal{"approach", Unit::ratio, 0, 1, "a figure comes near unevenly, as walkers do", [](S s) -> double { return s.seen.approach; }},
    InnateSignal{"face", Unit::ratio, 0, 1, "a frontal face-like pattern is in sight", [](S s) -> double { return s.seen.face; }},
    InnateSignal{"face.size", Unit::angle, 0, 360, "how wide the best head is", [](S s) -> double { return sim::degrees(s.seen.face_size); }},
    InnateSignal{"face.pitch", Unit::angle, -180, 180, "how far up it is", [](S s) -> double { return sim::degrees(s.seen.face_pitch); }},
    InnateSignal{"head", Unit::ratio, 0, 1, "a head, frontal or averted, is in sight", [](S s) -> double { return s.seen.head; }},
    InnateSignal{"gaze", Unit::ratio, 0, 1, "that head is turned toward me", [](S s) -> double { return s.seen.gaze; }},
    InnateSignal{"gathering", Unit::ratio, 0, 1, "others move toward that head", [](S s) -> double { return s.seen.gathering; }},
    // Skin.
    InnateSignal{"touch", Unit::ratio, 0, 1, "pressure on the skin", [](S s) -> double { return s.contact.pressure; }},
    InnateSignal{"touch.gentle", Unit::ratio, 0, 1, "slow stroking", [](S s) -> double { return s.contact.gentle; }},
    InnateSignal{"touch.warmth", Unit::ratio, 0, 1, "warmth on the skin", [](S s) -> double { return s.contact.warmth; }},
    InnateSignal{"touch.cool", Unit::ratio, 0, 1, "something smooth and cold on the skin", [](S s) -> double { return s.contact.cool; }},
    InnateSignal{"touch.puff", Unit::ratio, 0, 1, "a puff of air on the eye", [](S s) -> double { return s.contact.puff; }},
    InnateSignal{"pain", Unit::ratio, 0, 1, "what hurts; it outlasts what hurt", [](S s) -> double { return s.inner.pain; }},
    InnateSignal{"nausea", Unit::ratio, 0, 1, "sickness of the gut", [](S s) -> double { return s.inner.nausea; }},
    // Mouth and nose.
    InnateSignal{"taste.salt", Unit::ratio, 0, 1, "salt in the mouth", [](S s) -> double { return s.taste.salt; }},
    InnateSignal{"taste.sweet", Unit::ratio, 0, 1, "something sweet in the mouth", [](S s) -> double { return s.taste.sweet; }},
    InnateSignal{"taste.bitter", Unit::ratio, 0, 1, "something bitter in the mouth", [](S s) -> double { return s.taste.bitter; }},
    InnateSignal{"taste.water", Unit::ratio, 0, 1, "water in the mouth", [](S s) -> double { return s.taste.water; }},
    InnateSignal{"smell.food", Unit::ratio, 0, 1, "the air smells of food", [](S s) -> double { return s.smell.food; }},
    InnateSignal{"smell.rot", Unit::ratio, 0, 1, "the air smells of rot", [](S s) -> double { return s.smell.rot; }},
    // Ear: how something sounds, whatever is said.
    InnateSignal{"loudness", Unit::ratio, 0, 1, "of the sound that reaches the ear", [](S s) -> double { return s.voice.loudness; }},
    InnateSignal{"pitch", Unit::ratio, 0, 1, "of that sound, low to high", [](S s) -> double { return s.voice.pitch; }},
    InnateSignal{"roughness", Unit::ratio, 0, 1, "its fast beating, as in scolding and screaming", [](S s) -> double { return s.voice.roughness; }},
    InnateSignal{"rhythm", Unit::ratio, 0, 1, "its even bursts, as in laughing", [](S s) -> double { return s.voice.rhythm; }},
    // The inner body.
    InnateSignal{"sodium_deficit", Unit::ratio, 0, 1, "what the store of sodium lacks", [](S s) -> double { return s.inner.deficit(sodium); }},
    InnateSignal{"energy_deficit", Unit::ratio, 0, 1, "what the store of energy lacks", [](S s) -> double { return s.inner.deficit(energy); }},
    InnateSignal{"water_deficit", Unit::ratio, 0, 1, "what the store of water lacks", [](S s) -> double { return s.inner.deficit(water); }},
    InnateSignal{"arousal", Unit::ratio, 0, 1, "jumps up at once and calms slowly", [](S s) -> double { return s.inner.arousal; }},
    InnateSignal{"heart_rate", Unit::rate, 0, 5, "heartbeats a second", [](S s) -> double { return s.inner.heart_rate; }},
    InnateSignal{"sleep_pressure", Unit::ratio, 0, 1, "rises while it is awake and falls in sleep", [](S s) -> double { return s.inner.sleep_pressure; }},
    InnateSignal{"asleep", Unit::truth, 0, 1, "it sleeps", [](S s) -> double { return s.posture == Posture::sleep ? 1 : 0; }},
    InnateSignal{"moving", Unit::truth, 0, 1, "it moves by itself", [](S s) -> double { return s.moving ? 1 : 0; }},
    InnateSignal{"age", Unit::time, 0, longest_life, "time since birth", [](S s) -> double { return sim::seconds(s.now); }},
    // What steering makes of the assessors.
    InnateSignal{"error", Unit::ratio, 0, 1, "how unforeseen the last firings were; it fades within seconds"},
    InnateSignal{"valence", Unit::ratio, -largest_reward, largest_reward, "what all that is expected is worth"},
    InnateSignal{"expect.reward", Unit::ratio, -largest_reward, largest_reward, "the reward that the critic expects"},
};
// clang-format on

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
