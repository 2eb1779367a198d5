#include "scenarios/lab/prove/solver.hpp"

#include <stdexcept>

#include "scenarios/lab/prove/system.hpp"

#ifdef FLINCH_SOLVERS
#include <z3++.h>

#include <unordered_map>

namespace flinch::lab::prove {
namespace {

/// Translates terms into Z3's own form.
class Translation {
  public:
    Translation(z3::context& context, const Terms& terms) : context_(context), terms_(terms) {}

    z3::expr operator()(Term term) {
        for (const Term each : terms_.parts(std::span(&term, 1))) {
            if (!made_.contains(each.index)) made_.emplace(each.index, make(each));
        }
        return made_.at(term.index);
    }

  private:
    z3::expr make(Term term) {
        const TermNode& node = terms_[term];
        const auto of = [this](Term part) { return made_.at(part.index); };
        switch (node.operation) {
            case Operation::number:
                return context_.real_val(fraction(node.value).c_str());
            case Operation::truth:
                return context_.bool_val(node.value != 0);
            case Operation::variable: {
                const std::string& name = terms_.name(term);
                return node.truth ? context_.bool_const(name.c_str()) : context_.real_const(name.c_str());
            }
            case Operation::add:
                return of(node.a) + of(node.b);
            case Operation::subtract:
                return of(node.a) - of(node.b);
            case Operation::multiply:
                return of(node.a) * of(node.b);
            case Operation::divide:
                return of(node.a) / of(node.b);
            case Operation::choose:
                return z3::ite(of(node.a), of(node.b), of(node.c));
            case Operation::less:
                return of(node.a) < of(node.b);
            case Operation::less_equal:
                return of(node.a) <= of(node.b);
            case Operation::equal:
                return of(node.a) == of(node.b);
            case Operation::both:
                return of(node.a) && of(node.b);
            case Operation::either:
                return of(node.a) || of(node.b);
            case Operation::invert:
                break;
        }
        return !of(node.a);
    }

    z3::context& context_;
    const Terms& terms_;
    std::unordered_map<std::uint32_t, z3::expr> made_;
};

Answer answer(z3::check_result result) {
    return result == z3::sat     ? Answer::satisfiable
           : result == z3::unsat ? Answer::unsatisfiable
                                 : Answer::unknown;
}

class Z3Solver final : public Solver {
  public:
    explicit Z3Solver(const Terms& terms) : terms_(terms), translate_(context_, terms), solver_(context_) {}

    void add(Term term) override { solver_.add(translate_(term)); }
    void push() override { solver_.push(); }
    void pop() override { solver_.pop(); }
    Answer check(std::chrono::milliseconds timeout) override {
        solver_.set("timeout", static_cast<unsigned>(timeout.count()));
        try {
            const Answer found = answer(solver_.check());
            if (found == Answer::satisfiable) model_ = std::make_unique<z3::model>(solver_.get_model());
            return found;
        } catch (const z3::exception&) {  // Z3 may throw instead of answering when its time runs out
            return Answer::unknown;
        }
    }
    double value(Term variable) override {
        const z3::expr found = model_->eval(translate_(variable), true);
        if (terms_[variable].truth) return found.is_true() ? 1 : 0;
        if (found.is_numeral()) return std::stod(found.get_decimal_string(20));
        return found.is_algebraic() ? std::stod(found.get_decimal_string(20)) : 0;
    }

  private:
    const Terms& terms_;
    z3::context context_;
    Translation translate_;
    z3::solver solver_;
    std::unique_ptr<z3::model> model_;
};

}  // namespace

bool solvers_are_here() {
    return true;
}

std::unique_ptr<Solver> make_z3(const Terms& terms) {
    return std::make_unique<Z3Solver>(terms);
}

Answer ask_spacer(Terms& terms, const System& system, std::chrono::milliseconds timeout) {
    z3::context context;
    Translation translate(context, terms);
    z3::fixedpoint spacer(context);
    z3::params params(context);
    params.set("engine", context.str_symbol("spacer"));
    params.set("timeout", static_cast<unsigned>(timeout.count()));
    spacer.set(params);

    z3::sort_vector sorts(context);
    z3::expr_vector now(context), next(context), first(context), variables(context);
    for (const System::State& each : system.states) {
        now.push_back(translate(each.now));
        next.push_back(translate(each.next));
        first.push_back(translate(each.first));
        sorts.push_back(now.back().get_sort());
        variables.push_back(now.back());
    }
    for (const Term each : system.inputs) variables.push_back(translate(each));
    z3::func_decl reached = z3::function("reached", sorts, context.bool_sort());
    z3::func_decl broken = context.function("broken", 0, nullptr, context.bool_sort());
    spacer.register_relation(reached);
    spacer.register_relation(broken);
    const z3::expr rules = translate(terms.all(system.rules));
    const auto rule = [&](const z3::expr& body, const z3::expr& head, const char* name) {
        z3::expr all = z3::forall(variables, z3::implies(body, head));
        spacer.add_rule(all, context.str_symbol(name));
    };
    rule(context.bool_val(true), reached(first), "begins");
    rule(reached(now) && rules, reached(next), "goes on");
    rule(reached(now) && rules && translate(system.bad), broken(), "breaks");
    z3::expr query = broken();
    try {
        return answer(spacer.query(query));
    } catch (const z3::exception&) {
        return Answer::unknown;
    }
}

}  // namespace flinch::lab::prove

#else

namespace flinch::lab::prove {

bool solvers_are_here() {
    return false;
}

std::unique_ptr<Solver> make_z3(const Terms&) {
    throw std::logic_error(std::string(how_to_get_them));
}

Answer ask_spacer(Terms&, const System&, std::chrono::milliseconds) {
    throw std::logic_error(std::string(how_to_get_them));
}

}  // namespace flinch::lab::prove

#endif
