#pragma once

#include <SFML/Graphics.hpp>
#include <string>
#include <vector>

#include "render/view_model.hpp"

namespace flinch::render {

/// The size for which places are given; a window of another size shows the same, scaled.
inline constexpr float layout_width = 1280;
inline constexpr float layout_height = 720;

/// What the window itself knows, for the panels that show it.
struct WindowState {
    double speed = 1;
    bool paused = false;
    bool over = false;
    bool help = false;
};

/// One part of the window: a file of its own that reads the view model and draws. It registers itself.
struct Panel {
    std::string name;
    sf::FloatRect place;
    void (*draw)(sf::RenderTarget&, sf::FloatRect, const ViewModel&, const WindowState&);
};

bool register_panel(Panel panel);
/// Draws everything.
void draw_all(sf::RenderTarget& target, const ViewModel& model, const WindowState& state);

}  // namespace flinch::render
