#pragma once

#include <algorithm>
#include <array>

#include "organism/learning/baseline.hpp"
#include "organism/senses.hpp"

namespace flinch::organism {

/// One of the values by which the body informs the cortex about itself.
struct BodySense {
    std::string_view name;
    float (*read)(const Senses&);  ///< 0 to 1
    bool ingested = false;         ///< it is a property of the food, or an effect of eating
};

/// All body senses, in order. The ingested ones come last.
inline constexpr auto body_senses = std::to_array<BodySense>({
    {"pressure", [](const Senses& s) { return s.contact.pressure; }},
    {"gentle", [](const Senses& s) { return s.contact.gentle; }},
    {"warmth", [](const Senses& s) { return s.contact.warmth; }},
    {"cool", [](const Senses& s) { return s.contact.cool; }},
    {"puff", [](const Senses& s) { return s.contact.puff; }},
    {"pain", [](const Senses& s) { return s.inner.pain; }},
    {"salt", [](const Senses& s) { return s.taste.salt; }, true},
    {"sweet", [](const Senses& s) { return s.taste.sweet; }, true},
    {"bitter", [](const Senses& s) { return s.taste.bitter; }, true},
    {"water", [](const Senses& s) { return s.taste.water; }, true},
    {"nausea", [](const Senses& s) { return s.inner.nausea; }, true},
});
static_assert(std::ranges::is_partitioned(body_senses, [](const BodySense& s) { return !s.ingested; }));

/// The range of the ingested ones among the body senses. Sickness is associated with these, and not with any
/// sight, sound or touch that accompanied the food (Garcia & Koelling 1966).
inline constexpr learning::InputRange ingested{
    static_cast<std::size_t>(std::ranges::count(body_senses, false, &BodySense::ingested)),
    body_senses.size()};

}  // namespace flinch::organism
