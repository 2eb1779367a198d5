#include "render/interaction/keys.hpp"

#include <array>

namespace flinch::render {
namespace {

using What = Command::What;
using sf::Keyboard;

Command pan(float x, float y) {
    Command made = command(What::pan);
    made.at = {x, y};
    return made;
}

const std::array table{
    Key{Keyboard::Space, false, "Space", "pause and go on", command(What::pause)},
    Key{Keyboard::Period, false, ".", "the next event, whatever it is", command(What::step_event)},
    Key{Keyboard::N, false, "N", "one cortical frame further", command(What::step_frame)},
    Key{Keyboard::T, false, "T", "to the next trial", command(What::step_trial)},
    Key{Keyboard::Equal, false, "+ and −", "faster and slower", command(What::speed_up)},
    Key{Keyboard::Equal, true, "+", "", command(What::speed_up)},
    Key{Keyboard::Add, false, "+", "", command(What::speed_up)},
    Key{Keyboard::Hyphen, false, "−", "", command(What::speed_down)},
    Key{Keyboard::Subtract, false, "−", "", command(What::speed_down)},
    Key{Keyboard::M, false, "M", "as fast as it goes, and back", command(What::speed_free)},
    Key{Keyboard::Left, false, "← and →", "five seconds back and on", command(What::jump_by, -5)},
    Key{Keyboard::Right, false, "→", "", command(What::jump_by, 5)},
    Key{Keyboard::Left, true, "Shift ← and →", "a minute back and on", command(What::jump_by, -60)},
    Key{Keyboard::Right, true, "→", "", command(What::jump_by, 60)},
    Key{Keyboard::Home, false, "Home and End", "to the birth, to the end", command(What::jump_to, 0)},
    Key{Keyboard::End, false, "End", "", command(What::jump_to, 1e12)},
    Key{Keyboard::P, false, "P", "do something to it: drop, say, puff, inject", command(What::interventions)},
    Key{Keyboard::X, false, "X", "cut the chosen circuit out, or put it back", command(What::lesion)},
    Key{Keyboard::C, false, "C and Shift X", "choose a learning part; cut it out or put it back",
        command(What::part)},
    Key{Keyboard::X, true, "Shift X", "", command(What::lesion_part)},
    Key{Keyboard::S, false, "S", "write what was done by hand as a scenario file", command(What::save)},
    Key{Keyboard::Up, false, "↑ and ↓", "choose a circuit", command(What::circuit_by, -1)},
    Key{Keyboard::Down, false, "↓", "", command(What::circuit_by, 1)},
    Key{Keyboard::Tab, false, "Tab", "the next creature", command(What::creature)},
    Key{Keyboard::O, false, "O", "paint the world: valence, chosen assessor, nothing",
        command(What::overlay)},
    Key{Keyboard::F, false, "F", "follow the creature, or not", command(What::follow)},
    Key{Keyboard::Z, false, "Z and Shift Z", "nearer and farther (wheel)", command(What::zoom, 1.25)},
    Key{Keyboard::Z, true, "Z", "", command(What::zoom, 0.8)},
    Key{Keyboard::I, false, "I J K L", "move over the world (drag)", pan(0, -1)},
    Key{Keyboard::J, false, "J", "", pan(-1, 0)},
    Key{Keyboard::K, false, "K", "", pan(0, 1)},
    Key{Keyboard::L, false, "L", "", pan(1, 0)},
    Key{Keyboard::Num0, false, "0", "the whole world", command(What::fit)},
    Key{Keyboard::Comma, false, ", and /", "back and on in the history of the matrix",
        command(What::history_by, -0.02)},
    Key{Keyboard::Slash, false, "/", "", command(What::history_by, 0.02)},
    Key{Keyboard::H, false, "H", "this help", command(What::help)},
    Key{Keyboard::F1, false, "F1", "", command(What::help)},
    Key{Keyboard::Escape, false, "Esc", "close what is open; back to the scenario library",
        command(What::back)},
    Key{Keyboard::Q, false, "Q", "quit", command(What::quit)},
};

}  // namespace

std::span<const Key> keys() {
    return table;
}

Command command_of(const sf::Event::KeyEvent& event) {
    if (event.code >= Keyboard::Num1 && event.code <= Keyboard::Num9 && !event.shift)
        return command_at(What::page, static_cast<std::size_t>(event.code - Keyboard::Num1));
    for (const Key& key : table) {
        if (key.code == event.code && key.shift == event.shift) return key.command;
    }
    return {};
}

Command list_command_of(const sf::Event::KeyEvent& event) {
    switch (event.code) {
        case Keyboard::Up:
            return command(What::choose_by, -1);
        case Keyboard::Down:
            return command(What::choose_by, 1);
        case Keyboard::PageUp:
            return command(What::choose_by, -10);
        case Keyboard::PageDown:
            return command(What::choose_by, 10);
        case Keyboard::Enter:
            return command(What::accept);
        case Keyboard::BackSpace:
            return command(What::erase);
        case Keyboard::Escape:
            return command(What::back);
        default:
            return {};
    }
}

}  // namespace flinch::render
