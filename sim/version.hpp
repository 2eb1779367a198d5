#pragma once

#include <string_view>

namespace flinch::sim {

/// The version and, in brackets, the git revision this program was built from, as "0.1.0 (dea7997)". A `+`
/// after the revision says that sources were changed since; it is "unknown" where there was no git.
[[nodiscard]] std::string_view version() noexcept;

}  // namespace flinch::sim
