#pragma once

#include <span>
#include <string>
#include <string_view>

namespace flinch::sim {

/// The known name that was probably meant, by the restricted edit distance with transpositions, or empty if
/// none is near.
[[nodiscard]] std::string nearest_name(std::string_view wanted, std::span<const std::string> known);

/// The message "unknown WHAT `NAME`: did you mean …? known are …".
[[nodiscard]] std::string unknown_name(std::string_view what, std::string_view name,
                                       std::span<const std::string> known);

class Section;

/// Whether a name is among the known ones. If it is not, an error is reported at this key of the section.
bool check_known(const Section& section, std::string_view key, std::string_view what, std::string_view name,
                 std::span<const std::string> known);

}  // namespace flinch::sim
