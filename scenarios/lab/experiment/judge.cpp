#include "scenarios/lab/experiment/judge.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "scenarios/lab/statistics.hpp"

namespace flinch::lab {
namespace {

/// One value for each run, or nothing where there is none.
using PerRun = std::vector<std::optional<double>>;

/// The first value less the second in each run, or nothing where either is missing.
PerRun difference(const PerRun& high, const PerRun& low) {
    PerRun all(std::min(high.size(), low.size()));
    for (std::size_t run = 0; run < all.size(); ++run) {
        if (high[run] && low[run]) all[run] = *high[run] - *low[run];
    }
    return all;
}

std::size_t runs_of(const Measures& measures) {
    return measures.rows().empty() ? 0 : measures.rows().back().run + 1;
}

/// How far the area under the ROC curve, which separates the trials of one term from those of the other, lies
/// above 0.5.
PerRun told_apart(const Term& high, const Term& low, const Measures& measures) {
    const auto above = measures.values(high);
    const auto below = measures.values(low);
    PerRun all(above.size());
    for (std::size_t run = 0; run < all.size(); ++run) {
        if (!above[run].empty() && !below[run].empty()) all[run] = roc_area(above[run], below[run]) - 0.5;
    }
    return all;
}

std::vector<double> known(const PerRun& values) {
    std::vector<double> all;
    for (const auto& value : values) {
        if (value) all.push_back(*value);
    }
    return all;
}

/// Describes the lower term by the parts in which it differs from the higher one.
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

ComparisonResult compare(const std::vector<double>& differences, std::string against) {
    ComparisonResult comparison;
    comparison.against = std::move(against);
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

FindingResult judge_one(const Finding& finding, const Measures& measures) {
    const PerRun high = finding.roc ? PerRun() : means_of(finding.high, measures);
    FindingResult result;
    result.name = finding.name;
    bool enough = true;
    for (const Term& low : finding.low) {
        const PerRun differences =
            finding.roc ? told_apart(finding.high, low, measures) : difference(high, means_of(low, measures));
        result.comparisons.push_back(compare(known(differences), describe(finding.high, low)));
        enough = enough && result.comparisons.back().seeds >= fewest_seeds;
    }
    const auto weakest = std::ranges::min_element(result.comparisons, {}, &ComparisonResult::ci_low);
    if (weakest == result.comparisons.end()) return result;
    result.effect = weakest->effect;
    result.ci_low = weakest->ci_low;
    result.ci_high = weakest->ci_high;
    result.standardised = weakest->standardised;
    result.seeds = weakest->seeds;
    result.holds = enough && weakest->ci_low > finding.margin;
    result.detail = enough ? "against " + weakest->against
                           : fmt::format("too few seeds ({}) against {}", weakest->seeds, weakest->against);
    return result;
}

Estimate over_seeds(const std::vector<double>& values) {
    if (values.empty()) return {};
    const auto interval = bootstrap_mean(values);
    return {mean(values), interval.low, interval.high, values.size()};
}

}  // namespace

std::vector<FindingResult> judge(const std::vector<Finding>& findings, const Measures& measures) {
    std::vector<FindingResult> results;
    for (const Finding& finding : findings) results.push_back(judge_one(finding, measures));
    return results;
}

PerRun means_of(const Term& term, const Measures& measures) {
    if (term.value) return PerRun(runs_of(measures), term.value);
    if (!term.over.empty()) {
        Term above = term;
        above.over.clear();
        Term below = above;
        below.stimulus = term.over;
        return difference(means_of(above, measures), means_of(below, measures));
    }
    PerRun means;
    for (const auto& values : measures.values(term))
        means.push_back(values.empty() ? std::nullopt : std::optional(mean(values)));
    return means;
}

Estimate estimate(const Term& term, const Measures& measures) {
    return over_seeds(known(means_of(term, measures)));
}

Estimate estimate_roc(const Term& term, const std::vector<Term>& others, const Measures& measures) {
    const auto above = measures.values(term);
    std::vector<std::vector<double>> below(above.size());
    for (const Term& other : others) {
        const auto more = measures.values(other);
        for (std::size_t run = 0; run < more.size(); ++run)
            below[run].insert(below[run].end(), more[run].begin(), more[run].end());
    }
    std::vector<double> areas;
    for (std::size_t run = 0; run < above.size(); ++run) {
        if (!above[run].empty() && !below[run].empty()) areas.push_back(roc_area(above[run], below[run]));
    }
    return over_seeds(areas);
}

}  // namespace flinch::lab
