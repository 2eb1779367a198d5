#pragma once

#include <cstddef>

#include "organism/steering/circuit_language/program.hpp"
#include "organism/steering/circuit_language/symbols.hpp"
#include "organism/steering/circuit_language/tree.hpp"

namespace flinch::organism::steering {

struct Compiled {
    Program program;
    std::size_t depth = 0;   ///< the most values that it holds at once: to be compared with `stack_size`
    std::size_t memory = 0;  ///< the doubles that it claims
};

/// The program of a tree in which the checker found no error. What is constant is computed here.
[[nodiscard]] Compiled compile(const Node& tree, const SymbolTable& symbols);

}  // namespace flinch::organism::steering
