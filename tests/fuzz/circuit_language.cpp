// libFuzzer: whatever the bytes are, the reader answers, and neither crashes nor hangs nor eats memory.
#include <string>
#include <variant>
#include <vector>

#include "organism/steering/circuit_language/expression.hpp"
#include "organism/steering/signals.hpp"
#include "tests/fuzz/memory_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace flinch::organism::steering;
    static const std::vector<std::string> circuits{"flinch", "salt"};
    static const SymbolTable table = signal_table(circuits, circuits, circuits);
    for (const Unit unit : {Unit::truth, Unit::ratio}) {
        const auto parsed = parse_expression(flinch::fuzz::text_of(data, size), table, unit);
        if (const auto* expression = std::get_if<Expression>(&parsed)) {
            const std::vector<double> signals(table.size(), 0.5);
            const double value = expression->evaluate(signals);
            if (!(value >= expression->low() && value <= expression->high())) __builtin_trap();
        }
    }
    return 0;
}
