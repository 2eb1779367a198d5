#pragma once

#include "organism/learning/cortex/cortex.hpp"
#include "organism/learning/cortex/layer.hpp"
#include "sim/archive.hpp"

namespace flinch::organism::learning {

/// This cortex does predictive coding (Rao & Ballard 1999; as an algorithm, Whittington & Bogacz 2017). Two
/// layers of values, x1 (the latent code) and x2 (its causes), predict the layer below. With s the logistic
/// function,
///   y0 = s(a + W x1),   y1 = s(b + V x2),   y2 = s(c),
/// and the errors e0 = v - y0 (of known variables), e1 = x1 - y1 and e2 = x2 - y2 make the energy
///   F = -sum v log y0 + (1 - v) log (1 - y0) + (|e1|^2 + |e2|^2) / 2.
/// Inference lets the values roll down F, x1' = W'e0 - e1 and x2' = V'(e1 y1 (1 - y1)) - e2, kept in [0, 1]:
/// each value hears only its own error and those of the units it predicts. A step that raises F is taken back
/// and halved. Learning is the same descent by the weights, each of which uses the error of the unit it
/// predicts and the value of the unit it predicts from: dW = rate e0 x1', dV = rate (e1 y1 (1 - y1)) x2'. The
/// senses' error is exact for 0 and 1, where the papers have a squared error. An open variable relaxes
/// freely: it rests where its error is 0, on its prediction, and so drops out of F.
class PredictiveCoding final : public Cortex {
  public:
    PredictiveCoding(const CortexParams& params, const Layout& layout, sim::RandomStream random);
    [[nodiscard]] std::unique_ptr<Cortex> clone() const override {
        return std::make_unique<PredictiveCoding>(*this);
    }

    using Cortex::infer;
    using Cortex::sample;
    /// Infers by `budget` steps of relaxation, starting from what is expected when nothing is known.
    void infer(const Frame& frame, Thought& thought, unsigned budget) const override;
    /// Relaxes, then takes as many steps with noise (Langevin dynamics: Welling & Teh 2011), and then draws.
    void sample(const Frame& frame, Thought& thought, sim::RandomStream& random,
                unsigned budget) const override;
    void decode(std::span<const float> latent, std::vector<float>& imagery) const override;
    void learn(const Frame& frame, const Thought& thought) override;
    /// Returns F after relaxation.
    [[nodiscard]] float loss(const Frame& frame) const override;
    [[nodiscard]] float surprise() const noexcept override { return surprise_; }
    void add_to(sim::Fingerprint& fingerprint) const override;
    void fields(sim::Archive& archive) override {
        Part::fields(archive);
        archive(senses_, causes_, senses_bias_, code_bias_, causes_bias_, surprise_);
    }
    [[nodiscard]] std::size_t weights() const noexcept override { return senses_.count() + causes_.count(); }

    /// Returns F after `budget` steps of relaxation.
    [[nodiscard]] float energy_after(const Frame& frame, unsigned budget) const;
    /// Returns everything that is learned, for tests of its gradient.
    [[nodiscard]] std::vector<std::span<float>> parameters();

  private:
    /// This holds the values of the two layers, with their predictions and errors.
    struct State {
        std::vector<float> code, causes;                // x1, x2
        std::vector<float> senses_error;                // e0; 0 for what is open
        std::vector<float> code_expected, code_error;   // y1, e1
        std::vector<float> causes_expected;             // y2: fixed while they relax, as no layer lies above
        std::vector<float> causes_error;                // e2
        std::vector<float> error;                       // e1 y1 (1 - y1)
        std::vector<float> code_slope, causes_slope;    // minus the gradient of F
        std::vector<float> code_before, causes_before;  // the values before the last step
        std::vector<float> chances;                     // y0, probabilities
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
