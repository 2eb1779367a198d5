#include "sim/version.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <string>

using namespace flinch;

TEST_CASE("the version has a revision, and is the one to be cited") {
    const std::string version(sim::version());
    const auto number = version.substr(0, version.find(' '));
    CHECK(version.size() > number.size() + 3);
    CHECK(version.substr(number.size(), 2) == " (");
    CHECK(version.back() == ')');
    std::ifstream file(FLINCH_SOURCE_DIR "/CITATION.cff");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    CHECK(text.find("\nversion: " + number + "\n") != std::string::npos);
}
