#include "render/model/narrator.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace flinch::render {
namespace {

using Kind = LogEntry::Kind;

constexpr double told_again = 1.5;  // seconds
constexpr float begins = 0.3F;      // an expectation worth telling
constexpr float ends = 0.15F;
constexpr float better = 0.25F;  // of dopamine

void tell(std::deque<LogEntry>& out, const lab::Life& life, Kind kind, std::string text,
          std::string note = {}) {
    out.push_back({sim::seconds(life.now()), kind, std::move(text), std::move(note)});
    if (out.size() > most_happenings) out.pop_front();
}

bool shows_in_posture(const organism::steering::Reflex* reflex) {
    return reflex != nullptr && reflex->body != organism::steering::BodyAct::none;
}

}  // namespace

Narrator::Narrator(const lab::Life& life, std::size_t creature) : creature_(creature) {
    for (const auto& thing : life.world().things()) present_.push_back(thing.present);
    said_ = life.world().said();
    const auto& steering = life.creatures()[creature].steering();
    told_firing_.assign(steering.circuits().size(), -1e9);
    expecting_.assign(steering.targets().size(), false);
}

void Narrator::on(lab::Life::Step step, const lab::Life& life, const std::vector<std::uint32_t>& fired,
                  std::deque<LogEntry>& log) {
    if (step == lab::Life::Step::trial_begins) tell_plan(life, log);
    tell_things(life, log);
    tell_words(life, log);
    if (!fired.empty()) tell_firings(life, fired, log);
    if (step == lab::Life::Step::frame && life.last_creature() == creature_) tell_expectations(life, log);
}

void Narrator::by_hand(double time, const std::string& what, std::deque<LogEntry>& log) const {
    log.push_back({time, Kind::hand, "by hand: " + what, {}});
    if (log.size() > most_happenings) log.pop_front();
}

void Narrator::tell_plan(const lab::Life& life, std::deque<LogEntry>& out) {
    if (life.trial()->phase == phase_) return;
    phase_ = life.trial()->phase;
    const auto& phase = life.group().phases[phase_];
    tell(out, life, Kind::plan,
         fmt::format("now begins: {}{}", phase.name, phase.learning ? "" : " (nothing is learned in it)"));
}

void Narrator::tell_things(const lab::Life& life, std::deque<LogEntry>& out) {
    for (std::size_t i = 0; i < present_.size(); ++i) {
        const auto& thing = life.world().things()[i];
        if (thing.present == present_[i]) continue;
        present_[i] = thing.present;
        if (!thing.present) continue;
        const bool moves = thing.motion.gait != world::Gait::still;
        tell(out, life, Kind::world,
             fmt::format("{} {}", life.world().kinds()[thing.kind].name,
                         moves ? "comes, moving" : "is laid before it"));
    }
}

void Narrator::tell_words(const lab::Life& life, std::deque<LogEntry>& out) {
    if (life.world().said() == said_) return;
    said_ = life.world().said();
    const auto& utterance = life.world().utterances().back();
    tell(out, life, Kind::word,
         utterance.word.empty() ? std::string("it hears a voice without words")
                                : fmt::format("it hears “{}”", utterance.word));
}

void Narrator::tell_firings(const lab::Life& life, const std::vector<std::uint32_t>& fired,
                            std::deque<LogEntry>& out) {
    const double now = sim::seconds(life.now());
    const auto circuits = life.creatures()[creature_].steering().circuits();
    for (const std::uint32_t i : fired) {
        const auto& circuit = circuits[i];
        const bool posture = shows_in_posture(circuit.reflex);
        const bool again = now < told_firing_[i] + told_again;
        told_firing_[i] = now;
        if (again || (!circuit.lead && !posture)) continue;
        tell(out, life, Kind::reflex,
             posture && circuit.reflex->name != circuit.name
                 ? fmt::format("{} fires: {}", circuit.name, circuit.reflex->name)
                 : fmt::format("{} fires", circuit.name),
             circuit.cell);
    }
}

void Narrator::tell_expectations(const lab::Life& life, std::deque<LogEntry>& out) {
    const auto& creature = life.creatures()[creature_];
    const auto& expectations = creature.brain().expectations();
    const auto targets = creature.steering().targets();
    for (std::size_t i = 0; i < std::min(targets.size(), expectations.size()); ++i) {
        if (expectations[i] < ends) expecting_[i] = false;
        if (expectations[i] < begins || expecting_[i]) continue;
        expecting_[i] = true;
        const bool on = creature.steering().on(targets[i], life.now());
        tell(out, life, Kind::expectation,
             fmt::format("it expects {} ({:.2f}){}", creature.steering().circuits()[targets[i]].name,
                         expectations[i], on ? "" : ", though nothing has fired"));
    }
    const float delta = creature.brain().phasic_dopamine();
    const bool lately = !out.empty() && out.back().kind == Kind::dopamine &&
                        out.back().time > sim::seconds(life.now()) - told_again;
    if (std::abs(delta) > better && !lately)
        tell(out, life, Kind::dopamine,
             fmt::format("dopamine {:+.2f}: {} than expected", delta, delta > 0 ? "better" : "worse"));
}

}  // namespace flinch::render
