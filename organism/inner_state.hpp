#pragma once

#include <array>
#include <cstddef>

namespace flinch::organism {

/// What the body keeps a store of.
enum Store : std::size_t { sodium, energy, water, stores };

/// The state of the inner body at one moment, each from 0 to 1 where nothing else is said.
struct InnerState {
    std::array<float, stores> kept{1, 1, 1};  ///< how full the stores are
    std::array<float, stores> gut{};          ///< on its way to them
    float pain = 0;                           ///< outlasts what hurt
    float nausea = 0;
    float arousal = 0;
    float heart_rate = 0;  ///< beats a second
    float goosebumps = 0;
    float pupil = 0;
    float sleep_pressure = 0.2F;

    [[nodiscard]] float deficit(Store store) const noexcept { return 1.0F - kept[store]; }
};

}  // namespace flinch::organism
