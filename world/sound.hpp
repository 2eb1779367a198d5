#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "sim/time.hpp"
#include "world/geometry.hpp"

namespace flinch::world {

inline constexpr std::size_t sound_bands = 8;
inline constexpr std::size_t sound_slices = 8;

/// A spectrogram of one word, brought to one length: slices x bands of energy in [0, 1], the low band first.
using Spectrogram = std::array<float, sound_slices * sound_bands>;

/// The sound of a word, slice by slice from the spectra of its letters (vowels by their formants, consonants
/// by their noise). Words that share letters in like places sound alike; nothing says which word it is.
[[nodiscard]] Spectrogram spectrogram(std::string_view word);

/// How long it takes to say a word.
[[nodiscard]] sim::Time spoken_length(std::string_view word) noexcept;

/// A word sounding in the world. The text is for the experimenter; an ear takes the spectrogram.
struct Utterance {
    std::string word;
    Spectrogram sound{};
    Vector from;
    sim::Time start{};
    sim::Time end{};
};

}  // namespace flinch::world
