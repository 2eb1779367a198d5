#include "scenarios/lab/prove/term.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace flinch::lab::prove {
namespace {

std::size_t hash(const TermNode& n) {
    std::size_t h = std::hash<double>{}(n.value);
    for (const std::size_t part : {static_cast<std::size_t>(n.operation), static_cast<std::size_t>(n.truth),
                                   static_cast<std::size_t>(n.a.index), static_cast<std::size_t>(n.b.index),
                                   static_cast<std::size_t>(n.c.index)})
        h = h * 1'000'003 + part + 0x9E3779B9;
    return h;
}

bool alike(const TermNode& x, const TermNode& y) {
    return x.operation == y.operation && x.truth == y.truth && x.a == y.a && x.b == y.b && x.c == y.c &&
           x.value == y.value;
}

int arity(Operation operation) {
    switch (operation) {
        case Operation::number:
        case Operation::truth:
        case Operation::variable:
            return 0;
        case Operation::invert:
            return 1;
        case Operation::choose:
            return 3;
        default:
            return 2;
    }
}

}  // namespace

Term Terms::make(TermNode node) {
    const std::size_t key = hash(node);
    const auto [from, to] = known_.equal_range(key);
    for (auto each = from; each != to; ++each) {
        if (alike(nodes_[each->second], node)) return {each->second};
    }
    const auto index = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back(node);
    known_.emplace(key, index);
    return {index};
}

Term Terms::number(double value) {
    return make({Operation::number, false, {}, {}, {}, value + 0.0});
}

Term Terms::truth(bool value) {
    return make({Operation::truth, true, {}, {}, {}, value ? 1.0 : 0.0});
}

Term Terms::variable(const std::string& name, bool truth) {
    names_.push_back(name);
    return make({Operation::variable, truth, {}, {}, {}, static_cast<double>(names_.size() - 1)});
}

Term Terms::add(Term a, Term b) {
    if (constant(a) && constant(b)) return number(value(a) + value(b));
    if (constant(a) && value(a) == 0) return b;
    if (constant(b) && value(b) == 0) return a;
    return make({Operation::add, false, a, b, {}, 0});
}

Term Terms::subtract(Term a, Term b) {
    if (constant(a) && constant(b)) return number(value(a) - value(b));
    if (constant(b) && value(b) == 0) return a;
    return make({Operation::subtract, false, a, b, {}, 0});
}

Term Terms::multiply(Term a, Term b) {
    if (constant(a) && constant(b)) return number(value(a) * value(b));
    if (constant(a) && value(a) == 1) return b;
    if (constant(b) && value(b) == 1) return a;
    if ((constant(a) && value(a) == 0) || (constant(b) && value(b) == 0)) return number(0);
    return make({Operation::multiply, false, a, b, {}, 0});
}

Term Terms::divide(Term a, Term b) {
    if (constant(a) && constant(b)) return number(value(a) / value(b));
    return make({Operation::divide, false, a, b, {}, 0});
}

Term Terms::choose(Term condition, Term yes, Term no) {
    if (constant(condition)) return value(condition) != 0 ? yes : no;
    if (yes == no) return yes;
    const bool truth = nodes_[yes.index].truth;
    if (truth && is(yes, true)) return either(condition, no);
    if (truth && is(yes, false)) return both(invert(condition), no);
    if (truth && is(no, false)) return both(condition, yes);
    if (truth && is(no, true)) return either(invert(condition), yes);
    return make({Operation::choose, truth, condition, yes, no, 0});
}

Term Terms::less(Term a, Term b) {
    if (constant(a) && constant(b)) return truth(value(a) < value(b));
    return make({Operation::less, true, a, b, {}, 0});
}

Term Terms::less_equal(Term a, Term b) {
    if (constant(a) && constant(b)) return truth(value(a) <= value(b));
    return make({Operation::less_equal, true, a, b, {}, 0});
}

Term Terms::equal(Term a, Term b) {
    if (a == b) return truth(true);
    if (constant(a) && constant(b)) return truth(value(a) == value(b));
    return make({Operation::equal, true, a, b, {}, 0});
}

Term Terms::same(Term a, Term b) {
    return nodes_[a.index].truth ? choose(a, b, invert(b)) : equal(a, b);
}

Term Terms::both(Term a, Term b) {
    if (constant(a)) return value(a) != 0 ? b : a;
    if (constant(b)) return value(b) != 0 ? a : b;
    if (a == b) return a;
    return make({Operation::both, true, a, b, {}, 0});
}

Term Terms::either(Term a, Term b) {
    if (constant(a)) return value(a) != 0 ? a : b;
    if (constant(b)) return value(b) != 0 ? b : a;
    if (a == b) return a;
    return make({Operation::either, true, a, b, {}, 0});
}

Term Terms::invert(Term a) {
    if (constant(a)) return truth(value(a) == 0);
    if (nodes_[a.index].operation == Operation::invert) return nodes_[a.index].a;
    return make({Operation::invert, true, a, {}, {}, 0});
}

Term Terms::all(std::span<const Term> terms) {
    Term result = truth(true);
    for (const Term each : terms) result = both(result, each);
    return result;
}

Term Terms::any(std::span<const Term> terms) {
    Term result = truth(false);
    for (const Term each : terms) result = either(result, each);
    return result;
}

Term Terms::as_truth(Term a) {
    return nodes_[a.index].truth ? a : less(number(0.5), a);
}

Term Terms::as_number(Term a) {
    return nodes_[a.index].truth ? choose(a, number(1), number(0)) : a;
}

std::vector<Term> Terms::parts(std::span<const Term> terms) const {
    std::vector<bool> seen(nodes_.size(), false);
    std::vector<Term> open(terms.begin(), terms.end()), found;
    while (!open.empty()) {
        const Term each = open.back();
        open.pop_back();
        if (seen[each.index]) continue;
        seen[each.index] = true;
        found.push_back(each);
        const TermNode& node = nodes_[each.index];
        const int count = arity(node.operation);
        if (count > 0) open.push_back(node.a);
        if (count > 1) open.push_back(node.b);
        if (count > 2) open.push_back(node.c);
    }
    std::ranges::sort(found, {}, &Term::index);  // parts are made before wholes, so their index is smaller
    return found;
}

std::vector<Term> Terms::variables(std::span<const Term> terms) const {
    std::vector<Term> found = parts(terms);
    std::erase_if(found, [this](Term t) { return nodes_[t.index].operation != Operation::variable; });
    return found;
}

bool Terms::linear(std::span<const Term> terms) const {
    std::vector<char> varies(nodes_.size(), 0);
    for (const Term each : parts(terms)) {
        const TermNode& node = nodes_[each.index];
        const int count = arity(node.operation);
        const bool a = count > 0 && varies[node.a.index] != 0;
        const bool b = count > 1 && varies[node.b.index] != 0;
        const bool c = count > 2 && varies[node.c.index] != 0;
        if (node.operation == Operation::multiply && a && b) return false;
        if (node.operation == Operation::divide && b) return false;
        varies[each.index] = node.operation == Operation::variable || a || b || c ? 1 : 0;
    }
    return true;
}

Term Terms::replace(Term term, Replaced& done) {
    for (const Term each : parts(std::span(&term, 1))) {
        if (done.contains(each.index)) continue;
        const TermNode node = nodes_[each.index];  // a copy, since making terms may move the nodes
        const auto of = [&done](Term part) { return done.at(part.index); };
        Term made = each;
        switch (node.operation) {
            case Operation::number:
            case Operation::truth:
            case Operation::variable:
                break;
            case Operation::add:
                made = add(of(node.a), of(node.b));
                break;
            case Operation::subtract:
                made = subtract(of(node.a), of(node.b));
                break;
            case Operation::multiply:
                made = multiply(of(node.a), of(node.b));
                break;
            case Operation::divide:
                made = divide(of(node.a), of(node.b));
                break;
            case Operation::choose:
                made = choose(of(node.a), of(node.b), of(node.c));
                break;
            case Operation::less:
                made = less(of(node.a), of(node.b));
                break;
            case Operation::less_equal:
                made = less_equal(of(node.a), of(node.b));
                break;
            case Operation::equal:
                made = equal(of(node.a), of(node.b));
                break;
            case Operation::both:
                made = both(of(node.a), of(node.b));
                break;
            case Operation::either:
                made = either(of(node.a), of(node.b));
                break;
            case Operation::invert:
                made = invert(of(node.a));
                break;
        }
        done.emplace(each.index, made);
    }
    return done.at(term.index);
}

void Valuation::work_out(std::span<const Term> parts) {
    if (values_.size() < terms_.size()) values_.resize(terms_.size(), 0);
    for (const Term each : parts) {
        const TermNode& node = terms_[each];
        const double a = values_[node.a.index];
        const double b = values_[node.b.index];
        double& value = values_[each.index];
        switch (node.operation) {
            case Operation::variable:
                break;
            case Operation::number:
            case Operation::truth:
                value = node.value;
                break;
            case Operation::add:
                value = a + b;
                break;
            case Operation::subtract:
                value = a - b;
                break;
            case Operation::multiply:
                value = a * b;
                break;
            case Operation::divide:
                value = a / b;
                break;
            case Operation::choose:
                value = a != 0 ? b : values_[node.c.index];
                break;
            case Operation::less:
                value = a < b - tolerance_ ? 1 : 0;
                break;
            case Operation::less_equal:
                value = a <= b + tolerance_ ? 1 : 0;
                break;
            case Operation::equal:
                value = std::abs(a - b) <= tolerance_ ? 1 : 0;
                break;
            case Operation::both:
                value = a != 0 && b != 0 ? 1 : 0;
                break;
            case Operation::either:
                value = a != 0 || b != 0 ? 1 : 0;
                break;
            case Operation::invert:
                value = a == 0 ? 1 : 0;
                break;
        }
    }
}

}  // namespace flinch::lab::prove
