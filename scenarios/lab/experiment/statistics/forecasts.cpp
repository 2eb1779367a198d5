#include "scenarios/lab/experiment/statistics/forecasts.hpp"

#include <algorithm>
#include <limits>

#include "scenarios/lab/experiment/probe_keys.hpp"
#include "sim/mathematics.hpp"

namespace flinch::lab {
namespace {

/// Pairs the prediction at each moment with what came.
std::vector<Forecast> forecasts(const CircuitReading& phase, double within, bool discounted) {
    std::vector<Forecast> all;
    for (const Sample& sample : phase.samples) {
        if (just_fired(phase, sample.time)) continue;
        const double delay = next_firing(phase, sample.time);
        const double came = discounted        ? static_cast<double>(sim::decay(delay, within))
                            : delay <= within ? 1.0
                                              : 0.0;
        all.push_back({sample.value, came});
    }
    return all;
}

}  // namespace

double next_firing(const CircuitReading& phase, double time) noexcept {
    double delay = std::numeric_limits<double>::infinity();
    for (const auto& firing : phase.firings) {
        if (firing.time > time) delay = std::min(delay, firing.time - time);
    }
    return delay;
}

bool just_fired(const CircuitReading& phase, double time) noexcept {
    constexpr double aftermath = 1.0;  // seconds
    return std::ranges::any_of(phase.firings, [&](const auto& firing) {
        return time >= firing.time && time < firing.time + aftermath;
    });
}

Statistic of_forecasts(ProbeKeys& keys, std::function<std::vector<PhaseValue>(const Calibration&)> values) {
    std::string circuit = keys.event();
    const double within = keys.within();
    const bool discounted = keys.discounted();
    return OfCircuit{std::move(circuit), [=, values = std::move(values)](const CircuitReading& phase) {
                         const auto said = forecasts(phase, within, discounted);
                         return said.empty() ? std::vector<PhaseValue>() : values(calibrate(said));
                     }};
}

}  // namespace flinch::lab
