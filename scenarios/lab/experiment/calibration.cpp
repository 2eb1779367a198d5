#include "scenarios/lab/experiment/calibration.hpp"

#include <algorithm>

namespace flinch::lab {

Calibration calibrate(std::span<const Forecast> forecasts) {
    Calibration result;
    if (forecasts.empty()) return result;
    const auto n = static_cast<double>(forecasts.size());
    double base = 0;
    for (const Forecast& forecast : forecasts) {
        const double place = std::clamp(forecast.said, 0.0, 1.0) * static_cast<double>(Calibration::bins);
        auto& bin = result.diagram[std::min(static_cast<std::size_t>(place), Calibration::bins - 1)];
        bin.count += 1;
        bin.said += forecast.said;
        bin.came += forecast.came;
        base += forecast.came / n;
        result.brier += (forecast.said - forecast.came) * (forecast.said - forecast.came) / n;
    }
    for (const Forecast& forecast : forecasts)
        result.uncertainty += (forecast.came - base) * (forecast.came - base) / n;
    for (auto& bin : result.diagram) {
        if (bin.count == 0) continue;
        bin.said /= bin.count;
        bin.came /= bin.count;
        const double share = bin.count / n;
        result.reliability += share * (bin.said - bin.came) * (bin.said - bin.came);
        result.resolution += share * (bin.came - base) * (bin.came - base);
    }
    return result;
}

}  // namespace flinch::lab
