#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "organism/channel.hpp"
#include "organism/learning/frame.hpp"
#include "organism/learning/wiring.hpp"

namespace flinch::organism {

/// The sensory modalities of the cortex's frame.
enum class Sense : std::size_t { fovea, periphery, hearing, voice, body, affect, place };

/// The number of a sense among the modalities.
[[nodiscard]] constexpr std::size_t number_of(Sense sense) noexcept {
    return static_cast<std::size_t>(sense);
}

/// The largest number of teaching circuits whose firing the cortex senses. It is not informed about further
/// ones.
inline constexpr std::size_t most_affects = 64;

/// The cortex's variables, in the order of `Sense`. Without place cells there is no modality of place.
[[nodiscard]] learning::Layout cortex_layout(std::size_t teaching_circuits, std::size_t place_cells);

/// The gates of the thalamus, in the order of `attention_channels`.
[[nodiscard]] std::vector<learning::Channel> thalamic_channels();

/// The channels that have these names, as bits.
[[nodiscard]] std::uint32_t channel_bits(const std::vector<std::string>& names);

}  // namespace flinch::organism
