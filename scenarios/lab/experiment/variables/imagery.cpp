#include <cmath>
#include <span>

#include "scenarios/lab/experiment/variable.hpp"
#include "sim/names.hpp"

namespace flinch::lab {
namespace {

double correlation(std::span<const float> a, std::span<const float> b) {
    const auto n = static_cast<double>(a.size());
    double mean_a = 0;
    double mean_b = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        mean_a += static_cast<double>(a[i]) / n;
        mean_b += static_cast<double>(b[i]) / n;
    }
    double aa = 0;
    double bb = 0;
    double ab = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double x = static_cast<double>(a[i]) - mean_a;
        const double y = static_cast<double>(b[i]) - mean_b;
        aa += x * x;
        bb += y * y;
        ab += x * y;
    }
    return aa > 0 && bb > 0 ? ab / std::sqrt(aa * bb) : 0.0;
}

std::vector<std::string> kinds(const VariableScope& scope) {
    return sim::names_of(scope.scenario.kinds);
}

Variable likeness(const VariableScope& scope, std::size_t kind) {
    return [kind, looks = scope.looks](const Life& l) {
        const auto& imagery = subject(l).brain().thought().imagery;
        return looks ? correlation(std::span(imagery).first(organism::body::fovea_code), (*looks)[kind])
                     : 0.0;
    };
}

[[maybe_unused]] const bool registered = register_variables(
    {"imagery.", "KIND", "-1 to 1",
     "correlation of what the cortex sees or imagines at the fovea with how that kind of thing looks",
     "imagery.spider", kinds, likeness});

}  // namespace

Likenesses likenesses(const Scenario& scenario, const organism::Species& species) {
    constexpr int side = 12;
    std::vector<std::uint16_t> cells(side * side, 0);
    for (int i = 0; i < side; ++i) {
        for (const int wall : {i, (side - 1) * side + i, i * side, i * side + side - 1}) {
            cells[static_cast<std::size_t>(wall)] = world::Map::wall;
        }
    }
    Likenesses looks;
    for (std::uint32_t kind = 0; kind < scenario.kinds.size(); ++kind) {
        world::World world(world::Map(side, side, cells, {scenario.map.rooms().front()}), scenario.kinds, 0);
        const auto thing = world.add_thing(kind);
        world.lay(thing, {{7.0F, 6.0F}, 0}, {}, sim::Time{0});
        auto sharp = species.eye;
        sharp.noise = 0;
        organism::body::Eye eye(sharp);
        eye.set_gaze({true, 0, 0, sim::atan2(scenario.kinds[kind].size, 2.0F)});
        std::vector<float> code(organism::body::fovea_code);
        if (eye.accommodate(world, {{5.0F, 6.0F}, 0}, sim::Time{0})) eye.code_fovea(code);
        looks.push_back(std::move(code));
    }
    return looks;
}

}  // namespace flinch::lab
