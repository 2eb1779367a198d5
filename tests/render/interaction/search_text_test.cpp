#include <doctest/doctest.h>

#include "render/interaction/search_text.hpp"

using namespace flinch::render;

TEST_CASE("a search asks neither for quotes nor for capitals nor for accents") {
    CHECK(fits(folded("say “Spider”"), "say spi"));
    CHECK(fits(folded("say “Spider”"), "spi say"));
    CHECK(fits(folded("say “Spider”"), "SAY \"spider\""));
    CHECK(fits(folded("say “Ärger”"), "arger"));
    CHECK(fits(folded("say “arger”"), "Ärger"));
    CHECK(fits(folded("say “Straße”"), "STRASSE"));
    CHECK(fits(folded("anything"), ""));
    CHECK_FALSE(fits(folded("say “Spider”"), "say salt"));
}

TEST_CASE("half a letter is no text, and finds everything or nothing without a crash") {
    CHECK(folded("\xC3").empty());
    CHECK(fits(folded("say"), "\xC3"));
}

TEST_CASE("the last letter is erased whole, with the accents on it") {
    std::string text = "spiné";  // one code point
    erase_last_letter(text);
    CHECK(text == "spin");
    text = "spine\xCC\x81";  // an e, and an accent of its own
    erase_last_letter(text);
    CHECK(text == "spin");
    for (int i = 0; i < 6; ++i) erase_last_letter(text);
    CHECK(text.empty());
}
