// The panel of docs/extending.md, beside it in this folder, is one of the window's panels.
#include <doctest/doctest.h>

#include <algorithm>

#include "render/panel.hpp"
#include "sim/registry.hpp"

using namespace flinch;

TEST_CASE("a panel: it has its place on its page, draws, and answers to the mouse") {
    const auto& panels = sim::registry<render::Panel>();
    const render::Panel* panel = panels.find("pulse");
    REQUIRE(panel != nullptr);
    render::Canvas canvas;
    canvas.begin(1280, 720, {});
    render::HitAreas hit_areas;
    const auto before = canvas.vertices();
    panel->draw({canvas, {0, 0, 100, 50}, hit_areas}, render::ViewModel{}, render::WindowState{});
    CHECK(canvas.vertices() > before);
    REQUIRE(hit_areas.at({10, 10}) != nullptr);
    CHECK(hit_areas.at({10, 10})->left({10, 10}).what == render::Command::What::pause);
    const auto pages = render::panels_on(render::Page::life, render::ViewModel{});
    CHECK(std::find(pages.begin(), pages.end(), panel) != pages.end());
}
