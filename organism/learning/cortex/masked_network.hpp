#pragma once

#include "organism/learning/cortex/cortex.hpp"
#include "organism/learning/cortex/layer.hpp"

namespace flinch::organism::learning {

/// The network of the masked autoencoder (see `Masked`): what it is given, the two passes, and a step of
/// backpropagation. With x = v - usual for what is given and 0 for what is not, and a learned token t for
/// each modality of which nothing is given,
///   h = tanh(U'x + t + ..),  z = s(A h + ..),  g = tanh(B z + ..),  v = s(V g + ..).
/// It works in buffers of its own: a pass leaves there what the next needs, also while it is const.
class MaskedNetwork {
  public:
    MaskedNetwork(const CortexParams& params, const Layout& layout, sim::RandomStream& random);

    /// Everything that a frame knows is given.
    void give(const Layout& layout, const Frame& frame) const;
    /// Of one modality, nothing is given after all; or of one variable.
    void take(std::size_t modality) const noexcept { given_ &= ~(1u << modality); }
    void take_variable(std::size_t i) const noexcept { input_[i] = 0.0F; }
    /// One variable of a modality is given beside the others.
    void give_variable(std::size_t modality, std::size_t i, float value) const noexcept {
        input_[i] = value - usual_[i];
        given_ |= 1u << modality;
    }
    /// z, of what is given; padding becomes 0.
    void encode(const Layout& layout, std::span<float> latent) const;
    /// g, of a latent code.
    void unfold(std::span<const float> latent) const;
    /// v of one modality. Precondition: `unfold`.
    void expect(const Modality& modality, std::span<float> visible) const;

    /// A step down the cross entropy of the known variables, whose errors v* - v are `miss`; `latent` is z.
    /// Precondition: `encode` and `unfold`.
    void step(const Layout& layout, const Frame& frame, std::span<const float> latent,
              std::span<const float> miss);
    /// The running means follow a frame.
    void get_used_to(const Layout& layout, const Frame& frame);

    [[nodiscard]] std::vector<std::span<float>> parameters();
    [[nodiscard]] std::size_t weights() const noexcept;
    void add_to(sim::Fingerprint& fingerprint) const;

  private:
    /// A layer with its scales: the steps of its lower and upper units.
    struct Scaled {
        Layer layer;
        RunningScale below, above;
    };
    /// A layer with as many rows as `lower`; if the rows are a frame's variables, without its padding.
    Scaled scaled(Layer layer, std::size_t columns) const;

    void step_output(const Layout& layout, const Frame& frame, std::span<const float> miss);
    void step_code(std::span<const float> latent);
    void step_input(const Layout& layout);
    void step_layer(Scaled& scaled, std::span<const float> lower, std::span<const float> upper,
                    std::span<float> lower_bias);

    float rate_, centring_, adaptation_;
    std::size_t hidden_count_, latent_count_;
    Scaled read_, gather_, spread_, tell_;  // U, A, B, V
    Matrix tokens_;                         // t: modalities x hidden
    std::vector<float> hidden_bias_, latent_bias_, unfolded_bias_, visible_bias_;
    std::vector<float> usual_;  // running mean of each variable, while it is known

    mutable std::vector<float> input_;  // x
    mutable std::uint32_t given_ = 0;   // modalities of which something is given
    mutable std::vector<float> hidden_, unfolded_;
    std::vector<float> error_unfolded_, error_latent_, error_hidden_, low_, high_;
};

}  // namespace flinch::organism::learning
