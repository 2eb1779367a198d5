#pragma once

#include <string>
#include <string_view>

namespace flinch::sim {

/// The text as UTF-8 that any program can read: a byte that belongs to no letter becomes U+FFFD.
[[nodiscard]] std::string well_formed(std::string_view text);

/// The text, cut to at most this many bytes between two letters.
[[nodiscard]] std::string_view shortened(std::string_view text, std::size_t bytes) noexcept;

}  // namespace flinch::sim
