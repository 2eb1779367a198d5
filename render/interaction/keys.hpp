#pragma once

#include <SFML/Window/Event.hpp>
#include <span>
#include <string_view>

#include "render/interaction/command.hpp"

namespace flinch::render {

/// One key and what it does. The help is this table.
struct Key {
    sf::Keyboard::Key code;
    bool shift;
    std::string_view shown;  ///< as the help names it
    std::string_view does;   ///< empty: another key for the line above
    Command command;
};

[[nodiscard]] std::span<const Key> keys();
/// What a key asks for; `none` if nothing.
[[nodiscard]] Command command_of(const sf::Event::KeyEvent& key);
/// While a list is open, its own keys.
[[nodiscard]] Command list_command_of(const sf::Event::KeyEvent& key);

}  // namespace flinch::render
