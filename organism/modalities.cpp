#include "organism/modalities.hpp"

#include <algorithm>

#include "organism/body/eye.hpp"
#include "organism/body_senses.hpp"
#include "world/sound.hpp"

namespace flinch::organism {
namespace {

// The values are roughness, rhythm, and the loudness beyond that of an ordinary voice.
constexpr std::size_t voice_values = 3;

constexpr std::uint32_t bit(Sense sense) noexcept {
    return std::uint32_t{1} << number_of(sense);
}

/// The senses that pass each gate, as bits.
constexpr std::array<std::uint32_t, attention_channels.size()> gated{bit(Sense::fovea), bit(Sense::periphery),
                                                                     bit(Sense::hearing) | bit(Sense::voice)};

}  // namespace

learning::Layout cortex_layout(std::size_t teaching_circuits, std::size_t place_cells) {
    learning::Layout layout;
    layout.add("fovea", body::fovea_code);
    layout.add("periphery", body::periphery_code);
    layout.add("hearing", world::sound_bands * world::sound_slices);
    layout.add("voice", voice_values);
    layout.add("body", body_senses.size());
    layout.add("affect", std::min(teaching_circuits, most_affects));
    if (place_cells > 0) layout.add("place", place_cells);
    return layout;
}

std::vector<learning::Channel> thalamic_channels() {
    std::vector<learning::Channel> channels;
    for (std::size_t i = 0; i < gated.size(); ++i)
        channels.push_back({std::string(attention_channels[i].name), gated[i]});
    return channels;
}

std::uint32_t channel_bits(const std::vector<std::string>& names) {
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < attention_channels.size(); ++i) {
        if (std::ranges::find(names, attention_channels[i].name) != names.end()) bits |= 1U << i;
    }
    return bits;
}

}  // namespace flinch::organism
