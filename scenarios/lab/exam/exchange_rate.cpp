#include "scenarios/lab/exam/exchange_rate.hpp"

#include <optional>

namespace flinch::lab {
namespace {

/// The row (interpolated between rows) at which the first column comes down to this error, or nothing if it
/// never does.
std::optional<double> row_of(const ErrorSurface& errors, double error) {
    if (errors.front().front() <= error) return 0.0;
    for (std::size_t row = 1; row < errors.size(); ++row) {
        const double before = errors[row - 1].front();
        const double after = errors[row].front();
        if (after > error) continue;
        return static_cast<double>(row - 1) + (before - error) / (before - after);
    }
    return std::nullopt;
}

}  // namespace

Exchange exchange_rate(const ErrorSurface& errors, std::size_t column) {
    Exchange exchange;
    const auto rows = static_cast<double>(errors.size());
    for (std::size_t row = 0; row < errors.size(); ++row) {
        const auto equal = row_of(errors, errors[row][column]);
        const double there = equal.value_or(rows - 1);
        exchange.doublings += (there - static_cast<double>(row)) / rows;
        exchange.out_of_reach += equal ? 0.0 : 1.0 / rows;
    }
    return exchange;
}

}  // namespace flinch::lab
