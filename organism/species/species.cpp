#include "organism/species/species.hpp"

#include <algorithm>
#include <limits>

#include "organism/species/circuit_reader.hpp"

namespace flinch::organism {
namespace {

using namespace std::chrono_literals;

body::EyeNature read_eye(sim::Section section) {
    body::EyeNature eye;
    eye.columns = static_cast<std::size_t>(section.integer("columns", 48, 16, 128));
    eye.rows = static_cast<std::size_t>(section.integer("rows", 24, 8, 64));
    eye.width_degrees = static_cast<float>(section.angle_degrees("width", 120, 20, 170));
    eye.height_degrees = static_cast<float>(section.angle_degrees("height", 60, 10, 120));
    eye.height = static_cast<float>(section.length_cells("eye_height", 0.3, 0.05, 1.1));
    eye.period = section.duration("period", 40ms, 5ms, 1s);
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

learning::CortexNature read_cortex(sim::Section section) {
    learning::CortexNature cortex;
    std::vector<std::pair<std::string, std::string>> algorithms;
    for (const std::string& name : learning::cortex_algorithms()) algorithms.emplace_back(name, name);
    cortex.algorithm = section.choice("algorithm", algorithms, std::string("boltzmann"));
    cortex.latent = static_cast<std::size_t>(section.integer("latent", 96, 1, 4096));
    cortex.sweeps = static_cast<unsigned>(section.integer("sweeps", 10, 0, 1000));
    cortex.learning_rate = static_cast<float>(section.number("learning_rate", 0.004, 0, 1));
    cortex.momentum = static_cast<float>(section.number("momentum", 0.5, 0, 0.99));
    cortex.weight_decay = static_cast<float>(section.number("weight_decay", 1e-4, 0, 0.1));
    cortex.initial_spread = static_cast<float>(section.number("initial_spread", 0.05, 0, 1));
    cortex.centring = static_cast<float>(section.number("centring", 0.002, 0, 1));
    section.finish();
    return cortex;
}

learning::AmygdalaNature read_amygdala(sim::Section section) {
    learning::AmygdalaNature amygdala;
    amygdala.learning_rate = static_cast<float>(section.number("learning_rate", 0.1, 0, 10));
    amygdala.trace = section.duration("trace", 1500ms, 0ms, 1min);
    amygdala.initial_output = static_cast<float>(section.number("initial_output", 0.02, 0.001, 0.999));
    amygdala.initial_spread = static_cast<float>(section.number("initial_spread", 0.01, 0, 1));
    amygdala.raw_senses = section.choice("reads", {{"latent", false}, {"raw-senses", true}}, false);
    section.finish();
    return amygdala;
}

learning::DopamineNature read_dopamine(sim::Section section) {
    learning::DopamineNature dopamine;
    dopamine.learning_rate = static_cast<float>(section.number("learning_rate", 0.05, 0, 1));
    dopamine.horizon = section.duration("horizon", 5s, 10ms, 1h);
    dopamine.trace = section.duration("trace", 1s, 0ms, 1min);
    section.finish();
    return dopamine;
}

learning::StriatumNature read_striatum(sim::Section section) {
    learning::StriatumNature striatum;
    striatum.learning_rate = static_cast<float>(section.number("learning_rate", 0.05, 0, 10));
    striatum.temperature = static_cast<float>(section.number("temperature", 1, 0.01, 100));
    striatum.trace = section.duration("trace", 1s, 0ms, 1min);
    section.finish();
    return striatum;
}

}  // namespace

bool Species::lesion(std::string_view part) {
    if (part == "amygdala") return brain.amygdala_lesioned = true;
    if (part == "striatum") return brain.striatum_lesioned = true;
    if (part == "critic") return brain.critic_lesioned = true;
    if (part == "assessed-worth") {
        for (auto& circuit : circuits) circuit.anticipation.reset();
        return true;
    }
    const auto found =
        std::find_if(circuits.begin(), circuits.end(), [&](const auto& c) { return c.name == part; });
    if (found == circuits.end()) return false;
    return found->lesioned = true;
}

std::vector<std::string> Species::parts() const {
    std::vector<std::string> names{"amygdala", "striatum", "critic", "assessed-worth"};
    for (const auto& circuit : circuits) names.push_back(circuit.name);
    return names;
}

const std::vector<std::string>& species_sections() {
    static const std::vector<std::string> names{
        "name",   "eye",      "ear",      "muscles",  "interoception", "colliculus", "circuit",
        "cortex", "amygdala", "dopamine", "striatum", "frame",         "quiet_frame"};
    return names;
}

Species read_species(sim::Document& document, sim::Diagnostics& problems) {
    sim::Section root = document.root(problems);
    Species species;
    species.name = root.text("name", "unnamed");
    species.frame = root.duration("frame", 100ms, 10ms, 10s);
    species.quiet_frame = root.duration("quiet_frame", 500ms, 10ms, 1min);
    species.eye = read_eye(root.section("eye"));
    species.ear = read_ear(root.section("ear"));
    species.muscles = read_muscles(root.section("muscles"));
    species.interoception = read_interoception(root.section("interoception"));
    species.colliculus = read_colliculus(root.section("colliculus"), species.eye);
    species.brain.cortex = read_cortex(root.section("cortex"));
    species.brain.amygdala = read_amygdala(root.section("amygdala"));
    species.brain.dopamine = read_dopamine(root.section("dopamine"));
    species.brain.striatum = read_striatum(root.section("striatum"));
    species.circuits = read_circuits(root.sections("circuit"));
    root.finish();
    return species;
}

}  // namespace flinch::organism
