#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "render/canvas/geometry.hpp"

namespace flinch::render {

/// The view of the world from above.
struct Camera {
    bool follow = false;
    float zoom = 1;  ///< 1: the whole world is in sight
    Point centre;    ///< cells; means nothing while the whole world is in sight
    bool moved = false;
};

/// A painting on the floor of the world.
enum class Overlay { none, valence, assessor };

/// The state of the window itself, for the panels that show it: plain data that only commands change.
struct WindowState {
    double speed = 1;           ///< simulated seconds a second, as wanted
    bool free_running = false;  ///< as fast as it goes
    double reached = 0;         ///< simulated seconds a second, as it goes
    bool paused = false;
    bool over = false;
    bool travelling = false;  ///< on the way to a moment that was asked for
    bool help = false;
    bool interventions = false;         ///< the list of interventions is open
    std::string search;                 ///< typed into it
    std::vector<std::size_t> offered;   ///< the interventions that fit it: places in the whole list
    std::size_t choice = 0;             ///< chosen among those offered
    std::size_t last_intervention = 0;  ///< chosen last: dropped by a right-click on the world
    std::size_t page = 0;
    std::size_t creature = 0;
    std::size_t circuit = 0;  ///< whose traces are shown
    std::size_t part = 0;     ///< of the learning subsystem, chosen to be cut out
    Overlay overlay = Overlay::none;
    Camera camera;
    std::optional<double> history;  ///< 0 to 1: the moment of the matrix that is shown; none: now
    std::string notice;             ///< what was just done
    std::string hint;               ///< of what the pointer is over
    Point pointer{-1, -1};
};

}  // namespace flinch::render
