#pragma once

#include <functional>
#include <memory>
#include <string>

#include "organism/learning/cortex/cortex.hpp"
#include "scenarios/lab/exam/joint_law.hpp"
#include "scenarios/lab/exam/tally.hpp"

namespace flinch::lab {

/// Which variables are known together in the frames that a learner learns from.
struct Showing {
    std::size_t window = 0;  ///< the number of neighbouring variables on a ring that a frame shows; 0: all

    [[nodiscard]] std::uint32_t draw(std::size_t variables, sim::RandomStream& random) const noexcept;
    /// Whether the variables of the mask are ever known together.
    [[nodiscard]] bool together(std::uint32_t mask, std::size_t variables) const noexcept;
};

/// One answer beside the true probability and the mean (the answer if nothing is known), and how likely the
/// question is.
struct Answered {
    double answer = 0, mean = 0, truth = 0, weight = 0;
    void count(Tally& tally) const noexcept { tally.add(answer, mean, truth, weight); }
};

/// A newborn cortex whose senses are the variables of a joint law, each as a modality of its own. It learns
/// from draws of the law and is then asked every question about it.
class Learner {
  public:
    /// Is called with the mask of known variables, the variable that was asked for, and the answer.
    using Scorer = std::function<void(std::uint32_t mask, std::size_t asked, const Answered&)>;

    Learner(const organism::learning::CortexParams& params, const JointLaw& law, sim::RandomStream random);

    /// Learns from `frames` draws of the law.
    void learn(std::size_t frames, Showing showing, sim::RandomStream& random);
    /// Asks every question: for every mask of known variables, in every state that they can be in (weighted
    /// by its probability), it asks for every variable that is not known. `budget` is the number of sweeps of
    /// inference.
    void ask(unsigned budget, const Scorer& score) const;

  private:
    [[nodiscard]] organism::learning::Frame frame(std::uint32_t state, std::uint32_t mask) const;

    const JointLaw* law_;
    organism::learning::Layout layout_;
    std::unique_ptr<organism::learning::Cortex> cortex_;
};

}  // namespace flinch::lab
