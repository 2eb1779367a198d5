#include "organism/supposition.hpp"

#include <algorithm>
#include <stdexcept>

namespace flinch::organism {

Supposition& Supposition::amid(const learning::Frame& now) {
    return with(Sense::periphery, now.of(layout_->modalities[number_of(Sense::periphery)]));
}

Supposition& Supposition::amid(const body::Eye& eye) {
    eye.code_periphery(frame_.know(*layout_, number_of(Sense::periphery)));
    return *this;
}

Supposition& Supposition::with(Sense sense, std::span<const float> values) {
    const std::span<float> place = frame_.know(*layout_, number_of(sense));
    if (place.size() != values.size())
        throw std::invalid_argument("a supposition of another size than its modality");
    std::ranges::copy(values, place.begin());
    return *this;
}

}  // namespace flinch::organism
