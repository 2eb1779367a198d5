// The inner body: what it lacks, how it feels.
#include <algorithm>

#include "render/panel.hpp"
#include "render/theme.hpp"

namespace flinch::render {
namespace {

void draw(sf::RenderTarget& target, sf::FloatRect place, const ViewModel& model, const WindowState&) {
    fill(target, place, colour::panel);
    constexpr std::size_t rows = 4;
    constexpr float label = 86;
    const float wide = place.width / 2;
    const float high = (place.height - 8) / static_cast<float>(rows);
    for (std::size_t i = 0; i < model.gauges.size(); ++i) {
        const float left = place.left + 8 + static_cast<float>(i / rows) * wide;
        const float top = place.top + 4 + static_cast<float>(i % rows) * high;
        write(target, model.gauges[i].name, {left, top}, 12, colour::faint);
        const float length = wide - label - 18;
        fill(target, {left + label, top + 5, length, high - 9}, colour::ground);
        fill(target,
             {left + label, top + 5, length * std::clamp(model.gauges[i].value, 0.0F, 1.0F), high - 9},
             colour::dopamine);
    }
}

[[maybe_unused]] const bool registered = register_panel({"body", {876, 612, 392, 80}, draw});

}  // namespace
}  // namespace flinch::render
