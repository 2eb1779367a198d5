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
    std::size_t window = 0;  ///< so many neighbours, on a ring; 0: all

    [[nodiscard]] std::uint32_t draw(std::size_t variables, sim::RandomStream& random) const noexcept;
    /// Whether these variables are ever known together.
    [[nodiscard]] bool together(std::uint32_t mask, std::size_t variables) const noexcept;
};

/// An answer beside the truth and the mean, and how likely the question was.
struct Answered {
    double answer = 0, mean = 0, truth = 0, weight = 0;
    void count(Tally& tally) const noexcept { tally.add(answer, mean, truth, weight); }
};

/// A newborn cortex of some nature whose senses are the variables of a joint law, each a modality of its own:
/// it learns from draws of the law and is then asked every question about it.
class Learner {
  public:
    /// What was known, which variable was asked for, what came.
    using Scorer = std::function<void(std::uint32_t mask, std::size_t asked, const Answered&)>;

    Learner(const organism::learning::CortexParams& params, const JointLaw& law, sim::RandomStream random);

    /// Learns from so many draws.
    void learn(std::size_t frames, Showing showing, sim::RandomStream& random);
    /// Every question: whatever is known, in every state that it can be in (weighted by its chance), and
    /// every variable that is not.
    void ask(unsigned budget, const Scorer& score) const;

  private:
    [[nodiscard]] organism::learning::Frame frame(std::uint32_t state, std::uint32_t mask) const;

    const JointLaw* law_;
    organism::learning::Layout layout_;
    std::unique_ptr<organism::learning::Cortex> cortex_;
};

}  // namespace flinch::lab
