#include "scenarios/lab/prove/bounds.hpp"

#include <cmath>
#include <functional>

#include <fmt/format.h>

namespace flinch::lab::prove {
namespace {

constexpr double grain = 1e-3;
constexpr double widest = 100;

/// Finds the last value for which the test holds, between a value for which it fails and one for which it
/// holds, to half a `grain`.
double bisect(double fails, double holds, const std::function<bool(double)>& test) {
    while (std::abs(holds - fails) > grain / 2) {
        const double middle = (holds + fails) / 2;
        (test(middle) ? holds : fails) = middle;
    }
    return holds;
}

}  // namespace

std::string tightest(Question& q, const organism::steering::Claim& claim, Induction& proof,
                     const organism::Species&) {
    Terms& t = q.terms;
    const auto never = [&](Term bad) {
        return proof.never_by_one(bad, proof.used_lemmas(), proof.used_depth());
    };
    if (q.deadline) {
        const double time = bisect(0, sim::seconds(claim.time), [&](double seconds) {
            return never(t.less(t.number(seconds), *q.deadline));
        });
        return fmt::format("within {:.3f} s", std::ceil(time / grain) * grain);
    }
    std::string text;
    for (const Question::Bounded& each : q.bounded) {
        const auto beyond = [&](double bound) {
            const Term at = t.number(bound);
            return t.both(q.premise, each.above ? t.less(at, each.number) : t.less(each.number, at));
        };
        const auto holds = [&](double bound) { return never(beyond(bound)); };
        const double far = each.above ? -widest : widest;
        const double bound = bisect(far, each.bound + (each.above ? margin : -margin), holds);
        if (std::abs(bound - far) < 1) continue;  // the premise never holds
        const double rounded = std::round(bound / grain) * grain;
        text += fmt::format("{}{} {:.4g}", text.empty() ? "" : ", ", each.above ? "at most" : "at least",
                            rounded == 0 ? 0.0 : rounded);
    }
    return text;
}

}  // namespace flinch::lab::prove
