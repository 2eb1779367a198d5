#pragma once

#include <filesystem>
#include <string>

#include "scenarios/lab/scenario/draft.hpp"
#include "scenarios/lab/scenario/reader.hpp"

namespace flinch::lab {

/// Reads a replay: a scenario file that names another one (`replays`), one of its groups, a seed and
/// settings, and adds interventions. It is one life, lived again with everything that a visitor did to it. It
/// has no findings.
[[nodiscard]] Scenario read_replay(sim::Section& root, Draft& draft, const std::filesystem::path& path,
                                   const Settings& settings);

/// Writes the text of such a file. `scenario_path` must be the path as seen from the file's folder.
[[nodiscard]] std::string replay_text(const Scenario& scenario, const std::string& scenario_path,
                                      const std::string& group, std::uint64_t seed, const Settings& settings,
                                      const std::vector<Intervention>& interventions);

}  // namespace flinch::lab
