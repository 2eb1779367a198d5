#pragma once

#include <string_view>

namespace flinch::organism {

/// A name of something innate that a file may use or a probe may read, with its meaning and its range of
/// values.
struct Term {
    std::string_view name;
    std::string_view about;      ///< one line
    std::string_view unit = "";  ///< as it is written after a number; empty for a bare number
    double least = 0, most = 1;  ///< bounds, in that unit
};

}  // namespace flinch::organism
