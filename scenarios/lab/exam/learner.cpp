#include "scenarios/lab/exam/learner.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace flinch::lab {
namespace {

using organism::learning::Frame;
using organism::learning::Thought;

organism::learning::Layout layout_of(const JointLaw& law) {
    organism::learning::Layout layout;
    for (std::size_t i = 0; i < law.variables(); ++i) layout.add(fmt::format("variable {}", i), 1);
    return layout;
}

std::uint32_t window_at(std::size_t first, std::size_t size, std::size_t variables) noexcept {
    std::uint32_t mask = 0;
    for (std::size_t i = 0; i < size; ++i) mask |= 1u << ((first + i) % variables);
    return mask;
}

}  // namespace

std::uint32_t Showing::draw(std::size_t variables, sim::RandomStream& random) const noexcept {
    if (window == 0 || window >= variables) return (1u << variables) - 1;
    return window_at(random.below(static_cast<std::uint32_t>(variables)), window, variables);
}

bool Showing::together(std::uint32_t mask, std::size_t variables) const noexcept {
    if (window == 0 || window >= variables) return true;
    for (std::size_t first = 0; first < variables; ++first) {
        if ((mask & ~window_at(first, window, variables)) == 0) return true;
    }
    return false;
}

Learner::Learner(const organism::learning::CortexParams& params, const JointLaw& law,
                 sim::RandomStream random)
    : law_(&law), layout_(layout_of(law)), cortex_(make_cortex(params, layout_, random)) {}

Frame Learner::frame(std::uint32_t state, std::uint32_t mask) const {
    Frame frame(layout_);
    frame.clamped = mask;
    for (std::size_t i = 0; i < law_->variables(); ++i)
        frame.values[layout_.modalities[i].offset] = static_cast<float>((state & mask) >> i & 1u);
    return frame;
}

void Learner::learn(std::size_t frames, Showing showing, sim::RandomStream& random) {
    Thought thought;
    for (std::size_t k = 0; k < frames; ++k) {
        const std::uint32_t mask = showing.draw(law_->variables(), random);
        const Frame shown = frame(law_->draw(random), mask);
        cortex_->infer(shown, thought);
        cortex_->learn(shown, thought);
    }
}

void Learner::ask(unsigned budget, const Scorer& score) const {
    const std::size_t n = law_->variables();
    const auto blind = law_->given(0);
    Thought thought;
    for (std::uint32_t mask = 0; mask + 1 < law_->states(); ++mask) {
        const auto truth = law_->given(mask);
        for (std::uint32_t known = 0; known < law_->states(); ++known) {
            if ((known & ~mask) != 0 || truth.chance[known] <= 0) continue;
            cortex_->infer(frame(known, mask), thought, budget);
            for (std::size_t i = 0; i < n; ++i) {
                if (((mask >> i) & 1u) != 0) continue;
                const auto said = static_cast<double>(thought.imagery[layout_.modalities[i].offset]);
                score(mask, i, {said, blind.on[i], truth.on[known * n + i], truth.chance[known]});
            }
        }
    }
}

}  // namespace flinch::lab
