#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "sim/archive.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/time.hpp"
#include "world/geometry.hpp"

namespace flinch::world {

inline constexpr std::size_t sound_bands = 8;
inline constexpr std::size_t sound_slices = 8;

/// A spectrogram of one word, scaled to a fixed length: slices x bands of energy in [0, 1], row-major, the
/// low band first.
using Spectrogram = std::array<float, sound_slices * sound_bands>;

/// The sound of a word, made slice by slice from the spectra of its letters (vowels by their formants,
/// consonants by their noise). Words that share letters in similar positions sound alike. Nothing in it says
/// which word it is.
[[nodiscard]] Spectrogram spectrogram(std::string_view word);

/// The time that it takes to say a word.
[[nodiscard]] sim::Time spoken_length(std::string_view word) noexcept;

/// The qualities of a voice, independent of the words: an ear can tell them innately. Each runs from 0 to 1.
struct Voice {
    float loudness = 0.5F;  ///< at a cell's distance
    float pitch = 0.5F;     ///< low to high
    float roughness = 0;    ///< fast beating, as in scolding and screaming (Arnal et al. 2015)
    float rhythm = 0;       ///< even bursts, as in laughing

    friend bool operator==(const Voice&, const Voice&) = default;
    static const sim::ParameterTable<Voice>& parameters();
};

/// The sound of a steady tone: its energy lies around its pitch and is the same in every slice.
[[nodiscard]] Spectrogram spectrogram_of_tone(const Voice& tone) noexcept;

inline constexpr std::uint32_t nobody = ~std::uint32_t{0};

/// A word sounding in the world. The text is for the experimenter; an ear receives the spectrogram.
struct Utterance {
    std::string word;
    Spectrogram sound{};
    Voice voice;
    Vector from;
    sim::Time start{};
    sim::Time end{};
    std::uint32_t by = nobody;  ///< the body that said it
    std::uint32_t id = 0;       ///< no other utterance that sounds now or sounded lately has it
    void fields(sim::Archive& archive) { archive(word, sound, voice, from, start, end, by, id); }
};

/// The loudness of a voice at a distance in cells. It is halved at three cells.
[[nodiscard]] float loudness_at(const Voice& voice, float distance) noexcept;

}  // namespace flinch::world
