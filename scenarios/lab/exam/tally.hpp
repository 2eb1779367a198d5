#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "scenarios/lab/exam/exam.hpp"

namespace flinch::lab {

/// Adds up the squared errors of answers, beside those of a baseline that knows nothing of the moment and
/// always answers with the mean.
struct Tally {
    double squared = 0;
    double of_the_mean = 0;
    double weight = 0;

    void add(double answer, double mean, double truth, double weighs = 1) noexcept {
        squared += weighs * (answer - truth) * (answer - truth);
        of_the_mean += weighs * (mean - truth) * (mean - truth);
        weight += weighs;
    }
    /// The root mean square error; 0 if nothing was added.
    [[nodiscard]] double error() const noexcept { return weight > 0 ? std::sqrt(squared / weight) : 0.0; }
    /// Writes three measures: `error` and `baseline` (root mean squares), and `explained`, the share of the
    /// baseline's squared error that the answers remove (1: no error is left; 0: no better than the mean;
    /// below 0: worse).
    void write(Scores& scores, const std::string& label) const {
        if (weight <= 0) return;
        scores.add("error", label, error());
        scores.add("baseline", label, std::sqrt(of_the_mean / weight));
        if (of_the_mean > 0) scores.add("explained", label, 1 - squared / of_the_mean);
    }
    [[nodiscard]] static std::vector<std::string> measures() { return {"error", "baseline", "explained"}; }
};

}  // namespace flinch::lab
