#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "organism/learning/kernels.hpp"
#include "sim/archive.hpp"

namespace flinch::organism::learning {

/// A modality is one kind of input to the cortex: a run of coded values in [0, 1].
struct Modality {
    std::string name;
    std::size_t offset = 0;  ///< first variable, a multiple of `lanes`
    std::size_t size = 0;    ///< number of variables, without padding
};

/// The layout says where each of the cortex's variables is, modality by modality.
struct Layout {
    std::vector<Modality> modalities;
    std::size_t size = 0;  ///< variables in all, padding included

    std::size_t add(std::string name, std::size_t count) {
        modalities.push_back({std::move(name), size, count});
        size += padded(count);
        return modalities.size() - 1;
    }
};

/// A frame is what reaches the cortex at one moment. A modality with nothing in it is not zero but
/// *unclamped*: it is left open, and the cortex may fill it in.
struct Frame {
    std::vector<float> values;  ///< one for each variable, 0 to 1
    std::uint32_t clamped = 0;  ///< bit i: modality i is known

    Frame() = default;
    explicit Frame(const Layout& layout) : values(layout.size) {}
    void fields(sim::Archive& archive) { archive(values, clamped); }

    [[nodiscard]] bool has(std::size_t modality) const noexcept { return ((clamped >> modality) & 1u) != 0; }
    void clamp(std::size_t modality) noexcept { clamped |= 1u << modality; }
    /// Makes a modality known, and returns the span to which the caller is to write its values.
    [[nodiscard]] std::span<float> know(const Layout& layout, std::size_t modality) noexcept {
        clamp(modality);
        return of(layout.modalities[modality]);
    }
    /// Forgets a modality: it is left open.
    void leave_open(const Layout& layout, std::size_t modality) noexcept {
        clamped &= ~(1u << modality);
        const auto forgotten = of(layout.modalities[modality]);
        std::fill(forgotten.begin(), forgotten.end(), 0.0F);
    }
    [[nodiscard]] std::span<float> of(const Modality& m) noexcept {
        return {values.data() + m.offset, m.size};
    }
    [[nodiscard]] std::span<const float> of(const Modality& m) const noexcept {
        return {values.data() + m.offset, m.size};
    }
};

/// Visits the number of each variable that a frame clamps (`clamped`), or that it leaves open, in order.
template <class Visit>
void for_each_variable(const Layout& layout, const Frame& frame, bool clamped, Visit visit) {
    for (std::size_t m = 0; m < layout.modalities.size(); ++m) {
        if (frame.has(m) != clamped) continue;
        const Modality& modality = layout.modalities[m];
        for (std::size_t i = modality.offset; i < modality.offset + modality.size; ++i) visit(i);
    }
}

}  // namespace flinch::organism::learning
