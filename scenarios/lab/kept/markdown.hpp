#pragma once

#include <string>

namespace flinch::lab {

/// Escapes a text so that it can stand in a cell of a Markdown table.
[[nodiscard]] inline std::string in_cell(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '|' || c == '<' || c == '*') out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

}  // namespace flinch::lab
