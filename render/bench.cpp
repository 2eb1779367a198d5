// Measures what one picture of the window costs, with a hundred creatures on a map of 200 x 200 cells. The
// work of the view model and of building the triangles is told apart from that of the rasteriser, which here
// is software.
#include <SFML/Graphics/RenderTexture.hpp>
#include <ctime>
#include <memory>
#include <stdexcept>

#include "render/chrome/chrome.hpp"
#include "render/model/observer.hpp"
#include "render/screen.hpp"
#include "scenarios/lab/bench/bench.hpp"
#include "scenarios/lab/library/library.hpp"
#include "scenarios/lab/scenario/reader.hpp"

namespace flinch::render {
namespace {

constexpr int map_side = 200;
constexpr unsigned creatures = 100;
constexpr int pictures = 60;

/// The scenario of the word, in a field of rooms.
std::shared_ptr<const lab::Scenario> crowd() {
    lab::Scenario scenario = lab::read_scenario(lab::library_folder() / "spider" / "word.toml");
    std::vector<std::uint16_t> cells(static_cast<std::size_t>(map_side * map_side));
    const auto rooms = scenario.map.rooms();
    for (int y = 0; y < map_side; ++y) {
        for (int x = 0; x < map_side; ++x) {
            const bool wall = x % 20 == 0 || y % 20 == 0 || x == map_side - 1 || y == map_side - 1;
            const auto room =
                static_cast<std::uint16_t>(static_cast<std::size_t>(x / 20 + y / 20) % rooms.size());
            cells[static_cast<std::size_t>(y * map_side + x)] =
                wall && x % 10 != 5 && y % 10 != 5 ? world::Map::wall : room;
        }
    }
    scenario.map = world::Map(map_side, map_side, std::move(cells), rooms);
    scenario.creatures = creatures;
    return std::make_shared<const lab::Scenario>(std::move(scenario));
}

/// CPU time of this thread in milliseconds. It does not count what others do on the machine.
double cpu_ms() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return 1e3 * static_cast<double>(now.tv_sec) + 1e-6 * static_cast<double>(now.tv_nsec);
}

struct Cost {
    double model = 0, build = 0, draw = 0;
};

Cost measure(lab::Life& life, ModelBuilder& observer, sf::RenderTexture& target, std::size_t page,
             unsigned width, unsigned height) {
    Canvas canvas;
    HitAreas hit_areas;
    WindowState state;
    state.page = page;
    state.circuit = observer.model().asked_about;
    Cost cost;
    for (int i = 0; i < pictures; ++i) {
        for (int k = 0; k < 200; ++k) observer.on(life.step(), life);
        const double begun = cpu_ms();
        observer.refresh(life);
        const double observed = cpu_ms();
        draw_all(canvas, hit_areas, observer.model(), state, width, height);
        const double built = cpu_ms();
        canvas.show_on(target);
        target.display();
        const double drawn = cpu_ms();
        cost.model += (observed - begun) / pictures;
        cost.build += (built - observed) / pictures;
        cost.draw += (drawn - built) / pictures;
    }
    return cost;
}

nlohmann::ordered_json rows(const lab::BenchOptions&) {
    constexpr unsigned width = 1280;
    constexpr unsigned height = 720;
    if (!have_display()) start_hidden_screen(width, height);
    lab::Life life(crowd(), 0, 1);
    ModelBuilder observer(life);
    sf::RenderTexture target;
    if (!target.create(width, height))
        throw std::runtime_error("no picture of this size could be made on this display");
    auto all = nlohmann::ordered_json::array();
    double worst = 0;
    for (const Page page : pages_of(observer.model())) {
        const Cost cost = measure(life, observer, target, static_cast<std::size_t>(page), width, height);
        const std::string name(page_names[static_cast<std::size_t>(page)]);
        all.push_back({{"what", name + ": view model"}, {"ms", cost.model}});
        all.push_back({{"what", name + ": triangles"}, {"ms", cost.build}});
        all.push_back({{"what", name + ": rasteriser"}, {"ms", cost.draw}});
        worst = std::max(worst, cost.model + cost.build);
    }
    all.push_back({{"what", "worst page, rasteriser excluded"}, {"ms", worst}});
    return all;
}

[[maybe_unused]] const bool registered = sim::announce<lab::Benchmark>(
    "render",
    {"CPU time of one picture, 100 creatures on 200 x 200 cells (goal: under 8 ms, rasteriser excluded)",
     rows});

}  // namespace
}  // namespace flinch::render
