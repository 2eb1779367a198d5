#pragma once

#include <span>
#include <vector>

#include "organism/learning/frame.hpp"
#include "organism/learning/kernels.hpp"
#include "sim/archive.hpp"
#include "sim/fingerprint.hpp"
#include "sim/random.hpp"

namespace flinch::organism::learning {

/// A layer is the weights between lower units (rows, on the senses' side) and upper units (columns, padded).
/// Read upwards it is one layer of an encoder, downwards one of a decoder. A step of learning is the same
/// either way: the outer product of one number for each lower unit and one for each upper unit.
class Layer {
  public:
    Layer(std::size_t lower, std::size_t upper, float spread, sim::RandomStream& random);
    /// Makes a layer whose lower units are the variables of a frame.
    Layer(const Layout& layout, std::size_t upper, float spread, sim::RandomStream& random);

    /// Computes upper += sum over a run of lower units of lower[i] w[i]. All vectors are whole, not only the
    /// run.
    void up(std::size_t first, std::size_t count, std::span<const float> lower, std::span<float> upper) const;
    void up(std::span<const float> lower, std::span<float> upper) const { up(0, rows(), lower, upper); }
    /// Computes lower[i] = w[i] . upper for a run of lower units.
    void down(std::size_t first, std::size_t count, std::span<const float> upper,
              std::span<float> lower) const;
    void down(std::span<const float> upper, std::span<float> lower) const { down(0, rows(), upper, lower); }
    /// Computes w[i] += lower[i] upper for a run of lower units.
    void step(std::size_t first, std::size_t count, std::span<const float> lower,
              std::span<const float> upper);
    void step(std::span<const float> lower, std::span<const float> upper) { step(0, rows(), lower, upper); }

    [[nodiscard]] std::size_t rows() const noexcept { return weights_.rows(); }
    [[nodiscard]] std::size_t count() const noexcept { return weights_.rows() * weights_.columns(); }
    [[nodiscard]] const Matrix& weights() const noexcept { return weights_; }
    [[nodiscard]] Matrix& weights() noexcept { return weights_; }
    void add_to(sim::Fingerprint& fingerprint) const { fingerprint.add(weights_.values()); }
    void fields(sim::Archive& archive) { archive(weights_); }

  private:
    Matrix weights_;
};

/// Divides each of a set of numbers by its running root mean square (RMSProp: Tieleman & Hinton 2012). A
/// frame's gradient of a layer is an outer product of lower and upper numbers, so scaling both sides scales
/// each weight's step by a product of two means: the second moment is factored, as in Adafactor (Shazeer &
/// Stern 2018).
class RunningScale {
  public:
    RunningScale(std::size_t size, float adaptation)
        : adaptation_(adaptation), squares_(size, adaptation > 0.0F ? 0.01F : 1.0F) {}

    /// Writes the numbers of a run, scaled, into `scaled`. With an adaptation of 0 they stay as they are.
    void scale(std::size_t first, std::size_t count, std::span<const float> numbers, std::span<float> scaled);
    void scale(std::span<const float> numbers, std::span<float> scaled) {
        scale(0, numbers.size(), numbers, scaled);
    }
    void add_to(sim::Fingerprint& fingerprint) const { fingerprint.add(std::span<const float>(squares_)); }
    void fields(sim::Archive& archive) { archive(squares_); }

  private:
    float adaptation_;
    std::vector<float> squares_;
};

}  // namespace flinch::organism::learning
