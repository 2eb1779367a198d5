#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace flinch::lab {

/// What an assessor said at one moment, and what it should have said: 1 or 0 for an event that came in time
/// or did not, or an amount between.
struct Forecast {
    double said = 0;
    double came = 0;
};

/// How far what is said can be taken at its word: the Brier score and its parts (Murphy 1973, "A new vector
/// partition of the probability score"), over ten equal bins of what was said:
/// brier = reliability - resolution + uncertainty, up to the spread of what was said within a bin.
struct Calibration {
    static constexpr std::size_t bins = 10;
    struct Bin {
        double count = 0;
        double said = 0;  ///< mean
        double came = 0;  ///< mean
    };
    std::array<Bin, bins> diagram{};
    double brier = 0;        ///< mean squared error
    double reliability = 0;  ///< mean squared distance of what came from what was said, bin by bin: 0 is best
    double resolution = 0;   ///< how much the bins differ in what came
    double uncertainty = 0;  ///< variance of what came: the score of always saying the base rate

    /// 1 is perfect, 0 no better than always saying the base rate; 0 where all came alike.
    [[nodiscard]] double skill() const noexcept { return uncertainty > 0 ? 1 - brier / uncertainty : 0; }
};

[[nodiscard]] Calibration calibrate(std::span<const Forecast> forecasts);

}  // namespace flinch::lab
