#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "scenarios/lab/finding_result.hpp"
#include "scenarios/lab/report/report.hpp"

namespace flinch::lab {

struct KeptFinding {
    Verdict verdict = Verdict::not_confirmed;
    FindingResult result;
};

/// The results of running a scenario as it stands, kept beside it as `NAME.found.json`.
struct Kept {
    std::string content;  ///< hash of the text of scenario, species and pictures (`Scenario::content_hash`)
    std::string fingerprint;           ///< fingerprint of the lives of all seeds
    std::string short_fingerprint;     ///< that of the first seed's lives alone, as of `flinch run --seeds 1`
    std::string version;               ///< version of the program (`sim::version`)
    std::vector<std::uint64_t> seeds;  ///< the confirmation seeds, in the order in which they were lived
    std::vector<std::string> groups;
    double sim_seconds = 0;   ///< simulated seconds, summed over all lives
    double wall_seconds = 0;  ///< the duration of the run on the machine that it was run on
    std::uint64_t events = 0;
    std::uint64_t frames = 0;
    std::vector<KeptFinding> findings;
    std::vector<std::string> tables;  ///< the text of the tables, as the run printed them
};

/// Precondition: the report is of the confirmation seeds.
[[nodiscard]] Kept keep(const Scenario& scenario, const RunReport& report);

/// Where the result of a scenario file is kept: in a file with its name and the ending `.found.json` instead
/// of its own.
[[nodiscard]] std::filesystem::path kept_path(const std::filesystem::path& scenario);
/// The scenario file that a kept result belongs to.
[[nodiscard]] std::filesystem::path scenario_of(const std::filesystem::path& kept);
[[nodiscard]] bool is_kept_path(const std::filesystem::path& path);

/// Writes a kept result. Throws `MachineFailure`; the file that was there before then stays as it was.
void write_kept(const std::filesystem::path& path, const Kept& kept);
/// Reads a kept result. Throws `sim::BadInput` if the file is missing, cut short or something else.
[[nodiscard]] Kept read_kept(const std::filesystem::path& path);

}  // namespace flinch::lab
