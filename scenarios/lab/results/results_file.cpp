#include "scenarios/lab/results/results_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>

#include "scenarios/lab/machine_failure.hpp"
#include "scenarios/lab/results/schema.hpp"
#include "sim/input/refuse.hpp"

namespace flinch::lab {
namespace {

using sim::refuse;

/// Checks the file before SQLite opens it, since SQLite would take a short text file for an empty database.
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
    // Only the size is checked: to open and close a file that is open elsewhere in this process would drop
    // SQLite's locks on it.
    const auto size = std::filesystem::file_size(path, failed);
    if (size > 0 && size < smallest) refuse(path, "this is no results file (not an SQLite database)");
}

Statement& bind(Statement& statement, const Combination& combination) {
    return statement.bind(combination.content_hash).bind(combination.settings);
}

/// The fingerprint with which this run is in the file already, if it is.
std::optional<std::string> earlier_fingerprint(Database& database, const Combination& combination,
                                               std::uint64_t seed) {
    Statement found =
        database.prepare("SELECT fingerprint FROM run WHERE content_hash = ? AND settings = ? AND seed = ?");
    bind(found, combination).bind(seed);
    if (!found.step()) return std::nullopt;
    return found.text(0);
}

void insert_run(Database& database, const Combination& combination, const Run& run) {
    Statement row = database.prepare(
        "INSERT INTO run (scenario, content_hash, settings, seed, fingerprint, sim_seconds, wall_seconds, "
        "events, frames) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    row.bind(combination.scenario);
    bind(row, combination).bind(run.seed);
    row.bind(run.fingerprint).bind(run.sim_seconds).bind(run.wall_seconds).bind(run.events).bind(run.frames);
    row.run();
}

void insert_measures(Database& database, std::int64_t run, const Measures& measures) {
    Statement row = database.prepare(
        "INSERT INTO measure (run, \"group\", phase, trial, time_s, probe, stimulus, nth, value) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const std::vector<std::uint32_t> nth = nth_of_kind(measures);
    for (std::size_t i = 0; i < nth.size(); ++i) {
        const Measure& one = measures.rows()[i];
        row.bind(run).bind(measures.name(one.group)).bind(measures.name(one.phase));
        row.bind(std::int64_t{one.trial}).bind(one.time_s);
        row.bind(measures.name(one.probe)).bind(measures.name(one.stimulus));
        row.bind(std::int64_t{nth[i]}).bind(one.value);
        row.run();
    }
}

void insert_settings(Database& database, std::int64_t run, const Combination& combination) {
    Statement row = database.prepare("INSERT INTO setting (run, key, value) VALUES (?, ?, ?)");
    for (const auto& [key, value] : combination.values) row.bind(run).bind(key).bind(value).run();
}

void delete_claim(Database& database, const Combination& combination, std::uint64_t seed) {
    Statement row =
        database.prepare("DELETE FROM claim WHERE content_hash = ? AND settings = ? AND seed = ?");
    bind(row, combination).bind(seed).run();
}

/// A run, and the number by which its measures are found.
struct Found {
    Run run;
    std::int64_t id = 0;
};

std::vector<Found> runs_of(Database& database, const Combination& combination) {
    Statement rows = database.prepare(
        "SELECT id, seed, fingerprint, sim_seconds, wall_seconds, events, frames FROM run "
        "WHERE content_hash = ? AND settings = ?");
    bind(rows, combination);
    std::vector<Found> all;
    while (rows.step()) {
        all.push_back({{rows.bits(1), rows.text(2), rows.real(3), rows.real(4), rows.bits(5), rows.bits(6)},
                       rows.integer(0)});
    }
    // SQL does not sort here, for it would put seeds from 2^63 on first.
    std::ranges::sort(all, {}, [](const Found& one) { return one.run.seed; });
    return all;
}

void read_measures(Statement& rows, std::int64_t id, std::uint32_t run, Measures& into) {
    rows.bind(id);
    while (rows.step()) {
        into.add({run, into.id(rows.text(0)), into.id(rows.text(1)),
                  static_cast<std::int32_t>(rows.integer(2)), rows.real(3), into.id(rows.text(4)),
                  into.id(rows.text(5)), rows.real(6)});
    }
    rows.reset();
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

std::set<std::uint64_t> ResultsFile::finished(const Combination& combination) const {
    const std::scoped_lock lock(*one_at_a_time_);
    Statement rows = database_->prepare("SELECT seed FROM run WHERE content_hash = ? AND settings = ?");
    bind(rows, combination);
    std::set<std::uint64_t> seeds;
    while (rows.step()) seeds.insert(rows.bits(0));
    return seeds;
}

Commitment ResultsFile::commit(const Combination& combination, const Record& one) {
    const std::scoped_lock lock(*one_at_a_time_);
    const Run& run = one.runs.front();
    Transaction transaction(*database_);
    if (const auto earlier = earlier_fingerprint(*database_, combination, run.seed)) {
        return *earlier == run.fingerprint ? Commitment::already_there : Commitment::differs;
    }
    insert_run(*database_, combination, run);
    const std::int64_t row = database_->last_row();
    insert_settings(*database_, row, combination);
    insert_measures(*database_, row, one.measures);
    delete_claim(*database_, combination, run.seed);
    transaction.commit();
    return Commitment::stored;
}

ClaimAnswer ResultsFile::claim(const Combination& combination, std::uint64_t seed, const Claimant& claimant) {
    const std::scoped_lock lock(*one_at_a_time_);
    Transaction transaction(*database_);
    if (earlier_fingerprint(*database_, combination, seed)) return ClaimAnswer::finished;
    {
        Statement held = database_->prepare(
            "SELECT owner, until FROM claim WHERE content_hash = ? AND settings = ? AND seed = ?");
        bind(held, combination).bind(seed);
        if (held.step() && claimant.still_holds(held.text(0), held.real(1))) return ClaimAnswer::taken;
    }
    Statement row = database_->prepare(
        "INSERT OR REPLACE INTO claim (content_hash, settings, seed, owner, until) VALUES (?, ?, ?, ?, ?)");
    bind(row, combination).bind(seed).bind(claimant.name()).bind(claimant.until()).run();
    transaction.commit();
    return ClaimAnswer::granted;
}

void ResultsFile::prolong_claims(const Claimant& claimant) {
    const std::scoped_lock lock(*one_at_a_time_);
    Statement rows = database_->prepare("UPDATE claim SET until = ? WHERE owner = ?");
    rows.bind(claimant.until()).bind(claimant.name()).run();
}

void ResultsFile::drop_claims(const Claimant& claimant) {
    const std::scoped_lock lock(*one_at_a_time_);
    Statement rows = database_->prepare("DELETE FROM claim WHERE owner = ?");
    rows.bind(claimant.name()).run();
}

void ResultsFile::replace_findings(const Combination& combination,
                                   const std::vector<FindingResult>& findings) {
    const std::scoped_lock lock(*one_at_a_time_);
    Transaction transaction(*database_);
    Statement old = database_->prepare("DELETE FROM finding WHERE content_hash = ? AND settings = ?");
    bind(old, combination).run();
    Statement row = database_->prepare(
        "INSERT INTO finding (scenario, content_hash, settings, name, holds, high, low, effect, margin, "
        "ci_low, "
        "ci_high, standardised, seeds, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (const FindingResult& one : findings) {
        row.bind(combination.scenario);
        bind(row, combination).bind(one.name).bind(std::int64_t{one.holds ? 1 : 0});
        row.bind(one.high).bind(one.low).bind(one.effect).bind(one.margin);
        const auto known = [&one](double value) {
            return one.has_interval() ? value : std::numeric_limits<double>::quiet_NaN();  // stored as NULL
        };
        row.bind(known(one.ci_low)).bind(known(one.ci_high)).bind(known(one.standardised));
        row.bind(std::uint64_t{one.seeds}).bind(one.detail);
        row.run();
    }
    transaction.commit();
}

std::vector<Combination> ResultsFile::combinations() const {
    const std::scoped_lock lock(*one_at_a_time_);
    Statement rows = database_->prepare(
        "SELECT min(scenario), content_hash, settings FROM run GROUP BY 2, 3 ORDER BY 1, 2, 3");
    std::vector<Combination> all;
    while (rows.step()) all.push_back({rows.text(0), rows.text(1), rows.text(2), {}});
    return all;
}

Record ResultsFile::read(const Combination& combination) const {
    const std::scoped_lock lock(*one_at_a_time_);
    Statement rows = database_->prepare(
        "SELECT \"group\", phase, trial, time_s, probe, stimulus, value FROM measure WHERE run = ? ORDER BY "
        "id");
    Record record;
    for (Found& found : runs_of(*database_, combination)) {
        read_measures(rows, found.id, static_cast<std::uint32_t>(record.runs.size()), record.measures);
        record.runs.push_back(std::move(found.run));
    }
    return record;
}

std::vector<FindingResult> ResultsFile::findings(const Combination& combination) const {
    const std::scoped_lock lock(*one_at_a_time_);
    Statement rows = database_->prepare(
        "SELECT name, holds, high, low, effect, margin, ci_low, ci_high, standardised, seeds, detail FROM "
        "finding "
        "WHERE content_hash = ? AND settings = ? ORDER BY id");
    bind(rows, combination);
    std::vector<FindingResult> all;
    while (rows.step()) {
        FindingResult& one = all.emplace_back();
        one.name = rows.text(0);
        one.holds = rows.integer(1) != 0;
        one.high = rows.real(2);
        one.low = rows.real(3);
        one.effect = rows.real(4);
        one.margin = rows.real(5);
        one.ci_low = rows.real(6);
        one.ci_high = rows.real(7);
        one.standardised = rows.real(8);
        one.seeds = static_cast<std::size_t>(rows.bits(9));
        one.detail = rows.text(10);
    }
    return all;
}

}  // namespace flinch::lab
