#pragma once

#include <cstddef>
#include <vector>

namespace flinch::lab {

/// Errors by training (rows, each after twice the frames of the row before) and by inference (columns, of
/// which the first has the least compute).
using ErrorSurface = std::vector<std::vector<double>>;

/// How much training the compute of a column stands for.
struct Exchange {
    double doublings = 0;  ///< of the frames learned from, mean over rows; negative: compute that does harm
    double out_of_reach =
        0;  ///< share of rows whose error the first column never reaches: a lower bound there
};

/// Preconditions: at least one row; all rows as long as the first, and longer than `column`.
[[nodiscard]] Exchange exchange_rate(const ErrorSurface& errors, std::size_t column);

}  // namespace flinch::lab
