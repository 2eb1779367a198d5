#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace flinch::organism::steering {

/// The bytes [offset, offset + length) of the expression's text.
struct Span {
    std::size_t offset = 0, length = 0;

    [[nodiscard]] std::string_view of(std::string_view text) const noexcept {
        return text.substr(offset, length);
    }
};

enum class Form : std::uint8_t {
    number,       ///< `20 deg`; `word` is the suffix
    name,         ///< `expect.flinch`; `word` is the same
    call,         ///< `max(a, b)`; `word` is the function's name
    truth,        ///< `true`
    group,        ///< `(a)`
    negation,     ///< `-a`, `--a`; the sign stands `repeats` times
    inversion,    ///< `not a`; the word stands `repeats` times
    product,      ///< `a * b / c`; one operator stands between any two children
    sum,          ///< `a + b - c`
    comparison,   ///< `a < b`
    conjunction,  ///< `a and b and c`
    disjunction,  ///< `a or b or c`
};

enum class Operator : std::uint8_t {
    add,
    subtract,
    multiply,
    divide,
    less,
    less_equal,
    greater,
    greater_equal
};

/// A node of an expression's syntax tree. Chains are flat, so that the tree is no deeper than the parentheses
/// make it.
struct Node {
    Form form = Form::truth;
    Span at;
    Span word;
    std::vector<Node> children;
    std::vector<Operator> operators;
    std::uint32_t repeats = 0;
    // The checker sets these members.
    std::uint32_t symbol = 0;  ///< of a name: its index; of a call: its Function
    double value = 0;          ///< of a number or a truth, in its unit's own measure
    double low = 0, high = 0;  ///< of a call with a memory: as `Instruction` has them
    double parameter = 0;      ///< of a call with a memory: its time (s) or its rate
};

}  // namespace flinch::organism::steering
