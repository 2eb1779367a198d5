#pragma once

#include "organism/learning/cortex/cortex.hpp"
#include "organism/learning/cortex/layer.hpp"

namespace flinch::organism::learning {

/// Predictive coding (Rao & Ballard 1999; as an algorithm, Whittington & Bogacz 2017). Two layers of values
/// x1 (the latent code) and x2 (its causes) predict the layer below: with s the logistic function,
///   y0 = s(a + W x1),   y1 = s(b + V x2),   y2 = s(c),
/// and errors e0 = v - y0 (known variables), e1 = x1 - y1, e2 = x2 - y2 make the energy
///   F = -sum v log y0 + (1 - v) log (1 - y0) + (|e1|^2 + |e2|^2) / 2.
/// Inference lets the values roll down F, x1' = W'e0 - e1 and x2' = V'(e1 y1 (1 - y1)) - e2, kept in [0, 1]:
/// each value hears only its own error and those of the units it predicts. A step that raises F is taken back
/// and halved. Learning is the same descent by the weights, each from the error above which and the value
/// below which it lies: dW = rate e0 x1', dV = rate (e1 y1 (1 - y1)) x2'. The senses' error is exact for 0
/// and 1 where the papers have a squared error. An open variable relaxes freely: it rests where its error is
/// 0, on its prediction, and so drops out of F.
class PredictiveCoding final : public Cortex {
  public:
    PredictiveCoding(const CortexParams& params, const Layout& layout, sim::RandomStream random);
    [[nodiscard]] std::unique_ptr<Cortex> clone() const override {
        return std::make_unique<PredictiveCoding>(*this);
    }

    using Cortex::infer;
    using Cortex::sample;
    /// `budget` steps of relaxation from what is expected of nothing in particular.
    void infer(const Frame& frame, Thought& thought, unsigned budget) const override;
    /// Relaxation, then as many steps with noise (Langevin dynamics: Welling & Teh 2011), then a draw.
    void sample(const Frame& frame, Thought& thought, sim::RandomStream& random,
                unsigned budget) const override;
    void decode(std::span<const float> latent, std::vector<float>& imagery) const override;
    void learn(const Frame& frame, const Thought& thought) override;
    /// F, relaxed.
    [[nodiscard]] float loss(const Frame& frame) const override;
    [[nodiscard]] float surprise() const noexcept override { return surprise_; }
    void add_to(sim::Fingerprint& fingerprint) const override;
    [[nodiscard]] std::size_t weights() const noexcept override { return senses_.count() + causes_.count(); }

    /// F after so many steps of relaxation.
    [[nodiscard]] float energy_after(const Frame& frame, unsigned budget) const;
    /// Everything that is learned, for tests of its gradient.
    [[nodiscard]] std::vector<std::span<float>> parameters();

  private:
    /// The values of the two layers, their predictions and errors.
    struct State {
        std::vector<float> code, causes;               // x1, x2
        std::vector<float> senses_error;               // e0; 0 for what is open
        std::vector<float> code_expected, code_error;  // y1, e1
        std::vector<float> causes_expected;            // y2: nothing lies above, so it stays while they relax
        std::vector<float> causes_error;               // e2
        std::vector<float> error;                      // e1 y1 (1 - y1)
        std::vector<float> code_slope, causes_slope;   // minus the gradient of F
        std::vector<float> code_before, causes_before;  // where the last step came from
        std::vector<float> chances;                     // y0
        std::vector<float> nats;                        // cross entropy of each variable
        float energy = 0;
    };

    void start(State& state) const;
    void compare(const Modality& modality, std::span<const float> truth, State& state) const;
    void evaluate(const Frame& frame, State& state) const;
    void slope(const Frame& frame, State& state) const;
    void relax(const Frame& frame, State& state, unsigned budget) const;
    void jitter(const Frame& frame, State& state, sim::RandomStream& random, unsigned budget) const;
    void expect_senses(const Modality& modality, std::span<const float> code, std::span<float> visible) const;

    Layer senses_;                                              // W: variables x code
    Layer causes_;                                              // V: code x causes
    std::vector<float> senses_bias_, code_bias_, causes_bias_;  // a, b, c
    float surprise_ = 0;
    mutable State state_;
};

}  // namespace flinch::organism::learning
