#include "scenarios/lab/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "sim/random.hpp"

namespace flinch::lab {

double mean(std::span<const double> values) {
    if (values.empty()) return 0;
    double sum = 0;
    for (const double value : values) sum += value;
    return sum / static_cast<double>(values.size());
}

double deviation(std::span<const double> values) {
    if (values.size() < 2) return 0;
    const double middle = mean(values);
    double squares = 0;
    for (const double value : values) squares += (value - middle) * (value - middle);
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
}

Interval bootstrap_mean(std::span<const double> values) {
    constexpr std::size_t resamples = 10'000;
    constexpr std::uint64_t seed = 20'260'101;
    if (values.empty()) return {};
    sim::RandomStream random(seed, 0, sim::Purpose::bootstrap);
    const auto n = static_cast<std::uint32_t>(values.size());
    std::vector<double> means(resamples);
    for (double& one : means) {
        double sum = 0;
        for (std::uint32_t i = 0; i < n; ++i) sum += values[random.below(n)];
        one = sum / n;
    }
    std::sort(means.begin(), means.end());
    return {means[resamples / 40], means[resamples - 1 - resamples / 40]};
}

double standardised_mean(std::span<const double> values) {
    constexpr double most = 1000;
    const double spread = deviation(values);
    const double middle = mean(values);
    if (middle == 0) return 0;
    if (spread == 0) return middle > 0 ? most : -most;
    return std::clamp(middle / spread, -most, most);
}

double power(double effect, std::size_t pairs) noexcept {
    constexpr double critical = 1.959964;  // of the standard normal distribution, two-sided at 5 %
    const double shift = effect * std::sqrt(static_cast<double>(pairs)) - critical;
    return 0.5 * std::erfc(-shift / std::sqrt(2.0));
}

double roc_area(std::span<const double> positive, std::span<const double> negative) {
    if (positive.empty() || negative.empty()) return 0.5;
    std::vector<std::pair<double, bool>> all;
    for (const double value : positive) all.emplace_back(value, true);
    for (const double value : negative) all.emplace_back(value, false);
    std::sort(all.begin(), all.end());
    double ranks = 0;  // sum of the ranks of the positive values; tied values share their mean rank
    for (std::size_t i = 0; i < all.size();) {
        std::size_t end = i;
        std::size_t hits = 0;
        while (end < all.size() && all[end].first == all[i].first) hits += all[end++].second ? 1 : 0;
        ranks += static_cast<double>(hits) * (static_cast<double>(i + end + 1) / 2.0);
        i = end;
    }
    const auto p = static_cast<double>(positive.size());
    const auto n = static_cast<double>(negative.size());
    return (ranks - p * (p + 1) / 2) / (p * n);
}

}  // namespace flinch::lab
