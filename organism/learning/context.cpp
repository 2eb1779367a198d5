#include "organism/learning/context.hpp"

#include <algorithm>

namespace flinch::organism::learning {

Context::Context(std::size_t latent, float place_gain, float body_gain, const Layout& layout)
    : latent_(latent), size_(padded(latent)) {
    for (std::size_t m = 0; m < layout.modalities.size(); ++m) {
        const Modality& modality = layout.modalities[m];
        const float gain = modality.name == "place" ? place_gain : modality.name == "body" ? body_gain : 0.0F;
        // The place code keeps its room in the context at any gain.
        if (gain == 0 && modality.name != "place") continue;
        beside_.push_back({modality, m, size_, gain});
        size_ += padded(modality.size);
    }
}

std::optional<InputRange> Context::beside(std::string_view modality) const {
    for (const Beside& part : beside_) {
        if (part.of.name == modality) return InputRange{part.offset, part.offset + part.of.size};
    }
    return std::nullopt;
}

float Context::gain(std::string_view modality) const {
    for (const Beside& part : beside_) {
        if (part.of.name == modality) return part.gain;
    }
    return 0;
}

void Context::make(const Frame& frame, const Thought& thought, std::vector<float>& context) const {
    context.resize(size_);
    std::fill(std::copy(thought.latent.begin(), thought.latent.end(), context.begin()), context.end(), 0.0F);
    for (const Beside& part : beside_) {
        if (!frame.has(part.number)) continue;
        const auto values = frame.of(part.of);
        std::transform(values.begin(), values.end(),
                       context.begin() + static_cast<std::ptrdiff_t>(part.offset),
                       [&](float value) { return part.gain * value; });
    }
}

void Context::shuffle(std::span<const float> context, sim::RandomStream& random,
                      std::vector<float>& into) const {
    into.assign(context.begin(), context.end());
    const auto latent = std::span(into).first(latent_);
    random.shuffle(latent);
    for (const Beside& part : beside_) {
        auto values = std::span(into).subspan(part.offset, part.of.size);
        random.shuffle(values);
    }
    // Without this shift, how much is active in all would still tell thoughts apart.
    float sum = 0;
    for (const float value : latent) sum += value;
    const float shift = 0.5F - sum / static_cast<float>(latent.size());
    for (float& value : latent) value += shift;
}

}  // namespace flinch::organism::learning
