#pragma once

#include <string_view>

namespace flinch::organism {

/// A word of the nature that a file may say or a probe may read: what it means, and what values it takes.
struct Term {
    std::string_view name;
    std::string_view about;      ///< one line
    std::string_view unit = "";  ///< as written after a number; empty for a bare number
    double least = 0, most = 1;  ///< bounds, in that unit
};

}  // namespace flinch::organism
