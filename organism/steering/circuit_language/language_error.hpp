#pragma once

#include <cstddef>
#include <string>

namespace flinch::organism::steering {

/// What is wrong with an expression, and where: bytes [offset, offset + length) of its text. At the text's
/// end the length is 0. The message is one line of printable text, with what was expected.
struct LanguageError {
    std::size_t offset = 0;
    std::size_t length = 0;
    std::string message;

    bool operator==(const LanguageError&) const = default;
};

}  // namespace flinch::organism::steering
