#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "scenarios/lab/kept/kept.hpp"

namespace flinch::lab {

/// A kept result with the path of its scenario, and whether it still belongs to that scenario.
struct KeptEntry {
    std::filesystem::path scenario;  ///< the path as a user would type it
    std::string stale;               ///< why the result does not belong to this scenario any more; else empty
    Kept kept;
};

/// The reason why a result that was kept for this scenario file does not belong to it any more; empty if it
/// does.
[[nodiscard]] std::string staleness(const std::filesystem::path& scenario, const Kept& kept);

/// Reads the results that are kept beside these files, which are scenarios or kept results themselves. Errors
/// about results that cannot be read go to `problems`.
[[nodiscard]] std::vector<KeptEntry> kept_beside(const std::vector<std::filesystem::path>& files,
                                                 sim::Diagnostics& problems);

/// The path of every kept result below a folder, in order of path.
[[nodiscard]] std::vector<std::filesystem::path> kept_below(const std::filesystem::path& folder);

}  // namespace flinch::lab
