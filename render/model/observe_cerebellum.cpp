#include "organism/learning/cerebellum/timing.hpp"
#include "render/model/observer.hpp"

namespace flinch::render {
namespace {

constexpr std::size_t basis_steps = 80;

/// Each granule cell's answer to the onset of a full stimulus that lasts (see cerebellum/granule_basis.cpp).
std::vector<std::vector<float>> granule_basis(const organism::learning::CerebellumParams& params,
                                              float span) {
    if (params.algorithm != "granule-basis") return {};
    const auto first = static_cast<float>(sim::seconds(params.earliest));
    const auto last = static_cast<float>(sim::seconds(params.latest));
    const auto steps = static_cast<float>(std::max<std::size_t>(params.units, 2) - 1);
    std::vector<std::vector<float>> basis(params.units);
    for (std::size_t k = 0; k < params.units; ++k) {
        const float interval = first * sim::exp(sim::log(last / first) * static_cast<float>(k) / steps);
        const float height = sim::decay(static_cast<double>(interval), sim::seconds(params.weakening));
        for (std::size_t i = 0; i <= basis_steps; ++i) {
            const float time = span * static_cast<float>(i) / static_cast<float>(basis_steps);
            basis[k].push_back(height * organism::learning::cascade(time / interval, params.sharpness));
        }
    }
    return basis;
}

}  // namespace

void observe_cerebellum(const lab::Life& life, std::size_t chosen, CerebellumView& view) {
    using organism::learning::mossy_names;
    const auto& creature = life.creatures()[chosen];
    const auto& cerebellum = creature.brain().cerebellum();
    const auto& params = life.group().species.brain.cerebellum;
    const auto timed = creature.steering().timed();
    if (view.algorithm.empty()) view.basis = granule_basis(params, view.span);
    view.algorithm = params.algorithm;
    view.circuits.clear();
    view.curves.clear();
    view.fibres.clear();
    for (std::size_t channel = 0; channel < mossy_names.size(); ++channel)
        view.fibres.push_back(
            {std::string(mossy_names[channel]), cerebellum.since_onset(channel, life.now())});
    for (std::size_t zone = 0; zone < timed.size(); ++zone) {
        const std::string& circuit = creature.steering().circuits()[timed[zone]].name;
        view.circuits.push_back(circuit);
        for (std::size_t channel = 0; channel < mossy_names.size(); ++channel) {
            auto output = cerebellum.recall(zone, channel, sim::from_seconds(static_cast<double>(view.span)));
            if (output.empty()) continue;
            view.curves.push_back({circuit, view.fibres[channel].name, std::move(output),
                                   view.fibres[channel].since_onset, cerebellum.outputs()[zone]});
        }
    }
}

}  // namespace flinch::render
