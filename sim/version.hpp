#pragma once

#include <string_view>

namespace flinch::sim {

/// The version and, in brackets, the git revision that this program was built from, for example "0.1.0
/// (dea7997)". A `+` after the revision says that sources had been changed since that revision, and a hash of
/// the changes follows it. The revision is "unknown" if the program was built without git.
[[nodiscard]] std::string_view version() noexcept;

}  // namespace flinch::sim
