#include "render/model/observer.hpp"

namespace flinch::render {
namespace {

/// Writes down once what never changes of a circuit.
Indicator indicator_of(const organism::steering::Circuit& circuit) {
    Indicator indicator;
    indicator.name = circuit.name;
    indicator.cell = circuit.cell;
    indicator.about = circuit.about;
    indicator.when = circuit.when.text();
    indicator.reward = circuit.reward.text();
    indicator.rewards = !indicator.reward.empty() && indicator.reward != "0";
    if (circuit.anticipation) indicator.anticipate = circuit.anticipation->text();
    if (circuit.reflex != nullptr) indicator.reflex = circuit.reflex->name;
    if (circuit.lead) indicator.lead = sim::seconds(*circuit.lead);
    return indicator;
}

const char* words_of(organism::learning::AssessorInput input) {
    using organism::learning::AssessorInput;
    return input == AssessorInput::raw_senses        ? "raw senses"
           : input == AssessorInput::shuffled_latent ? "shuffled thoughts"
                                                     : "the thought";
}

}  // namespace

void observe_circuits(const lab::Life& life, std::size_t chosen, ViewModel& model) {
    const auto& creature = life.creatures()[chosen];
    const auto& steering = creature.steering();
    if (model.indicators.empty()) {
        for (const auto& circuit : steering.circuits()) model.indicators.push_back(indicator_of(circuit));
        for (std::uint32_t i = 0; i < model.indicators.size(); ++i) {
            const auto& claims = life.group().species.claims;
            for (const auto* claim : organism::steering::claims_on(i, claims, model.indicators.size()))
                model.indicators[i].claims.push_back(claim->name + (claim->fails ? " (does not hold)" : ""));
        }
        for (const std::uint32_t target : steering.targets()) {
            model.indicators[target].target = model.targets.size();
            model.targets.push_back(target);
        }
    }
    const auto& expectations = creature.brain().expectations();
    for (std::uint32_t i = 0; i < model.indicators.size(); ++i) {
        Indicator& indicator = model.indicators[i];
        indicator.on = steering.on(i, life.now());
        indicator.lesioned = steering.lesioned(i);
        indicator.firings = steering.firings(i);
        indicator.worth = static_cast<float>(steering.anticipation(i, life.now()));
        if (indicator.target && *indicator.target < expectations.size())
            indicator.expected = expectations[*indicator.target];
    }
}

void observe_state(const lab::Life& life, std::size_t chosen, ViewModel& model) {
    using organism::body::Interoception;
    const auto& creature = life.creatures()[chosen];
    const auto& inner = creature.inner();
    model.gauges = {{"lacks salt", inner.deficit(Interoception::sodium)},
                    {"lacks energy", inner.deficit(Interoception::energy)},
                    {"lacks water", inner.deficit(Interoception::water)},
                    {"pain", inner.pain},
                    {"arousal", inner.arousal},
                    {"goosebumps", inner.goosebumps},
                    {"pupil", inner.pupil},
                    {"tired", inner.sleep_pressure}};
    LearningView& view = model.learning;
    const auto& brain = creature.brain();
    const auto& params = life.group().species.brain;
    view.algorithm = params.cortex.algorithm;
    view.latent = brain.thought().latent;
    view.latent.resize(std::min(view.latent.size(), params.cortex.latent));
    view.modalities.clear();
    view.clamped.clear();
    for (std::size_t i = 0; i < brain.layout().modalities.size(); ++i) {
        view.modalities.push_back(brain.layout().modalities[i].name);
        view.clamped.push_back(creature.frame().has(i));
    }
    view.surprise = brain.surprise();
    view.value = brain.value_now();
    view.dopamine = brain.phasic_dopamine();
    view.reward = creature.reward();
    view.valence = static_cast<float>(creature.steering().valence());
    view.action = name_of(creature.muscles().action());
    view.frames = creature.frames();
    view.assessors_read = words_of(params.amygdala.reads);
}

}  // namespace flinch::render
