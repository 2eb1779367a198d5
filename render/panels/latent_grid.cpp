#include "render/panels/latent_grid.hpp"

#include <cmath>

namespace flinch::render {

float draw_latent(Canvas& canvas, Rect area, const std::vector<float>& rates) {
    constexpr float largest = 26;
    if (rates.empty() || area.width < 1 || area.height < 1) return 0;
    const auto n = static_cast<float>(rates.size());
    const float columns = std::max(1.0F, std::floor(std::sqrt(n * area.width / area.height)));
    const float rows = std::ceil(n / columns);
    const float cell = std::min({area.width / columns, area.height / rows, largest});
    for (std::size_t i = 0; i < rates.size(); ++i) {
        const float x = std::fmod(static_cast<float>(i), columns);
        const float y = std::floor(static_cast<float>(i) / columns);
        canvas.fill({area.x + x * cell, area.y + y * cell, cell - 1, cell - 1},
                    mixed(colour::well, colour::memory, rates[i]));
    }
    return rows * cell;
}

}  // namespace flinch::render
