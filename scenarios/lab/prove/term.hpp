#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace flinch::lab::prove {

/// A term of real arithmetic and logic: an index into its `Terms`. Equal terms have the same index.
struct Term {
    std::uint32_t index = 0;

    friend bool operator==(Term, Term) = default;
};

enum class Operation : std::uint8_t {
    number,
    truth,
    variable,
    add,
    subtract,
    multiply,
    divide,
    choose,  ///< a ? b : c, of numbers or of truths
    less,
    less_equal,
    equal,  ///< of two numbers
    both,
    either,
    invert,
};

struct TermNode {
    Operation operation = Operation::truth;
    bool truth = true;  ///< the term's sort: true for a truth, false for a number
    Term a, b, c;
    double value = 0;  ///< the value of a number or a truth; for a variable, its number
};

/// All terms of a query, in which parts come before the whole. Constant terms are computed as the program
/// would compute them.
class Terms {
  public:
    [[nodiscard]] Term number(double value);
    [[nodiscard]] Term truth(bool value);
    [[nodiscard]] Term variable(const std::string& name, bool truth);

    [[nodiscard]] Term add(Term a, Term b);
    [[nodiscard]] Term subtract(Term a, Term b);
    [[nodiscard]] Term multiply(Term a, Term b);
    [[nodiscard]] Term divide(Term a, Term b);
    [[nodiscard]] Term choose(Term condition, Term yes, Term no);
    [[nodiscard]] Term less(Term a, Term b);
    [[nodiscard]] Term less_equal(Term a, Term b);
    [[nodiscard]] Term equal(Term a, Term b);
    [[nodiscard]] Term same(Term a, Term b);  ///< of two numbers or of two truths
    [[nodiscard]] Term both(Term a, Term b);
    [[nodiscard]] Term either(Term a, Term b);
    [[nodiscard]] Term invert(Term a);
    [[nodiscard]] Term implies(Term a, Term b) { return either(invert(a), b); }
    [[nodiscard]] Term minimum(Term a, Term b) { return choose(less(b, a), b, a); }
    [[nodiscard]] Term maximum(Term a, Term b) { return choose(less(a, b), b, a); }
    [[nodiscard]] Term all(std::span<const Term> terms);
    [[nodiscard]] Term any(std::span<const Term> terms);
    /// Makes a truth of a number: numbers above one half are true.
    [[nodiscard]] Term as_truth(Term a);
    [[nodiscard]] Term as_number(Term a);

    [[nodiscard]] const TermNode& operator[](Term term) const { return nodes_[term.index]; }
    [[nodiscard]] std::size_t size() const noexcept { return nodes_.size(); }
    [[nodiscard]] const std::string& name(Term variable) const {
        return names_[static_cast<std::size_t>(nodes_[variable.index].value)];
    }
    [[nodiscard]] bool is(Term term, bool value) const {
        return nodes_[term.index].operation == Operation::truth && (nodes_[term.index].value != 0) == value;
    }

    /// Replaces each variable in `from` by the term at the same place in `to`. `done` keeps the terms that
    /// were replaced already, to be shared by several terms under one replacement.
    using Replaced = std::unordered_map<std::uint32_t, Term>;
    [[nodiscard]] Term replace(Term term, Replaced& done);
    /// The variables in these terms, each once, in the order in which they were made.
    [[nodiscard]] std::vector<Term> variables(std::span<const Term> terms) const;
    /// Every node that these terms are made of, parts before wholes.
    [[nodiscard]] std::vector<Term> parts(std::span<const Term> terms) const;
    /// Whether no variable is multiplied or divided by another.
    [[nodiscard]] bool linear(std::span<const Term> terms) const;

  private:
    [[nodiscard]] Term make(TermNode node);
    [[nodiscard]] bool constant(Term a) const { return nodes_[a.index].operation <= Operation::truth; }
    [[nodiscard]] double value(Term a) const { return nodes_[a.index].value; }

    std::vector<TermNode> nodes_;
    std::vector<std::string> names_;
    std::unordered_multimap<std::size_t, std::uint32_t> known_;  // indices of nodes, by hash
};

/// Computes the values of terms when their variables have values, in doubles as the program computes. Numbers
/// that differ by no more than `tolerance` count as equal, for times that were added up in another order
/// differ by rounding.
class Valuation {
  public:
    explicit Valuation(const Terms& terms, double tolerance = 0)
        : terms_(terms), tolerance_(tolerance), values_(terms.size(), 0) {}

    void set(Term variable, double value) {
        if (values_.size() < terms_.size()) values_.resize(terms_.size(), 0);
        values_[variable.index] = value;
    }
    /// Computes the values of these nodes, which must have parts before wholes (`Terms::parts`).
    void work_out(std::span<const Term> parts);
    [[nodiscard]] double operator[](Term term) const { return values_[term.index]; }

  private:
    const Terms& terms_;
    double tolerance_;
    std::vector<double> values_;
};

}  // namespace flinch::lab::prove
