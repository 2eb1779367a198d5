#include "organism/steering/circuit_language/compiler.hpp"

#include <algorithm>

#include "organism/steering/circuit_language/functions.hpp"
#include "organism/steering/circuit_language/remember.hpp"

namespace flinch::organism::steering {

namespace {

Step step_of(Operator op) noexcept {
    switch (op) {
        case Operator::add:
            return Step::add;
        case Operator::subtract:
            return Step::subtract;
        case Operator::multiply:
            return Step::multiply;
        case Operator::divide:
            return Step::divide;
        case Operator::less:
            return Step::less;
        case Operator::less_equal:
            return Step::less_equal;
        case Operator::greater:
            return Step::greater;
        case Operator::greater_equal:
            return Step::greater_equal;
    }
    return Step::add;
}

class Compiler {
  public:
    explicit Compiler(const SymbolTable& symbols) : symbols_(symbols) {}

    void emit(const Node& node) {
        switch (node.form) {
            case Form::number:
            case Form::truth:
                push({Step::constant, 0, node.value, node.value});
                break;
            case Form::name:
                load(node.symbol);
                break;
            case Form::group:
                emit(node.children.front());
                break;
            case Form::call:
                call(node);
                break;
            case Form::negation:
                prefix(node, Step::negate);
                break;
            case Form::inversion:
                prefix(node, Step::invert);
                break;
            case Form::conjunction:
                fold(node, Step::minimum);
                break;
            case Form::disjunction:
                fold(node, Step::maximum);
                break;
            case Form::product:
            case Form::sum:
            case Form::comparison:
                chain(node);
                break;
        }
    }

    [[nodiscard]] Compiled take() { return std::move(result_); }

  private:
    void push(const Instruction& instruction) {
        result_.program.push_back(instruction);
        result_.depth = std::max(result_.depth, ++height_);
    }

    void load(std::uint32_t index) {
        const Symbol& symbol = symbols_[index];
        push({symbol.unit == Unit::truth ? Step::truth : Step::signal, index, symbol.low, symbol.high});
    }

    [[nodiscard]] bool ends_with_constants(std::size_t count) const {
        const Program& program = result_.program;
        return program.size() >= count &&
               std::all_of(program.end() - static_cast<std::ptrdiff_t>(count), program.end(),
                           [](const Instruction& i) { return i.step == Step::constant; });
    }

    void unary(Step step) {
        Program& program = result_.program;
        if (ends_with_constants(1)) {
            program.back().low = apply(step, program.back().low);
        } else {
            program.push_back({step});
        }
    }

    void binary(Step step) {
        Program& program = result_.program;
        --height_;
        if (ends_with_constants(2)) {
            const double right = program.back().low;
            program.pop_back();
            program.back().low = apply(step, program.back().low, right);
        } else {
            program.push_back({step});
        }
    }

    void prefix(const Node& node, Step step) {
        emit(node.children.front());
        if (node.repeats % 2 == 1) unary(step);
    }

    void fold(const Node& node, Step step) {
        emit(node.children.front());
        for (std::size_t i = 1; i < node.children.size(); ++i) {
            emit(node.children[i]);
            binary(step);
        }
    }

    void chain(const Node& node) {
        emit(node.children.front());
        for (std::size_t i = 1; i < node.children.size(); ++i) {
            emit(node.children[i]);
            binary(step_of(node.operators[i - 1]));
        }
    }

    void remembering(const Node& node, Step step) {
        emit(node.children.front());
        const auto place = static_cast<std::uint32_t>(result_.memory);
        result_.program.push_back({step, place, node.low, node.high, node.parameter});
        result_.memory += places(step);
    }

    void call(const Node& node) {
        switch (static_cast<Function>(node.symbol)) {
            case Function::minimum:
                fold(node, Step::minimum);
                break;
            case Function::maximum:
                fold(node, Step::maximum);
                break;
            case Function::clamp:
                emit(node.children[0]);
                emit(node.children[2]);
                binary(Step::minimum);
                emit(node.children[1]);
                binary(Step::maximum);
                break;
            case Function::absolute:
                emit(node.children.front());
                unary(Step::absolute);
                break;
            case Function::rise:
                remembering(node, Step::rise);
                break;
            case Function::fall:
                remembering(node, Step::fall);
                break;
            case Function::smooth:
                remembering(node, Step::smooth);
                break;
            case Function::limit:
                remembering(node, Step::limit);
                break;
            case Function::hysteresis:
                remembering(node, Step::hysteresis);
                break;
            case Function::held:
                remembering(node, Step::held);
                break;
        }
    }

    const SymbolTable& symbols_;
    Compiled result_;
    std::size_t height_ = 0;
};

}  // namespace

Compiled compile(const Node& tree, const SymbolTable& symbols) {
    Compiler compiler{symbols};
    compiler.emit(tree);
    return compiler.take();
}

}  // namespace flinch::organism::steering
