#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/lab/prove/term.hpp"

namespace flinch::lab::prove {

enum class Answer : std::uint8_t { satisfiable, unsatisfiable, unknown };

/// A solver of satisfiability modulo theories that is asked about terms.
class Solver {
  public:
    Solver() = default;
    Solver(const Solver&) = delete;
    Solver& operator=(const Solver&) = delete;
    virtual ~Solver() = default;

    virtual void add(Term term) = 0;
    virtual void push() = 0;
    virtual void pop() = 0;
    [[nodiscard]] virtual Answer check(std::chrono::milliseconds timeout) = 0;
    /// The value of a term in the model, which is there after the answer `satisfiable`. For a truth it is 0
    /// or 1.
    [[nodiscard]] virtual double value(Term term) = 0;
};

/// Whether this program was built with the solvers, and how to get them if it was not.
[[nodiscard]] bool solvers_are_here();
inline constexpr std::string_view how_to_get_them =
    "`flinch prove` needs the solvers Z3 and cvc5, with which this program was not built: "
    "apt-get install libz3-dev libcvc5-dev, then build again (./flinch prove does both)";

/// Make the two solvers: Z3 searches, and cvc5 checks. Each function throws std::logic_error if the program
/// was built without the solvers. `linear` promises that no two variables are multiplied.
[[nodiscard]] std::unique_ptr<Solver> make_z3(const Terms& terms);
[[nodiscard]] std::unique_ptr<Solver> make_cvc5(const Terms& terms, bool linear,
                                                std::chrono::milliseconds timeout);

/// Answers by Spacer's unbounded reachability whether `bad` can come about. The system must be linear.
struct System;
[[nodiscard]] Answer ask_spacer(Terms& terms, const System& system, std::chrono::milliseconds timeout);

/// Writes the same question as a script in SMT-LIB 2.6.
[[nodiscard]] std::string smt_script(const Terms& terms, const std::vector<Term>& asserted,
                                     std::string_view comment);

/// Writes a double as a fraction of integers, by its shortest decimal: "3/10".
[[nodiscard]] std::string fraction(double value);

}  // namespace flinch::lab::prove
