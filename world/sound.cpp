#include "world/sound.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace flinch::world {
namespace {

using Spectrum = std::array<float, sound_bands>;

// This table has the energy of each letter's usual sound in eight bands from about 150 Hz to 8 kHz, in
// ninths. Vowels have two or three formants, nasals and liquids a low hum, fricatives high noise, and
// plosives a burst.
constexpr std::array<std::string_view, 26> letters{
    "38960200",  // a
    "72100000",  // b
    "00124420",  // c
    "51012100",  // d
    "36207300",  // e
    "00001368",  // f
    "41003100",  // g
    "01111110",  // h
    "90000684",  // i
    "40000067",  // j
    "00038300",  // k
    "73030100",  // l
    "90200000",  // m
    "90020100",  // n
    "59700100",  // o
    "16410000",  // p
    "02049100",  // q
    "47062000",  // r
    "00000299",  // s
    "00002851",  // t
    "97100010",  // u
    "60000243",  // v
    "78000000",  // w
    "00033076",  // x
    "80000475",  // y
    "50000059",  // z
};

Spectrum spectrum_of(unsigned char byte) {
    Spectrum spectrum{};
    if (std::isalpha(byte) != 0 && byte < 128) {
        const auto row = letters[static_cast<std::size_t>(std::tolower(byte) - 'a')];
        for (std::size_t band = 0; band < sound_bands; ++band)
            spectrum[band] = static_cast<float>(row[band] - '0') / 9.0F;
        return spectrum;
    }
    // Digits and letters of other scripts have some sound of their own, which the byte determines.
    std::uint32_t state = byte * 2654435761u + 12345u;
    for (float& energy : spectrum) {
        state = state * 1664525u + 1013904223u;
        energy = static_cast<float>((state >> 28) % 10) / 9.0F * ((state & 0x10000u) != 0 ? 1.0F : 0.0F);
    }
    return spectrum;
}

}  // namespace

Spectrogram spectrogram(std::string_view word) {
    Spectrogram sound{};
    if (word.empty()) return sound;
    const auto count = static_cast<float>(word.size());
    for (std::size_t slice = 0; slice < sound_slices; ++slice) {
        // A slice contains every letter that overlaps it, weighted by the share of the overlap.
        const float begin = static_cast<float>(slice) * count / static_cast<float>(sound_slices);
        const float end = static_cast<float>(slice + 1) * count / static_cast<float>(sound_slices);
        for (std::size_t i = 0; i < word.size(); ++i) {
            const auto at = static_cast<float>(i);
            const float overlap = std::min(end, at + 1.0F) - std::max(begin, at);
            if (overlap <= 0) continue;
            const Spectrum spectrum = spectrum_of(static_cast<unsigned char>(word[i]));
            for (std::size_t band = 0; band < sound_bands; ++band) {
                sound[slice * sound_bands + band] += spectrum[band] * overlap / (end - begin);
            }
        }
    }
    return sound;
}

Spectrogram spectrogram_of_tone(const Voice& tone) noexcept {
    Spectrogram sound{};
    const float place = tone.pitch * static_cast<float>(sound_bands - 1);
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const float off = std::abs(static_cast<float>(i % sound_bands) - place);
        sound[i] = std::min(1.0F, 2.0F * tone.loudness) * std::max(0.0F, 1.0F - off);
    }
    return sound;
}

sim::Time spoken_length(std::string_view word) noexcept {
    return sim::Time{90'000} * static_cast<std::int64_t>(std::max<std::size_t>(word.size(), 1));
}

float loudness_at(const Voice& voice, float distance) noexcept {
    constexpr float halved_at = 3;  // cells
    return voice.loudness * halved_at / (halved_at + std::max(distance, 0.0F));
}

}  // namespace flinch::world
