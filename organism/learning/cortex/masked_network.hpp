#pragma once

#include "organism/learning/cortex/cortex.hpp"
#include "organism/learning/cortex/layer.hpp"
#include "sim/archive.hpp"

namespace flinch::organism::learning {

/// This is the network of the masked autoencoder (see `Masked`): what it is given, the two passes, and a step
/// of backpropagation. Let x = v - usual for a variable that is given and 0 for one that is not, and let t be
/// a learned token for each modality of which nothing is given; then
///   h = tanh(U'x + t + ..),  z = s(A h + ..),  g = tanh(B z + ..),  v = s(V g + ..).
/// The network works in buffers of its own: even a const pass leaves there what the next pass needs.
class MaskedNetwork {
  public:
    MaskedNetwork(const CortexParams& params, const Layout& layout, sim::RandomStream& random);

    /// Gives the network everything that a frame knows.
    void give(const Layout& layout, const Frame& frame) const;
    /// Takes back one modality, of which nothing is given after all; or one variable.
    void take(std::size_t modality) const noexcept { given_ &= ~(1u << modality); }
    void take_variable(std::size_t i) const noexcept { input_[i] = 0.0F; }
    /// Gives one variable of a modality beside the others.
    void give_variable(std::size_t modality, std::size_t i, float value) const noexcept {
        input_[i] = value - usual_[i];
        given_ |= 1u << modality;
    }
    /// Computes z from what is given; padding becomes 0.
    void encode(const Layout& layout, std::span<float> latent) const;
    /// Computes g from a latent code.
    void unfold(std::span<const float> latent) const;
    /// Computes v of one modality. Precondition: `unfold`.
    void expect(const Modality& modality, std::span<float> visible) const;

    /// Takes a step down the cross entropy of the known variables, whose errors v* - v are `miss`; `latent`
    /// is z. Precondition: `encode` and `unfold`.
    void step(const Layout& layout, const Frame& frame, std::span<const float> latent,
              std::span<const float> miss);
    /// Moves the running means toward a frame.
    void get_used_to(const Layout& layout, const Frame& frame);

    [[nodiscard]] std::vector<std::span<float>> parameters();
    [[nodiscard]] std::size_t weights() const noexcept;
    void add_to(sim::Fingerprint& fingerprint) const;
    void fields(sim::Archive& archive) {
        archive(read_, gather_, spread_, tell_, tokens_, hidden_bias_, latent_bias_, unfolded_bias_,
                visible_bias_, usual_);
    }

  private:
    /// This is a layer with the scales of the steps of its lower and upper units.
    struct Scaled {
        Layer layer;
        RunningScale below, above;
        void fields(sim::Archive& archive) { archive(layer, below, above); }
    };
    /// Gives a layer its scales. `columns` is the number of its upper units, without padding.
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
    mutable std::uint32_t given_ = 0;   // bit i: something of modality i is given
    mutable std::vector<float> hidden_, unfolded_;
    std::vector<float> error_unfolded_, error_latent_, error_hidden_, low_, high_;
};

}  // namespace flinch::organism::learning
