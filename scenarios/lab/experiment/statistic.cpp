#include "scenarios/lab/experiment/statistic.hpp"

#include <algorithm>

namespace flinch::lab {

double WindowReading::mean() const noexcept {
    double weighted = 0;
    double weight = 0;
    for (const Sample& sample : samples) {
        weighted += sample.value * sample.lasted;
        weight += sample.lasted;
    }
    return weighted / weight;
}

std::span<const Sample> WindowReading::lasting() const noexcept {
    const auto first = std::ranges::find_if(samples, [](const Sample& sample) { return sample.lasted > 0; });
    return {first, samples.end()};
}

std::string foretold(const Statistic& statistic) {
    const auto* of_circuit = std::get_if<OfCircuit>(&statistic);
    return of_circuit == nullptr ? std::string() : of_circuit->circuit;
}

}  // namespace flinch::lab
