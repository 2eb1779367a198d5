#pragma once

#include <cstddef>
#include <string>

namespace flinch::organism::steering {

/// An error in an expression and its location: bytes [offset, offset + length) of the text. At the text's end
/// the length is 0. The message is one line of printable text that says what was expected.
struct LanguageError {
    std::size_t offset = 0;
    std::size_t length = 0;
    std::string message;

    bool operator==(const LanguageError&) const = default;
};

}  // namespace flinch::organism::steering
