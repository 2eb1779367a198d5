#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "render/canvas/geometry.hpp"

namespace flinch::render {

/// A key or the mouse asks for a command. Everything that the window can do is a command, so that a test can
/// do whatever a person can do by hand.
struct Command {
    enum class What {
        none,
        quit,
        pause,       ///< and go on
        step_event,  ///< the next event, whatever it is
        step_frame,  ///< to the end of the next cortical frame
        step_trial,  ///< to the beginning of the next trial
        speed_up,
        speed_down,
        speed_free,           ///< as fast as it goes, and back
        jump_by,              ///< `number` seconds
        jump_to,              ///< `number` seconds
        page,                 ///< `index`
        creature,             ///< `index`; the next one if it is npos
        circuit,              ///< `index`: the circuit whose traces are shown
        circuit_by,           ///< `number` further in the list
        lesion,               ///< `index`: cut that circuit out, or put it back; npos: the chosen one
        part,                 ///< `index`: the learning part that is chosen; the next one if it is npos
        lesion_part,          ///< `index`: cut that part out, or put it back; npos: the chosen one
        overlay,              ///< the next painting of the world; `index` if it is not npos
        zoom,                 ///< `number`: factor, about `at` (cells) if `flag`
        pan,                  ///< by `at` (cells)
        follow,               ///< keep the creature in the middle, or not
        fit,                  ///< the whole world
        history_by,           ///< `number` further in the history of the matrix
        history_to,           ///< `number`: 0 to 1
        interventions,        ///< open or close the list of interventions
        choose_intervention,  ///< `index` in that list
        intervention,         ///< do the chosen intervention (or `index`), at `at` (cells) if `flag`
        type,                 ///< `text` into the search line
        erase,                ///< its last letter
        choose_by,            ///< `number` further in whatever list is open
        scroll_by,            ///< `number` rows of it further, whatever is chosen
        scroll_to,            ///< `number`: 0 to 1, so that its first or its last row is shown
        accept,               ///< what is chosen in it
        save,                 ///< the interventions as a scenario file
        help,
        back,  ///< closes what is open, or leaves
        library
    };
    static constexpr std::size_t npos = ~std::size_t{0};

    What what = What::none;
    double number = 0;
    std::size_t index = npos;
    Point at;
    bool flag = false;
    std::string text;
};

[[nodiscard]] inline Command command(Command::What what, double number = 0) {
    Command made;
    made.what = what;
    made.number = number;
    return made;
}
[[nodiscard]] inline Command command_at(Command::What what, std::size_t index) {
    Command made;
    made.what = what;
    made.index = index;
    return made;
}

}  // namespace flinch::render
