#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "organism/learning/baseline.hpp"
#include "organism/learning/cortex/cortex.hpp"
#include "organism/learning/frame.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/random.hpp"

namespace flinch::organism::learning {

/// These are the parameters of the insula, the primary cortex of taste and of the body within, which reaches
/// the amygdala beside the cortex's latent code (Norgren 1976 of taste; Craig 2002 of the body). A species
/// file may set them.
struct InsulaParams {
    float gain = 0;  ///< of taste, touch, pain and nausea; 0: only the latent code carries them

    static const sim::ParameterTable<InsulaParams>& parameters();
};

/// The context of a thought is what assessors, critic and striatum read: the cortex's latent code and, beside
/// it, the hippocampal code while the place is known and what the insula has of the body. Each part is padded
/// to whole lanes.
class Context {
  public:
    Context(std::size_t latent, float place_gain, float body_gain, const Layout& layout);

    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    /// Returns where a modality stands in the context beside the latent code; nothing if it does not.
    [[nodiscard]] std::optional<InputRange> beside(std::string_view modality) const;
    /// Returns the gain with which a modality stands in the context beside the latent code; 0 if it does not.
    [[nodiscard]] float gain(std::string_view modality) const;
    void make(const Frame& frame, const Thought& thought, std::vector<float>& context) const;
    /// Permutes each part of the context within itself, the latent code about a fixed mean, so that nothing
    /// of the thought is left.
    void shuffle(std::span<const float> context, sim::RandomStream& random, std::vector<float>& into) const;

  private:
    /// This is a modality that stands in the context with its values unchanged except for a gain.
    struct Beside {
        Modality of;
        std::size_t number = 0;  // number of the modality
        std::size_t offset = 0;  // its first position in the context
        float gain = 0;
    };

    std::size_t latent_;
    std::size_t size_;
    std::vector<Beside> beside_;
};

}  // namespace flinch::organism::learning
