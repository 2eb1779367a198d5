#include "organism/species/sections.hpp"

namespace flinch::organism {

using namespace std::chrono_literals;

body::EyeNature read_eye(sim::Section section) {
    body::EyeNature eye;
    eye.columns = static_cast<std::size_t>(section.integer("columns", 48, 16, 128));
    eye.rows = static_cast<std::size_t>(section.integer("rows", 24, 8, 64));
    eye.width_degrees = static_cast<float>(section.angle_degrees("width", 120, 20, 170));
    eye.height_degrees = static_cast<float>(section.angle_degrees("height", 60, 10, 120));
    eye.height = static_cast<float>(section.length_cells("eye_height", 0.3, 0.05, 1.1));
    eye.period = section.duration("period", 40ms, 5ms, 1s);
    eye.noise = static_cast<float>(section.number("noise", 0, 0, 1));
    section.finish();
    return eye;
}

body::EarNature read_ear(sim::Section section) {
    body::EarNature ear;
    ear.noise = static_cast<float>(section.number("noise", 0.1, 0, 2));
    ear.echo = section.duration("echo", 1500ms, 100ms, 1min);
    section.finish();
    return ear;
}

body::MusclesNature read_muscles(sim::Section section) {
    body::MusclesNature muscles;
    muscles.walk = static_cast<float>(section.number("walk", 0.5, 0, 10));
    muscles.turn_degrees = static_cast<float>(section.number("turn", 70, 0, 720));
    muscles.action = section.duration("action", 700ms, 50ms, 1min);
    section.finish();
    return muscles;
}

body::InteroceptionNature read_interoception(sim::Section section) {
    body::InteroceptionNature inner;
    inner.sodium_loss = static_cast<float>(section.number("sodium_loss", 0.02, 0, 1000));
    inner.energy_loss = static_cast<float>(section.number("energy_loss", 0.05, 0, 1000));
    inner.water_loss = static_cast<float>(section.number("water_loss", 0.08, 0, 1000));
    inner.mouthful = static_cast<float>(section.number("mouthful", 0.02, 0, 1));
    inner.digestion = section.duration("digestion", 10min, 1s, 24h);
    inner.waking = section.duration("waking", 65520s, 1s, 1000h);
    inner.sleeping = section.duration("sleeping", 15120s, 1s, 1000h);
    inner.nausea_clears = section.duration("nausea_clears", 60s, 1s, 1000h);
    inner.resting_heart = static_cast<float>(section.number("resting_heart", 70, 1, 300));
    inner.racing_heart = static_cast<float>(section.number("racing_heart", 70, 0, 300));
    section.finish();
    return inner;
}

steering::ColliculusNature read_colliculus(sim::Section section, const body::EyeNature& eye) {
    steering::ColliculusNature colliculus;
    colliculus.latency = section.duration("latency", 40ms, 1ms, 200ms);
    colliculus.loom_smoothing = section.duration("loom_smoothing", 120ms, 1ms, 2s);
    colliculus.loom_time = static_cast<float>(sim::seconds(section.duration("loom_time", 500ms, 50ms, 10s)));
    colliculus.field_degrees = eye.width_degrees;
    section.finish();
    return colliculus;
}

}  // namespace flinch::organism
