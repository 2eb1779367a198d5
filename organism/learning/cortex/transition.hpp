#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "organism/learning/kernels.hpp"
#include "organism/learning/part.hpp"
#include "sim/archive.hpp"
#include "sim/fingerprint.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/random.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

/// These are the parameters of the transition part of the cortex; a species file may set them.
struct TransitionParams {
    float learning_rate = 0.1F;    ///< share of a prediction's error that one moment takes away
    float initial_spread = 0.01F;  ///< standard deviation of the first weights
    sim::Time approach{700'000};   ///< an action's outcome is 63% there after this time

    static const sim::ParameterTable<TransitionParams>& parameters();
};

/// The transition part predicts the latent code that follows a latent code and an action. It has a linear
/// model for each action, learned online ("linear Dyna": Sutton, Szepesvari, Geramifard & Bowling 2008, with
/// E[z' | z, a] = F_a z), here in real time. An action moves the code toward its outcome,
///   z(t + dt) = z + k (M_a [z 1] + m_a), k = 1 - exp(-dt / approach),
/// clipped to [0, 1], and M_a follows the error e = z(t + dt) - prediction by the normalised delta rule
/// (Widrow & Hoff 1960; Nagumo & Noda 1967): M_a += rate e [z 1]' / (k (1 + |z|^2)). At birth M_a is seeded
/// noise: it predicts that things stay as they are.
class Transition final : public Part {
  public:
    static constexpr std::string_view part = "transition";

    Transition(const TransitionParams& params, std::size_t latent, std::size_t actions,
               sim::RandomStream random);

    /// Predicts the latent code (padded) that comes `elapsed` after `latent`, under an action. `next` is as
    /// long as `latent` and must not be the same buffer.
    void predict(std::span<const float> latent, std::uint32_t action, sim::Time elapsed,
                 std::span<float> next) const;
    /// Learns that `next` came `elapsed` after `latent`, under an action.
    void learn(std::span<const float> latent, std::uint32_t action, sim::Time elapsed,
               std::span<const float> next);

    /// Takes in the thought of this moment, and what was done since the last. Nothing is learned at the first
    /// moment after an interruption.
    void follow(std::span<const float> latent, std::uint32_t action, sim::Time elapsed, bool learning);

    /// Returns the mean squared error of the last prediction that was learned from.
    [[nodiscard]] float surprise() const noexcept { return surprise_; }
    [[nodiscard]] std::size_t actions() const noexcept { return changes_.size(); }
    void interrupt() override { before_.clear(); }
    void add_to(sim::Fingerprint& fingerprint) const override;
    void fields(sim::Archive& archive) override {
        Part::fields(archive);
        archive(changes_, constants_, before_, surprise_);
    }
    [[nodiscard]] PartDescription describe() const override;

  private:
    [[nodiscard]] float share(sim::Time elapsed) const noexcept;

    TransitionParams params_;
    std::size_t latent_;
    std::vector<Matrix> changes_;                // for each action, latent x latent
    std::vector<std::vector<float>> constants_;  // for each action, the part that depends on no code
    std::vector<float> errors_;
    std::vector<float> before_;  // the last moment's latent code; empty after an interruption
    float surprise_ = 0;
};

}  // namespace flinch::organism::learning
