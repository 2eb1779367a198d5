#include "organism/steering/circuit_language/expression.hpp"

#include <fmt/format.h>

#include <cassert>

#include "organism/steering/circuit_language/checker.hpp"
#include "organism/steering/circuit_language/compiler.hpp"
#include "organism/steering/circuit_language/grammar.hpp"
#include "organism/steering/circuit_language/remember.hpp"

namespace flinch::organism::steering {

struct Expression::Content {
    std::string text;
    Unit unit;
    Interval bounds;
    std::vector<std::uint32_t> reads;
    Program program;
    std::size_t memory;
};

double Expression::evaluate(std::span<const double> signals) const noexcept {
    return content_ ? run(content_->program, signals, {}, 0.0) : 0.0;
}

double Expression::evaluate(std::span<const double> signals, std::span<double> memory,
                            double elapsed) const noexcept {
    if (!content_) return 0.0;
    assert(memory.size() >= content_->memory);
    if (memory.size() < content_->memory) memory = {};
    const double value = run(content_->program, signals, memory, elapsed > 0.0 ? elapsed : 0.0);
    return within(value, content_->bounds.low, content_->bounds.high);  // holds whatever the memory contained
}

std::size_t Expression::memory() const noexcept {
    return content_ ? content_->memory : 0;
}

Unit Expression::unit() const noexcept {
    return content_ ? content_->unit : Unit::ratio;
}
double Expression::low() const noexcept {
    return content_ ? content_->bounds.low : 0.0;
}
double Expression::high() const noexcept {
    return content_ ? content_->bounds.high : 0.0;
}

std::span<const std::uint32_t> Expression::reads() const noexcept {
    return content_ ? std::span<const std::uint32_t>{content_->reads} : std::span<const std::uint32_t>{};
}

const std::string& Expression::text() const noexcept {
    static const std::string none;
    return content_ ? content_->text : none;
}

std::span<const Instruction> Expression::program() const noexcept {
    return content_ ? std::span<const Instruction>{content_->program} : std::span<const Instruction>{};
}

ParsedExpression parse_expression(std::string_view text, const SymbolTable& symbols, Unit expected) {
    auto parsed = parse_tree(text);
    if (const auto* error = std::get_if<LanguageError>(&parsed)) return std::vector{*error};
    Node& tree = std::get<Node>(parsed);

    Checked checked = check(tree, text, symbols, expected);
    if (!checked.errors.empty()) return std::move(checked.errors);

    Compiled compiled = compile(tree, symbols);
    if (compiled.depth > stack_size) {
        auto message = fmt::format("the expression needs {} values at once, at most {} are allowed: simplify",
                                   compiled.depth, stack_size);
        return std::vector{LanguageError{tree.at.offset, tree.at.length, std::move(message)}};
    }
    compiled.program.shrink_to_fit();
    return Expression{std::make_shared<const Expression::Content>(
        Expression::Content{std::string{text}, expected, checked.bounds, std::move(checked.reads),
                            std::move(compiled.program), compiled.memory})};
}

}  // namespace flinch::organism::steering
