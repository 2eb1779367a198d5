#include "scenarios/lab/exam/joint_law.hpp"

#include <numeric>

#include "sim/mathematics.hpp"

namespace flinch::lab {
namespace {

bool has(std::uint32_t bits, std::size_t i) noexcept {
    return ((bits >> i) & 1u) != 0;
}

}  // namespace

JointLaw::JointLaw(Form form, std::size_t variables, std::size_t causes, sim::RandomStream& random)
    : variables_(variables), chances_(std::size_t{1} << variables) {
    if (form == Form::causes) {
        by_causes(causes, random);
    } else {
        by_couplings(random);
    }
    const double all = std::accumulate(chances_.begin(), chances_.end(), 0.0);
    for (double& chance : chances_) chance /= all;
}

void JointLaw::by_causes(std::size_t causes, sim::RandomStream& random) {
    constexpr double likely = 0.9, unlikely = 0.1;
    for (std::size_t cause = 0; cause < causes; ++cause) {
        const std::uint32_t prototype = random.below(states());
        const double prior = random.uniform(0.5, 1.5);
        for (std::uint32_t state = 0; state < states(); ++state) {
            double chance = prior;
            for (std::size_t i = 0; i < variables_; ++i)
                chance *= has(state, i) == has(prototype, i) ? likely : unlikely;
            chances_[state] += chance;
        }
    }
}

void JointLaw::by_couplings(sim::RandomStream& random) {
    constexpr float strength = 0.6F, field = 0.3F;  // standard deviations of the random numbers
    std::vector<float> couplings(variables_ * variables_);
    for (std::size_t i = 0; i < variables_; ++i) {
        for (std::size_t j = 0; j <= i; ++j)
            couplings[i * variables_ + j] = (i == j ? field : strength) * random.normal();
    }
    for (std::uint32_t state = 0; state < states(); ++state) {
        float energy = 0;
        for (std::size_t i = 0; i < variables_; ++i) {
            for (std::size_t j = 0; j <= i; ++j) {
                const bool up = i == j ? has(state, i) : has(state, i) == has(state, j);
                energy += couplings[i * variables_ + j] * (up ? 1.0F : -1.0F);
            }
        }
        chances_[state] = static_cast<double>(sim::exp(energy));
    }
}

std::uint32_t JointLaw::draw(sim::RandomStream& random) const noexcept {
    double left = random.uniform(0.0, 1.0);
    for (std::uint32_t state = 0; state + 1 < states(); ++state) {
        left -= chances_[state];
        if (left < 0) return state;
    }
    return states() - 1;
}

JointLaw::Answers JointLaw::given(std::uint32_t mask) const {
    Answers answers{std::vector<double>(states()), std::vector<double>(states() * variables_)};
    for (std::uint32_t state = 0; state < states(); ++state) {
        const std::uint32_t known = state & mask;
        answers.chance[known] += chances_[state];
        for (std::size_t i = 0; i < variables_; ++i) {
            if (has(state, i)) answers.on[known * variables_ + i] += chances_[state];
        }
    }
    for (std::uint32_t known = 0; known < states(); ++known) {
        for (std::size_t i = 0; i < variables_ && answers.chance[known] > 0; ++i)
            answers.on[known * variables_ + i] /= answers.chance[known];
    }
    return answers;
}

}  // namespace flinch::lab
