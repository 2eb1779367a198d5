#include "world/picture.hpp"

#include <doctest/doctest.h>

using flinch::world::Picture;

namespace {

struct Parsed {
    Picture picture;
    std::vector<Picture::Flaw> flaws;
};

Parsed parsed(std::string_view drawing) {
    Parsed result;
    result.picture = Picture::parse(drawing, result.flaws);
    return result;
}

}  // namespace

TEST_CASE("the grey levels of a picture run evenly from black to white") {
    const auto [picture, flaws] = parsed("0123456789");
    REQUIRE(flaws.empty());
    REQUIRE(picture.width() == 10);
    REQUIRE(picture.height() == 1);
    for (std::size_t i = 1; i < 10; ++i) {
        CHECK(picture.grey()[i] - picture.grey()[i - 1] == doctest::Approx(1.0 / 9).epsilon(1e-4));
    }
    CHECK(picture.grey().front() == 0);
    CHECK(picture.grey().back() == 1);
}

TEST_CASE("a dot shows what is behind, a `#` is black like a 0") {
    const auto [picture, flaws] = parsed("09\n.#");
    REQUIRE(flaws.empty());
    CHECK(picture.at(0.1F, 0.9F) == Picture::transparent);
    CHECK(picture.at(0.9F, 0.9F) == 0);
    CHECK(picture.at(0.9F, 0.1F) == 1);
}

TEST_CASE("short lines are filled up with transparency, empty lines at the end do not count") {
    const auto [picture, flaws] = parsed("999\n9\n\n99\n   \n\n");
    REQUIRE(flaws.empty());
    CHECK(picture.width() == 3);
    REQUIRE(picture.height() == 4);
    const std::vector<float> expected{1, 1, 1, 1, -1, -1, -1, -1, -1, 1, 1, -1};
    CHECK(std::vector<float>(picture.grey().begin(), picture.grey().end()) == expected);
}

TEST_CASE("a drawing from another system's editor is the same picture") {
    const auto unix_lines = parsed("01\n.9\n");
    const auto others = parsed("01\r\n.9\r\n");
    CHECK(others.flaws.empty());
    CHECK(std::equal(unix_lines.picture.grey().begin(), unix_lines.picture.grey().end(),
                     others.picture.grey().begin(), others.picture.grey().end()));
}

TEST_CASE("every flaw is told with its place, and the rest is still read") {
    const auto [picture, flaws] = parsed("0a0\n000\n-09\t");
    REQUIRE(flaws.size() == 3);
    CHECK(flaws[0].row == 0);
    CHECK(flaws[0].column == 1);
    CHECK(flaws[0].message.find('a') != std::string::npos);
    CHECK(flaws[1].row == 2);
    CHECK(flaws[1].column == 0);
    CHECK(flaws[2].row == 2);
    CHECK(flaws[2].column == 3);
    CHECK(picture.at(0.7F, 0.9F) == 1);
}

TEST_CASE("a picture may be as large as the largest side and no larger, either way") {
    const std::string widest(Picture::largest_side, '5');
    CHECK(parsed(widest).flaws.empty());
    CHECK(parsed(std::string(Picture::largest_side + 1, '5')).flaws.size() == 1);
    std::string tall;
    for (std::size_t i = 0; i < Picture::largest_side; ++i) tall += "5\n";
    CHECK(parsed(tall).flaws.empty());
    CHECK(parsed(tall.append("5")).flaws.size() == 1);
    CHECK(parsed("\n\n   \n").flaws.size() == 1);
}

TEST_CASE("a point of a picture is looked up in its own cell up to the very edge") {
    const auto picture = parsed("09\n90").picture;
    CHECK(picture.at(0, 0) == 0);
    CHECK(picture.at(0.4999F, 0.4999F) == 0);
    CHECK(picture.at(0.5F, 0.4999F) == 1);
    CHECK(picture.at(0.4999F, 0.5F) == 1);
    CHECK(picture.at(0.99999F, 0.99999F) == 0);
}
