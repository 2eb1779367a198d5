#include <cmath>
#include <cstdlib>

#include <fmt/format.h>

#include "scenarios/lab/prove/solver.hpp"

namespace flinch::lab::prove {
namespace {

std::string numeral(double value) {
    const std::string text = fraction(std::abs(value));
    const auto slash = text.find('/');
    const std::string plain = slash == std::string::npos ? text + ".0"
                                                         : fmt::format("(/ {}.0 {}.0)", text.substr(0, slash),
                                                                       text.substr(slash + 1));
    return value < 0 ? fmt::format("(- {})", plain) : plain;
}

std::string reference(const Terms& terms, Term term) {
    const TermNode& node = terms[term];
    if (node.operation == Operation::number) return numeral(node.value);
    if (node.operation == Operation::truth) return node.value != 0 ? "true" : "false";
    if (node.operation == Operation::variable) return fmt::format("|{}|", terms.name(term));
    return fmt::format("t{}", term.index);
}

std::string_view word(Operation operation) {
    switch (operation) {
        case Operation::add:
            return "+";
        case Operation::subtract:
            return "-";
        case Operation::multiply:
            return "*";
        case Operation::divide:
            return "/";
        case Operation::choose:
            return "ite";
        case Operation::less:
            return "<";
        case Operation::less_equal:
            return "<=";
        case Operation::equal:
            return "=";
        case Operation::both:
            return "and";
        case Operation::either:
            return "or";
        default:
            return "not";
    }
}

}  // namespace

std::string fraction(double value) {
    // The shortest decimal is written in scientific form: digits, and a power of ten.
    const std::string text = fmt::format("{}", value);
    std::string digits;
    int exponent = 0;
    bool point = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == 'e') {
            exponent += std::atoi(text.c_str() + i + 1);
            break;
        }
        if (text[i] == '.') {
            point = true;
        } else {
            digits += text[i];
            if (point) --exponent;
        }
    }
    if (exponent >= 0) return digits + std::string(static_cast<std::size_t>(exponent), '0');
    return digits + "/1" + std::string(static_cast<std::size_t>(-exponent), '0');
}

std::string smt_script(const Terms& terms, const std::vector<Term>& asserted, std::string_view comment) {
    std::string text =
        fmt::format("; {}\n(set-logic {})\n", comment, terms.linear(asserted) ? "QF_LRA" : "QF_NRA");
    for (const Term each : terms.variables(asserted))
        text +=
            fmt::format("(declare-const |{}| {})\n", terms.name(each), terms[each].truth ? "Bool" : "Real");
    for (const Term each : terms.parts(asserted)) {
        const TermNode& node = terms[each];
        if (node.operation <= Operation::variable) continue;
        text += fmt::format("(define-fun t{} () {} ({} {}", each.index, node.truth ? "Bool" : "Real",
                            word(node.operation), reference(terms, node.a));
        if (node.operation != Operation::invert) text += " " + reference(terms, node.b);
        if (node.operation == Operation::choose) text += " " + reference(terms, node.c);
        text += "))\n";
    }
    for (const Term each : asserted) text += fmt::format("(assert {})\n", reference(terms, each));
    return text + "(check-sat)\n";
}

}  // namespace flinch::lab::prove
