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

#include "organism/learning/cortex/cortex.hpp"
#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

class Boltzmann final : public Cortex {
  public:
    Boltzmann(const CortexNature& nature, const Layout& layout, sim::RandomStream random)
        : nature_(nature),
          layout_(layout),
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
          base_(padded(nature.latent)),
          rebuilt_(layout.size) {
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

    void infer(const Frame& frame, Thought& thought) override {
        thought.latent.resize(padded(nature_.latent));
        thought.imagery = frame.values;
        drive(frame, frame.values, true, base_);
        activate(base_, thought.latent);
        for (unsigned sweep = 0; sweep < nature_.sweeps; ++sweep) {
            if (!fill_in(frame, thought)) break;
            std::copy(base_.begin(), base_.end(), thought.latent.begin());
            add_drive(frame, thought.imagery, false, thought.latent);
            activate(thought.latent, thought.latent);
        }
    }

    void learn(const Frame& frame, const Thought&) override {
        drive(frame, frame.values, true, positive_);
        activate(positive_, positive_);
        random_.fill_uniform(sample_);
        for (std::size_t j = 0; j < sample_.size(); ++j) sample_[j] = sample_[j] < positive_[j] ? 1.0F : 0.0F;
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
        for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
            if (frame.has(m) != clamped) continue;
            const Modality& modality = layout_.modalities[m];
            for (std::size_t i = modality.offset; i < modality.offset + modality.size; ++i) visit(i);
        }
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

    void centre(std::span<const float> latent) {
        for (std::size_t j = 0; j < centred_.size(); ++j) centred_[j] = latent[j] - activity_[j];
    }

    /// Fills the open variables in from the latent code; false if there are none.
    bool fill_in(const Frame& frame, Thought& thought) {
        bool any = false;
        centre(thought.latent);
        for_each(frame, false, [&](std::size_t i) {
            thought.imagery[i] = sim::logistic(visible_bias_[i] + dot(weights_.row(i), centred_));
            any = true;
        });
        return any;
    }

    void rebuild(const Frame& frame) {
        float error = 0;
        float count = 0;
        centre(sample_);
        for_each(frame, true, [&](std::size_t i) {
            rebuilt_[i] = sim::logistic(visible_bias_[i] + dot(weights_.row(i), centred_));
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

    CortexNature nature_;
    Layout layout_;
    sim::RandomStream random_;
    Matrix weights_;  // variables x latent
    Matrix drift_;    // the momentum of each weight
    std::vector<float> visible_bias_;
    std::vector<float> latent_bias_;
    std::vector<float> usual_;     // running mean of each variable, while it is known
    std::vector<float> activity_;  // and of each latent variable
    std::vector<float> centred_ = std::vector<float>(activity_.size());
    std::vector<float> positive_, negative_, sample_, base_, rebuilt_;
    float surprise_ = 0;
};

[[maybe_unused]] const bool registered =
    register_cortex("boltzmann",
                    [](const CortexNature& nature, const Layout& layout,
                       sim::RandomStream random) -> std::unique_ptr<Cortex> {
                        return std::make_unique<Boltzmann>(nature, layout, random);
                    });

}  // namespace
}  // namespace flinch::organism::learning
