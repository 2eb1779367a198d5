#include "scenarios/lab/experiment/judge.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "scenarios/lab/statistics.hpp"

namespace flinch::lab {
namespace {

/// One value for each run, or nothing where there is none.
using PerRun = std::vector<std::optional<double>>;

/// The two sides of a comparison in the runs that have both.
struct Pairs {
    std::vector<double> high, low;
};

Pairs pairs_of(const PerRun& high, const PerRun& low) {
    Pairs pairs;
    for (std::size_t run = 0; run < std::min(high.size(), low.size()); ++run) {
        if (!high[run] || !low[run]) continue;
        pairs.high.push_back(*high[run]);
        pairs.low.push_back(*low[run]);
    }
    return pairs;
}

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

constexpr double chance = 0.5;  // area under the ROC curve if the trials of two terms cannot be told apart

/// The area under the ROC curve that separates the trials of one term from those of the other, beside chance.
Pairs told_apart(const Term& high, const Term& low, const Measures& measures) {
    const auto above = measures.values(high);
    const auto below = measures.values(low);
    Pairs pairs;
    for (std::size_t run = 0; run < above.size(); ++run) {
        if (above[run].empty() || below[run].empty()) continue;
        pairs.high.push_back(roc_area(above[run], below[run]));
        pairs.low.push_back(chance);
    }
    return pairs;
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

ComparisonResult compare(const Finding& finding, const Pairs& pairs, std::string against) {
    ComparisonResult comparison;
    comparison.against = std::move(against);
    comparison.seeds = pairs.high.size();
    if (pairs.high.empty()) return comparison;
    std::vector<double> differences(pairs.high.size());
    std::ranges::transform(pairs.high, pairs.low, differences.begin(), std::minus{});
    const auto interval = bootstrap_mean(differences);
    comparison.high = mean(pairs.high);
    comparison.low = mean(pairs.low);
    comparison.effect = mean(differences);
    comparison.margin = margin_of(finding, comparison.high, comparison.low);
    comparison.ci_low = interval.low;
    comparison.ci_high = interval.high;
    comparison.standardised = standardised_mean(differences);
    return comparison;
}

std::string detail_of(const ComparisonResult& weakest) {
    if (weakest.has_interval()) return "against " + weakest.against;
    return fmt::format("too few seeds ({}) against {}", weakest.seeds, weakest.against);
}

FindingResult judge_one(const Finding& finding, const Measures& measures) {
    const PerRun high = finding.roc ? PerRun() : means_of(finding.high, measures);
    FindingResult result;
    result.name = finding.name;
    for (const Term& low : finding.low) {
        const Pairs pairs =
            finding.roc ? told_apart(finding.high, low, measures) : pairs_of(high, means_of(low, measures));
        result.comparisons.push_back(compare(finding, pairs, describe(finding.high, low)));
    }
    // The weakest is the one that comes least far above its margin; one without an interval is weaker still.
    const auto weakest = std::ranges::min_element(result.comparisons, {}, [](const ComparisonResult& one) {
        return std::pair(one.has_interval(), one.ci_low - one.margin);
    });
    if (weakest == result.comparisons.end()) return result;
    static_cast<Contrast&>(result) = *weakest;
    result.holds = std::ranges::all_of(result.comparisons, &Contrast::clear);
    result.refuted = std::ranges::any_of(result.comparisons, &Contrast::reversed);
    result.detail = detail_of(*weakest);
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

double margin_of(const Finding& finding, double high, double low) noexcept {
    return finding.margin.value_or(finding.share * std::max(std::abs(high), std::abs(low)));
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
