#pragma once

#include <cstddef>

#include "organism/learning/baseline.hpp"

namespace flinch::organism {

/// What the body tells the cortex, in this order.
enum BodySense : std::size_t {
    pressure,
    gentle,
    warmth,
    cool,
    puff,
    pain,
    salt,
    sweet,
    bitter,
    water,
    nausea,
    body_senses
};

/// Of that, what was eaten and what comes of it. Sickness is blamed on these, and on no sight, sound or touch
/// that went with it (Garcia & Koelling 1966).
inline constexpr learning::Stretch ingested{salt, body_senses};

}  // namespace flinch::organism
