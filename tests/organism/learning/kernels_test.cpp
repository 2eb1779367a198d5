#include "organism/learning/kernels.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "sim/random.hpp"

using namespace flinch;
using namespace flinch::organism::learning;

TEST_CASE("sums and products are right for every size, and nothing leaks out of the padding") {
    sim::RandomStream random(1, 0, sim::Purpose::cortex);
    for (std::size_t n = 1; n <= 70; ++n) {
        CAPTURE(n);
        std::vector<float> x(padded(n));
        std::vector<float> y(padded(n));
        double sum = 0;
        double size = 0;
        for (std::size_t i = 0; i < n; ++i) {
            x[i] = random.normal();
            y[i] = random.normal();
            sum += static_cast<double>(x[i]) * static_cast<double>(y[i]);
            size += std::abs(static_cast<double>(x[i]) * static_cast<double>(y[i]));
        }
        CHECK(std::abs(static_cast<double>(dot(x, y)) - sum) < 1e-6 * size);
        CHECK(dot(x, y) == dot(y, x));
        const auto before = y;
        add_scaled(-1.5F, x, y);
        for (std::size_t i = 0; i < y.size(); ++i) CHECK(y[i] == before[i] + -1.5F * x[i]);
        for (std::size_t i = n; i < y.size(); ++i) CHECK(y[i] == 0);
    }
}

TEST_CASE("sizes are padded to whole lanes") {
    CHECK(padded(0) == 0);
    CHECK(padded(1) == 8);
    CHECK(padded(8) == 8);
    CHECK(padded(9) == 16);
}

TEST_CASE("a matrix has its own rows, each padded with zeros") {
    Matrix matrix(3, 11);
    CHECK(matrix.rows() == 3);
    CHECK(matrix.columns() == 11);
    for (std::size_t i = 0; i < 3; ++i) {
        REQUIRE(matrix.row(i).size() == 16);
        for (std::size_t j = 0; j < 11; ++j) matrix.row(i)[j] = static_cast<float>(100 * i + j);
    }
    const Matrix copy = matrix;
    matrix.row(1)[3] = -1;
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 16; ++j) {
            CHECK(copy.row(i)[j] == (j < 11 ? static_cast<float>(100 * i + j) : 0.0F));
        }
    }
}

TEST_CASE("squashing is the logistic function, for great numbers too") {
    std::vector<float> values{0, 1, -1, 20, -20, 1000, -1000, 0.25F};
    auto squashed = values;
    squash(squashed);
    for (std::size_t i = 0; i < values.size(); ++i) {
        CHECK(squashed[i] ==
              doctest::Approx(1 / (1 + std::exp(-static_cast<double>(values[i])))).epsilon(1e-6));
    }
}

TEST_CASE("runs of rows give the bits of one row after the other, for every size and run") {
    sim::RandomStream random(4, 0, sim::Purpose::cortex);
    for (const std::size_t columns : {1u, 8u, 13u, 40u, 96u, 100u, 200u}) {
        for (std::size_t count = 0; count <= 11; ++count) {
            CAPTURE(columns);
            CAPTURE(count);
            Matrix matrix(14, columns);
            std::vector<float> x(padded(columns));
            std::vector<float> coefficients(count);
            for (std::size_t i = 0; i < 14; ++i) {
                for (std::size_t j = 0; j < columns; ++j) matrix.row(i)[j] = random.normal();
            }
            for (std::size_t j = 0; j < columns; ++j) x[j] = random.normal();
            for (float& coefficient : coefficients) coefficient = random.normal();

            std::vector<float> out(count);
            dot_rows(matrix, 2, x, out);
            auto sum = x;
            auto plain = x;
            add_rows(matrix, 2, coefficients, sum);
            Matrix moved = matrix;
            add_outer(moved, 2, coefficients, x);
            for (std::size_t k = 0; k < count; ++k) {
                CHECK(out[k] == dot(matrix.row(2 + k), x));
                add_scaled(coefficients[k], matrix.row(2 + k), plain);
                auto row = std::vector<float>(matrix.row(2 + k).begin(), matrix.row(2 + k).end());
                add_scaled(coefficients[k], x, row);
                CHECK(std::equal(row.begin(), row.end(), moved.row(2 + k).begin()));
            }
            CHECK(sum == plain);
            CHECK(std::equal(matrix.row(1).begin(), matrix.row(1).end(), moved.row(1).begin()));
        }
    }
}
