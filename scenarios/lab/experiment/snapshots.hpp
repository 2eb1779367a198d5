#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "scenarios/lab/experiment/recorded_life.hpp"
#include "scenarios/lab/scenario/settings.hpp"

namespace flinch::lab {

/// What an experiment puts on disk of its lives, and what on disk it goes on from.
struct SnapshotPlan {
    std::filesystem::path folder;  ///< if empty, nothing is put on disk
    sim::Time every{};  ///< simulated time from one snapshot of a life to the next; 0: only at its end
    Settings settings;  ///< those of the command, which the files are to tell
    std::vector<std::uint64_t> seeds;  ///< of the whole experiment, which the files are to tell
    /// The files from which lives go on, by group and seed. A life without one begins with its birth.
    std::map<std::pair<std::string, std::uint64_t>, std::filesystem::path> from;
};

/// Makes a life, which is at its birth, the one that is in the file that was read from `path`. Throws
/// `sim::BadInput` if that is of another life.
void restore_from(const std::filesystem::path& path, const LifeFile& file, RecordedLife& life);

/// Puts one life on disk as it goes on.
class Snapshots {
  public:
    /// Prepares for a life, which is at its birth. If the plan has a file of it, it goes on from there.
    /// Throws `sim::BadInput` if that file is of another life.
    Snapshots(const SnapshotPlan& plan, RecordedLife& life);

    /// Whether the life that was on disk is over.
    [[nodiscard]] bool over() const noexcept { return over_; }
    /// Puts the life on disk if it is time, or if it is over. It must be called after each step.
    void after(Life::Step step, const RecordedLife& life);
    /// Puts the life on disk as it is now.
    void save(const RecordedLife& life, const std::filesystem::path& file, bool over = false) const;
    /// The file of a life at a moment, in the plan's folder.
    [[nodiscard]] std::filesystem::path file(const RecordedLife& life, const std::string& moment) const;

  private:
    const SnapshotPlan* plan_;
    std::uint64_t layout_ = 0;
    std::uint64_t nature_ = 0;
    std::int64_t periods_ = 0;  // the number of periods that had passed at the last snapshot
    bool over_ = false;
};

/// The name of the file of a life at a moment, "GROUP.seedN.MOMENT.life". No two groups of a scenario share
/// one.
[[nodiscard]] std::string life_file_name(const Scenario& scenario, std::size_t group, std::uint64_t seed,
                                         const std::string& moment);

/// Checks, before anything is lived, that no life of another experiment would be written over or mixed with.
/// The first looks at one file, the second at all lives in the plan's folder. Throws `sim::BadInput`.
void expect_no_other(const std::filesystem::path& file, const Scenario& scenario, const Settings& settings);
void expect_room(const SnapshotPlan& plan, const Scenario& scenario);

/// The label of a life, or nothing if it cannot be read.
[[nodiscard]] std::optional<LifeLabel> label_if_readable(const std::filesystem::path& file);

}  // namespace flinch::lab
