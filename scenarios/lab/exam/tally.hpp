#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "scenarios/lab/exam/exam.hpp"

namespace flinch::lab {

/// Squared errors of answers, beside those of one who knows nothing of the moment and always says the mean.
struct Tally {
    double squared = 0;
    double of_the_mean = 0;
    double weight = 0;

    void add(double answer, double mean, double truth, double weighs = 1) noexcept {
        squared += weighs * (answer - truth) * (answer - truth);
        of_the_mean += weighs * (mean - truth) * (mean - truth);
        weight += weighs;
    }
    /// Root mean square; 0 of nothing.
    [[nodiscard]] double error() const noexcept { return weight > 0 ? std::sqrt(squared / weight) : 0.0; }
    /// `error` and `baseline` (root mean square), and `explained`: the share of the baseline's squared error
    /// that the answers take away (1: none is left; 0: no better than the mean; below: worse).
    void write(Scores& scores, const std::string& label) const {
        if (weight <= 0) return;
        scores.add("error", label, error());
        scores.add("baseline", label, std::sqrt(of_the_mean / weight));
        if (of_the_mean > 0) scores.add("explained", label, 1 - squared / of_the_mean);
    }
    [[nodiscard]] static std::vector<std::string> measures() { return {"error", "baseline", "explained"}; }
};

}  // namespace flinch::lab
