#pragma once

#include <SFML/Window/Event.hpp>
#include <span>
#include <string_view>

#include "render/interaction/command.hpp"

namespace flinch::render {

/// One key and the command that it asks for. The page of help prints this table.
struct Key {
    sf::Keyboard::Key code;
    bool shift;
    std::string_view shown;  ///< as the help names it
    std::string_view does;   ///< empty: another key for the line above
    Command command;
};

[[nodiscard]] std::span<const Key> keys();
/// The command of a key; `none` if it has none.
[[nodiscard]] Command command_of(const sf::Event::KeyEvent& key);
/// The command of a key while a list is open.
[[nodiscard]] Command list_command_of(const sf::Event::KeyEvent& key);

}  // namespace flinch::render
