#include "organism/steering/signals.hpp"

namespace flinch::organism::steering {

std::span<const Symbol> innate_signals() {
    constexpr double longest_life = 1e9;    // seconds
    constexpr double fastest_motion = 1e4;  // degrees a second
    constexpr double largest_reward = 20;
    static const std::vector<Symbol> symbols{
        {"looming", Unit::ratio, 0, 1},
        {"dark", Unit::ratio, 0, 1},
        {"size", Unit::angle, 0, 360},
        {"salience", Unit::ratio, 0, 1},
        {"contrast", Unit::ratio, 0, 1},
        {"motion", Unit::angular_speed, 0, fastest_motion},
        {"motion.right", Unit::angular_speed, -fastest_motion, fastest_motion},
        {"motion.up", Unit::angular_speed, -fastest_motion, fastest_motion},
        {"skitter", Unit::ratio, 0, 1},
        {"approach", Unit::ratio, 0, 1},
        {"face", Unit::ratio, 0, 1},
        {"face.size", Unit::angle, 0, 360},
        {"face.pitch", Unit::angle, -180, 180},
        {"head", Unit::ratio, 0, 1},
        {"gaze", Unit::ratio, 0, 1},
        {"gathering", Unit::ratio, 0, 1},
        {"touch", Unit::ratio, 0, 1},
        {"touch.gentle", Unit::ratio, 0, 1},
        {"touch.warmth", Unit::ratio, 0, 1},
        {"touch.cool", Unit::ratio, 0, 1},
        {"touch.puff", Unit::ratio, 0, 1},
        {"pain", Unit::ratio, 0, 1},
        {"nausea", Unit::ratio, 0, 1},
        {"taste.salt", Unit::ratio, 0, 1},
        {"taste.sweet", Unit::ratio, 0, 1},
        {"taste.bitter", Unit::ratio, 0, 1},
        {"taste.water", Unit::ratio, 0, 1},
        {"smell.food", Unit::ratio, 0, 1},
        {"smell.rot", Unit::ratio, 0, 1},
        {"loudness", Unit::ratio, 0, 1},
        {"pitch", Unit::ratio, 0, 1},
        {"roughness", Unit::ratio, 0, 1},
        {"rhythm", Unit::ratio, 0, 1},
        {"sodium_deficit", Unit::ratio, 0, 1},
        {"energy_deficit", Unit::ratio, 0, 1},
        {"water_deficit", Unit::ratio, 0, 1},
        {"arousal", Unit::ratio, 0, 1},
        {"heart_rate", Unit::rate, 0, 5},
        {"sleep_pressure", Unit::ratio, 0, 1},
        {"asleep", Unit::truth, 0, 1},
        {"moving", Unit::truth, 0, 1},
        {"age", Unit::time, 0, longest_life},
        {"error", Unit::ratio, 0, 1},
        {"valence", Unit::ratio, -largest_reward, largest_reward},
        {"expect.reward", Unit::ratio, -largest_reward, largest_reward},
    };
    return symbols;
}

SymbolTable signal_table(std::span<const std::string> circuits, std::span<const std::string> teaching,
                         std::span<const std::string> timed, std::span<const Stage> stages) {
    SymbolTable table;
    for (const Symbol& symbol : innate_signals()) table.add(symbol);
    for (const auto posture : posture_names)
        table.add({"posture." + std::string(posture), Unit::truth, 0, 1});
    for (const std::string& name : circuits) table.add({"circuit." + name, Unit::truth, 0, 1});
    for (const std::string& name : teaching) table.add({"expect." + name, Unit::ratio, 0, 1});
    for (const Stage& stage : stages) table.add({"stage." + stage.name, Unit::truth, 0, 1});
    for (const std::string& name : timed) table.add({"timed." + name, Unit::ratio, 0, 1});
    return table;
}

}  // namespace flinch::organism::steering
