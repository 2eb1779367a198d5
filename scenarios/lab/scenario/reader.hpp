#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "scenarios/lab/scenario/scenario.hpp"
#include "scenarios/lab/scenario/settings.hpp"
#include "sim/input/diagnostic.hpp"

namespace flinch::lab {

/// Reads and checks a scenario with everything that it names. Throws `sim::BadInput` with all the problems of
/// all the files.
/// `replayed_by` are the replays that led to this file.
[[nodiscard]] Scenario read_scenario(const std::filesystem::path& path, const Settings& settings = {},
                                     const std::vector<std::filesystem::path>& replayed_by = {});

/// Reads a species file by itself. Gives nothing if the file is not a species file (it has no circuits, or is
/// a scenario). Throws `sim::BadInput`.
[[nodiscard]] std::optional<organism::Species> read_species_file(const std::filesystem::path& path);

}  // namespace flinch::lab
