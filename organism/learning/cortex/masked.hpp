#pragma once

#include "organism/learning/cortex/cortex.hpp"
#include "organism/learning/cortex/masked_network.hpp"
#include "sim/archive.hpp"

namespace flinch::organism::learning {

/// This cortex does amortised inference: it is a network that has learned to answer in one pass. While
/// learning, a random part of what a frame knows is hidden from it, both whole modalities and single
/// variables, and it learns by backpropagation to tell all that is known from the rest. It is a masked
/// autoencoder (He et al. 2022) over modalities, trained on random subsets as the order-agnostic NADE is
/// (Uria, Murray & Larochelle 2014). The loss is the cross entropy of what is known, -sum v* log v + (1 - v*)
/// log (1 - v). The latent code is the encoder's top layer (z of `MaskedNetwork`). Steps are scaled by
/// running mean squares (see `RunningScale`).
class Masked final : public Cortex {
  public:
    Masked(const CortexParams& params, const Layout& layout, sim::RandomStream random);
    [[nodiscard]] std::unique_ptr<Cortex> clone() const override { return std::make_unique<Masked>(*this); }

    using Cortex::infer;
    using Cortex::sample;
    /// Infers in one pass, whatever the budget.
    void infer(const Frame& frame, Thought& thought, unsigned budget) const override;
    /// Draws in as many passes as the budget grants: each draws a random share of what is still open, given
    /// what was drawn before. With one pass the draws are independent.
    void sample(const Frame& frame, Thought& thought, sim::RandomStream& random,
                unsigned budget) const override;
    void decode(std::span<const float> latent, std::vector<float>& imagery) const override;
    void learn(const Frame& frame, const Thought& thought) override;
    /// Returns minus the log pseudo-likelihood (Besag 1975) of the known modalities, each given the others.
    [[nodiscard]] float loss(const Frame& frame) const override;
    [[nodiscard]] float surprise() const noexcept override { return surprise_; }
    void add_to(sim::Fingerprint& fingerprint) const override;
    void fields(sim::Archive& archive) override {
        Part::fields(archive);
        archive(random_, network_, surprise_);
    }
    [[nodiscard]] std::size_t weights() const noexcept override { return network_.weights(); }

    /// Returns the cross entropy of what is known with nothing hidden, which is what learning brings down
    /// when `mask` is 0.
    [[nodiscard]] float cross_entropy(const Frame& frame) const;
    /// Returns everything that is learned, for tests of its gradient.
    [[nodiscard]] std::vector<std::span<float>> parameters() { return network_.parameters(); }

  private:
    [[nodiscard]] float cross_entropy(const Modality& modality, const Frame& frame) const;
    void hide(const Frame& frame);
    void draw_some(const Frame& frame, Thought& thought, sim::RandomStream& random, float parts) const;

    sim::RandomStream random_;
    MaskedNetwork network_;
    float surprise_ = 0;
    std::vector<float> miss_;

    mutable std::vector<float> latent_, visible_;
    mutable std::vector<std::uint8_t> drawn_;  // which variables a sample has settled
};

}  // namespace flinch::organism::learning
