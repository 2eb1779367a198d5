#pragma once

#include <string>
#include <vector>

#include "render/canvas/canvas.hpp"
#include "render/interaction/hit_areas.hpp"
#include "render/interaction/window_state.hpp"
#include "render/layout.hpp"
#include "render/model/view_model.hpp"
#include "sim/registry.hpp"

namespace flinch::render {

/// What a panel draws with: the canvas, its own area (inside its frame), and the hit areas that answer to the
/// mouse.
struct PanelContext {
    Canvas& canvas;
    Rect area;
    HitAreas& hit_areas;
};

/// One part of the window: a file of its own that reads the published state and draws. It announces
/// itself, and says in which region of which page it wants to be; its neighbours make room.
struct Panel {
    std::string heading;  ///< over its frame
    PanelSlot place;
    void (*draw)(PanelContext, const ViewModel&, const WindowState&);
    /// Whether this life has anything for it to show; null: always.
    bool (*wanted)(const ViewModel&) = nullptr;
};

/// The panels of a page that have something to show for this life, in the order of their names.
[[nodiscard]] std::vector<const Panel*> panels_on(Page page, const ViewModel& model);

/// The pages that have a panel for this life.
[[nodiscard]] std::vector<Page> pages_of(const ViewModel& model);

}  // namespace flinch::render
