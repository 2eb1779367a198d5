// Writes lines as terms: the stack machine of circuit_language/remember.cpp, run over terms instead of
// doubles.
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "organism/steering/signals.hpp"
#include "scenarios/lab/prove/nature.hpp"

namespace flinch::lab::prove {
namespace {

using organism::steering::Instruction;
using organism::steering::Step;

constexpr double half_a_tick = 5e-7;  // s: the same tolerance that `held` has
constexpr double slack = 1e-9;        // relative, for the rounding of a decay's bounds
constexpr std::array known_shares{0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0};  // of the constant

}  // namespace

Term Nature::line(const organism::steering::Expression& line, const std::string& name) {
    const std::pair key{static_cast<const void*>(line.program().data()), false};
    if (line.program().empty()) return number(0);
    if (const auto found = lines_.find(key); found != lines_.end()) return found->second;
    const Term made = run(line.program(), name, false);
    return lines_.emplace(key, made).first->second;
}

Term Nature::run(std::span<const Instruction> program, const std::string& name, bool settled) {
    std::vector<Term> stack;
    bool remembers = false;
    for (const Instruction& each : program) remembers |= is_remembering(each.step);
    const auto load = [&](std::uint32_t index) {
        // A memory is updated before valence is, so it sees the valence of the moment before.
        if (remembers && !settled && index == layout_.valence)
            return system_.input(terms_, prefix_ + name + ".valence", table_[index].low, table_[index].high);
        return symbol(index);
    };
    for (const Instruction& each : program) {
        if (each.step == Step::constant) {
            stack.push_back(number(each.low));
            continue;
        }
        if (each.step == Step::signal || each.step == Step::truth) {
            stack.push_back(load(each.index));
            continue;
        }
        Term& top = stack.back();
        if (is_remembering(each.step)) {
            top = remembering(each, top, fmt::format("{}#{}", name, each.index), settled);
            given_.insert(top.index);
        } else if (each.step == Step::negate) {
            top = terms_.subtract(number(0), terms_.as_number(top));
        } else if (each.step == Step::absolute) {
            top = terms_.choose(terms_.less(top, number(0)), terms_.subtract(number(0), top), top);
        } else if (each.step == Step::invert) {
            top = terms_.invert(terms_.as_truth(top));
        } else {
            const Term right = stack.back();
            stack.pop_back();
            Term& left = stack.back();
            const bool truths = terms_[left].truth || terms_[right].truth;
            switch (each.step) {
                case Step::add:
                    left = terms_.add(left, right);
                    break;
                case Step::subtract:
                    left = terms_.subtract(left, right);
                    break;
                case Step::multiply:
                    left = terms_.multiply(left, right);
                    break;
                case Step::divide:
                    left = terms_.divide(left, right);
                    break;
                case Step::minimum:
                    left = truths ? terms_.both(terms_.as_truth(left), terms_.as_truth(right))
                                  : terms_.minimum(left, right);
                    break;
                case Step::maximum:
                    left = truths ? terms_.either(terms_.as_truth(left), terms_.as_truth(right))
                                  : terms_.maximum(left, right);
                    break;
                case Step::less:
                    left = terms_.less(left, right);
                    break;
                case Step::less_equal:
                    left = terms_.less_equal(left, right);
                    break;
                case Step::greater:
                    left = terms_.less(right, left);
                    break;
                default:
                    left = terms_.less_equal(right, left);
                    break;
            }
        }
    }
    return stack.front();
}

Term Nature::remembering(const Instruction& step, Term x, const std::string& name, bool settled) {
    if (step.step == Step::hysteresis)
        return settled ? terms_.less(number(step.high), x) : hysteresis(step, x, name);
    if (step.step == Step::held) return settled ? terms_.truth(false) : held(step, terms_.as_truth(x), name);
    const Term follower = settled ? x : follow(step, x, name);
    if (step.step == Step::rise) return terms_.maximum(number(0), terms_.subtract(x, follower));
    if (step.step == Step::fall) return terms_.maximum(number(0), terms_.subtract(follower, x));
    return follower;
}

/// The term of a memory that follows its input. `limit` is exact; `smooth`, `rise` and `fall` are bound by
/// what is known of an exponential approach: at certain times it comes no nearer and stays no farther than
/// the decay says.
Term Nature::follow(const Instruction& step, Term x, const std::string& name) {
    const Term before = state(name + ".follows", number(step.low));
    const Term seen = state(name + ".seen", number(step.low));
    Term after = before;
    if (step.step == Step::limit) {
        const Term most = terms_.multiply(number(step.parameter), elapsed_);
        const Term up = terms_.add(before, most);
        const Term down = terms_.subtract(before, most);
        after =
            terms_.choose(terms_.less(before, seen), terms_.minimum(up, seen), terms_.maximum(down, seen));
    } else {
        after = system_.input(terms_, prefix_ + name + ".now", step.low, step.high);
        decay({before, seen, after, elapsed_, step.parameter});
        followers_.emplace(name, approaches_.size() - 1);
        if (twin_ != nullptr && twin_->followers_.contains(name)) {  // equal inputs, equal results
            const Approach& other = twin_->approaches_[twin_->followers_.at(name)];
            system_.rules.push_back(terms_.implies(
                terms_.both(terms_.equal(before, other.before), terms_.equal(seen, other.toward)),
                terms_.equal(after, other.after)));
        }
    }
    const Term now = terms_.choose(begun(), after, x);
    system_.set_next(before, terms_.choose(consulted_, now, terms_.choose(begun(), after, before)));
    system_.set_next(seen, terms_.choose(consulted_, x, seen));
    for (const Term each : {before, seen}) {
        system_.lemmas.push_back(terms_.less_equal(number(step.low), each));
        system_.lemmas.push_back(terms_.less_equal(each, number(step.high)));
    }
    return now;
}

/// Adds rules that bound `after`: it is `before` after an exponential approach to `toward` over a span of
/// time, with a time constant.
void Nature::decay(const Approach& approach) {
    approaches_.push_back(approach);
    const double constant = approach.constant;
    const Term zero = number(0);
    const Term was = terms_.subtract(approach.before, approach.toward);
    const Term is = terms_.subtract(approach.after, approach.toward);
    const Term above = terms_.less_equal(zero, was);
    const auto between = [&](Term low, Term high) {
        system_.rules.push_back(
            terms_.choose(above, terms_.both(terms_.less_equal(low, is), terms_.less_equal(is, high)),
                          terms_.both(terms_.less_equal(high, is), terms_.less_equal(is, low))));
    };
    between(zero, was);
    std::vector<double> times;
    for (const double share : known_shares) times.push_back(share * constant);
    times.insert(times.end(), scope_.exact_times.begin(), scope_.exact_times.end());
    for (const double time : times) {
        const double left = std::exp(-time / constant);
        const Term most = terms_.multiply(number(left * (1 + slack)), was);
        const Term least = terms_.multiply(number(left * (1 - slack)), was);
        const auto within = [&](Term bound, bool at_most) {
            const Term up = at_most ? terms_.less_equal(is, bound) : terms_.less_equal(bound, is);
            const Term down = at_most ? terms_.less_equal(bound, is) : terms_.less_equal(is, bound);
            return terms_.choose(above, up, down);
        };
        const Term at = number(time);
        system_.rules.push_back(terms_.implies(terms_.less_equal(at, approach.span), within(most, true)));
        system_.rules.push_back(terms_.implies(terms_.less_equal(approach.span, at), within(least, false)));
    }
}

Term Nature::hysteresis(const Instruction& step, Term x, const std::string& name) {
    const Term was = state(name + ".on", terms_.truth(false));
    const Term on = terms_.either(terms_.less(number(step.high), x),
                                  terms_.both(was, terms_.less_equal(number(step.low), x)));
    system_.set_next(was, terms_.choose(consulted_, on, was));
    return on;
}

Term Nature::held(const Instruction& step, Term condition, const std::string& name) {
    const Term before = state(name + ".since", number(-1));
    const Term holding = terms_.less_equal(number(0), before);
    const Term longer = terms_.choose(holding, terms_.add(before, elapsed_), number(-1));
    const Term met = terms_.choose(holding, terms_.add(before, elapsed_), number(0));
    const Term now = terms_.choose(consulted_, terms_.choose(condition, met, number(-1)), longer);
    system_.set_next(before, now);
    held_cells_.push_back(before);
    system_.lemmas.push_back(terms_.either(terms_.equal(before, number(-1)), holding));
    const Term enough = number(step.parameter);
    // It is consulted again soon after the time is up.
    const Term short_of = terms_.less(terms_.add(before, number(half_a_tick)), enough);
    system_.rules.push_back(
        terms_.implies(terms_.both(holding, short_of),
                       terms_.less_equal(terms_.add(before, elapsed_), terms_.add(enough, pause()))));
    return terms_.less_equal(enough, terms_.add(now, number(half_a_tick)));
}

Term Nature::begun() {
    if (!begun_) {
        begun_ = state("begun", terms_.truth(false));
        system_.set_next(*begun_, terms_.either(*begun_, consulted_));
    }
    return *begun_;
}

}  // namespace flinch::lab::prove
