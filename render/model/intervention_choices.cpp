#include "render/model/intervention_choices.hpp"

#include <algorithm>

namespace flinch::render {
namespace {

using namespace std::chrono_literals;

PokeChoice named(const std::string& label, const char* group, const lab::Stimulus& stimulus) {
    PokeChoice choice{label, group, {}, stimulus.kind.has_value(), {}};
    choice.poke.named = stimulus.name;
    choice.poke.stimulus = stimulus;
    return choice;
}

void add_things(const lab::Scenario& scenario, std::vector<PokeChoice>& out) {
    for (std::uint32_t kind = 0; kind < scenario.kinds.size(); ++kind) {
        PokeChoice choice{"drop " + scenario.kinds[kind].name, "things", {}, true, {}};
        choice.poke.stimulus.kind = kind;
        out.push_back(std::move(choice));
    }
    for (const lab::Stimulus& stimulus : scenario.stimuli) {
        const bool moves = stimulus.kind && stimulus.motion.gait != world::Gait::still;
        if (moves)
            out.push_back(
                named(scenario.kinds[*stimulus.kind].name + ": " + stimulus.name, "things", stimulus));
    }
}

void add_words(const lab::Scenario& scenario, std::vector<PokeChoice>& out) {
    std::vector<std::string> known;
    for (const lab::Stimulus& stimulus : scenario.stimuli) {
        if (!stimulus.word || std::find(known.begin(), known.end(), *stimulus.word) != known.end()) continue;
        known.push_back(*stimulus.word);
        out.push_back(
            named(stimulus.word->empty() ? "sound " + stimulus.name : "say “" + *stimulus.word + "”", "words",
                  stimulus));
    }
}

PokeChoice contact(const char* label, world::Contact touch, sim::Time lasts) {
    PokeChoice choice{label, "skin", {}, false, {}};
    choice.poke.stimulus.treatment.exposure.contact = touch;
    choice.poke.stimulus.lasts = lasts;
    return choice;
}

PokeChoice taste(const char* label, world::Flavour flavour) {
    PokeChoice choice{label, "mouth", {}, false, {}};
    choice.poke.stimulus.treatment.exposure.infusion = flavour;
    choice.poke.stimulus.lasts = 2s;
    return choice;
}

PokeChoice needle(const char* label, organism::body::Interoception::Store store, float amount) {
    PokeChoice choice{label, "body", {}, false, {}};
    choice.poke.stimulus.treatment.injection[store] = amount;
    return choice;
}

PokeChoice tired(const char* label, float pressure) {
    PokeChoice choice{label, "body", {}, false, {}};
    choice.poke.stimulus.treatment.sleep_pressure = pressure;
    return choice;
}

void add_parts(std::vector<PokeChoice>& out) {
    const auto& names = organism::learning::lesionable_parts();
    for (std::size_t i = 0; i < names.size(); ++i)
        out.push_back({names[i] + ": cut, restore", "brain", {}, false, i});
}

}  // namespace

std::vector<PokeChoice> poke_choices(const lab::Scenario& scenario) {
    using organism::body::Interoception;
    std::vector<PokeChoice> out;
    add_things(scenario, out);
    add_words(scenario, out);
    world::Contact puff;
    puff.puff = 1;
    world::Contact stroke;
    stroke.gentle = 0.9F;
    stroke.warmth = 0.7F;
    world::Contact prick;
    prick.sharp = 0.8F;
    out.push_back(contact("puff air at its eye", puff, 200ms));
    out.push_back(contact("stroke it, warm", stroke, 2s));
    out.push_back(contact("prick it", prick, 200ms));
    out.push_back(taste("salt into its mouth", {1, 0, 0, 0}));
    out.push_back(taste("sugar into its mouth", {0, 1, 0, 0}));
    out.push_back(taste("bitter into its mouth", {0, 0, 1, 0}));
    out.push_back(taste("water into its mouth", {0, 0, 0, 1}));
    out.push_back(needle("deplete its sodium", Interoception::sodium, -1));
    out.push_back(needle("fill up its sodium", Interoception::sodium, 1));
    out.push_back(needle("make it hungry", Interoception::energy, -0.8F));
    out.push_back(needle("make it thirsty", Interoception::water, -0.8F));
    PokeChoice sick{"make it feel sick", "body", {}, false, {}};
    sick.poke.stimulus.treatment.nausea = 0.9F;
    out.push_back(std::move(sick));
    for (const auto& [label, light] : {std::pair{"turn the light off", 0.0F}, {"turn a lamp on", 2.0F}}) {
        PokeChoice lamp{label, "world", {}, false, {}};
        lamp.poke.stimulus.treatment.light = light;
        lamp.poke.stimulus.lasts = 10s;
        out.push_back(std::move(lamp));
    }
    out.push_back(tired("put it to sleep", 1));
    out.push_back(tired("make it wide awake", 0));
    add_parts(out);
    return out;
}

}  // namespace flinch::render
