#pragma once

#include <bit>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace flinch::sim {

/// A running 64-bit hash of everything that happened and of the state it left. Two runs with the same
/// fingerprint took the same course. Order matters; it is no defence against forgery.
class Fingerprint {
  public:
    Fingerprint() = default;
    /// One that only looks whether every number is finite, which is many times cheaper than the hash.
    [[nodiscard]] static Fingerprint of_finiteness() noexcept {
        Fingerprint fingerprint;
        fingerprint.hashing_ = false;
        return fingerprint;
    }

    void add(std::uint64_t word) noexcept {
        if (!hashing_) return;
        hash_ = (std::rotl(hash_, 27) ^ word) * 0x9FB21C651E98DF25ull;
        hash_ ^= hash_ >> 35;
    }
    void add(std::integral auto word) noexcept { add(static_cast<std::uint64_t>(word)); }
    void add(float value) noexcept {
        finite_ &= std::isfinite(value);
        add(std::uint64_t{std::bit_cast<std::uint32_t>(value)});
    }
    void add(double value) noexcept {
        finite_ &= std::isfinite(value);
        add(std::bit_cast<std::uint64_t>(value));
    }
    void add(std::span<const float> values) noexcept {
        std::uint32_t bad = 0;
        for (const float value : values) {
            constexpr std::uint32_t none = 0x7F800000;  // the exponent of NaN and of infinity
            bad |= (std::bit_cast<std::uint32_t>(value) & none) == none ? 1U : 0U;
        }
        finite_ &= bad == 0;
        if (!hashing_) return;
        for (const float value : values) add(std::uint64_t{std::bit_cast<std::uint32_t>(value)});
    }
    void add(std::span<const std::uint8_t> values) noexcept {
        if (!hashing_) return;
        for (const std::uint8_t value : values) add(std::uint64_t{value});
    }

    [[nodiscard]] std::uint64_t value() const noexcept { return hash_; }
    /// Whether every number that was added is one: none is NaN or infinite.
    [[nodiscard]] bool finite() const noexcept { return finite_; }
    /// Lists its state, for an `Archive` (which itself makes use of fingerprints).
    void fields(auto& archive) { archive(hash_, finite_); }
    /// Sixteen hexadecimal digits.
    [[nodiscard]] std::string text() const;

  private:
    std::uint64_t hash_ = 0x243F6A8885A308D3ull;
    bool finite_ = true;
    bool hashing_ = true;
};

/// Hashes bytes, as a check that they are those that were written.
[[nodiscard]] std::uint64_t hash_of(std::string_view bytes) noexcept;

}  // namespace flinch::sim
