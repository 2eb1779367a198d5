#include "organism/steering/circuit.hpp"
#include "organism/steering/stage.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::steering {
namespace {

using namespace std::chrono_literals;

constexpr sim::Time longest_expectation = 10min;
constexpr sim::Time longest_ramp = 24h;

sim::Choice<const Reflex*> named_reflexes() {
    sim::Choice<const Reflex*> choice{{{"none", nullptr}}};
    for (const Reflex& reflex : reflexes()) choice.choices.emplace_back(reflex.name, &reflex);
    return choice;
}

/// A key whose value is a line of the circuit language. Such lines are read once all names are known.
sim::ByHand line(std::string kind, std::string without = {}) {
    return {"expression", std::move(kind), without.empty() ? without : sim::quoted(without)};
}

std::vector<sim::KeyInfo> autonomic_keys() {
    std::vector<sim::KeyInfo> keys;
    for (const Term& autonomic : autonomics) {
        sim::KeyInfo key;
        key.key = autonomic.name;
        key.type = "expression";
        key.unit = "ratio";
        key.about = autonomic.about;
        keys.push_back(std::move(key));
    }
    return keys;
}

}  // namespace

const sim::ParameterTable<Stage>& Stage::parameters() {
    static const sim::ParameterTable<Stage> table{
        {"name", &Stage::name, sim::Text{.required = true}, "lines read it as `stage.NAME`"},
        {"until", &Stage::until, sim::Duration{}, "age at which it ends; the next one begins there"},
    };
    return table;
}

const sim::ParameterTable<Circuit>& Circuit::parameters() {
    static const sim::ParameterTable<Circuit> table{
        {"name", sim::ByHand{.type = "text", .required = true},
         "lines read it as `circuit.NAME` and `expect.NAME`"},
        {"cell", &Circuit::cell, sim::Text{}, "its cell type"},
        {"about", &Circuit::about, sim::Text{}, "one line for `flinch describe`"},
        {"when", line("truth", "false"), "the condition over innate senses, body, circuits and assessors"},
        {"latency", &Circuit::latency, sim::Duration{0ms, 10s}, "from condition to firing"},
        {"hold", &Circuit::hold, sim::Duration{1ms, 1h}, "how long one firing keeps it (and its reflex) on"},
        {"refractory", &Circuit::refractory, sim::Duration{1ms, 24h}, "shortest time between two firings"},
        {"reflex", &Circuit::reflex, named_reflexes(), "what it makes the body do"},
        {"reward", line("ratio", "0"), "delivered once a firing"},
        {"anticipate", line("ratio"), "what merely expecting it is worth, at every moment"},
        {"teach", sim::ByHand{"table"}, "an assessor learns to foretell it"},
        {"autonomic", sim::ByHand{"table"}, "what it drives while it is on"},
        {"call", &Circuit::call, &world::Voice::parameters, "the sound that a firing makes"},
        {"attend", &Circuit::attend, sim::Flag{},
         "asks the cortex for a frame at once, and a lively pace while it is on"},
        {"attend_to", &Circuit::attend_to, sim::Texts{},
         "while it is on, only these channels are to reach the cortex"},
        {"active", sim::ByHand{"table"}, "when in development it works"},
    };
    return table;
}

const sim::ParameterTable<Circuit>& Circuit::teaching_parameters() {
    static const sim::ParameterTable<Circuit> table{
        {"lead", &Circuit::lead, sim::Duration{10ms, longest_expectation},
         "how far ahead the assessor looks"},
        {"lasts", &Circuit::taught_for, sim::Duration{1ms, 1h},
         "a firing is taught for so long; otherwise while it is on"},
        {"timed", &Circuit::timed, sim::Flag{}, "the cerebellum learns when, too"},
        {"cues", &Circuit::taste_cues_only, sim::Choice<bool>{{{"anything", false}, {"taste", true}}},
         "what it is learned of: all that is thought, or taste and gut alone"},
        {"amount", line("ratio"), "how much is taught at a firing; without it, 1"},
        {"deny", line("truth"), "evidence that it is not to come: 0 is taught"},
    };
    return table;
}

const sim::ParameterTable<Circuit>& Circuit::window_parameters() {
    static const sim::ParameterTable<Circuit> table{
        {"stage", sim::ByHand{"text"}, "a `[[stage]]`: from its beginning to its end"},
        {"from", &Circuit::active_from, sim::Duration{}, "age at which it begins to work"},
        {"until", &Circuit::active_until, sim::Duration{}, "and at which it ceases to"},
        {"ramp", &Circuit::ramp, sim::Duration{0s, longest_ramp},
         "its strength grows from nothing to full over this time"},
    };
    return table;
}

std::vector<sim::KeySection> circuit_keys() {
    Circuit teaching;
    teaching.lead = 1s;
    auto all = Circuit::parameters().sections("circuit.NAME",
                                              "an innate circuit: it never changes in a lifetime", true);
    all.push_back({"circuit.NAME.teach", "what an assessor learns of it", false,
                   Circuit::teaching_parameters().keys(teaching)});
    all.push_back(
        {"circuit.NAME.autonomic", "lines, each read while the circuit is on", false, autonomic_keys()});
    all.push_back(
        {"circuit.NAME.active", "a window of development", false, Circuit::window_parameters().keys()});
    return all;
}

}  // namespace flinch::organism::steering
