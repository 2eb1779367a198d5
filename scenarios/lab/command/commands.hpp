#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/lab/scenario/reader.hpp"

namespace flinch::lab {

/// Exit statuses of the command.
enum Status : int { all_well = 0, finding_fails = 1, bad_input = 2, machine_fails = 3 };

struct RunOptions {
    std::string file;
    std::optional<std::uint64_t> seed;  ///< the first seed; the others follow it
    std::optional<unsigned> seeds;      ///< how many, instead of the scenario's number
    Settings settings;
    std::string out;       ///< folder for run.json and run.txt
    unsigned threads = 0;  ///< 0: one for each core
    bool json = false;
    bool keep = false;  ///< as a kept result beside the file
};

enum class ResultsTask { list, check, verify_short, verify_whole, write_documents };

struct ResultsOptions {
    std::vector<std::string> files;  ///< scenarios, or kept results; none: those of the library
    ResultsTask task = ResultsTask::list;
    unsigned threads = 0;  ///< 0: one for each core
    bool json = false;
};

struct BatchOptions {
    std::string file;
    unsigned runs = 16;
    std::uint64_t seed = 1;
    std::vector<std::pair<std::string, std::vector<std::string>>> settings;  ///< every combination is run
    unsigned jobs = 0;
    std::string out;
};

/// Reads a scenario, and prints its warnings on standard error. Throws `sim::BadInput`.
[[nodiscard]] Scenario open_scenario(const std::string& file, const Settings& settings = {});

int list_scenarios(bool json);
enum class ReferenceFormat { text, markdown, json };
/// What files may say: all of it, or a section.
int show_keys(const std::string& section, ReferenceFormat format);
/// `strict`: a warning counts as an error.
int check_files(const std::vector<std::string>& files, bool strict = false);
int run_scenario(const RunOptions& options);
/// Lists, checks or lives again what is kept.
int show_results(const ResultsOptions& options);
/// Runs and keeps every scenario whose result is stale or not kept. Killed, it goes on where it was.
int renew_results(const ResultsOptions& options);
int run_batch(const BatchOptions& options);
int describe_scenario(const std::string& file);

}  // namespace flinch::lab
