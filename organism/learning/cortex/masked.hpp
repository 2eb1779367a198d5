#pragma once

#include "organism/learning/cortex/cortex.hpp"
#include "organism/learning/cortex/layer.hpp"

namespace flinch::organism::learning {

/// Amortised inference: a network that has learned to answer in one pass. While learning, a random part of
/// what a frame knows is hidden from it, whole modalities and single variables, and it learns by
/// backpropagation to tell all that is known from the rest: a masked autoencoder (He et al. 2022) over
/// modalities, trained on random subsets as the order-agnostic NADE is (Uria, Murray & Larochelle 2014). With
/// x = v - usual for what is given and 0 for what is not, and a learned token t for each modality of which
/// nothing is given,
///   h = tanh(U'x + t + ..),  z = s(A h + ..),  g = tanh(B z + ..),  v = s(V g + ..)
/// and the loss is the cross entropy -sum v* log v + (1 - v*) log (1 - v) of what is known. The latent code
/// is z, the encoder's top layer. Steps are scaled by running mean squares (see `RunningScale`).
class Masked final : public Cortex {
  public:
    Masked(const CortexNature& nature, const Layout& layout, sim::RandomStream random);
    [[nodiscard]] std::unique_ptr<Cortex> clone() const override { return std::make_unique<Masked>(*this); }

    using Cortex::infer;
    using Cortex::sample;
    /// One pass, whatever the budget.
    void infer(const Frame& frame, Thought& thought, unsigned budget) const override;
    /// As many passes as the budget grants: each draws a random share of what is still open, given what was
    /// drawn before. With one pass the draws are independent.
    void sample(const Frame& frame, Thought& thought, sim::RandomStream& random,
                unsigned budget) const override;
    void decode(std::span<const float> latent, std::vector<float>& imagery) const override;
    void learn(const Frame& frame, const Thought& thought) override;
    /// Minus the log pseudo-likelihood (Besag 1975) of the known modalities, each given the others.
    [[nodiscard]] float loss(const Frame& frame) const override;
    [[nodiscard]] float surprise() const noexcept override { return surprise_; }
    void add_to(sim::Fingerprint& fingerprint) const override;
    [[nodiscard]] std::size_t weights() const noexcept override;

    /// Cross entropy of what is known with nothing hidden: what learning brings down when `mask` is 0.
    [[nodiscard]] float cross_entropy(const Frame& frame) const;
    /// Everything that is learned, for tests of its gradient.
    [[nodiscard]] std::vector<std::span<float>> parameters();

  private:
    void give(const Frame& frame) const;
    void encode(std::span<float> latent) const;
    void unfold(std::span<const float> latent) const;
    void expect(const Modality& modality, std::span<float> visible) const;
    [[nodiscard]] float cross_entropy(const Modality& modality, const Frame& frame) const;
    void hide(const Frame& frame);
    void backpropagate(const Frame& frame);

    sim::RandomStream random_;
    Layer read_, gather_, spread_, tell_;  // U, A, B, V
    Matrix tokens_;                        // t: modalities x hidden
    std::vector<float> hidden_bias_, latent_bias_, unfolded_bias_, visible_bias_;
    std::vector<float> usual_;  // running mean of each variable, while it is known
    RunningScale read_below_, read_above_, gather_below_, gather_above_;
    RunningScale spread_below_, spread_above_, tell_below_, tell_above_;
    float surprise_ = 0;

    mutable std::vector<float> input_;  // x
    mutable std::uint32_t given_ = 0;   // modalities of which something is given
    mutable std::vector<float> hidden_, unfolded_, visible_;
    std::vector<float> latent_, miss_, blame_unfolded_, blame_latent_, blame_hidden_, low_, high_;
};

}  // namespace flinch::organism::learning
