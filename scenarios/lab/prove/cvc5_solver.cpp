#include "scenarios/lab/prove/solver.hpp"

#include <stdexcept>

#ifdef FLINCH_SOLVERS
#include <cvc5/cvc5.h>

#include <unordered_map>

namespace flinch::lab::prove {
namespace {

class Cvc5Solver final : public Solver {
  public:
    Cvc5Solver(const Terms& terms, bool linear, std::chrono::milliseconds timeout) : terms_(terms) {
        solver_.setOption("tlimit-per", std::to_string(timeout.count()));
        solver_.setOption("produce-models", "true");
        solver_.setOption("incremental", "true");
        solver_.setLogic(linear ? "QF_LRA" : "QF_NRA");
    }

    void add(Term term) override { solver_.assertFormula(translate(term)); }
    void push() override { solver_.push(); }
    void pop() override { solver_.pop(); }
    Answer check(std::chrono::milliseconds) override {  // the limit is given once, at construction
        const cvc5::Result result = solver_.checkSat();
        return result.isSat()     ? Answer::satisfiable
               : result.isUnsat() ? Answer::unsatisfiable
                                  : Answer::unknown;
    }
    double value(Term variable) override {
        const cvc5::Term found = solver_.getValue(translate(variable));
        if (terms_[variable].truth) return found.getBooleanValue() ? 1 : 0;
        const std::string text = found.getRealValue();
        const auto slash = text.find('/');
        return slash == std::string::npos
                   ? std::stod(text)
                   : std::stod(text.substr(0, slash)) / std::stod(text.substr(slash + 1));
    }

  private:
    cvc5::Term translate(Term term) {
        for (const Term each : terms_.parts(std::span(&term, 1))) {
            if (!made_.contains(each.index)) made_.emplace(each.index, make(each));
        }
        return made_.at(term.index);
    }

    cvc5::Term make(Term term) {
        const TermNode& node = terms_[term];
        const auto of = [this](Term part) { return made_.at(part.index); };
        const auto two = [&](cvc5::Kind kind) { return solver_.mkTerm(kind, {of(node.a), of(node.b)}); };
        switch (node.operation) {
            case Operation::number:
                return solver_.mkReal(fraction(node.value));
            case Operation::truth:
                return solver_.mkBoolean(node.value != 0);
            case Operation::variable:
                return solver_.mkConst(node.truth ? solver_.getBooleanSort() : solver_.getRealSort(),
                                       terms_.name(term));
            case Operation::add:
                return two(cvc5::ADD);
            case Operation::subtract:
                return two(cvc5::SUB);
            case Operation::multiply:
                return two(cvc5::MULT);
            case Operation::divide:
                return two(cvc5::DIVISION);
            case Operation::choose:
                return solver_.mkTerm(cvc5::ITE, {of(node.a), of(node.b), of(node.c)});
            case Operation::less:
                return two(cvc5::LT);
            case Operation::less_equal:
                return two(cvc5::LEQ);
            case Operation::equal:
                return two(cvc5::EQUAL);
            case Operation::both:
                return two(cvc5::AND);
            case Operation::either:
                return two(cvc5::OR);
            case Operation::invert:
                break;
        }
        return solver_.mkTerm(cvc5::NOT, {of(node.a)});
    }

    const Terms& terms_;
    cvc5::Solver solver_;
    std::unordered_map<std::uint32_t, cvc5::Term> made_;
};

}  // namespace

std::unique_ptr<Solver> make_cvc5(const Terms& terms, bool linear, std::chrono::milliseconds timeout) {
    return std::make_unique<Cvc5Solver>(terms, linear, timeout);
}

}  // namespace flinch::lab::prove

#else

namespace flinch::lab::prove {

std::unique_ptr<Solver> make_cvc5(const Terms&, bool, std::chrono::milliseconds) {
    throw std::logic_error(std::string(how_to_get_them));
}

}  // namespace flinch::lab::prove

#endif
