#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "scenarios/lab/experiment/record.hpp"
#include "scenarios/lab/finding_result.hpp"
#include "scenarios/lab/results/combination.hpp"
#include "scenarios/lab/results/database.hpp"

namespace flinch::lab {

/// What became of a run that was to be committed.
enum class Commitment {
    stored,
    already_there,  ///< another process was quicker, with the same fingerprint
    differs,  ///< ... with another fingerprint: the two were not run by the same program; the first one stays
};

/// The results of a batch: an SQLite file with the tables `run`, `measure` and `finding`.
///
/// A run and its measures are committed together. The file keeps SQLite's rollback journal (no write-ahead
/// log, which needs memory shared by all writers and so fails on a cluster's network file system) and waits
/// for the disk at each commit: a process killed at any moment leaves every earlier commit whole, and many
/// processes may write at once.
///
/// Runs of an edited scenario or species (another content hash) stand beside the earlier ones and are never
/// mixed with them: the hash is part of what makes a run unique.
///
/// Members may be called from several threads. They throw `MachineFailure` when the machine fails (a full
/// disk, an unwritable folder, a damaged file).
class ResultsFile {
  public:
    /// Creates the file if there is none. Throws `sim::BadInput` if there is one that is no results file of
    /// this version; such a file is left as it is.
    [[nodiscard]] static ResultsFile open(const std::filesystem::path& path);
    /// As `open`, but a missing file is `sim::BadInput`.
    [[nodiscard]] static ResultsFile open_existing(const std::filesystem::path& path);

    /// The seeds under which a combination need not be run again.
    [[nodiscard]] std::set<std::uint64_t> finished(const Combination& combination) const;
    /// Precondition: `one` has exactly one run.
    [[nodiscard]] Commitment commit(const Combination& combination, const Record& one);
    /// Puts these in the place of all findings of the combination.
    void replace_findings(const Combination& combination, const std::vector<FindingResult>& findings);

    /// All that have a run, in order.
    [[nodiscard]] std::vector<Combination> combinations() const;
    /// Its runs in order of seed, each run's measures in the order in which they were committed: ready for
    /// `judge`.
    [[nodiscard]] Record read(const Combination& combination) const;
    /// In the order in which they were given.
    [[nodiscard]] std::vector<FindingResult> findings(const Combination& combination) const;

  private:
    ResultsFile(const std::filesystem::path& path, bool create);

    // On the heap, so that a results file can be moved.
    std::unique_ptr<std::mutex> one_at_a_time_;
    std::unique_ptr<Database> database_;
};

}  // namespace flinch::lab
