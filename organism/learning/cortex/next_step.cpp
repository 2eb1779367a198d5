// The baseline that cannot fill in: a network with one hidden layer that predicts the next frame from this
// one, learned by backpropagation (Elman 1990 without the recurrence). Its latent code is the hidden layer.
// What a frame leaves open enters as zero: a network that runs forward only has no other way to be without an
// input.
#include <algorithm>

#include "organism/learning/cortex/cortex.hpp"
#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

class NextStep final : public Cortex {
  public:
    NextStep(const CortexNature& nature, const Layout& layout, sim::RandomStream random)
        : Cortex(nature, layout),
          encode_(layout.size, nature.latent),
          decode_(layout.size, nature.latent),
          visible_bias_(layout.size),
          latent_bias_(padded(nature.latent)),
          before_(layout.size),
          hidden_(padded(nature.latent)),
          blame_(padded(nature.latent)) {
        for (const Modality& m : layout_.modalities) {
            for (std::size_t i = m.offset; i < m.offset + m.size; ++i) {
                for (std::size_t j = 0; j < nature.latent; ++j) {
                    encode_.row(i)[j] = nature.initial_spread * random.normal();
                    decode_.row(i)[j] = nature.initial_spread * random.normal();
                }
            }
        }
    }

    [[nodiscard]] std::unique_ptr<Cortex> clone() const override { return std::make_unique<NextStep>(*this); }

    void infer(const Frame& frame, Thought& thought, unsigned) const override {
        encode(frame, thought);
        for_each_variable(layout_, frame, false,
                          [&](std::size_t i) { thought.imagery[i] = predict(i, thought.latent); });
    }

    /// The next frame's variables are independent, given the latent code.
    void sample(const Frame& frame, Thought& thought, sim::RandomStream& random, unsigned) const override {
        encode(frame, thought);
        for_each_variable(layout_, frame, false, [&](std::size_t i) {
            thought.imagery[i] = random.uniform() < predict(i, thought.latent) ? 1.0F : 0.0F;
        });
    }

    /// The frame that is to follow.
    void decode(std::span<const float> latent, std::vector<float>& imagery) const override {
        imagery.assign(layout_.size, 0.0F);
        for_each_variable(layout_, Frame(), false, [&](std::size_t i) { imagery[i] = predict(i, latent); });
    }

    /// Cross entropy of the frame given the last one learned: -sum v log p + (1 - v) log (1 - p).
    [[nodiscard]] float loss(const Frame& frame) const override {
        float sum = 0;
        for_each_variable(layout_, frame, true, [&](std::size_t i) {
            const float p = std::clamp(predict(i, hidden_), 1e-6F, 1.0F - 1e-6F);
            sum -= frame.values[i] * sim::log(p) + (1.0F - frame.values[i]) * sim::log(1.0F - p);
        });
        return sum;
    }

    void learn(const Frame& frame, const Thought& thought) override {
        if (primed_) learn_step(frame);
        before_ = frame.values;
        before_clamped_ = frame.clamped;
        hidden_ = thought.latent;
        primed_ = true;
    }

    [[nodiscard]] float surprise() const noexcept override { return surprise_; }
    [[nodiscard]] std::size_t weights() const noexcept override { return 2 * layout_.size * nature_.latent; }

    void add_to(sim::Fingerprint& fingerprint) const override {
        fingerprint.add(encode_.values());
        fingerprint.add(decode_.values());
        fingerprint.add(std::span<const float>(latent_bias_));
    }

  private:
    void encode(const Frame& frame, Thought& thought) const {
        thought.latent.resize(hidden_.size());
        thought.imagery = frame.values;
        std::copy(latent_bias_.begin(), latent_bias_.end(), thought.latent.begin());
        for_each_variable(layout_, frame, true, [&](std::size_t i) {
            if (frame.values[i] != 0.0F) add_scaled(frame.values[i], encode_.row(i), thought.latent);
        });
        for (std::size_t j = 0; j < nature_.latent; ++j) thought.latent[j] = sim::logistic(thought.latent[j]);
        std::fill(thought.latent.begin() + static_cast<std::ptrdiff_t>(nature_.latent), thought.latent.end(),
                  0.0F);
    }

    [[nodiscard]] float predict(std::size_t i, std::span<const float> latent) const {
        return sim::logistic(visible_bias_[i] + dot(decode_.row(i), latent));
    }

    /// One step down the cross entropy of this frame's known variables, given the frame before.
    void learn_step(const Frame& frame) {
        std::fill(blame_.begin(), blame_.end(), 0.0F);
        float error = 0;
        float count = 0;
        for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
            if (!frame.has(m)) continue;
            const Modality& modality = layout_.modalities[m];
            for (std::size_t i = modality.offset; i < modality.offset + modality.size; ++i) {
                const float miss = frame.values[i] - predict(i, hidden_);
                error += miss * miss;
                count += 1.0F;
                add_scaled(miss, decode_.row(i), blame_);
                add_scaled(nature_.learning_rate * miss, hidden_, decode_.row(i));
                visible_bias_[i] += nature_.learning_rate * miss;
            }
        }
        surprise_ = count > 0 ? error / count : 0.0F;
        for (std::size_t j = 0; j < blame_.size(); ++j) blame_[j] *= hidden_[j] * (1.0F - hidden_[j]);
        add_scaled(nature_.learning_rate, blame_, latent_bias_);
        for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
            if (((before_clamped_ >> m) & 1u) == 0) continue;
            const Modality& modality = layout_.modalities[m];
            for (std::size_t i = modality.offset; i < modality.offset + modality.size; ++i) {
                add_scaled(nature_.learning_rate * before_[i], blame_, encode_.row(i));
            }
        }
    }

    Matrix encode_;  // variables x latent
    Matrix decode_;  // variables x latent
    std::vector<float> visible_bias_, latent_bias_;
    std::vector<float> before_;  // the frame before, its latent code, and what was known of it
    std::vector<float> hidden_;
    std::vector<float> blame_;
    std::uint32_t before_clamped_ = 0;
    bool primed_ = false;
    float surprise_ = 0;
};

[[maybe_unused]] const bool registered = register_cortex(
    "next-step",
    {[](const CortexNature& nature, const Layout& layout, sim::RandomStream random)
         -> std::unique_ptr<Cortex> { return std::make_unique<NextStep>(nature, layout, random); },
     {.sweeps = 0, .learning_rate = 0.004F, .momentum = 0.0F, .weight_decay = 0.0F, .initial_spread = 0.05F},
     "backpropagation",
     "cross entropy of the next frame"});

}  // namespace
}  // namespace flinch::organism::learning
