#pragma once

#include <cstdint>
#include <vector>

#include "sim/random.hpp"

namespace flinch::lab {

/// A joint distribution of a few binary variables, so small that every question about it is answered exactly
/// by enumeration. A state has one bit for each variable; a mask has one bit for each variable, which is set
/// if the variable is known.
class JointLaw {
  public:
    /// How the distribution is made: by hidden `causes`, of which one at a time makes each variable likely or
    /// unlikely (as one thing is seen and heard and felt), or by `couplings` between each pair of variables
    /// (an Ising model).
    enum class Form { causes, couplings };
    static constexpr std::size_t most_variables = 10;

    /// Draws a distribution at random. Preconditions: 1 to `most_variables` variables and at least one cause.
    JointLaw(Form form, std::size_t variables, std::size_t causes, sim::RandomStream& random);

    [[nodiscard]] std::size_t variables() const noexcept { return variables_; }
    [[nodiscard]] std::uint32_t states() const noexcept { return 1u << variables_; }
    [[nodiscard]] double chance(std::uint32_t state) const noexcept { return chances_[state]; }
    [[nodiscard]] std::uint32_t draw(sim::RandomStream& random) const noexcept;

    /// All the answers to one mask: for each state of the known variables, how likely it is and what follows
    /// from it for each variable.
    struct Answers {
        std::vector<double> chance;  ///< [state & mask]: the probability of these known values; 0 elsewhere
        std::vector<double> on;      ///< [(state & mask) * variables + i]: the probability of i, given them
    };
    [[nodiscard]] Answers given(std::uint32_t mask) const;

  private:
    void by_causes(std::size_t causes, sim::RandomStream& random);
    void by_couplings(sim::RandomStream& random);

    std::size_t variables_;
    std::vector<double> chances_;  // the probability of each state
};

}  // namespace flinch::lab
