#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/lab/scenario/reader.hpp"
#include "sim/time.hpp"

namespace flinch::lab {

/// Exit statuses of the command.
enum Status : int { all_well = 0, finding_fails = 1, bad_input = 2, machine_fails = 3, diverged = 4 };

/// The exit status after a signal, as a shell has it: 130 after SIGINT, 143 after SIGTERM.
[[nodiscard]] int interrupted_status() noexcept;

struct RunOptions {
    std::string file;
    std::optional<std::uint64_t> seed;  ///< the first seed; the others follow it one by one
    std::optional<unsigned> seeds;      ///< the number of seeds, if not the scenario's own
    Settings settings;
    std::string out;       ///< the folder for run.json and run.txt
    std::string csv;       ///< the folder for measures.csv, findings.csv and runs.csv
    unsigned threads = 0;  ///< 0: one thread for each core
    bool json = false;
    bool confirm = false;  ///< whether the seeds are the confirmation seeds, drawn from the scenario's hash
    bool keep = false;     ///< whether the result is kept beside the scenario file
    std::optional<sim::Time>
        snapshot_every;  ///< simulated time from one snapshot of a life in `out` to the next
    std::string resume;  ///< a life on disk, or a folder of lives, to go on from
    std::string raise;   ///< a phase after which the creatures are put on disk
};

struct PlotOptions {
    std::string file;               ///< a scenario, which is run, a results file of a batch, or a kept result
    std::string out;                ///< the picture; if empty, NAME.svg in the working folder
    std::string probe;              ///< one probe; if empty, all curves
    std::optional<unsigned> seeds;  ///< of a scenario, if not its own number
    Settings settings;              ///< of a scenario
    unsigned threads = 0;           ///< 0: one thread for each core
};

enum class ResultsTask { list, check, verify_short, verify_whole, write_documents };

struct ResultsOptions {
    std::vector<std::string> files;  ///< scenarios or kept results; if empty, those of the library
    ResultsTask task = ResultsTask::list;
    unsigned threads = 0;  ///< 0: one thread for each core
    bool json = false;
};

struct BatchOptions {
    std::string file;
    unsigned runs = 16;
    std::uint64_t seed = 1;
    /// Keys with values; all combinations are run.
    std::vector<std::pair<std::string, std::vector<std::string>>> settings;
    unsigned jobs = 0;
    std::string out;
};

struct ProveOptions {
    std::string file;
    std::string claim;  ///< the name of one claim; if empty, all claims are tried
    bool json = false;
    sim::Time timeout{60'000'000};  ///< the time limit for each claim
    std::string counterexamples;    ///< the folder for lives that break claims, as scenarios
    bool suggest = false;           ///< whether to look for claims that hold but are not written down
    std::string scripts;            ///< the folder for every query in SMT-LIB
};

/// Reads a scenario and prints its warnings on standard error. Throws `sim::BadInput`.
[[nodiscard]] Scenario open_scenario(const std::string& file, const Settings& settings = {});

int list_scenarios(bool json);
enum class ReferenceFormat { text, markdown, json };
/// Shows the keys that files may contain: all of them, or those of one section.
int show_keys(const std::string& section, ReferenceFormat format);
/// Checks scenario files without running them. If `strict`, a warning counts as an error.
int check_files(const std::vector<std::string>& files, bool strict = false);
int run_scenario(const RunOptions& options);
/// Lists the kept results, checks them, or runs their lives again, as the task says.
int show_results(const ResultsOptions& options);
/// Runs every scenario whose result is stale or not kept, and keeps the result. If it is killed, the next
/// call goes on where it stopped.
int renew_results(const ResultsOptions& options);
int run_batch(const BatchOptions& options);
/// Draws curves with their bands over seeds or, of a kept result, its findings; prints where.
int plot(const PlotOptions& options);
/// The kinds of scenario that `make_skeleton` can write.
[[nodiscard]] std::vector<std::string> skeleton_kinds();
/// Writes a scenario that runs at once, with comments, to be changed into one's own. Nothing is overwritten.
int make_skeleton(const std::string& name, const std::string& kind);
int describe_scenario(const std::string& file);
/// Tries to prove the claims. The status is 1 if a claim is not what it declares itself to be (proved, unless
/// it is expected to be refuted).
int prove_claims(const ProveOptions& options);

}  // namespace flinch::lab
