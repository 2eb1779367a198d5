#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "render/canvas/geometry.hpp"

namespace flinch::render {

/// The pages of the window, in the order of their keys.
enum class Page : std::size_t { life, brains, traces, meaning, findings, parts };
inline constexpr std::array<std::string_view, 6> page_names{"Life",    "Two brains", "Traces",
                                                            "Meaning", "Findings",   "Parts"};

/// A page has up to three columns, and a foot below them. The other regions take the room of a region that
/// has no panels.
enum class Region : std::size_t { left, middle, right, foot };

/// The place that a panel asks for.
struct PanelSlot {
    Page page = Page::parts;
    Region region = Region::left;
    int order = 0;    ///< within the region: from top to bottom, in the foot from left to right
    float share = 1;  ///< of the region's room, beside the others'
};

/// The rectangles of a page's panels, in the order given, within an area.
[[nodiscard]] std::vector<Rect> lay_out(const std::vector<PanelSlot>& places, Rect area);

}  // namespace flinch::render
