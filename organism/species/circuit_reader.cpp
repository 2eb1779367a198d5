#include "organism/species/circuit_reader.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <variant>

#include <fmt/format.h>

#include "organism/channel.hpp"
#include "organism/steering/cycles.hpp"
#include "organism/steering/signals.hpp"
#include "sim/input/nearest_name.hpp"

namespace flinch::organism {
namespace {

using namespace std::chrono_literals;
using steering::Circuit;
using steering::Expression;
using steering::Unit;

constexpr double longest_expectation = 600;  // seconds
constexpr auto longest_ramp = std::chrono::hours(24);

Expression read_line(sim::Section& section, const std::string& key, const steering::SymbolTable& names,
                     Unit unit, const std::string& fallback) {
    const std::string text = section.text(key, fallback);
    auto parsed = steering::parse_expression(text, names, unit);
    if (auto* errors = std::get_if<std::vector<steering::LanguageError>>(&parsed)) {
        for (const auto& error : *errors) section.error_within(key, error.offset, error.message);
        return {};
    }
    return std::get<Expression>(parsed);
}

const steering::Reflex* read_reflex(sim::Section& section) {
    std::vector<std::pair<std::string, const steering::Reflex*>> names{{"none", nullptr}};
    for (const steering::Reflex& reflex : steering::reflexes()) names.emplace_back(reflex.name, &reflex);
    return section.choice<const steering::Reflex*>("reflex", names, nullptr);
}

std::optional<Expression> read_optional(sim::Section& section, const std::string& key,
                                        const steering::SymbolTable& names, Unit unit) {
    if (!section.has(key)) return (void)section.text(key, ""), std::nullopt;
    return read_line(section, key, names, unit, unit == Unit::truth ? "false" : "0");
}

/// What a circuit teaches: whether it teaches when is known before the names that lines may read are.
struct Teaching {
    std::optional<sim::Section> section;
    bool timed = false;
};

Teaching begin_teaching(sim::Section& section) {
    if (!section.has("teach")) return {};
    sim::Section teach = section.section("teach");
    const bool timed = teach.flag("timed", false);
    return {std::move(teach), timed};
}

void read_teaching(sim::Section& teach, const steering::SymbolTable& names, Circuit& circuit) {
    circuit.lead = teach.duration("lead", 1s, 10ms, sim::from_seconds(longest_expectation));
    if (teach.has("lasts")) circuit.taught_for = teach.duration("lasts", 500ms, 1ms, 1h);
    circuit.blames_taste = teach.choice("blames", {{"anything", false}, {"taste", true}}, false);
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
    circuit.active_from = active.duration("from", stage.from, 0s, sim::Time::max());
    circuit.active_until = active.duration("until", stage.until, 0s, sim::Time::max());
    circuit.ramp = active.duration("ramp", 0s, 0s, longest_ramp);
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

world::Voice read_call(sim::Section call) {
    world::Voice voice;
    voice.loudness = static_cast<float>(call.number("loudness", 0.5, 0, 1));
    voice.pitch = static_cast<float>(call.number("pitch", 0.5, 0, 1));
    voice.roughness = static_cast<float>(call.number("roughness", 0, 0, 1));
    voice.rhythm = static_cast<float>(call.number("rhythm", 0, 0, 1));
    call.finish();
    return voice;
}

std::vector<std::string> read_attention(sim::Section& section) {
    const auto names = section.texts("attend_to");
    std::vector<std::string> known;
    for (const Term& channel : attention_channels) known.emplace_back(channel.name);
    for (const std::string& name : names) {
        if (std::find(known.begin(), known.end(), name) == known.end())
            section.error("attend_to", sim::unknown_name("channel", name, known));
    }
    return names;
}

Circuit read_circuit(sim::Section& section, const std::string& name, Teaching& teaching,
                     const steering::SymbolTable& names, const std::vector<steering::Stage>& stages) {
    Circuit circuit;
    circuit.name = name;
    circuit.cell = section.text("cell", "unnamed");
    circuit.about = section.text("about", "");
    circuit.when = read_line(section, "when", names, Unit::truth, "false");
    circuit.latency = section.duration("latency", 30ms, 0ms, 10s);
    circuit.hold = section.duration("hold", 300ms, 1ms, 1h);
    circuit.refractory = section.duration("refractory", 1s, 1ms, 24h);
    circuit.reflex = read_reflex(section);
    circuit.reward = read_line(section, "reward", names, Unit::ratio, "0");
    circuit.anticipation = read_optional(section, "anticipate", names, Unit::ratio);
    if (teaching.section) read_teaching(*teaching.section, names, circuit);
    circuit.timed = teaching.timed;
    if (section.has("autonomic")) read_autonomic(section.section("autonomic"), names, circuit);
    if (section.has("call")) circuit.call = read_call(section.section("call"));
    circuit.attend = section.flag("attend", false);
    circuit.attend_to = read_attention(section);
    if (section.has("active")) read_window(section.section("active"), stages, circuit);
    section.finish();
    return circuit;
}

/// Circuits without a latency that read each other in a ring would have to fire before they fire.
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

/// Valence is the sum of the anticipation lines: none of them can read it.
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

}  // namespace

std::vector<Circuit> read_circuits(std::vector<sim::Section> sections,
                                   const std::vector<steering::Stage>& stages) {
    std::vector<std::string> names;
    std::vector<std::string> teaching;
    std::vector<std::string> timed;
    std::vector<Teaching> teachings;
    std::vector<std::string> known;
    std::set<std::string> seen;
    for (sim::Section& section : sections) {
        const std::string name = section.required_text("name");
        names.push_back(name);
        teachings.push_back(begin_teaching(section));
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
            if (section.has("teach")) teaching.push_back(name);
            if (teachings.back().timed) timed.push_back(name);
        }
    }
    const steering::SymbolTable table = steering::signal_table(known, teaching, timed, stages);
    std::vector<Circuit> circuits;
    for (std::size_t i = 0; i < sections.size(); ++i)
        circuits.push_back(read_circuit(sections[i], names[i], teachings[i], table, stages));
    report_cycle(sections, names, table, circuits);
    report_valence(sections, circuits);
    return circuits;
}

}  // namespace flinch::organism
