#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "organism/learning/frame.hpp"
#include "organism/learning/kernels.hpp"
#include "sim/archive.hpp"
#include "sim/fingerprint.hpp"
#include "sim/random.hpp"

namespace flinch::organism::learning {

/// This is a restricted Boltzmann machine (Smolensky 1986) that is centred (Montavon & Mueller 2012). With m
/// the running mean of the visible variables v and c that of the latent variables h, all 0 or 1,
///   E(v, h) = -a.(v - m) - b.(h - c) - (v - m)'W(h - c)
///   p(h = 1 | v) = s(b + W'(v - m)),   p(v = 1 | h) = s(a + W(h - c)).
/// So the weights carry what goes with what, not what is common, and a variable at its mean says nothing. A
/// graded value in [0, 1] stands for a probability.
struct RestrictedMachine {
    RestrictedMachine(const Layout& layout, std::size_t latent_count, float spread,
                      sim::RandomStream& random);

    std::size_t latent;  ///< hidden variables; vectors over them are padded
    Matrix weights;      ///< W: variables x latent
    std::vector<float> visible_bias, latent_bias;
    std::vector<float> usual;     ///< m
    std::vector<float> activity;  ///< c

    /// Computes into += W'(v - m) for the variables of one modality.
    void add_drive(const Modality& modality, std::span<const float> visible, std::span<float> into) const;
    /// Turns a drive b + W'(v - m) into the probabilities of the latent variables; padding becomes 0.
    void activate(std::span<float> latent_values) const;
    /// Computes centred = h - c.
    void centre(std::span<const float> latent_values, std::span<float> centred) const;
    /// Computes the probabilities of one modality's variables, given h - c.
    void expect(const Modality& modality, std::span<const float> centred, std::span<float> visible) const {
        walk(modality, centred, visible, [](std::size_t, std::span<float>) {}, {});
    }
    /// Computes the same, and in the same walk over the weights adds what those variables say of the latent
    /// code in turn (into += W'(v - m)). `change(first, chances)` sees up to `rows_abreast` probabilities at
    /// a time, beginning with the variable `first`, and may put draws in their place.
    template <class Change>
    void echo(const Modality& modality, std::span<const float> centred, std::span<float> visible,
              Change change, std::span<float> into) const {
        walk(modality, centred, visible, change, into);
    }
    /// Returns the free energy -log sum over h of exp(-E), which is -a.(v - m) + sum over j of [c u - log(1 +
    /// exp(u))] with u = b + W'(v - m) = `drive`.
    [[nodiscard]] float free_energy(std::span<const float> visible, std::span<const float> drive) const;
    /// Returns the energy E(v, h).
    [[nodiscard]] float energy(std::span<const float> visible, std::span<const float> latent_values) const;

    void add_to(sim::Fingerprint& fingerprint) const;
    void fields(sim::Archive& archive) { archive(weights, visible_bias, latent_bias, usual, activity); }

  private:
    static constexpr std::size_t rows_abreast = 16;

    template <class Change>
    void walk(const Modality& modality, std::span<const float> centred, std::span<float> visible,
              Change change, std::span<float> into) const;
};

template <class Change>
void RestrictedMachine::walk(const Modality& modality, std::span<const float> centred,
                             std::span<float> visible, Change change, std::span<float> into) const {
    std::array<float, rows_abreast> block{};
    for (std::size_t k = 0; k < modality.size; k += rows_abreast) {
        const std::size_t first = modality.offset + k;
        const auto some = std::span(block).first(std::min(rows_abreast, modality.size - k));
        dot_rows(weights, first, centred, some);
        for (std::size_t i = 0; i < some.size(); ++i) block[i] += visible_bias[first + i];
        squash(block);
        change(first, some);
        std::copy(some.begin(), some.end(), visible.begin() + static_cast<std::ptrdiff_t>(first));
        if (into.empty()) continue;
        for (std::size_t i = 0; i < some.size(); ++i) block[i] -= usual[first + i];
        add_rows(weights, first, some, into);
    }
}

}  // namespace flinch::organism::learning
