// Every word of the scenario, and what the assessor would say to its bare sound now (asked silently). The
// tick marks what it said at birth.
#include <algorithm>

#include <fmt/format.h>

#include "render/panel.hpp"
#include "render/theme.hpp"

namespace flinch::render {
namespace {

void draw_bar(sf::RenderTarget& target, sf::FloatRect row, const WordBar& bar, bool heard) {
    constexpr float label = 96;
    constexpr float number = 44;
    const float width = row.width - label - number;
    const float left = row.left + label;
    write_within(target, bar.word, {row.left, row.top + 0.5F * row.height - (row.height < 18 ? 7 : 9)},
                 label - 8, row.height < 18 ? 11u : 14u, heard ? colour::sound : colour::text);
    fill(target, {left, row.top + 3, width, row.height - 6}, colour::ground);
    fill(target, {left, row.top + 3, width * std::clamp(bar.now, 0.0F, 1.0F), row.height - 6},
         colour::prediction);
    fill(target, {left + width * std::clamp(bar.at_first, 0.0F, 1.0F) - 1, row.top + 1, 2, row.height - 2},
         colour::text);
    write(target, fmt::format("{:.2f}", bar.now),
          {left + width + 8, row.top + 0.5F * row.height - (row.height < 18 ? 7 : 9)},
          row.height < 18 ? 11u : 14u, colour::text);
}

void draw(sf::RenderTarget& target, sf::FloatRect place, const ViewModel& model, const WindowState&) {
    const sf::FloatRect area =
        frame(target, place, fmt::format("if it heard the bare word: predicted {}", model.circuit));
    if (model.words.empty()) {
        write(target, "no words in this scenario", {area.left, area.top}, 14, colour::faint);
        return;
    }
    const float pitch = std::min(26.0F, area.height / static_cast<float>(model.words.size()));
    for (std::size_t i = 0; i < model.words.size(); ++i) {
        draw_bar(target, {area.left, area.top + pitch * static_cast<float>(i), area.width, pitch},
                 model.words[i], model.hearing && model.words[i].word == model.said);
    }
}

[[maybe_unused]] const bool registered = register_panel({"words", {876, 52, 392, 170}, draw});

}  // namespace
}  // namespace flinch::render
