#pragma once

#include "organism/learning/cortex/cortex.hpp"
#include "organism/learning/cortex/layer.hpp"
#include "sim/archive.hpp"

namespace flinch::organism::learning {

/// This cortex is the baseline that cannot fill in: a network with one hidden layer that predicts the next
/// frame from this one,
///   z = s(U'v + b),  v(next) = s(V z + a),
/// learned by backpropagation (Elman 1990 without the recurrence) of the cross entropy of what the next frame
/// knows. Its latent code is z. What a frame leaves open enters as zero, because a network that only runs
/// forward has no other way to be without an input. What it says of an open variable is what it predicts of
/// the next frame.
class NextStep final : public Cortex {
  public:
    NextStep(const CortexParams& params, const Layout& layout, sim::RandomStream random);
    [[nodiscard]] std::unique_ptr<Cortex> clone() const override { return std::make_unique<NextStep>(*this); }

    using Cortex::infer;
    using Cortex::sample;
    /// Infers in one pass, whatever the budget.
    void infer(const Frame& frame, Thought& thought, unsigned budget) const override;
    /// Draws the next frame's variables, which are independent given the latent code.
    void sample(const Frame& frame, Thought& thought, sim::RandomStream& random,
                unsigned budget) const override;
    /// Decodes a latent code into the frame that is to follow.
    void decode(std::span<const float> latent, std::vector<float>& imagery) const override;
    void learn(const Frame& frame, const Thought& thought) override;
    /// Returns the cross entropy of the frame's known variables, given the last frame that was learned.
    [[nodiscard]] float loss(const Frame& frame) const override;
    [[nodiscard]] float surprise() const noexcept override { return surprise_; }
    void add_to(sim::Fingerprint& fingerprint) const override;
    void fields(sim::Archive& archive) override {
        Part::fields(archive);
        archive(encode_, decode_, visible_bias_, latent_bias_, before_, primed_, surprise_);
    }
    [[nodiscard]] std::size_t weights() const noexcept override { return encode_.count() + decode_.count(); }

    /// Returns everything that is learned, for tests of its gradient.
    [[nodiscard]] std::vector<std::span<float>> parameters();

  private:
    void encode(const Frame& frame, std::span<float> latent) const;
    void predict(const Frame& frame, bool clamped, std::span<const float> latent,
                 std::span<float> visible) const;
    void learn_step(const Frame& frame);

    Layer encode_, decode_;  // U, V
    std::vector<float> visible_bias_, latent_bias_;
    Frame before_;  // the last one learned
    bool primed_ = false;
    float surprise_ = 0;
    std::vector<float> attributable_, miss_;
    mutable std::vector<float> hidden_, visible_;  // workspace
};

}  // namespace flinch::organism::learning
