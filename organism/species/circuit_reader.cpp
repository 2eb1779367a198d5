#include "organism/species/circuit_reader.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <variant>

#include <fmt/format.h>

#include "organism/channel.hpp"
#include "organism/steering/cycles.hpp"
#include "organism/steering/signals.hpp"
#include "sim/input/nearest_name.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism {
namespace {

using namespace std::chrono_literals;
using steering::Circuit;
using steering::Expression;
using steering::Unit;

Expression read_line(sim::Section& section, const std::string& key, const steering::SymbolTable& names,
                     Unit unit, const std::string& fallback) {
    const std::string text = section.expression(key, fallback);
    auto parsed = steering::parse_expression(text, names, unit);
    if (auto* errors = std::get_if<std::vector<steering::LanguageError>>(&parsed)) {
        for (const auto& error : *errors) section.error_within(key, error.offset, error.message);
        return {};
    }
    return std::get<Expression>(parsed);
}

std::optional<Expression> read_optional(sim::Section& section, const std::string& key,
                                        const steering::SymbolTable& names, Unit unit) {
    if (!section.has(key)) return (void)section.text(key, ""), std::nullopt;
    return read_line(section, key, names, unit, unit == Unit::truth ? "false" : "0");
}

void read_teaching(sim::Section& teach, const steering::SymbolTable& names, Circuit& circuit) {
    circuit.lead = 1s;  // the default, unless the table gives another
    Circuit::teaching_parameters().read(teach, circuit);
    circuit.amount = read_optional(teach, "amount", names, Unit::ratio);
    circuit.deny = read_optional(teach, "deny", names, Unit::truth);
    teach.finish();
}

steering::Stage read_stage(sim::Section& active, const std::vector<steering::Stage>& stages) {
    if (!active.has("stage")) return {};
    const std::string name = active.required_text("stage");
    std::vector<std::string> known;
    for (const steering::Stage& stage : stages) {
        if (stage.name == name) return stage;
        known.push_back(stage.name);
    }
    active.error("stage", known.empty() ? "this species has no stages: name them in [[stage]] tables"
                                        : sim::unknown_name("stage", name, known));
    return {};
}

void read_window(sim::Section active, const std::vector<steering::Stage>& stages, Circuit& circuit) {
    const steering::Stage stage = read_stage(active, stages);
    circuit.active_from = stage.from;
    circuit.active_until = stage.until;
    Circuit::window_parameters().read(active, circuit);
    if (active.has("until") && circuit.active_until <= circuit.active_from)
        active.error("until", "the window ends before it begins: expected a time later than `from`");
    active.finish();
}

void read_autonomic(sim::Section autonomic, const steering::SymbolTable& names, Circuit& circuit) {
    for (std::size_t i = 0; i < steering::autonomics.size(); ++i) {
        circuit.autonomic[i] =
            read_optional(autonomic, std::string(steering::autonomics[i].name), names, Unit::ratio);
    }
    autonomic.finish();
}

void check_attention(const sim::Section& section, const std::vector<std::string>& names) {
    std::vector<std::string> known;
    for (const Term& channel : attention_channels) known.emplace_back(channel.name);
    for (const std::string& name : names) {
        if (std::find(known.begin(), known.end(), name) == known.end())
            section.error("attend_to", sim::unknown_name("channel", name, known));
    }
}

Circuit read_circuit(sim::Section& section, const std::string& name, std::optional<sim::Section>& teaching,
                     const steering::SymbolTable& names, const std::vector<steering::Stage>& stages) {
    Circuit circuit;
    circuit.name = name;
    Circuit::parameters().read(section, circuit);
    check_attention(section, circuit.attend_to);
    circuit.when = read_line(section, "when", names, Unit::truth, "false");
    circuit.reward = read_line(section, "reward", names, Unit::ratio, "0");
    circuit.anticipation = read_optional(section, "anticipate", names, Unit::ratio);
    if (teaching) read_teaching(*teaching, names, circuit);
    if (section.expects("autonomic")) read_autonomic(section.section("autonomic"), names, circuit);
    if (section.expects("active")) read_window(section.section("active"), stages, circuit);
    section.finish();
    return circuit;
}

/// Reports a cycle of circuits that read each other without a latency, because each would have to fire before
/// it fires.
void report_cycle(const std::vector<sim::Section>& sections, const std::vector<std::string>& names,
                  const steering::SymbolTable& table, const std::vector<Circuit>& circuits) {
    std::vector<std::vector<std::uint32_t>> reads(circuits.size());
    for (std::size_t i = 0; i < circuits.size(); ++i) {
        if (circuits[i].latency > 0ms) continue;
        for (std::uint32_t j = 0; j < circuits.size(); ++j) {
            const auto symbol = table.find("circuit." + names[j]);
            const auto read = circuits[i].when.reads();
            if (symbol && circuits[j].latency == 0ms && std::binary_search(read.begin(), read.end(), *symbol))
                reads[i].push_back(j);
        }
    }
    const auto cycle = steering::find_cycle(names, reads);
    if (cycle.empty()) return;
    const auto first = std::find(names.begin(), names.end(), cycle.front()) - names.begin();
    sections[static_cast<std::size_t>(first)].error(
        "when", "a cycle of circuits without a latency: " + steering::describe_cycle(cycle) +
                    "; give one of them a `latency`");
}

/// Reports anticipation lines that read valence. None of them can, because valence is computed from their
/// sum.
void report_valence(const std::vector<sim::Section>& sections, const std::vector<Circuit>& circuits) {
    const auto valence = static_cast<std::uint32_t>(steering::SignalLayout().valence);
    for (std::size_t i = 0; i < circuits.size(); ++i) {
        if (!circuits[i].anticipation) continue;
        const auto read = circuits[i].anticipation->reads();
        if (std::binary_search(read.begin(), read.end(), valence))
            sections[i].error("anticipate",
                              "an anticipation cannot read `valence`, which is the sum of all of them");
    }
}

/// Warns of a circuit that pays what it makes the creature shun, or costs what it makes the creature seek.
/// Reward teaches value, whereas valence, approach and plans follow the anticipation, so such a creature goes
/// on seeking what it is punished for.
void warn_of_contradictions(const std::vector<sim::Section>& sections, const std::vector<Circuit>& circuits) {
    for (std::size_t i = 0; i < circuits.size(); ++i) {
        if (!circuits[i].anticipation) continue;
        const Expression& reward = circuits[i].reward;
        const Expression& expected = *circuits[i].anticipation;
        const bool costs = reward.low() < 0 && reward.high() <= 0 && expected.high() > 0;
        const bool pays = reward.high() > 0 && reward.low() >= 0 && expected.low() < 0;
        if (!costs && !pays) continue;
        sections[i].warning(
            "anticipate",
            fmt::format("`{}` contradicts its reward: it is worth {:.3g} to {:.3g} to expect, but "
                        "brings {:.3g} to {:.3g}; approach follows what is expected",
                        circuits[i].name, expected.low(), expected.high(), reward.low(), reward.high()));
    }
}

}  // namespace

std::vector<Circuit> read_circuits(std::vector<sim::Section> sections,
                                   const std::vector<steering::Stage>& stages) {
    std::vector<std::string> names;
    std::vector<std::string> teaching;
    std::vector<std::string> timed;
    std::vector<std::optional<sim::Section>> teachings;
    std::vector<std::string> known;
    std::set<std::string> seen;
    for (sim::Section& section : sections) {
        const std::string name = section.required_text("name");
        names.push_back(name);
        teachings.emplace_back();
        if (section.expects("teach")) teachings.back() = section.section("teach");
        if (name.empty()) continue;
        if (!steering::is_name(name)) {
            section.error("name",
                          fmt::format("`{}` is no name for a circuit: expected letters, digits and _, and no "
                                      "word of the language",
                                      name));
        } else if (name == "reward") {
            section.error("name", "`reward` is what the critic expects: name the circuit otherwise");
        } else if (!seen.insert(name).second) {
            section.error("name", fmt::format("a second circuit named `{}`", name));
        } else {
            known.push_back(name);
            if (teachings.back()) teaching.push_back(name);
            if (teachings.back() && teachings.back()->flag("timed", false)) timed.push_back(name);
        }
    }
    const steering::SymbolTable table = steering::signal_table(known, teaching, timed, stages);
    std::vector<Circuit> circuits;
    for (std::size_t i = 0; i < sections.size(); ++i)
        circuits.push_back(read_circuit(sections[i], names[i], teachings[i], table, stages));
    report_cycle(sections, names, table, circuits);
    report_valence(sections, circuits);
    warn_of_contradictions(sections, circuits);
    return circuits;
}

}  // namespace flinch::organism
