#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "scenarios/lab/experiment/record.hpp"
#include "scenarios/lab/finding_result.hpp"
#include "scenarios/lab/results/claimant.hpp"
#include "scenarios/lab/results/combination.hpp"
#include "scenarios/lab/results/database.hpp"

namespace flinch::lab {

/// What happened to a run that was to be committed.
enum class Commitment {
    stored,
    already_there,  ///< another process was quicker, with the same fingerprint
    /// Another process was quicker, with another fingerprint: two different programs ran it; the first run
    /// stays.
    differs,
};

/// What became of a claim.
enum class ClaimAnswer { granted, taken, finished };

/// The results of a batch: an SQLite file with the tables `run`, `measure` and `finding`.
///
/// A run and its measures are committed together. The file keeps SQLite's rollback journal (no write-ahead
/// log, which needs memory shared by all writers and so fails on a cluster's network file system) and waits
/// for the disk at each commit: a process killed at any moment leaves every earlier commit whole, and many
/// processes may write at once.
///
/// Runs of an edited scenario or species (which has another content hash) are stored beside the earlier ones
/// and are never mixed with them: the hash is part of what makes a run unique. The path of the
/// scenario is not: the same experiment, read from another folder, goes on.
///
/// Members may be called from several threads. They throw `MachineFailure` when the machine fails (a full
/// disk, an unwritable folder, a damaged file).
class ResultsFile {
  public:
    /// Opens a results file, and creates it if there is none. Throws `sim::BadInput` if the file is not a
    /// results file of this version; such a file is left as it is.
    [[nodiscard]] static ResultsFile open(const std::filesystem::path& path);
    /// Does the same as `open`, but throws `sim::BadInput` for a missing file.
    [[nodiscard]] static ResultsFile open_existing(const std::filesystem::path& path);

    /// The seeds under which a combination need not be run again.
    [[nodiscard]] std::set<std::uint64_t> finished(const Combination& combination) const;
    /// Commits one run with its measures. Precondition: `one` has exactly one run.
    [[nodiscard]] Commitment commit(const Combination& combination, const Record& one);
    /// Asks to live a seed of a combination, so that several processes share the work: a claim is granted to
    /// one of them, and lapses when its owner is dead or has not prolonged it in time.
    [[nodiscard]] ClaimAnswer claim(const Combination& combination, std::uint64_t seed,
                                    const Claimant& claimant);
    /// Prolongs all claims of an owner.
    void prolong_claims(const Claimant& claimant);
    /// Gives up all claims of an owner.
    void drop_claims(const Claimant& claimant);
    /// Replaces all findings of the combination by these.
    void replace_findings(const Combination& combination, const std::vector<FindingResult>& findings);

    /// All combinations that have a run, in order.
    [[nodiscard]] std::vector<Combination> combinations() const;
    /// Reads the combination's runs in order of seed, with each run's measures in the order in which they
    /// were committed, so that the record is ready for `judge`.
    [[nodiscard]] Record read(const Combination& combination) const;
    /// The findings of a combination, in the order in which they were given.
    [[nodiscard]] std::vector<FindingResult> findings(const Combination& combination) const;

  private:
    ResultsFile(const std::filesystem::path& path, bool create);

    // It is on the heap so that a results file can be moved.
    std::unique_ptr<std::mutex> one_at_a_time_;
    std::unique_ptr<Database> database_;
};

}  // namespace flinch::lab
