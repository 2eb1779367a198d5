#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "scenarios/lab/kept/kept.hpp"

namespace flinch::lab {

/// A kept result where it lies, beside the scenario as that is now.
struct KeptEntry {
    std::filesystem::path scenario;  ///< as a user would type it
    std::string stale;               ///< why the result is not of this scenario any more; else empty
    Kept kept;
};

/// Why a result that was kept for this scenario file is not of it any more; empty if it is.
[[nodiscard]] std::string staleness(const std::filesystem::path& scenario, const Kept& kept);

/// The results kept beside these files: scenarios, or kept results themselves. Whatever cannot be read goes
/// to `problems`.
[[nodiscard]] std::vector<KeptEntry> kept_beside(const std::vector<std::filesystem::path>& files,
                                                 sim::Diagnostics& problems);

/// Every kept result below a folder, in order of path.
[[nodiscard]] std::vector<std::filesystem::path> kept_below(const std::filesystem::path& folder);

}  // namespace flinch::lab
