#pragma once

#include <span>

#include "organism/body/eye.hpp"
#include "organism/modalities.hpp"
#include "world/sound.hpp"

namespace flinch::organism {

/// A frame that is not sensed but supposed: of nothing is anything known but of what is said here. To be
/// asked with `Creature::ask` or `Brain::imagine`, which change nothing.
class Supposition {
  public:
    explicit Supposition(const learning::Layout& layout) : layout_(&layout), frame_(layout) {}

    /// The surroundings are dimly seen, as in this frame.
    Supposition& amid(const learning::Frame& now);
    /// The surroundings are dimly seen, as on this eye's retina.
    Supposition& amid(const body::Eye& eye);
    /// This picture is what the gaze rests on, coded as the fovea codes it.
    Supposition& seeing(std::span<const float> picture) { return with(Sense::fovea, picture); }
    /// This sound is heard.
    Supposition& hearing(const world::Spectrogram& sound) { return with(Sense::hearing, sound); }
    /// Any modality. Throws std::invalid_argument if it has another number of values.
    Supposition& with(Sense sense, std::span<const float> values);

    [[nodiscard]] const learning::Frame& frame() const noexcept { return frame_; }

  private:
    const learning::Layout* layout_;
    learning::Frame frame_;
};

}  // namespace flinch::organism
