#pragma once

#include <SFML/Graphics.hpp>

#include "render/view_model.hpp"

namespace flinch::render {

/// A stretch of time on the screen: the last `trace_span` seconds across, `low` to `high` upward.
struct Plot {
    sf::FloatRect area;
    double end = 0;  ///< seconds, at the right edge
    float low = 0, high = 1;

    [[nodiscard]] sf::Vector2f at(double time, float value) const;
    /// Grid lines at every five seconds and at three heights, with their labels.
    void draw_axes(sf::RenderTarget& target) const;
    /// One variable of the traces as a line.
    void draw_line(sf::RenderTarget& target, const ViewModel& model, float TracePoint::*variable,
                   sf::Color colour) const;
};

}  // namespace flinch::render
