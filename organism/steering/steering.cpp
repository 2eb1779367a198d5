#include "organism/steering/steering.hpp"

#include <algorithm>

namespace flinch::organism::steering {
namespace {

constexpr auto head = static_cast<std::size_t>(Signal::count);
constexpr double longest_life = 1e9;  // seconds

}  // namespace

SymbolTable signal_table(std::span<const std::string> circuits, std::span<const std::string> teaching) {
    SymbolTable table;
    table.add({"looming", Unit::ratio, 0, 1});
    table.add({"dark", Unit::ratio, 0, 1});
    table.add({"size", Unit::angle, 0, 360});
    table.add({"salience", Unit::ratio, 0, 1});
    table.add({"motion", Unit::angular_speed, 0, 10000});
    table.add({"touch", Unit::ratio, 0, 1});
    table.add({"loudness", Unit::ratio, 0, 1});
    table.add({"moving", Unit::truth, 0, 1});
    table.add({"age", Unit::time, 0, longest_life});
    for (const std::string& name : circuits) table.add({"circuit." + name, Unit::truth, 0, 1});
    for (const std::string& name : teaching) table.add({"expect." + name, Unit::ratio, 0, 1});
    return table;
}

Steering::Steering(std::vector<Circuit> circuits)
    : circuits_(std::move(circuits)), states_(circuits_.size()) {
    for (std::uint32_t i = 0; i < circuits_.size(); ++i) {
        if (circuits_[i].lead) lessons_.push_back(i);
        states_[i].lesioned = circuits_[i].lesioned;
    }
    signals_.assign(head + circuits_.size() + lessons_.size(), 0.0);
}

void Steering::sense(const Detection& detection, const BodyState& body, sim::Time now) {
    const auto set = [this](Signal which, double value) {
        signals_[static_cast<std::size_t>(which)] = value;
    };
    set(Signal::looming, detection.looming);
    set(Signal::dark, detection.dark);
    set(Signal::size, std::min(detection.size, 360.0F));
    set(Signal::salience, detection.salience);
    set(Signal::motion, std::min(detection.motion, 10000.0F));
    set(Signal::touch, body.touch);
    set(Signal::loudness, body.loudness);
    set(Signal::moving, body.moving ? 1.0 : 0.0);
    set(Signal::age, sim::seconds(now));
    for (std::uint32_t i = 0; i < circuits_.size(); ++i) signals_[head + i] = on(i, now) ? 1.0 : 0.0;
}

void Steering::expect(std::span<const float> expectations) {
    std::copy(expectations.begin(), expectations.end(),
              signals_.begin() + static_cast<std::ptrdiff_t>(head + circuits_.size()));
}

void Steering::due(sim::Time now, std::vector<std::uint32_t>& out) {
    out.clear();
    for (std::uint32_t i = 0; i < circuits_.size(); ++i) {
        const Circuit& circuit = circuits_[i];
        State& state = states_[i];
        if (state.pending || state.lesioned || now - state.last_fired < circuit.refractory) continue;
        if (now < circuit.active_from || now >= circuit.active_until) continue;
        if (circuit.when.evaluate(signals_) == 0.0) continue;
        state.pending = true;
        out.push_back(i);
    }
}

float Steering::fire(std::uint32_t circuit, sim::Time now) {
    State& state = states_[circuit];
    state.pending = false;
    state.last_fired = now;
    state.on_until = now + circuits_[circuit].hold;
    ++state.firings;
    return static_cast<float>(circuits_[circuit].reward.evaluate(signals_));
}

float Steering::anticipation() const noexcept {
    double sum = 0;
    for (std::uint32_t i = 0; i < circuits_.size(); ++i) {
        if (circuits_[i].anticipation && !states_[i].lesioned)
            sum += circuits_[i].anticipation->evaluate(signals_);
    }
    return static_cast<float>(sum);
}

void Steering::add_to(sim::Fingerprint& fingerprint) const {
    for (const State& state : states_) {
        fingerprint.add(state.last_fired.count());
        fingerprint.add(state.firings);
    }
    for (const double signal : signals_) fingerprint.add(signal);
}

}  // namespace flinch::organism::steering
