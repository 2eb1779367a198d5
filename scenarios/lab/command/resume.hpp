#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "scenarios/lab/life/life.hpp"
#include "scenarios/lab/scenario/settings.hpp"

namespace flinch::lab {

/// An experiment of which lives are on disk.
struct Resumption {
    std::string scenario;  ///< the path of its file when the lives were put on disk
    std::string content;   ///< the hash of its content
    Settings settings;
    std::vector<std::uint64_t> seeds;  ///< those that are to be gone on with
    bool whole = true;                 ///< they are all seeds of the experiment
    std::map<std::pair<std::string, std::uint64_t>, std::filesystem::path> from;  ///< by group and seed
};

/// Finds out what a life, or a folder of lives, is to be gone on with. From a folder, every life of the
/// experiment goes on from its latest moment. From one life, that one goes on, and the lives of the other
/// groups under the same seed go on from their latest moments in the same folder. Lives of which nothing is
/// on disk begin with their birth. Throws `sim::BadInput`.
[[nodiscard]] Resumption find_resumption(const std::filesystem::path& path);

/// A life as it stands on disk, with the settings of its scenario.
struct OpenedLife {
    Life life;
    Settings settings;
};

/// Opens a life on disk. Its scenario is looked for where it was then, unless `scenario` names it. Throws
/// `sim::BadInput`.
[[nodiscard]] OpenedLife open_life_file(const std::filesystem::path& path, const std::string& scenario);

/// Reads the scenario of a resumption, as it was when its lives were put on disk: where it was then, unless
/// `file` names it. Throws `sim::BadInput`, which names the life `path`, if it is not there or says something
/// else now.
[[nodiscard]] std::shared_ptr<const Scenario> scenario_of(const Resumption& resumption,
                                                          const std::string& file,
                                                          const std::filesystem::path& path);

}  // namespace flinch::lab
