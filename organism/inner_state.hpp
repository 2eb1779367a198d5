#pragma once

#include <array>
#include <cstddef>

namespace flinch::organism {

/// The substances of which the body keeps a store.
enum Store : std::size_t { sodium, energy, water, stores };

/// The state of the inner body at one moment. Each value runs from 0 to 1 unless another unit is given.
struct InnerState {
    std::array<float, stores> kept{1, 1, 1};  ///< how full the stores are
    std::array<float, stores> gut{};          ///< on its way to the stores
    float pain = 0;                           ///< it outlasts its cause
    float nausea = 0;
    float arousal = 0;
    float heart_rate = 0;  ///< beats a second
    float goosebumps = 0;
    float pupil = 0;
    float sleep_pressure = 0.2F;

    [[nodiscard]] float deficit(Store store) const noexcept { return 1.0F - kept[store]; }
};

}  // namespace flinch::organism
