#pragma once

#include <optional>
#include <string>

#include "scenarios/lab/life/life.hpp"

namespace flinch::render {

struct WatchOptions {
    double speed = 8;             ///< simulated seconds a second
    bool headless = false;        ///< no window, no screen needed
    std::string shot;             ///< a picture (.png) at `at`
    std::string video;            ///< a film (.mp4) until `at`, or to the end
    std::optional<sim::Time> at;  ///< moment of the life
    unsigned width = 1280, height = 720;
};

/// Shows a life. Drawing reads it and changes nothing: it takes the same course, seen or not. Returns 0;
/// throws std::runtime_error, saying what to do, where there is no display, font or ffmpeg, or a file cannot
/// be written.
int watch(lab::Life life, const WatchOptions& options);

}  // namespace flinch::render
