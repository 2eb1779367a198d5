#pragma once

#include <cstddef>

#include "organism/steering/circuit_language/program.hpp"
#include "organism/steering/circuit_language/symbols.hpp"
#include "organism/steering/circuit_language/tree.hpp"

namespace flinch::organism::steering {

struct Compiled {
    Program program;
    std::size_t depth = 0;   ///< the most values that it holds at once; it must not exceed `stack_size`
    std::size_t memory = 0;  ///< the number of doubles that its memory needs
};

/// Compiles a tree in which the checker found no error. Constant parts are computed at this stage.
[[nodiscard]] Compiled compile(const Node& tree, const SymbolTable& symbols);

}  // namespace flinch::organism::steering
