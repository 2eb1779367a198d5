#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "organism/learning/baseline.hpp"
#include "organism/learning/kernels.hpp"
#include "organism/learning/two_speed.hpp"
#include "sim/fingerprint.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/random.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

/// Who says what an assessor should have said: steering where it has evidence, and otherwise the assessor
/// itself later on; or, as demonstrations, steering always handing back what the assessor says; or steering
/// always knowing, a circuit that does not fire being a definite no.
enum class Deferral { steering_decides, always_defer, always_override };

/// What an assessor's context is: the cortex's latent code, or as controls the sensory code, or the latent
/// code with its values permuted anew at every moment about a fixed mean, so that nothing of the thought is
/// left to read.
enum class AssessorInput { latent, raw_senses, shuffled_latent };

/// What says how much is to be learned: each assessor's own error (a compartment with a dopamine of its own,
/// as in the fly's mushroom body: Aso et al. 2014), or that error gated by the one scalar dopamine.
enum class AssessorDopamine { compartments, scalar };

/// What a species file says of the assessors.
struct AmygdalaParams {
    float learning_rate = 0.1F;
    sim::Time trace{1'500'000};  ///< eligibility falls to 1/e in this time, beside its discount
    sim::Time baseline{};  ///< inputs teach by how far they are from their mean over this time; 0: from 0
    float initial_output = 0.02F;  ///< what an untaught assessor says
    float initial_spread = 0.01F;  ///< standard deviation of the first weights
    Deferral deferral = Deferral::steering_decides;
    AssessorInput reads = AssessorInput::latent;
    AssessorDopamine dopamine = AssessorDopamine::compartments;
    TwoSpeedParams speeds;

    static const sim::ParameterTable<AmygdalaParams>& parameters();
};

/// A steering variable as the assessor that predicts it is told of it.
struct Supervision {
    bool override_ =
        false;        ///< steering knows: `truth` is the target. Otherwise the assessor defers to itself
    float truth = 0;  ///< 0 to 1
};

/// Predicts from the context of a thought whether one steering circuit is about to fire. Its output estimates
/// E[exp(-delay / lead)], the chance of a firing discounted by how far off it is; with accumulating traces
/// that fade by discount and trace this is TD(lambda) in real time (Sutton 1988), the target being the truth
/// under override and otherwise the assessor's own later output: Byrnes, "Intro to Brain-Like-AGI Safety",
/// post 5
/// ("long-term predictor").
class Assessor {
  public:
    Assessor(const AmygdalaParams& params, std::string name, sim::Time lead, std::size_t inputs,
             sim::RandomStream& random);

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] sim::Time lead() const noexcept { return lead_; }
    /// Output in [0, 1] for a context of `inputs` values (padded).
    [[nodiscard]] float assess(std::span<const float> context) const noexcept;

    /// The next moment, `elapsed` after the last: moves the last moment's outputs toward what this one says,
    /// then lets the context leave its trace. `gate` scales how much is learned.
    void learn(const Afferents& context, Supervision supervision, sim::Time elapsed, float gate = 1);
    /// This compartment's dopamine: by how much the last moment's output proved wrong.
    [[nodiscard]] float error() const noexcept { return error_; }
    /// Replay: two moments of an episode, `elapsed` apart, what was known at the later one, and how much is
    /// to be learned of it. A one-step backup into the slow weights alone; returns the error.
    float rehearse(const Afferents& before, std::span<const float> after, Supervision supervision,
                   sim::Time elapsed, float gate);
    /// Time in which nothing is learned: fast weights fade.
    void pass(sim::Time elapsed) noexcept { weights_.pass(elapsed); }
    /// Forgets the traces and the last moment (before a stretch that is not to be learned from).
    void interrupt() noexcept;

    void add_to(sim::Fingerprint& fingerprint) const;

  private:
    [[nodiscard]] float target(float now, Supervision supervision, float discount) const noexcept;

    std::string name_;
    sim::Time lead_;
    sim::Time trace_constant_;
    Deferral deferral_;
    float learning_rate_;
    float bias_trace_ = 0;
    float before_ = 0;  // the last output
    float error_ = 0;
    bool primed_ = false;
    TwoSpeedWeights weights_;
    std::vector<float> trace_;
};

}  // namespace flinch::organism::learning
