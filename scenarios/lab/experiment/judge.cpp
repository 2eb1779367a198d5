#include "scenarios/lab/experiment/judge.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "scenarios/lab/statistics.hpp"

namespace flinch::lab {
namespace {

bool matches(const Term& term, const Measure& measure) {
    return (term.probe.empty() || term.probe == measure.probe) &&
           (term.group.empty() || term.group == measure.group) &&
           (term.phase.empty() || term.phase == measure.phase) &&
           (term.stimulus.empty() || term.stimulus == measure.stimulus);
}

std::vector<double> values_of(const Term& term, const SeedMeasures& seed) {
    std::vector<double> values;
    for (const Measure& measure : seed.measures) {
        if (matches(term, measure)) values.push_back(measure.value);
    }
    return values;
}

/// How far the area under the ROC curve, that tells the one's trials from the other's, lies over 0.5.
std::optional<double> told_apart(const Term& high, const Term& low, const SeedMeasures& seed) {
    const auto above = values_of(high, seed);
    const auto below = values_of(low, seed);
    if (above.empty() || below.empty()) return std::nullopt;
    return roc_area(above, below) - 0.5;
}

/// The term's mean under one seed; nothing if it has no measure there.
std::optional<double> mean_of(const Term& term, const SeedMeasures& seed) {
    if (term.value) return term.value;
    if (!term.over.empty()) {
        Term above = term;
        above.over.clear();
        Term below = above;
        below.stimulus = term.over;
        const auto high = mean_of(above, seed);
        const auto low = mean_of(below, seed);
        return high && low ? std::optional(*high - *low) : std::nullopt;
    }
    double sum = 0;
    std::size_t count = 0;
    for (const Measure& measure : seed.measures) {
        if (!matches(term, measure)) continue;
        sum += measure.value;
        ++count;
    }
    if (count == 0) return std::nullopt;
    return sum / static_cast<double>(count);
}

/// The lower term, as far as it differs from the higher one.
std::string describe(const Term& high, const Term& low) {
    if (low.value) return fmt::format("{}", *low.value);
    std::string text;
    const auto add = [&text](const std::string& part, const std::string& same) {
        if (!part.empty() && part != same) text += (text.empty() ? "" : ", ") + part;
    };
    add(low.group, high.group);
    add(low.stimulus, high.stimulus);
    add(low.probe, high.probe);
    add(low.phase, high.phase);
    return text;
}

ComparisonResult compare(const Term& high, const Term& low, const std::vector<SeedMeasures>& seeds, bool roc) {
    std::vector<double> differences;
    for (const SeedMeasures& seed : seeds) {
        if (roc) {
            if (const auto area = told_apart(high, low, seed)) differences.push_back(*area);
            continue;
        }
        const auto above = mean_of(high, seed);
        const auto below = mean_of(low, seed);
        if (above && below) differences.push_back(*above - *below);
    }
    ComparisonResult comparison;
    comparison.against = describe(high, low);
    comparison.seeds = differences.size();
    if (differences.empty()) return comparison;
    const auto interval = bootstrap_mean(differences);
    comparison.effect = mean(differences);
    comparison.ci_low = interval.low;
    comparison.ci_high = interval.high;
    comparison.standardised = standardised_mean(differences);
    return comparison;
}

constexpr std::size_t fewest_seeds = 2;  // a finding is never asserted on a single seed

}  // namespace

std::vector<FindingResult> judge(const std::vector<Finding>& findings,
                                 const std::vector<SeedMeasures>& seeds) {
    std::vector<FindingResult> results;
    for (const Finding& finding : findings) {
        FindingResult result;
        result.name = finding.name;
        bool enough = true;
        for (const Term& low : finding.low) {
            result.comparisons.push_back(compare(finding.high, low, seeds, finding.roc));
            enough = enough && result.comparisons.back().seeds >= fewest_seeds;
        }
        const auto weakest = std::min_element(result.comparisons.begin(), result.comparisons.end(),
                                              [](const auto& a, const auto& b) { return a.ci_low < b.ci_low; });
        if (weakest != result.comparisons.end()) {
            result.effect = weakest->effect;
            result.ci_low = weakest->ci_low;
            result.ci_high = weakest->ci_high;
            result.standardised = weakest->standardised;
            result.seeds = weakest->seeds;
            result.detail = "against " + weakest->against;
            result.holds = enough && weakest->ci_low > finding.margin;
            if (!enough)
                result.detail = fmt::format("too few seeds ({}) against {}", weakest->seeds, weakest->against);
        }
        results.push_back(std::move(result));
    }
    return results;
}

namespace {

Estimate over_seeds(const std::vector<double>& values) {
    if (values.empty()) return {};
    const auto interval = bootstrap_mean(values);
    return {mean(values), interval.low, interval.high, values.size()};
}

}  // namespace

Estimate estimate(const Term& term, const std::vector<SeedMeasures>& seeds) {
    std::vector<double> means;
    for (const SeedMeasures& seed : seeds) {
        if (const auto value = mean_of(term, seed)) means.push_back(*value);
    }
    return over_seeds(means);
}

Estimate estimate_roc(const Term& term, const std::vector<Term>& others,
                      const std::vector<SeedMeasures>& seeds) {
    std::vector<double> areas;
    for (const SeedMeasures& seed : seeds) {
        const auto above = values_of(term, seed);
        std::vector<double> below;
        for (const Term& other : others) {
            const auto more = values_of(other, seed);
            below.insert(below.end(), more.begin(), more.end());
        }
        if (!above.empty() && !below.empty()) areas.push_back(roc_area(above, below));
    }
    return over_seeds(areas);
}

}  // namespace flinch::lab
