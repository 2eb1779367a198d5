#include <algorithm>

#include "organism/learning/cortex/cortex.hpp"
#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

/// A cortex that knows nothing but the mean of every variable: whatever is open it fills in with what is
/// usual. Its latent code is the frame itself, as far as it fits.
class UsualFrame final : public Cortex {
  public:
    UsualFrame(const CortexParams& params, const Layout& layout)
        : Cortex(params, layout), mean_(layout.size, 0.5F) {}
    [[nodiscard]] std::unique_ptr<Cortex> clone() const override {
        return std::make_unique<UsualFrame>(*this);
    }

    void infer(const Frame& frame, Thought& thought, unsigned) const override {
        thought.imagery = mean_;
        for_each_variable(layout_, frame, true, [&](std::size_t i) { thought.imagery[i] = frame.values[i]; });
        thought.latent.assign(padded(params_.latent), 0.0F);
        std::copy_n(thought.imagery.begin(), std::min(params_.latent, thought.imagery.size()),
                    thought.latent.begin());
    }
    void sample(const Frame& frame, Thought& thought, sim::RandomStream& random,
                unsigned budget) const override {
        infer(frame, thought, budget);
        for_each_variable(layout_, frame, false, [&](std::size_t i) {
            thought.imagery[i] = random.uniform() < thought.imagery[i] ? 1.0F : 0.0F;
        });
    }
    void decode(std::span<const float>, std::vector<float>& imagery) const override { imagery = mean_; }
    void learn(const Frame& frame, const Thought&) override {
        surprise_ = loss(frame);
        for_each_variable(layout_, frame, true, [&](std::size_t i) {
            mean_[i] += params_.learning_rate * (frame.values[i] - mean_[i]);
        });
    }
    [[nodiscard]] float loss(const Frame& frame) const override {
        float squares = 0;
        float count = 0;
        for_each_variable(layout_, frame, true, [&](std::size_t i) {
            squares += (frame.values[i] - mean_[i]) * (frame.values[i] - mean_[i]);
            count += 1;
        });
        return count > 0 ? squares / count : 0;
    }
    [[nodiscard]] float surprise() const noexcept override { return surprise_; }
    void add_to(sim::Fingerprint& fingerprint) const override {
        fingerprint.add(std::span<const float>(mean_));
    }
    [[nodiscard]] std::size_t weights() const noexcept override { return mean_.size(); }

  private:
    std::vector<float> mean_;
    float surprise_ = 0;
};

std::unique_ptr<Cortex> make(const CortexParams& params, const Layout& layout, sim::RandomStream) {
    return std::make_unique<UsualFrame>(params, layout);
}

[[maybe_unused]] const bool registered =
    register_cortex("usual-frame", {make, {.learning_rate = 0.05F}, "running mean", "squared error"});

}  // namespace
}  // namespace flinch::organism::learning
