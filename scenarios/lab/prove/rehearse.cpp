// Checks whether a claim is broken in the real evaluator.
#include <algorithm>
#include <limits>

#include "scenarios/lab/prove/decide.hpp"

namespace flinch::lab::prove {
namespace {

using organism::steering::Claim;
using organism::steering::ClaimForm;
using organism::steering::Expression;

constexpr sim::Time near{3};  // a moment that is so near a firing is meant to be the firing's moment

/// A line of a claim that is evaluated at every moment of a life.
class Line {
  public:
    explicit Line(const Expression& line)
        : line_(&line), memory_(line.memory(), std::numeric_limits<double>::quiet_NaN()) {}

    double at(sim::Time now, std::span<const double> symbols) {
        const double elapsed = sim::seconds(now - last_);
        last_ = now;
        return memory_.empty() ? line_->evaluate(symbols) : line_->evaluate(symbols, memory_, elapsed);
    }

  private:
    const Expression* line_;
    std::vector<double> memory_;
    sim::Time last_{};
};

/// The values of the claim's lines in one life.
struct Lines {
    explicit Lines(const Claim& claim) : given(claim.given), always(claim.given.program().empty()) {
        for (const Expression& each : claim.lines) lines.emplace_back(each);
    }

    void read(sim::Time now, std::span<const double> symbols) {
        holds = given.at(now, symbols) != 0 || always;
        values.clear();
        for (Line& each : lines) values.push_back(each.at(now, symbols));
    }

    Line given;
    bool always;
    std::vector<Line> lines;
    bool holds = true;
    std::vector<double> values;
};

/// Watches one life and notes the first moment at which the claim is broken.
class Watch {
  public:
    explicit Watch(const Claim& claim) : claim_(claim), lines_(claim) {}

    bool broken(sim::Time now, std::span<const double> symbols) {
        lines_.read(now, symbols);
        const bool first = lines_.values[0] != 0;
        switch (claim_.form) {
            case ClaimForm::always:
                return lines_.holds && !first;
            case ClaimForm::never:
                return lines_.holds && first;
            case ClaimForm::excludes:
                return lines_.holds && first && lines_.values[1] != 0;
            default:
                break;
        }
        if (!lines_.holds) {
            since_.reset();
            return false;
        }
        if (!since_) since_ = now;
        const bool late = now - *since_ > claim_.time;
        if (first) since_ = now;
        return late;
    }

  private:
    const Claim& claim_;
    Lines lines_;
    std::optional<sim::Time> since_;  // since when the premise has held and the line has not
};

/// Lives through the moments. A moment that the solver sets a microsecond beside a firing is set at the
/// firing.
void live(Rehearsal& life, const std::vector<Moment>& moments, const Rehearsal::Witness& witness) {
    std::vector<Moment> so_far;
    for (Moment each : moments) {
        if (const auto firing = life.next_firing())
            if (each.at - *firing <= near && *firing - each.at <= near) each.at = *firing;
        if (so_far.empty()) {
            life.moment(each, witness);
        } else {
            life.look_on(so_far.back(), each.at, witness);
            life.moment(each, witness);
        }
        so_far.push_back(each);
    }
}

std::optional<sim::Time> one_life(const organism::Species& species, const Claim& claim,
                                  const Counterexample& counterexample) {
    Rehearsal life(species);
    Watch watch(claim);
    std::optional<sim::Time> broken;
    live(life, counterexample.moments, [&](sim::Time now, std::span<const double> symbols) {
        if (watch.broken(now, symbols) && !broken) broken = now;
    });
    return broken;
}

/// The values of the claim's lines at every moment of a life.
std::vector<std::pair<sim::Time, Lines>> told(const organism::Species& species, const Claim& claim,
                                              const std::vector<Moment>& moments) {
    std::vector<std::pair<sim::Time, Lines>> all;
    Rehearsal life(species);
    Lines lines(claim);
    live(life, moments, [&](sim::Time now, std::span<const double> symbols) {
        lines.read(now, symbols);
        all.emplace_back(now, lines);
    });
    return all;
}

/// Compares two lives at the moments that both have. A moment that only one of them has is a firing; it shows
/// whether a line came true in that life that stayed false in the other.
std::optional<sim::Time> two_lives(const organism::Species& species, const Claim& claim,
                                   const Counterexample& counterexample) {
    const auto a = told(species, claim, counterexample.moments);
    const auto b = told(species, claim, counterexample.others);
    if (claim.form == ClaimForm::monotone) {
        const double low = a.back().second.values[0];
        const double high = b.back().second.values[0];
        const bool broken = claim.falling ? high > low + margin : high < low - margin;
        return broken && a.back().second.holds ? std::optional(a.back().first) : std::nullopt;
    }
    std::size_t i = 0, j = 0;
    const std::vector<double> silent(claim.lines.size(), 0.0);
    while (i < a.size() && j < b.size()) {
        const bool left = a[i].first <= b[j].first;
        const bool right = b[j].first <= a[i].first;
        const auto& x = left ? a[i].second.values : silent;
        const auto& y = right ? b[j].second.values : silent;
        const bool held = (!left || a[i].second.holds) && (!right || b[j].second.holds);
        const bool fired = std::ranges::any_of(left ? x : y, [](double v) { return v != 0; });
        if (held && x != y && ((left && right) || fired)) return std::min(a[i].first, b[j].first);
        i += left ? 1 : 0;
        j += right ? 1 : 0;
    }
    return std::nullopt;
}

}  // namespace

std::optional<sim::Time> rehearse(const organism::Species& species, const Claim& claim,
                                  const Counterexample& life) {
    return life.others.empty() ? one_life(species, claim, life) : two_lives(species, claim, life);
}

}  // namespace flinch::lab::prove
