// A restricted Boltzmann machine over all the cortex's variables (Smolensky 1986), learned by one step of
// contrastive divergence (Hinton 2002) with momentum. Centred (Montavon & Mueller 2012): with running means m
// of the visible and c of the latent variables, E(v, h) = -a.(v - m) - b.(h - c) - (v - m)'W(h - c). So the
// weights carry what goes with what, not what is common, and a variable that is left open counts as its mean.
//
// Missing modalities: a frame's open variables are filled in by mean field, h = s(b + W'v) and v_open = s(a +
// W h) in turn. While learning, the open variables stay outside both phases (as in Salakhutdinov, Mnih &
// Hinton 2007, where each user's machine has only the films that were rated), so that absence teaches
// nothing.
#include <algorithm>
#include <cmath>

#include "organism/learning/cortex/cortex.hpp"
#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

class Boltzmann final : public Cortex {
  public:
    Boltzmann(const CortexNature& nature, const Layout& layout, sim::RandomStream random)
        : Cortex(nature, layout),
          random_(random),
          weights_(layout.size, nature.latent),
          drift_(layout.size, nature.latent),
          visible_bias_(layout.size),
          latent_bias_(padded(nature.latent)),
          usual_(layout.size, 0.0F),
          activity_(padded(nature.latent), 0.0F),
          positive_(padded(nature.latent)),
          negative_(padded(nature.latent)),
          sample_(padded(nature.latent)),
          rebuilt_(layout.size),
          centred_(padded(nature.latent)),
          base_(padded(nature.latent)),
          uniform_(padded(nature.latent)) {
        for (const Modality& m : layout_.modalities) {
            for (std::size_t i = m.offset; i < m.offset + m.size; ++i) {
                for (std::size_t j = 0; j < nature.latent; ++j)
                    weights_.row(i)[j] = nature.initial_spread * random_.normal();
                usual_[i] = 0.1F;
                visible_bias_[i] = sim::log(0.1F / 0.9F);
            }
        }
        std::fill_n(activity_.begin(), nature.latent, 0.5F);
    }

    [[nodiscard]] std::unique_ptr<Cortex> clone() const override {
        return std::make_unique<Boltzmann>(*this);
    }

    void infer(const Frame& frame, Thought& thought, unsigned budget) const override {
        begin(frame, thought);
        for (unsigned sweep = 0; sweep < budget; ++sweep) {
            if (!fill_in(frame, thought)) break;
            recode(frame, thought);
        }
    }

    /// Mean field to begin with, then `budget` rounds of Gibbs sampling (Geman & Geman 1984), latent and open
    /// variables in turn. The latent code is the mean given what was drawn.
    void sample(const Frame& frame, Thought& thought, sim::RandomStream& random,
                unsigned budget) const override {
        infer(frame, thought, budget);
        for (unsigned sweep = 0; sweep < budget; ++sweep) {
            draw(thought.latent, random);
            if (!fill_in(frame, thought)) return;
            for_each(frame, false, [&](std::size_t i) {
                thought.imagery[i] = random.uniform() < thought.imagery[i] ? 1.0F : 0.0F;
            });
            recode(frame, thought);
        }
    }

    void decode(std::span<const float> latent, std::vector<float>& imagery) const override {
        imagery.assign(layout_.size, 0.0F);
        centre(latent);
        for_each(Frame(), false, [&](std::size_t i) { imagery[i] = expect(i); });
    }

    /// The free energy -log sum over h and the open v of exp(-E). With nothing open it is exact,
    /// -a.(v - m) + b.c + sum over j of [c w - log(1 + exp(b + w))], w = W'(v - m); otherwise the bound that
    /// mean field minimises: the expected energy less the entropy of h and of the open variables.
    [[nodiscard]] float loss(const Frame& frame) const override {
        infer(frame, judged_, nature_.sweeps);
        float energy = 0;
        for (std::size_t i = 0; i < layout_.size; ++i)
            energy -= visible_bias_[i] * (judged_.imagery[i] - usual_[i]);
        for_each(frame, false, [&](std::size_t i) { energy -= entropy(judged_.imagery[i]); });
        std::copy(latent_bias_.begin(), latent_bias_.end(), base_.begin());
        add_drive(frame, judged_.imagery, true, base_);
        add_drive(frame, judged_.imagery, false, base_);
        for (std::size_t j = 0; j < nature_.latent; ++j)
            energy += base_[j] * activity_[j] - softplus(base_[j]);
        return energy;
    }

    void learn(const Frame& frame, const Thought&) override {
        drive(frame, frame.values, true, positive_);
        activate(positive_, positive_);
        sample_ = positive_;
        draw(sample_, random_);
        rebuild(frame);
        drive(frame, rebuilt_, true, negative_);
        activate(negative_, negative_);
        update(frame);
    }

    [[nodiscard]] float surprise() const noexcept override { return surprise_; }
    [[nodiscard]] std::size_t weights() const noexcept override { return layout_.size * nature_.latent; }

    void add_to(sim::Fingerprint& fingerprint) const override {
        fingerprint.add(weights_.values());
        fingerprint.add(std::span<const float>(visible_bias_));
        fingerprint.add(std::span<const float>(latent_bias_));
        fingerprint.add(random_.position());
    }

  private:
    template <class Visit>
    void for_each(const Frame& frame, bool clamped, Visit visit) const {
        for_each_variable(layout_, frame, clamped, visit);
    }

    [[nodiscard]] static float softplus(float x) {
        return sim::log(1.0F + sim::exp(-std::abs(x))) + std::max(x, 0.0F);
    }

    [[nodiscard]] static float entropy(float p) {
        p = std::clamp(p, 1e-6F, 1.0F - 1e-6F);
        return -p * sim::log(p) - (1.0F - p) * sim::log(1.0F - p);
    }

    /// What the clamped variables say of the latent code, kept in `base_`; whatever is open is at its mean.
    void begin(const Frame& frame, Thought& thought) const {
        thought.latent.resize(padded(nature_.latent));
        thought.imagery = frame.values;
        drive(frame, frame.values, true, base_);
        activate(base_, thought.latent);
    }

    void recode(const Frame& frame, Thought& thought) const {
        std::copy(base_.begin(), base_.end(), thought.latent.begin());
        add_drive(frame, thought.imagery, false, thought.latent);
        activate(thought.latent, thought.latent);
    }

    void draw(std::span<float> latent, sim::RandomStream& random) const {
        random.fill_uniform(uniform_);
        for (std::size_t j = 0; j < latent.size(); ++j) latent[j] = uniform_[j] < latent[j] ? 1.0F : 0.0F;
    }

    [[nodiscard]] float expect(std::size_t i) const {
        return sim::logistic(visible_bias_[i] + dot(weights_.row(i), centred_));
    }

    void add_drive(const Frame& frame, std::span<const float> visible, bool clamped,
                   std::span<float> into) const {
        for_each(frame, clamped,
                 [&](std::size_t i) { add_scaled(visible[i] - usual_[i], weights_.row(i), into); });
    }

    void drive(const Frame& frame, std::span<const float> visible, bool clamped,
               std::span<float> into) const {
        std::copy(latent_bias_.begin(), latent_bias_.end(), into.begin());
        add_drive(frame, visible, clamped, into);
    }

    void activate(std::span<const float> input, std::span<float> latent) const {
        for (std::size_t j = 0; j < nature_.latent; ++j) latent[j] = sim::logistic(input[j]);
        std::fill(latent.begin() + static_cast<std::ptrdiff_t>(nature_.latent), latent.end(), 0.0F);
    }

    void centre(std::span<const float> latent) const {
        for (std::size_t j = 0; j < centred_.size(); ++j) centred_[j] = latent[j] - activity_[j];
    }

    /// Fills the open variables in from the latent code; false if there are none.
    bool fill_in(const Frame& frame, Thought& thought) const {
        bool any = false;
        centre(thought.latent);
        for_each(frame, false, [&](std::size_t i) {
            thought.imagery[i] = expect(i);
            any = true;
        });
        return any;
    }

    void rebuild(const Frame& frame) {
        float error = 0;
        float count = 0;
        centre(sample_);
        for_each(frame, true, [&](std::size_t i) {
            rebuilt_[i] = expect(i);
            const float miss = frame.values[i] - rebuilt_[i];
            error += miss * miss;
            count += 1.0F;
        });
        surprise_ = count > 0 ? error / count : 0.0F;
    }

    void update(const Frame& frame) {
        const float rate = nature_.learning_rate;
        const float keep = 1.0F - nature_.weight_decay;
        for (std::size_t j = 0; j < positive_.size(); ++j) {
            positive_[j] -= activity_[j];
            negative_[j] -= activity_[j];
        }
        for_each(frame, true, [&](std::size_t i) {
            const auto drift = drift_.row(i);
            const auto weight = weights_.row(i);
            const float up = rate * (frame.values[i] - usual_[i]);
            const float down = rate * (rebuilt_[i] - usual_[i]);
            for (std::size_t j = 0; j < drift.size(); ++j) {
                drift[j] = nature_.momentum * drift[j] + (up * positive_[j] - down * negative_[j]);
                weight[j] = keep * weight[j] + drift[j];
            }
            visible_bias_[i] += rate * (frame.values[i] - rebuilt_[i]);
            usual_[i] += nature_.centring * (frame.values[i] - usual_[i]);
        });
        for (std::size_t j = 0; j < nature_.latent; ++j) {
            latent_bias_[j] +=
                rate * (positive_[j] - negative_[j] +
                        nature_.sparsity_cost * (nature_.sparsity - positive_[j] - activity_[j]));
            activity_[j] += nature_.centring * positive_[j];
        }
    }

    sim::RandomStream random_;
    Matrix weights_;  // variables x latent
    Matrix drift_;    // the momentum of each weight
    std::vector<float> visible_bias_;
    std::vector<float> latent_bias_;
    std::vector<float> usual_;     // running mean of each variable, while it is known
    std::vector<float> activity_;  // and of each latent variable
    std::vector<float> positive_, negative_, sample_, rebuilt_;
    float surprise_ = 0;
    mutable std::vector<float> centred_, base_, uniform_;  // workspace
    mutable Thought judged_;
};

[[maybe_unused]] const bool registered =
    register_cortex("boltzmann",
                    [](const CortexNature& nature, const Layout& layout,
                       sim::RandomStream random) -> std::unique_ptr<Cortex> {
                        return std::make_unique<Boltzmann>(nature, layout, random);
                    });

}  // namespace
}  // namespace flinch::organism::learning
