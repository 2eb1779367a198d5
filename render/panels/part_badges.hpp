#pragma once

#include <string>
#include <vector>

#include "render/panel.hpp"

namespace flinch::render {

/// Parts of the learning subsystem, by name, as badges, in rows from the top: a click chooses one, a
/// right-click cuts it out or puts it back. Returns the height they took.
float draw_part_badges(PanelContext context, const ViewModel& model, const WindowState& state,
                       const std::vector<std::string>& parts);

/// The head of a panel that shows these parts: their badges, and all of the panel answers to a right-click
/// for the first. The context is left with the rest. Returns whether the first is cut out, having said so.
bool draw_part_head(PanelContext& context, const ViewModel& model, const WindowState& state,
                    const std::vector<std::string>& parts);

}  // namespace flinch::render
