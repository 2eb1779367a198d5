#pragma once

#include <cstdint>
#include <vector>

#include "sim/random.hpp"

namespace flinch::lab {

/// A joint distribution of a few binary variables, so small that every question about it is answered exactly
/// by enumeration. A state is a bit for each variable, a mask a bit for each variable that is known.
class JointLaw {
  public:
    /// How it is made up: by hidden `causes`, of which one at a time makes each variable likely or unlikely
    /// (as one thing is seen and heard and felt); or by `couplings` of each two variables (an Ising model).
    enum class Form { causes, couplings };
    static constexpr std::size_t most_variables = 10;

    /// Drawn at random. Preconditions: 1 to `most_variables` variables, at least one cause.
    JointLaw(Form form, std::size_t variables, std::size_t causes, sim::RandomStream& random);

    [[nodiscard]] std::size_t variables() const noexcept { return variables_; }
    [[nodiscard]] std::uint32_t states() const noexcept { return 1u << variables_; }
    [[nodiscard]] double chance(std::uint32_t state) const noexcept { return chances_[state]; }
    [[nodiscard]] std::uint32_t draw(sim::RandomStream& random) const noexcept;

    /// All the answers to one mask: what is known and how likely that is, and what follows for each variable.
    struct Answers {
        std::vector<double> chance;  ///< [state & mask]: that the known variables are so; 0 elsewhere
        std::vector<double> on;      ///< [(state & mask) * variables + i]: that variable i is on then
    };
    [[nodiscard]] Answers given(std::uint32_t mask) const;

  private:
    void by_causes(std::size_t causes, sim::RandomStream& random);
    void by_couplings(sim::RandomStream& random);

    std::size_t variables_;
    std::vector<double> chances_;  // of each state
};

}  // namespace flinch::lab
