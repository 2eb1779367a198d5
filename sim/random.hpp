#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "sim/archive.hpp"

namespace flinch::sim {

/// The purpose that a stream of random numbers serves. Streams with different purposes never share a number,
/// so that drawing more for one purpose changes nothing in another.
enum class Purpose : std::uint32_t {
    world,
    protocol,
    voice,
    ear,
    retina,
    development,
    cortex,
    amygdala,
    striatum,
    muscles,
    bootstrap,
    transition,
    cerebellum,
    cognition,
    thalamus,
    shuffling,
    planner,
    exam,
    hippocampus,
    vestibule,
};

/// A counter-based stream of random numbers keyed by (seed, creature, purpose): Philox4x32-10 (Salmon,
/// Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3"). It is a value: a copy continues
/// with the same numbers.
class RandomStream {
  public:
    RandomStream() = default;
    RandomStream(std::uint64_t seed, std::uint32_t creature, Purpose purpose) noexcept;

    /// 32 uniform bits.
    [[nodiscard]] std::uint32_t bits() noexcept;
    /// A uniform number in [0, 1) with a resolution of 24 bits.
    [[nodiscard]] float uniform() noexcept;
    /// A uniform number in [low, high).
    [[nodiscard]] double uniform(double low, double high) noexcept;
    /// An unbiased whole number in [0, bound). Precondition: bound is at least 1.
    [[nodiscard]] std::uint32_t below(std::uint32_t bound) noexcept;
    /// A standard normal number, by the Box-Muller transform on the project's own logarithm and cosine.
    [[nodiscard]] float normal() noexcept;
    /// Fills a whole array with uniform numbers in [0, 1).
    void fill_uniform(std::span<float> out) noexcept;

    /// The position in the stream: the count of numbers drawn, plus a constant. A fingerprint needs it as the
    /// stream's state.
    [[nodiscard]] std::uint64_t position() const noexcept { return counter_ * 4 + used_; }
    void fields(Archive& archive) {
        if (archive.reading() && archive.keeps_streams()) {
            RandomStream passed_over = *this;
            return passed_over.read(archive);
        }
        read(archive);
    }

    /// Shuffles in place (the Fisher-Yates shuffle).
    template <class Range>
    void shuffle(Range& items) noexcept {
        for (auto left = static_cast<std::uint32_t>(items.size()); left > 1; --left) {
            const auto other = below(left);
            using std::swap;
            swap(items[left - 1], items[other]);
        }
    }

  private:
    void read(Archive& archive) { archive(key_, creature_, purpose_, counter_, used_, block_); }
    void refill() noexcept;

    std::array<std::uint32_t, 2> key_{};
    std::uint32_t creature_ = 0;
    std::uint32_t purpose_ = 0;
    std::uint64_t counter_ = 0;
    std::uint32_t used_ = 4;
    std::array<std::uint32_t, 4> block_{};
};

}  // namespace flinch::sim
