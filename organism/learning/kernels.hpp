#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "sim/archive.hpp"

// This is the linear algebra of the brain, in fixed-order forms: they give the same bits for every vector
// width and optimisation level. Matrices are row-major. Rows are padded to whole lanes of eight, so no loop
// has a remainder.
namespace flinch::organism::learning {

inline constexpr std::size_t lanes = 8;

[[nodiscard]] constexpr std::size_t padded(std::size_t n) noexcept {
    return (n + lanes - 1) / lanes * lanes;
}

/// Computes y += a * x.
void add_scaled(float a, std::span<const float> x, std::span<float> y) noexcept;

/// Returns the dot product x . y, summed in eight lanes that are folded in a fixed order.
[[nodiscard]] float dot(std::span<const float> x, std::span<const float> y) noexcept;

/// Applies the logistic function to each value.
void squash(std::span<float> values) noexcept;

/// This is a dense row-major matrix whose rows are padded with zeros to whole lanes.
class Matrix {
  public:
    Matrix() = default;
    Matrix(std::size_t rows, std::size_t columns)
        : rows_(rows), columns_(columns), stride_(padded(columns)), values_(rows * stride_) {}

    [[nodiscard]] std::size_t rows() const noexcept { return rows_; }
    [[nodiscard]] std::size_t columns() const noexcept { return columns_; }
    [[nodiscard]] std::span<float> row(std::size_t i) noexcept {
        return {values_.data() + i * stride_, stride_};
    }
    [[nodiscard]] std::span<const float> row(std::size_t i) const noexcept {
        return {values_.data() + i * stride_, stride_};
    }
    [[nodiscard]] std::span<const float> values() const noexcept { return values_; }
    void fields(sim::Archive& archive) { archive(rows_, columns_, stride_, values_); }

  private:
    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
    std::size_t stride_ = 0;
    std::vector<float> values_;
};

/// Computes y += sum over k of coefficients[k] * row(first + k), one row after the other, which gives the
/// same bits as `add_scaled` row by row. y is as long as a row.
void add_rows(const Matrix& matrix, std::size_t first, std::span<const float> coefficients,
              std::span<float> y) noexcept;

/// Computes out[k] = row(first + k) . x, which gives the same bits as `dot`. x is as long as a row.
void dot_rows(const Matrix& matrix, std::size_t first, std::span<const float> x,
              std::span<float> out) noexcept;

/// Computes row(first + k) += coefficients[k] * x, a rank-1 update of a run of rows.
void add_outer(Matrix& matrix, std::size_t first, std::span<const float> coefficients,
               std::span<const float> x) noexcept;

/// Computes drift = momentum * drift + (up * x - down * y), then weights = keep * weights + drift.
void learn_row(std::span<float> weights, std::span<float> drift, float momentum, float keep, float up,
               std::span<const float> x, float down, std::span<const float> y) noexcept;

}  // namespace flinch::organism::learning
