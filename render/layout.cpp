#include "render/layout.hpp"

#include <algorithm>
#include <numeric>

namespace flinch::render {
namespace {

constexpr float gap = 10;
constexpr std::size_t regions = 4;

/// Widths of the three columns and height of the foot, as shares, of each page.
struct Shape {
    std::array<float, 3> columns;
    float foot;
};
constexpr std::array<Shape, page_names.size()> shapes{{
    {{1.15F, 1.1F, 1.0F}, 0.30F},  // life
    {{1.0F, 1.0F, 1.0F}, 0.30F},   // brains
    {{1.0F, 1.0F, 1.0F}, 0.30F},   // traces
    {{1.25F, 1.0F, 0.8F}, 0.30F},  // meaning
    {{1.6F, 1.0F, 1.0F}, 0.30F},   // findings
    {{1.0F, 1.0F, 1.0F}, 0.34F},   // parts
}};

/// Divides a length among shares, with gaps.
std::vector<float> divided(float length, const std::vector<float>& shares) {
    const float sum = std::accumulate(shares.begin(), shares.end(), 0.0F);
    const float free = std::max(0.0F, length - gap * static_cast<float>(shares.size() - 1));
    std::vector<float> parts;
    for (const float share : shares) parts.push_back(free * share / std::max(sum, 1e-6F));
    return parts;
}

/// Panels of one region, by their order.
std::vector<std::size_t> members(const std::vector<PanelSlot>& places, Region region) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].region == region) found.push_back(i);
    }
    std::stable_sort(found.begin(), found.end(),
                     [&](std::size_t a, std::size_t b) { return places[a].order < places[b].order; });
    return found;
}

void stack(const std::vector<PanelSlot>& places, const std::vector<std::size_t>& panels, Rect area,
           bool across, std::vector<Rect>& out) {
    std::vector<float> shares;
    for (const std::size_t panel : panels) shares.push_back(places[panel].share);
    const auto parts = divided(across ? area.width : area.height, shares);
    for (std::size_t i = 0; i < panels.size(); ++i) {
        out[panels[i]] = across ? area.cut_left(parts[i]) : area.cut_top(parts[i]);
        if (across)
            area.cut_left(gap);
        else
            area.cut_top(gap);
    }
}

}  // namespace

std::vector<Rect> lay_out(const std::vector<PanelSlot>& places, Rect area) {
    std::vector<Rect> out(places.size());
    if (places.empty()) return out;
    const Shape& shape = shapes[static_cast<std::size_t>(places.front().page)];
    std::array<std::vector<std::size_t>, regions> panels;
    for (std::size_t region = 0; region < regions; ++region)
        panels[region] = members(places, static_cast<Region>(region));

    const auto& foot = panels[static_cast<std::size_t>(Region::foot)];
    const bool columns = panels[0].size() + panels[1].size() + panels[2].size() > 0;
    if (!foot.empty()) {
        stack(places, foot, area.cut_bottom(columns ? shape.foot * area.height : area.height), true, out);
        area.cut_bottom(gap);
    }
    std::vector<float> shares;
    for (std::size_t region = 0; region < 3; ++region) {
        if (!panels[region].empty()) shares.push_back(shape.columns[region]);
    }
    if (shares.empty()) return out;
    const auto widths = divided(area.width, shares);
    for (std::size_t region = 0, column = 0; region < 3; ++region) {
        if (panels[region].empty()) continue;
        stack(places, panels[region], area.cut_left(widths[column++]), false, out);
        area.cut_left(gap);
    }
    return out;
}

}  // namespace flinch::render
