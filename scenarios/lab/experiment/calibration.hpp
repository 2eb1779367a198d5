#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace flinch::lab {

/// What an assessor predicted at one moment, and what came: 1 or 0 for an event that came in time or did not,
/// or an amount between.
struct Forecast {
    double said = 0;
    double came = 0;
};

/// How far the predictions can be trusted as probabilities: the Brier score and its parts (Murphy 1973, "A
/// new vector partition of the probability score"), over ten equal bins of the predictions. The parts add up,
/// brier = reliability - resolution + uncertainty, but for the spread of the predictions within a bin.
struct Calibration {
    static constexpr std::size_t bins = 10;
    struct Bin {
        double count = 0;
        double said = 0;  ///< mean
        double came = 0;  ///< mean
    };
    std::array<Bin, bins> diagram{};
    double brier = 0;        ///< mean squared error
    double reliability = 0;  ///< mean squared distance of outcome and prediction by bins: 0 is best
    double resolution = 0;   ///< how much the bins differ in what came
    double uncertainty = 0;  ///< variance of what came: the Brier score of always predicting the base rate

    /// The skill score: 1 is perfect, 0 is no better than always predicting the base rate. It is 0 if all
    /// outcomes were the same.
    [[nodiscard]] double skill() const noexcept { return uncertainty > 0 ? 1 - brier / uncertainty : 0; }
};

[[nodiscard]] Calibration calibrate(std::span<const Forecast> forecasts);

}  // namespace flinch::lab
