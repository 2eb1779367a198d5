#include "sim/random.hpp"

#include <cmath>

#include "sim/mathematics.hpp"

namespace flinch::sim {
namespace {

constexpr std::uint32_t multiplier_0 = 0xD2511F53u;
constexpr std::uint32_t multiplier_1 = 0xCD9E8D57u;
constexpr std::uint32_t weyl_0 = 0x9E3779B9u;
constexpr std::uint32_t weyl_1 = 0xBB67AE85u;
constexpr int rounds = 10;

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> c, std::array<std::uint32_t, 2> k) noexcept {
    for (int round = 0; round < rounds; ++round) {
        const std::uint64_t p0 = std::uint64_t{multiplier_0} * c[0];
        const std::uint64_t p1 = std::uint64_t{multiplier_1} * c[2];
        c = {static_cast<std::uint32_t>(p1 >> 32) ^ c[1] ^ k[0], static_cast<std::uint32_t>(p1),
             static_cast<std::uint32_t>(p0 >> 32) ^ c[3] ^ k[1], static_cast<std::uint32_t>(p0)};
        k[0] += weyl_0;
        k[1] += weyl_1;
    }
    return c;
}

constexpr std::size_t abreast = 8;
using Words = std::array<std::uint32_t, abreast>;

/// Makes eight blocks with consecutive counters at once, as `philox` makes them one by one; the compiler
/// vectorises over the eight.
void philox_abreast(std::array<Words, 4>& c, std::array<std::uint32_t, 2> k) noexcept {
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = 0; i < abreast; ++i) {
            const std::uint64_t p0 = std::uint64_t{multiplier_0} * c[0][i];
            const std::uint64_t p1 = std::uint64_t{multiplier_1} * c[2][i];
            c[0][i] = static_cast<std::uint32_t>(p1 >> 32) ^ c[1][i] ^ k[0];
            c[1][i] = static_cast<std::uint32_t>(p1);
            c[2][i] = static_cast<std::uint32_t>(p0 >> 32) ^ c[3][i] ^ k[1];
            c[3][i] = static_cast<std::uint32_t>(p0);
        }
        k[0] += weyl_0;
        k[1] += weyl_1;
    }
}

constexpr float unit = 1.0F / 16777216.0F;

}  // namespace

RandomStream::RandomStream(std::uint64_t seed, std::uint32_t creature, Purpose purpose) noexcept
    : key_{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)},
      creature_(creature),
      purpose_(static_cast<std::uint32_t>(purpose)) {}

void RandomStream::refill() noexcept {
    block_ = philox({static_cast<std::uint32_t>(counter_), static_cast<std::uint32_t>(counter_ >> 32),
                     creature_, purpose_},
                    key_);
    ++counter_;
    used_ = 0;
}

std::uint32_t RandomStream::bits() noexcept {
    if (used_ == 4) refill();
    return block_[used_++];
}

float RandomStream::uniform() noexcept {
    return static_cast<float>(bits() >> 8) * unit;
}

double RandomStream::uniform(double low, double high) noexcept {
    return low + (high - low) * static_cast<double>(uniform());
}

std::uint32_t RandomStream::below(std::uint32_t bound) noexcept {
    const std::uint32_t reject = (0u - bound) % bound;
    for (;;) {
        const std::uint64_t product = std::uint64_t{bits()} * bound;
        if (static_cast<std::uint32_t>(product) >= reject) return static_cast<std::uint32_t>(product >> 32);
    }
}

float RandomStream::normal() noexcept {
    const float u = (static_cast<float>(bits() >> 8) + 1.0F) * unit;
    const float angle = uniform() * 2.0F * pi;
    return std::sqrt(-2.0F * log(u)) * cos(angle);
}

void RandomStream::fill_uniform(std::span<float> out) noexcept {
    std::size_t at = 0;
    while (at < out.size() && used_ < 4) out[at++] = uniform();
    for (; at + 4 * abreast <= out.size(); at += 4 * abreast, counter_ += abreast) {
        std::array<Words, 4> c;
        for (std::size_t i = 0; i < abreast; ++i) {
            const std::uint64_t count = counter_ + i;
            c[0][i] = static_cast<std::uint32_t>(count);
            c[1][i] = static_cast<std::uint32_t>(count >> 32);
        }
        c[2].fill(creature_);
        c[3].fill(purpose_);
        philox_abreast(c, key_);
        for (std::size_t i = 0; i < abreast; ++i) {
            for (std::size_t word = 0; word < 4; ++word)
                out[at + 4 * i + word] = static_cast<float>(c[word][i] >> 8) * unit;
        }
    }
    while (at < out.size()) out[at++] = uniform();
}

}  // namespace flinch::sim
