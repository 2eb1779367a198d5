#pragma once

#include <span>

#include "organism/body/eye.hpp"
#include "organism/modalities.hpp"
#include "world/sound.hpp"

namespace flinch::organism {

/// A frame that is supposed rather than sensed. Only the values that are set here are known. `Creature::ask`
/// and `Brain::imagine` evaluate it, and they change nothing.
class Supposition {
  public:
    explicit Supposition(const learning::Layout& layout) : layout_(&layout), frame_(layout) {}

    /// Supposes that the surroundings are dimly seen, as in this frame.
    Supposition& amid(const learning::Frame& now);
    /// Supposes that the surroundings are dimly seen, as on this eye's retina.
    Supposition& amid(const body::Eye& eye);
    /// Supposes that the gaze rests on this picture, which is coded as the fovea codes it.
    Supposition& seeing(std::span<const float> picture) { return with(Sense::fovea, picture); }
    /// Supposes that this sound is heard.
    Supposition& hearing(const world::Spectrogram& sound) { return with(Sense::hearing, sound); }
    /// Supposes these values of any modality. It throws std::invalid_argument if the modality has another
    /// number of values.
    Supposition& with(Sense sense, std::span<const float> values);

    [[nodiscard]] const learning::Frame& frame() const noexcept { return frame_; }

  private:
    const learning::Layout* layout_;
    learning::Frame frame_;
};

}  // namespace flinch::organism
