// Panels share a page without overlapping and without leaving it, whoever else is there.
#include <doctest/doctest.h>

#include "render/canvas/canvas.hpp"
#include "render/layout.hpp"

using namespace flinch::render;

namespace {

bool overlap(const Rect& a, const Rect& b) {
    return a.x < b.right() - 0.01F && b.x < a.right() - 0.01F && a.y < b.bottom() - 0.01F &&
           b.y < a.bottom() - 0.01F;
}

}  // namespace

TEST_CASE("any panels in any regions: no overlap, nothing outside, all the room used") {
    const Rect area{12, 66, 1200, 600};
    // Every combination of up to two panels in each of the four regions.
    for (unsigned code = 1; code < 81; ++code) {
        std::vector<PanelSlot> places;
        unsigned rest = code;
        for (std::size_t region = 0; region < 4; ++region, rest /= 3) {
            for (unsigned i = 0; i < rest % 3; ++i)
                places.push_back({Page::parts, static_cast<Region>(region), static_cast<int>(i),
                                  1.0F + static_cast<float>(i)});
        }
        const auto rects = lay_out(places, area);
        REQUIRE(rects.size() == places.size());
        float right = 0;
        float bottom = 0;
        for (std::size_t i = 0; i < rects.size(); ++i) {
            CHECK(rects[i].width > 100);
            CHECK(rects[i].height > 50);
            CHECK(rects[i].x >= area.x - 0.01F);
            CHECK(rects[i].right() <= area.right() + 0.01F);
            CHECK(rects[i].y >= area.y - 0.01F);
            CHECK(rects[i].bottom() <= area.bottom() + 0.01F);
            right = std::max(right, rects[i].right());
            bottom = std::max(bottom, rects[i].bottom());
            for (std::size_t k = 0; k < i; ++k) CHECK_FALSE(overlap(rects[i], rects[k]));
        }
        CHECK(right == doctest::Approx(area.right()));
        CHECK(bottom == doctest::Approx(area.bottom()));
    }
}

TEST_CASE("a panel's order is its own, not that of its name") {
    const std::vector<PanelSlot> places{{Page::life, Region::left, 1, 1}, {Page::life, Region::left, 0, 1}};
    const auto rects = lay_out(places, {0, 0, 100, 100});
    CHECK(rects[1].y < rects[0].y);
}

TEST_CASE("text grows with the window, and so does the room") {
    CHECK(scale_for(1280, 720) == doctest::Approx(1));
    CHECK(scale_for(1024, 640) >= 0.9F);
    float before = 0;
    float room = 0;
    for (const auto& [width, height] :
         {std::pair{1280u, 720u}, {1920u, 1080u}, {2560u, 1440u}, {3840u, 2160u}}) {
        const float scale = scale_for(width, height);
        CHECK(scale > before);
        CHECK(static_cast<float>(width) / scale > room);
        before = scale;
        room = static_cast<float>(width) / scale;
    }
}
