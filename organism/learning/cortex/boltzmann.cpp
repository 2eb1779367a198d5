// A restricted Boltzmann machine over all the cortex's variables (Smolensky 1986), learned by one step of contrastive
// divergence (Hinton 2002) with momentum. Energy E(v, h) = -a.v - b.h - v'Wh.
//
// Missing modalities: a frame's open variables are filled in by mean field, h = s(b + W'v) and v_open = s(a + W h) in
// turn. While learning, the open variables stay outside both phases (as in Salakhutdinov, Mnih & Hinton 2007, where
// each user's machine has only the films that were rated), so that absence teaches nothing.
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
          activity_(padded(nature.latent), nature.sparsity),
          positive_(padded(nature.latent)),
          negative_(padded(nature.latent)),
          sample_(padded(nature.latent)),
          base_(padded(nature.latent)),
          rebuilt_(layout.size) {
        for (const Modality& m : layout_.modalities) {
            for (std::size_t i = m.offset; i < m.offset + m.size; ++i) {
                for (std::size_t j = 0; j < nature.latent; ++j) weights_.row(i)[j] = nature.initial_spread * random_.normal();
            }
        }
    }

    [[nodiscard]] std::unique_ptr<Cortex> clone() const override { return std::make_unique<Boltzmann>(*this); }

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

    void add_drive(const Frame& frame, std::span<const float> visible, bool clamped, std::span<float> into) const {
        for_each(frame, clamped, [&](std::size_t i) {
            if (visible[i] != 0.0F) add_scaled(visible[i], weights_.row(i), into);
        });
    }

    void drive(const Frame& frame, std::span<const float> visible, bool clamped, std::span<float> into) const {
        std::copy(latent_bias_.begin(), latent_bias_.end(), into.begin());
        add_drive(frame, visible, clamped, into);
    }

    void activate(std::span<const float> input, std::span<float> latent) const {
        for (std::size_t j = 0; j < nature_.latent; ++j) latent[j] = sim::logistic(input[j]);
        std::fill(latent.begin() + static_cast<std::ptrdiff_t>(nature_.latent), latent.end(), 0.0F);
    }

    /// Fills the open variables in from the latent code; false if there are none.
    bool fill_in(const Frame& frame, Thought& thought) const {
        bool any = false;
        for_each(frame, false, [&](std::size_t i) {
            thought.imagery[i] = sim::logistic(visible_bias_[i] + dot(weights_.row(i), thought.latent));
            any = true;
        });
        return any;
    }

    void rebuild(const Frame& frame) {
        float error = 0;
        float count = 0;
        for_each(frame, true, [&](std::size_t i) {
            rebuilt_[i] = sim::logistic(visible_bias_[i] + dot(weights_.row(i), sample_));
            const float miss = frame.values[i] - rebuilt_[i];
            error += miss * miss;
            count += 1.0F;
        });
        surprise_ = count > 0 ? error / count : 0.0F;
    }

    void update(const Frame& frame) {
        const float rate = nature_.learning_rate;
        const float keep = 1.0F - nature_.weight_decay;
        for_each(frame, true, [&](std::size_t i) {
            const auto drift = drift_.row(i);
            const auto weight = weights_.row(i);
            const float up = rate * frame.values[i];
            const float down = rate * rebuilt_[i];
            for (std::size_t j = 0; j < drift.size(); ++j) {
                drift[j] = nature_.momentum * drift[j] + (up * positive_[j] - down * negative_[j]);
                weight[j] = keep * weight[j] + drift[j];
            }
            visible_bias_[i] += rate * (frame.values[i] - rebuilt_[i]);
        });
        for (std::size_t j = 0; j < nature_.latent; ++j) {
            activity_[j] += 0.01F * (positive_[j] - activity_[j]);
            latent_bias_[j] += rate * (positive_[j] - negative_[j] + nature_.sparsity_cost * (nature_.sparsity - activity_[j]));
        }
    }

    CortexNature nature_;
    Layout layout_;
    sim::RandomStream random_;
    Matrix weights_;  // variables x latent
    Matrix drift_;    // the momentum of each weight
    std::vector<float> visible_bias_;
    std::vector<float> latent_bias_;
    std::vector<float> activity_;  // running mean of each latent variable
    std::vector<float> positive_, negative_, sample_, base_, rebuilt_;
    float surprise_ = 0;
};

[[maybe_unused]] const bool registered =
    register_cortex("boltzmann", [](const CortexNature& nature, const Layout& layout, sim::RandomStream random) -> std::unique_ptr<Cortex> {
        return std::make_unique<Boltzmann>(nature, layout, random);
    });

}  // namespace
}  // namespace flinch::organism::learning
