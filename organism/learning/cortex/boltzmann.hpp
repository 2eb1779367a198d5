#pragma once

#include "organism/learning/cortex/cortex.hpp"
#include "organism/learning/cortex/restricted_machine.hpp"
#include "sim/archive.hpp"

namespace flinch::organism::learning {

/// This cortex is a restricted Boltzmann machine over all of the cortex's variables, learned by contrastive
/// divergence with momentum,
///   dW = rate (<(v - m)(h - c)'>_data - <(v - m)(h - c)'>_model).
/// With `chains` = 0 the model's side is one step away from the data (CD-1: Hinton 2002). With N chains it is
/// a fantasy that goes on from frame to frame (persistent contrastive divergence: Tieleman 2008); at each
/// frame one of the N, in turn, takes a step of Gibbs sampling.
///
/// Open variables are filled in by mean field, which applies h = s(b + W'(v - m)) and v_open = s(a + W(h -
/// c)) in turn, or by Gibbs sampling (Geman & Geman 1984) averaged over its sweeps and over up to eight
/// chains from the same beginning. Several chains are needed because one chain seldom leaves one of two
/// explanations for the other.
///
/// Missing modalities take no part in learning: what a frame leaves open stays outside both sides (as in
/// Salakhutdinov, Mnih & Hinton 2007, where each user's machine has only the films that were rated), so that
/// absence teaches nothing. Each set of modalities has a machine of its own, and these share weights. The
/// machines also share the latent variables, so a chain is kept as a latent code: at each frame it steps in
/// the machine of that frame's modalities, and when the set changes it goes on in the next machine from where
/// it was.
class Boltzmann final : public Cortex {
  public:
    Boltzmann(const CortexParams& params, const Layout& layout, sim::RandomStream random);
    [[nodiscard]] std::unique_ptr<Cortex> clone() const override;

    using Cortex::infer;
    using Cortex::sample;
    void infer(const Frame& frame, Thought& thought, unsigned budget) const override;
    /// Begins with mean field and then does `budget` sweeps of Gibbs sampling. The latent code is the mean
    /// given what was drawn.
    void sample(const Frame& frame, Thought& thought, sim::RandomStream& random,
                unsigned budget) const override;
    void decode(std::span<const float> latent, std::vector<float>& imagery) const override;
    void learn(const Frame& frame, const Thought& thought) override;
    /// Returns the free energy, -log of the sum of exp(-E) over h and over what is open. It is exact if
    /// nothing is open; otherwise it is the upper bound that mean field brings down, <E> less the entropy of
    /// h and of the open v.
    [[nodiscard]] float loss(const Frame& frame) const override;
    [[nodiscard]] float surprise() const noexcept override { return surprise_; }
    void add_to(sim::Fingerprint& fingerprint) const override;
    void fields(sim::Archive& archive) override {
        Part::fields(archive);
        archive(machine_, random_, drift_, fantasies_, surprise_);
    }
    [[nodiscard]] std::size_t weights() const noexcept override { return layout_.size * params_.latent; }

    [[nodiscard]] const RestrictedMachine& machine() const noexcept { return machine_; }

  private:
    /// This is the state of a persistent chain.
    struct Fantasy {
        std::vector<float> latent;   // as drawn: the state of the chain
        std::vector<float> chances;  // the latent probabilities it was drawn from, centred
        std::vector<float> visible;  // the variables as drawn
        void fields(sim::Archive& archive) { archive(latent, chances, visible); }
    };

    [[nodiscard]] bool all_known(const Frame& frame) const noexcept;
    void begin(const Frame& frame, Thought& thought) const;
    template <class Change>
    void sweep(const Frame& frame, Thought& thought, Change change) const;
    void infer_by_sampling(const Frame& frame, Thought& thought, unsigned budget) const;
    void run_chain(const Frame& frame, Thought& thought, sim::RandomStream& dice, unsigned sweeps,
                   float share) const;
    void draw(std::span<float> chances, sim::RandomStream& random) const;
    void reconstruct(const Frame& frame);
    void fantasise(const Frame& frame, Fantasy& fantasy);
    void step(const Frame& frame);
    void step_with_fantasies(const Frame& frame);
    void step_latent_biases();

    RestrictedMachine machine_;
    sim::RandomStream random_;
    Matrix drift_;  // the momentum of each weight
    std::vector<Fantasy> fantasies_;
    float surprise_ = 0;
    std::vector<float> positive_, negative_;  // latent probabilities with the data and with the model
    std::vector<float> rebuilt_;              // the variables on the model's side

    mutable std::vector<float> sample_, centred_, base_, uniform_, start_;  // workspace
    mutable Thought judged_, mean_;
};

}  // namespace flinch::organism::learning
