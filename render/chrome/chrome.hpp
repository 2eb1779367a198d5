#pragma once

#include "render/panel.hpp"

namespace flinch::render {

inline constexpr float head_height = 66;
inline constexpr float foot_height = 76;
inline constexpr float margin = 12;

/// Draws a panel's ground and heading, and returns the area that is left for its content.
[[nodiscard]] Rect frame(Canvas& canvas, Rect area, const std::string& heading);
/// Draws a rounded button with a text; it is lit if `on`.
void button(PanelContext context, const std::string& text, const Command& command, const std::string& hint,
            bool on = false);

/// Draws a bar beside a list that shows `shown` of its rows, from row `first` on; nothing if it shows all. To
/// drag it asks for `scroll_to`.
void scroll_bar(PanelContext context, std::size_t first, std::size_t shown, std::size_t all);

void draw_head(PanelContext context, const ViewModel& model, const WindowState& state);
/// Draws the buttons for time, the timeline and the line of hints.
void draw_foot(PanelContext context, const ViewModel& model, const WindowState& state);
void draw_timeline(PanelContext context, const ViewModel& model);
void draw_intervention_list(PanelContext context, const ViewModel& model, const WindowState& state);
void draw_help(PanelContext context);

/// Draws the whole window: head, the panels of the page, the foot, and what lies over them.
void draw_all(Canvas& canvas, HitAreas& hit_areas, const ViewModel& model, const WindowState& state,
              unsigned width, unsigned height);

/// A time as a clock shows it, such as 12.3 s or 4 min 05 s.
[[nodiscard]] std::string clock_text(double seconds);

}  // namespace flinch::render
