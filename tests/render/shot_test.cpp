// The program itself, without a screen: it draws, or says what is missing.
#include <doctest/doctest.h>

#include <SFML/Graphics/Image.hpp>
#include <cstdlib>
#include <set>
#include <string>

#include <sys/wait.h>

#include "tests/skip.hpp"
#include "tests/temporary_folder.hpp"

namespace {

/// Runs the program with these arguments and no display; returns its exit status.
int run(const std::string& arguments, const std::string& environment = "") {
    // Graphics drivers keep memory to the end: not ours to report.
    const std::string command = "env -u DISPLAY ASAN_OPTIONS=detect_leaks=0 " + environment +
                                " " FLINCH_BINARY " " + arguments + " >/dev/null 2>&1";
    const int status = std::system(command.c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

const std::string scenario = FLINCH_SOURCE_DIR "/tests/scenarios/files/small.toml";

}  // namespace

TEST_CASE("a picture without a screen shows something") {
    if (!flinch::tests::have_program("Xvfb")) FLINCH_SKIP("there is no Xvfb");
    const flinch::tests::TemporaryFolder folder;
    const auto picture = folder / "shot.png";
    REQUIRE(run("watch " + scenario + " --headless --shot " + picture.string() + " --at 10s") == 0);
    sf::Image image;
    REQUIRE(image.loadFromFile(picture.string()));
    CHECK(image.getSize() == sf::Vector2u(1280, 720));
    std::set<sf::Uint32> colours;
    for (unsigned y = 0; y < 720; y += 3) {
        for (unsigned x = 0; x < 1280; x += 3) colours.insert(image.getPixel(x, y).toInteger());
    }
    CHECK(colours.size() > 20);
}

TEST_CASE("every page, at the smallest size and the largest") {
    if (!flinch::tests::have_program("Xvfb")) FLINCH_SKIP("there is no Xvfb");
    const auto size_of = [&](const std::string& arguments) {
        const flinch::tests::TemporaryFolder folder;
        const auto picture = folder / "page.png";
        REQUIRE(run("watch " + arguments + " --headless --shot " + picture.string()) == 0);
        sf::Image image;
        REQUIRE(image.loadFromFile(picture.string()));
        return image.getSize();
    };
    for (const char* page : {"Life", "'Two brains'", "Traces", "Meaning", "Findings", "Parts"})
        CHECK(size_of(scenario + " --set cortex.latent=16 --at 12s --size 1024x640 --page " + page) ==
              sf::Vector2u(1024, 640));
    CHECK(size_of(scenario + " --set cortex.latent=16 --at 2s --size 3840x2160") == sf::Vector2u(3840, 2160));
    CHECK(size_of("--size 1024x640") == sf::Vector2u(1024, 640));  // the scenario library
}

TEST_CASE(
    "no display, a picture that cannot be written, nothing to show: the machine's failure, not a crash") {
    CHECK(run("watch " + scenario) == 3);
    CHECK(run("watch " + scenario + " --headless") == 3);
    CHECK(run("watch " + scenario, "DISPLAY=:4711") == 3);  // nobody answers there
    CHECK(run("watch") == 3);
    CHECK(run("watch " + scenario + " --at 5parsecs") == 2);
    CHECK(run("watch " + scenario + " --size 12") == 2);
    CHECK(run("watch " + scenario + " --size 99999x20") == 2);
    CHECK(run("watch " + scenario + " --page Nowhere") == 2);
    CHECK(run("watch " + scenario + " --group nobody") == 2);
    CHECK(run("watch /nowhere.toml") == 2);
}
