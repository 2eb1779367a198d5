#pragma once

#include <compare>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "scenarios/lab/experiment/judge.hpp"
#include "scenarios/lab/finding_result.hpp"
#include "scenarios/lab/measure.hpp"

struct sqlite3;

namespace flinch::lab {

/// Which run a row is: one seed of one combination of settings. `content` is the hash of the text it was read from, so
/// that an edited scenario starts anew beside the old rows.
struct RunKey {
    std::string scenario, content, settings;
    std::uint64_t seed = 0;

    friend auto operator<=>(const RunKey&, const RunKey&) = default;
};

struct RunRecord {
    RunKey key;
    std::string fingerprint;
    double sim_seconds = 0;
    double wall_seconds = 0;
    std::uint64_t events = 0;
    std::uint64_t frames = 0;
    std::vector<Measure> measures;
};

/// The SQLite file of a batch: tables `run`, `measure`, `finding`. A row of `run` commits together with its measures,
/// so a batch that is killed has whole runs or none. Several processes may write at once. Throws MachineFailure if the
/// file cannot be opened, is something else, or the disk is full.
class ResultsFile {
  public:
    explicit ResultsFile(const std::string& path);

    /// The runs of this scenario and content that are in the file.
    [[nodiscard]] std::set<RunKey> finished(const std::string& scenario, const std::string& content);
    void commit(const RunRecord& record);
    /// All measures of one combination, seed by seed.
    [[nodiscard]] std::vector<SeedMeasures> measures(const std::string& scenario, const std::string& content, const std::string& settings);
    void replace_findings(const std::string& scenario, const std::string& content, const std::string& settings,
                          const std::vector<FindingResult>& findings);

  private:
    struct Closer {
        void operator()(sqlite3* db) const noexcept;
    };
    void execute(const char* sql);

    std::string path_;
    std::unique_ptr<sqlite3, Closer> db_;
};

}  // namespace flinch::lab
