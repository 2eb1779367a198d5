#include <doctest/doctest.h>

#include "render/interaction/scroll.hpp"

using flinch::render::Scroll;

TEST_CASE("a list scrolls with what is chosen, and by itself without choosing") {
    Scroll scroll;
    scroll.fit(20, 5, 9);
    CHECK(scroll.first() == 5);  // rows 5 to 9
    scroll.by(-3);
    scroll.fit(20, 5, 9);
    CHECK(scroll.first() == 2);
    scroll.by(100);
    scroll.fit(20, 5, 9);
    CHECK(scroll.first() == 15);
    scroll.to(0);
    CHECK(scroll.first() == 0);
    scroll.to(1);
    CHECK(scroll.first() == 15);
    scroll.follow_choice();
    scroll.fit(20, 5, 9);
    CHECK(scroll.first() == 9);
    scroll.fit(3, 5, 2);  // a shorter list is shown whole
    CHECK(scroll.first() == 0);
}
