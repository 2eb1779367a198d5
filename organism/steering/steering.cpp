#include "organism/steering/steering.hpp"

#include <algorithm>
#include <limits>

#include "sim/mathematics.hpp"

namespace flinch::organism::steering {
namespace {

template <class Visit>
void for_each_line(const Circuit& circuit, Visit visit) {
    visit(circuit.when);
    visit(circuit.reward);
    for (const auto* line : {&circuit.anticipation, &circuit.amount, &circuit.deny}) {
        if (*line) visit(**line);
    }
    for (const auto& line : circuit.autonomic) {
        if (line) visit(*line);
    }
}

}  // namespace

Steering::Steering(std::vector<Circuit> circuits, std::vector<Stage> stages, const SteeringParams& params)
    : params_(params),
      species_circuits_(std::make_shared<const std::vector<Circuit>>(std::move(circuits))),
      circuits_(*species_circuits_),
      stages_(std::move(stages)),
      states_(circuits_.size()) {
    for (std::uint32_t i = 0; i < circuits_.size(); ++i) {
        if (circuits_[i].lead) targets_.push_back(i);
        if (circuits_[i].timed) timed_.push_back(i);
        states_[i].lesioned = circuits_[i].lesioned;
        for_each_line(circuits_[i], [this](const Expression& line) {
            if (line.memory() == 0) return;
            memories_.push_back(
                {&line, std::vector<double>(line.memory(), std::numeric_limits<double>::quiet_NaN()), 0.0});
        });
    }
    layout_ = SignalLayout(circuits_.size(), targets_.size(), stages_.size(), timed_.size());
    signals_.assign(layout_.size, 0.0);
    update_anticipation(last_);
}

double Steering::evaluate(const Expression& line) const noexcept {
    if (line.memory() == 0) return line.evaluate(signals_);
    const auto found = std::find_if(memories_.begin(), memories_.end(),
                                    [&line](const Memory& memory) { return memory.line == &line; });
    return found->value;
}

void Steering::remember(sim::Time now) {
    const double elapsed = sim::seconds(now - last_);
    last_ = now;
    wrong_ *= static_cast<double>(sim::decay(elapsed, sim::seconds(params_.surprise_fades)));
    signals_[layout_.error] = wrong_;
    for (Memory& memory : memories_) {
        memory.value = memory.line->evaluate(signals_, memory.state, elapsed);
    }
}

void Steering::sense(const Senses& senses) {
    const auto innate = innate_signals();
    for (std::size_t i = 0; i < innate.size(); ++i) {
        if (innate[i].read != nullptr) signals_[layout_.innate[i]] = innate[i].read(senses);
    }
    for (std::size_t i = 0; i < layout_.postures.count; ++i)
        signals_[layout_.postures[i]] = static_cast<std::size_t>(senses.posture) == i ? 1.0 : 0.0;
    for (std::size_t i = 0; i < stages_.size(); ++i)
        signals_[layout_.stages[i]] = stages_[i].at(senses.now) ? 1.0 : 0.0;
    overrule();
}

void Steering::settle() noexcept {
    for (State& state : states_) {
        state.pending = false;
        state.on_until = {};
        state.firings = 0;
    }
    forced_.clear();
}

void Steering::force(std::size_t signal, std::optional<double> value) {
    std::erase_if(forced_, [signal](const auto& each) { return each.first == signal; });
    if (value) forced_.emplace_back(signal, *value);
}

void Steering::overrule() noexcept {
    for (const auto& [signal, value] : forced_) signals_[signal] = value;
}

void Steering::expect(const Expectations& expectations) {
    std::ranges::copy(expectations.of_circuits, layout_.expectations.of(signals_).begin());
    signals_[layout_.expected_reward] = expectations.of_reward;
    overrule();
    update_anticipation(last_);
}

void Steering::time(std::span<const float> outputs) {
    std::copy(outputs.begin(), outputs.end(), layout_.timed.of(signals_).begin());
    overrule();
    update_anticipation(last_);
}

double Steering::strength(std::uint32_t circuit, sim::Time now) const noexcept {
    const Circuit& params = circuits_[circuit];
    if (params.ramp <= sim::Time{0} || now >= params.active_from + params.ramp) return 1.0;
    return std::max(0.0, sim::seconds(now - params.active_from) / sim::seconds(params.ramp));
}

double Steering::anticipation(std::uint32_t i, sim::Time now) const noexcept {
    return anticipates(i, now) ? strength(i, now) * evaluate(*circuits_[i].anticipation) : 0.0;
}

bool Steering::anticipates(std::uint32_t i, sim::Time now) const noexcept {
    const Circuit& circuit = circuits_[i];
    return circuit.anticipation && !states_[i].lesioned && now >= circuit.active_from &&
           now < circuit.active_until;
}

float Steering::worth(std::span<const float> expectations, std::vector<double>& imagined) const {
    imagined.assign(signals_.begin(), signals_.end());
    std::copy(expectations.begin(), expectations.end(), layout_.expectations.of(imagined).begin());
    double sum = 0;
    for (std::uint32_t i = 0; i < circuits_.size(); ++i) {
        if (anticipates(i, last_)) sum += strength(i, last_) * circuits_[i].anticipation->evaluate(imagined);
    }
    return static_cast<float>(sum);
}

void Steering::update_anticipation(sim::Time now) {
    double sum = 0;
    for (std::uint32_t i = 0; i < circuits_.size(); ++i) sum += anticipation(i, now);
    anticipation_ = static_cast<float>(sum);
    signals_[layout_.valence] = sum + signals_[layout_.expected_reward];
}

void Steering::due(sim::Time now, std::vector<std::uint32_t>& out) {
    out.clear();
    for (std::uint32_t i = 0; i < circuits_.size(); ++i)
        signals_[layout_.circuits[i]] = on(i, now) ? 1.0 : 0.0;
    remember(now);
    update_anticipation(now);
    for (std::uint32_t i = 0; i < circuits_.size(); ++i) {
        const Circuit& circuit = circuits_[i];
        State& state = states_[i];
        if (state.pending || state.lesioned || now - state.last_fired < circuit.refractory) continue;
        if (now < circuit.active_from || now >= circuit.active_until) continue;
        if (evaluate(circuit.when) == 0.0) continue;
        state.pending = true;
        out.push_back(i);
    }
}

float Steering::fire(std::uint32_t circuit, sim::Time now) {
    State& state = states_[circuit];
    state.pending = false;
    if (state.lesioned) return 0;  // it was lesioned between its condition and its firing
    state.last_fired = now;
    state.on_until = now + circuits_[circuit].hold;
    ++state.firings;
    const auto target = std::lower_bound(targets_.begin(), targets_.end(), circuit);
    if (target != targets_.end() && *target == circuit) {
        const auto place = static_cast<std::size_t>(target - targets_.begin());
        wrong_ = std::max(wrong_, 1.0 - signals_[layout_.expectations[place]]);
    }
    return static_cast<float>(strength(circuit, now) * evaluate(circuits_[circuit].reward));
}

Evidence Steering::evidence(std::size_t target, bool fired, sim::Time now) const noexcept {
    const std::uint32_t i = targets_[target];
    const Circuit& circuit = circuits_[i];
    if (fired || (on(i, now) && now - states_[i].last_fired < circuit.taught_for.value_or(circuit.hold))) {
        const double amount = circuit.amount ? std::clamp(evaluate(*circuit.amount), 0.0, 1.0) : 1.0;
        return {true, static_cast<float>(strength(i, now) * amount)};
    }
    return {circuit.deny && evaluate(*circuit.deny) != 0.0, 0.0F};
}

float Steering::autonomic(Autonomic what, sim::Time now) const noexcept {
    double most = 0;
    for (std::uint32_t i = 0; i < circuits_.size(); ++i) {
        const auto& line = circuits_[i].autonomic[static_cast<std::size_t>(what)];
        if (line && on(i, now)) most = std::max(most, strength(i, now) * evaluate(*line));
    }
    return static_cast<float>(std::min(most, 1.0));
}

bool Steering::alert(sim::Time now) const noexcept {
    for (std::uint32_t i = 0; i < circuits_.size(); ++i) {
        if (circuits_[i].attend && on(i, now)) return true;
    }
    return false;
}

void Steering::add_to(sim::Fingerprint& fingerprint) const {
    for (const State& state : states_) {
        fingerprint.add(state.last_fired.count());
        fingerprint.add(state.firings);
    }
    for (const double signal : signals_) fingerprint.add(signal);
    for (const Memory& memory : memories_) {
        for (const double value : memory.state) fingerprint.add(value);
    }
}

}  // namespace flinch::organism::steering
