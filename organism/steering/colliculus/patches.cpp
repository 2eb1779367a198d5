#include "organism/steering/colliculus/patches.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace flinch::organism::steering {
namespace {

constexpr std::array<std::size_t, 6> sides{1, 2, 3, 5, 8, 12};  // pixels; the detectors' receptive fields
constexpr std::size_t most_columns = 128;                       // processed in one go

/// The geometry of the detectors of one size.
struct Field {
    explicit Field(std::size_t pixels)
        : side(pixels),
          margin((side + 1) / 2),
          step(std::max<std::size_t>(1, side / 3)),
          outer(side + 2 * margin),
          centre_area(static_cast<float>(side * side)),
          ring_area(static_cast<float>(outer * outer) - centre_area) {}

    std::size_t side, margin, step;  // step: from one detector to the next
    std::size_t outer;
    float centre_area, ring_area;
};

/// Computes the answers of detectors in a row, one at every pixel: how much brighter the ring is than the
/// centre.
void contrasts(const RetinalMap& map, const Field& field, std::size_t x, std::size_t y,
               std::span<float> out) noexcept {
    const auto inner = map.boxes(x, y, field.side, field.side);
    const auto whole = map.boxes(x - field.margin, y - field.margin, field.outer, field.outer);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const float centre = inner.sum(i);
        const float ring = whole.sum(i) - centre;
        out[i] = ring / field.ring_area - centre / field.centre_area;
    }
}

/// Whether any detector of the row beats the patches found so far. Few rows have one, so this test saves
/// time.
bool any_beats(std::span<const float> row, const Patches& found) noexcept {
    int beats = 0;
    for (const float contrast : row)
        beats |= (contrast > found.darkest.contrast) | (std::abs(contrast) > found.strongest.contrast);
    return beats != 0;
}

void keep_best(std::span<const float> row, const Field& field, std::size_t x, std::size_t y,
               Patches& found) noexcept {
    for (std::size_t i = 0; i < row.size(); i += field.step) {
        const Patch here{row[i], x + i, y, field.side};
        if (here.contrast > found.darkest.contrast) found.darkest = here;
        if (std::abs(here.contrast) > found.strongest.contrast)
            found.strongest = {std::abs(here.contrast), here.x, y, field.side};
    }
}

}  // namespace

Patches find_patches(const RetinalMap& map, std::size_t first, std::size_t last) noexcept {
    std::array<float, most_columns> buffer;
    Patches found;
    for (const std::size_t side : sides) {
        const Field field(side);
        if (first + field.outer > last) continue;
        const std::size_t end = last - field.outer + field.margin + 1;
        const std::size_t stretch = most_columns / field.step * field.step;
        for (std::size_t y = field.margin; y + side + field.margin <= map.height(); y += field.step) {
            for (std::size_t x = first + field.margin; x < end; x += stretch) {
                const std::span<float> row(buffer.data(), std::min(stretch, end - x));
                contrasts(map, field, x, y, row);
                if (any_beats(row, found)) keep_best(row, field, x, y, found);
            }
        }
    }
    return found;
}

}  // namespace flinch::organism::steering
