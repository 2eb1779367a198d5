#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "organism/learning/baseline.hpp"
#include "organism/learning/kernels.hpp"
#include "organism/learning/two_speed.hpp"
#include "sim/archive.hpp"
#include "sim/fingerprint.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/random.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

/// Decides where an assessor's target comes from. Steering gives it where steering has evidence, and
/// otherwise it is the assessor's own later output (`steering_decides`). The other two are for
/// demonstrations: steering always hands back what the assessor says (`always_defer`), or steering always
/// counts as knowing, so that a circuit that does not fire is a definite no (`always_override`).
enum class Deferral { steering_decides, always_defer, always_override };

/// Selects what an assessor reads as its context. This is the cortex's latent code or, as controls, the
/// sensory code, or the latent code with its values permuted anew at every moment about a fixed mean, so that
/// nothing of the thought is left to read.
enum class AssessorInput { latent, raw_senses, shuffled_latent };

/// Selects the signal that sets how much is learned. This is each assessor's own error (a compartment with a
/// dopamine of its own, as in the fly's mushroom body: Aso et al. 2014), or that error gated by the one
/// scalar dopamine.
enum class AssessorDopamine { compartments, scalar };

/// These are the parameters of the assessors; a species file may set them.
struct AmygdalaParams {
    float learning_rate = 0.1F;
    sim::Time trace{1'500'000};  ///< the eligibility trace falls to 1/e in this time, apart from discounting
    sim::Time baseline{};  ///< inputs teach by their deviation from their mean over this time; 0: from 0
    float initial_output = 0.02F;  ///< output of an untaught assessor
    float initial_spread = 0.01F;  ///< standard deviation of the first weights
    Deferral deferral = Deferral::steering_decides;
    AssessorInput reads = AssessorInput::latent;
    AssessorDopamine dopamine = AssessorDopamine::compartments;
    TwoSpeedParams speeds;

    static const sim::ParameterTable<AmygdalaParams>& parameters();
};

/// This is what steering tells an assessor about the variable that the assessor predicts.
struct Supervision {
    bool override_ =
        false;        ///< steering knows, and `truth` is the target; else the assessor defers to itself
    float truth = 0;  ///< 0 to 1

    void fields(sim::Archive& archive) { archive(override_, truth); }
};

/// An assessor predicts from the context of a thought whether one steering circuit is about to fire. Its
/// output estimates E[exp(-delay / lead)], the chance of a firing discounted by how far off it is. Its
/// eligibility traces accumulate and fade by discount and trace, so this is TD(lambda) in real time (Sutton
/// 1988). The target is the truth under override and otherwise the assessor's own later output: this is the
/// "long-term predictor" of Byrnes, "Intro to Brain-Like-AGI Safety", post 5.
class Assessor {
  public:
    Assessor(const AmygdalaParams& params, std::string name, sim::Time lead, std::size_t inputs,
             sim::RandomStream& random);

    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    [[nodiscard]] sim::Time lead() const noexcept { return lead_; }
    /// Returns the output, in [0, 1], for a context of `inputs` values (padded).
    [[nodiscard]] float assess(std::span<const float> context) const noexcept;

    /// Takes in the next moment, `elapsed` after the last: it moves the last moment's outputs toward what
    /// this one says, and then adds the context to the eligibility trace. `gate` scales how much is learned.
    void learn(const Afferents& context, Supervision supervision, sim::Time elapsed, float gate = 1);
    /// Returns this compartment's dopamine, which is by how much the last moment's output proved wrong.
    [[nodiscard]] float error() const noexcept { return error_; }
    /// Learns from replay: two moments of an episode, `elapsed` apart, and what steering knew at the later
    /// one; `gate` scales how much is learned. This is a one-step backup into the slow weights alone. Returns
    /// the error.
    float rehearse(const Afferents& before, std::span<const float> after, Supervision supervision,
                   sim::Time elapsed, float gate);
    /// Lets time go by in which nothing is learned: the fast weights fade.
    void pass(sim::Time elapsed) noexcept { weights_.pass(elapsed); }
    /// Forgets the eligibility traces and the last moment, before a time that is not to be learned from.
    void interrupt() noexcept;

    void add_to(sim::Fingerprint& fingerprint) const;
    void fields(sim::Archive& archive) { archive(bias_trace_, before_, error_, primed_, weights_, trace_); }

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
