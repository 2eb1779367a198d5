#pragma once

#include <functional>
#include <optional>
#include <string>

#include "scenarios/lab/life/life.hpp"
#include "scenarios/lab/scenario/reader.hpp"

namespace flinch::render {

/// What a person asks of `flinch watch`.
struct WatchOptions {
    double speed = 8;             ///< simulated seconds a second
    bool headless = false;        ///< no window, no screen needed
    std::string shot;             ///< a picture (.png) at `at`
    std::string video;            ///< a film (.mp4) until `at`, or to the end
    std::optional<sim::Time> at;  ///< moment of the life
    sim::Time from{};             ///< moment of the life from which on it is shown
    std::string page;             ///< the page shown at first: its name, or empty
    std::string state;            ///< a file (.json) that tells what the window shows, for scripts and tests
    unsigned width = 1280, height = 720;
    lab::Settings settings;  ///< with which the scenario was read
    /// Opens a scenario of the library by its path.
    std::function<lab::Life(const std::string&)> open;
};

}  // namespace flinch::render
