#include "render/model/intervention_choices.hpp"

#include <algorithm>

namespace flinch::render {
namespace {

using namespace std::chrono_literals;

InterventionChoice named(const std::string& label, const char* group, const lab::Stimulus& stimulus) {
    InterventionChoice choice{label, group, {}, stimulus.kind.has_value(), {}};
    choice.intervention.named = stimulus.name;
    choice.intervention.stimulus = stimulus;
    return choice;
}

void add_things(const lab::Scenario& scenario, std::vector<InterventionChoice>& out) {
    for (std::uint32_t kind = 0; kind < scenario.kinds.size(); ++kind) {
        InterventionChoice choice{"drop " + scenario.kinds[kind].name, "things", {}, true, {}};
        choice.intervention.stimulus.kind = kind;
        out.push_back(std::move(choice));
    }
    for (const lab::Stimulus& stimulus : scenario.stimuli) {
        const bool moves = stimulus.kind && stimulus.motion.gait != world::Gait::still;
        if (moves)
            out.push_back(
                named(scenario.kinds[*stimulus.kind].name + ": " + stimulus.name, "things", stimulus));
    }
}

void add_words(const lab::Scenario& scenario, std::vector<InterventionChoice>& out) {
    std::vector<std::string> known;
    for (const lab::Stimulus& stimulus : scenario.stimuli) {
        if (!stimulus.word || std::find(known.begin(), known.end(), *stimulus.word) != known.end()) continue;
        known.push_back(*stimulus.word);
        out.push_back(
            named(stimulus.word->empty() ? "sound " + stimulus.name : "say “" + *stimulus.word + "”", "words",
                  stimulus));
    }
}

InterventionChoice contact(const char* label, world::Contact touch, sim::Time lasts) {
    InterventionChoice choice{label, "skin", {}, false, {}};
    choice.intervention.stimulus.treatment.exposure.contact = touch;
    choice.intervention.stimulus.lasts = lasts;
    return choice;
}

InterventionChoice taste(const char* label, world::Flavour flavour) {
    InterventionChoice choice{label, "mouth", {}, false, {}};
    choice.intervention.stimulus.treatment.exposure.infusion = flavour;
    choice.intervention.stimulus.lasts = 2s;
    return choice;
}

InterventionChoice needle(const char* label, organism::body::Interoception::Store store, float amount) {
    InterventionChoice choice{label, "body", {}, false, {}};
    choice.intervention.stimulus.treatment.injection[store] = amount;
    return choice;
}

InterventionChoice tired(const char* label, float pressure) {
    InterventionChoice choice{label, "body", {}, false, {}};
    choice.intervention.stimulus.treatment.sleep_pressure = pressure;
    return choice;
}

void add_parts(std::vector<InterventionChoice>& out) {
    const auto& names = organism::learning::lesionable_parts();
    for (std::size_t i = 0; i < names.size(); ++i)
        out.push_back({names[i] + ": cut, restore", "brain", {}, false, i});
}

}  // namespace

std::vector<InterventionChoice> intervention_choices(const lab::Scenario& scenario) {
    using organism::body::Interoception;
    std::vector<InterventionChoice> out;
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
    InterventionChoice sick{"make it feel sick", "body", {}, false, {}};
    sick.intervention.stimulus.treatment.nausea = 0.9F;
    out.push_back(std::move(sick));
    for (const auto& [label, light] : {std::pair{"turn the light off", 0.0F}, {"turn a lamp on", 2.0F}}) {
        InterventionChoice indicator{label, "world", {}, false, {}};
        indicator.intervention.stimulus.treatment.light = light;
        indicator.intervention.stimulus.lasts = 10s;
        out.push_back(std::move(indicator));
    }
    out.push_back(tired("put it to sleep", 1));
    out.push_back(tired("make it wide awake", 0));
    add_parts(out);
    return out;
}

}  // namespace flinch::render
