#include "scenarios/lab/results/results_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "scenarios/lab/machine_failure.hpp"
#include "scenarios/lab/results/schema.hpp"
#include "sim/input/diagnostic.hpp"

namespace flinch::lab {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& path, std::string message) {
    sim::Diagnostics problems;
    problems.error({path.string(), 1, 1}, std::move(message));
    throw sim::BadInput(std::move(problems));
}

/// Looks before SQLite does: it would take a short text file for an empty database.
void check_path(const std::filesystem::path& path, bool create) {
    constexpr std::uintmax_t smallest = 16;  // bytes: the mark at the beginning of an SQLite file
    std::error_code failed;
    const auto status = std::filesystem::status(path, failed);
    if (path.empty()) refuse(path, "the results file has no name");
    if (std::filesystem::is_directory(status)) refuse(path, "this is a folder: expected a results file");
    if (!std::filesystem::exists(status)) {
        if (!create) refuse(path, "no such results file");
        return;
    }
    if (!std::filesystem::is_regular_file(status)) {
        throw MachineFailure(fmt::format("results file {}: not an ordinary file", path.string()));
    }
    // By its size alone: closing a file that is open elsewhere in this process would drop SQLite's locks on
    // it.
    const auto size = std::filesystem::file_size(path, failed);
    if (size > 0 && size < smallest) refuse(path, "this is no results file (not an SQLite database)");
}

Statement& bind(Statement& statement, const Combination& combination) {
    return statement.bind(combination.scenario).bind(combination.content_hash).bind(combination.settings);
}

/// The fingerprint under which this run is in the file already.
std::optional<std::string> earlier_fingerprint(Database& database, const RunRecord& run) {
    Statement found = database.prepare(
        "SELECT fingerprint FROM run WHERE scenario = ? AND content_hash = ? AND settings = ? AND seed = ?");
    found.bind(run.key.scenario).bind(run.content_hash).bind(run.key.settings).bind(run.key.seed);
    if (!found.step()) return std::nullopt;
    return found.text(0);
}

void insert_run(Database& database, const RunRecord& run) {
    Statement row = database.prepare(
        "INSERT INTO run (scenario, content_hash, settings, seed, fingerprint, sim_seconds, wall_seconds, "
        "events, "
        "frames) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    row.bind(run.key.scenario).bind(run.content_hash).bind(run.key.settings).bind(run.key.seed);
    row.bind(run.fingerprint).bind(run.sim_seconds).bind(run.wall_seconds).bind(run.events).bind(run.frames);
    row.run();
}

void insert_measures(Database& database, std::int64_t run, const std::vector<Measure>& measures) {
    Statement row = database.prepare(
        "INSERT INTO measure (run, \"group\", phase, trial, time_s, probe, stimulus, value) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    for (const Measure& one : measures) {
        row.bind(run).bind(one.group).bind(one.phase).bind(std::int64_t{one.trial}).bind(one.time_s);
        row.bind(one.probe).bind(one.stimulus).bind(one.value);
        row.run();
    }
}

std::vector<Measure> measures_of(Statement& rows, std::int64_t run) {
    std::vector<Measure> measures;
    rows.bind(run);
    while (rows.step()) {
        measures.push_back({rows.text(0), rows.text(1), static_cast<int>(rows.integer(2)), rows.real(3),
                            rows.text(4), rows.text(5), rows.real(6)});
    }
    rows.reset();
    return measures;
}

}  // namespace

ResultsFile::ResultsFile(const std::filesystem::path& path, bool create)
    : one_at_a_time_(std::make_unique<std::mutex>()) {
    check_path(path, create);
    database_ = std::make_unique<Database>(path, create);
    prepare_schema(*database_);
}

ResultsFile ResultsFile::open(const std::filesystem::path& path) {
    return {path, true};
}

ResultsFile ResultsFile::open_existing(const std::filesystem::path& path) {
    return {path, false};
}

std::set<RunKey> ResultsFile::finished(const std::string& content_hash) const {
    const std::scoped_lock lock(*one_at_a_time_);
    Statement rows = database_->prepare("SELECT scenario, settings, seed FROM run WHERE content_hash = ?");
    rows.bind(content_hash);
    std::set<RunKey> keys;
    while (rows.step()) keys.insert({rows.text(0), rows.text(1), rows.bits(2)});
    return keys;
}

Commitment ResultsFile::commit(const RunRecord& run) {
    const std::scoped_lock lock(*one_at_a_time_);
    Transaction transaction(*database_);
    if (const auto earlier = earlier_fingerprint(*database_, run)) {
        return *earlier == run.fingerprint ? Commitment::already_there : Commitment::differs;
    }
    insert_run(*database_, run);
    insert_measures(*database_, database_->last_row(), run.measures);
    transaction.commit();
    return Commitment::stored;
}

void ResultsFile::replace_findings(const Combination& combination,
                                   const std::vector<FindingResult>& findings) {
    const std::scoped_lock lock(*one_at_a_time_);
    Transaction transaction(*database_);
    Statement old =
        database_->prepare("DELETE FROM finding WHERE scenario = ? AND content_hash = ? AND settings = ?");
    bind(old, combination).run();
    Statement row = database_->prepare(
        "INSERT INTO finding (scenario, content_hash, settings, name, holds, effect, ci_low, ci_high, "
        "standardised, "
        "seeds, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (const FindingResult& one : findings) {
        bind(row, combination).bind(one.name).bind(std::int64_t{one.holds ? 1 : 0}).bind(one.effect);
        row.bind(one.ci_low)
            .bind(one.ci_high)
            .bind(one.standardised)
            .bind(std::uint64_t{one.seeds})
            .bind(one.detail);
        row.run();
    }
    transaction.commit();
}

std::vector<Combination> ResultsFile::combinations() const {
    const std::scoped_lock lock(*one_at_a_time_);
    Statement rows =
        database_->prepare("SELECT DISTINCT scenario, content_hash, settings FROM run ORDER BY 1, 2, 3");
    std::vector<Combination> all;
    while (rows.step()) all.push_back({rows.text(0), rows.text(1), rows.text(2)});
    return all;
}

std::vector<RunRecord> ResultsFile::runs(const Combination& combination) const {
    const std::scoped_lock lock(*one_at_a_time_);
    Statement rows = database_->prepare(
        "SELECT seed, fingerprint, sim_seconds, wall_seconds, events, frames FROM run "
        "WHERE scenario = ? AND content_hash = ? AND settings = ?");
    bind(rows, combination);
    std::vector<RunRecord> all;
    while (rows.step()) {
        all.push_back({{combination.scenario, combination.settings, rows.bits(0)},
                       rows.text(1),
                       combination.content_hash,
                       rows.real(2),
                       rows.real(3),
                       rows.bits(4),
                       rows.bits(5),
                       {}});
    }
    // Not by SQL, which would put seeds from 2^63 on first.
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.key.seed < b.key.seed; });
    return all;
}

std::vector<SeedMeasures> ResultsFile::measures(const Combination& combination) const {
    const std::scoped_lock lock(*one_at_a_time_);
    Statement runs = database_->prepare(
        "SELECT id, seed FROM run WHERE scenario = ? AND content_hash = ? AND settings = ?");
    Statement rows = database_->prepare(
        "SELECT \"group\", phase, trial, time_s, probe, stimulus, value FROM measure WHERE run = ? ORDER BY "
        "id");
    bind(runs, combination);
    std::vector<SeedMeasures> all;
    while (runs.step()) all.push_back({runs.bits(1), measures_of(rows, runs.integer(0))});
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.seed < b.seed; });
    return all;
}

std::vector<FindingResult> ResultsFile::findings(const Combination& combination) const {
    const std::scoped_lock lock(*one_at_a_time_);
    Statement rows = database_->prepare(
        "SELECT name, holds, effect, ci_low, ci_high, standardised, seeds, detail FROM finding "
        "WHERE scenario = ? AND content_hash = ? AND settings = ? ORDER BY id");
    bind(rows, combination);
    std::vector<FindingResult> all;
    while (rows.step()) {
        all.push_back({rows.text(0), rows.integer(1) != 0, rows.real(2), rows.real(3), rows.real(4),
                       rows.real(5), static_cast<std::size_t>(rows.bits(6)), rows.text(7)});
    }
    return all;
}

}  // namespace flinch::lab
