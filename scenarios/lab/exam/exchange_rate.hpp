#pragma once

#include <cstddef>
#include <vector>

namespace flinch::lab {

/// Errors by training (rows, each after twice the frames of the row before) and by inference (columns, of
/// which the first has the least compute).
using ErrorSurface = std::vector<std::vector<double>>;

/// How much training the compute of one column is worth.
struct Exchange {
    double doublings = 0;  ///< of the frames learned from, mean over rows; negative: the compute does harm
    double out_of_reach =
        0;  ///< the share of rows whose error the first column never reaches, which give lower bounds
};

/// Computes the exchange rate of a column. Preconditions: there is at least one row; all rows are as long as
/// the first, and longer than `column`.
[[nodiscard]] Exchange exchange_rate(const ErrorSurface& errors, std::size_t column);

}  // namespace flinch::lab
