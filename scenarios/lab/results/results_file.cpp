#include "scenarios/lab/results/results_file.hpp"

#include <fmt/format.h>

#include "scenarios/lab/machine_failure.hpp"
#include "scenarios/lab/results/statement.hpp"

namespace flinch::lab {
namespace {

constexpr int application = 0x466C6E63;  // "Flnc": tells our files from others
constexpr int version = 1;
constexpr int patience = 60'000;  // milliseconds to wait for another process's commit

constexpr const char* tables = R"(
CREATE TABLE IF NOT EXISTS run (
    id INTEGER PRIMARY KEY, scenario TEXT NOT NULL, content TEXT NOT NULL, settings TEXT NOT NULL, seed INTEGER NOT NULL,
    fingerprint TEXT NOT NULL, sim_seconds REAL NOT NULL, wall_seconds REAL NOT NULL, events INTEGER NOT NULL,
    frames INTEGER NOT NULL, UNIQUE (scenario, content, settings, seed));
CREATE TABLE IF NOT EXISTS measure (
    run INTEGER NOT NULL REFERENCES run (id), "group" TEXT NOT NULL, phase TEXT NOT NULL, trial INTEGER NOT NULL,
    time_s REAL NOT NULL, probe TEXT NOT NULL, stimulus TEXT NOT NULL, value REAL);
CREATE INDEX IF NOT EXISTS measure_run ON measure (run);
CREATE TABLE IF NOT EXISTS finding (
    scenario TEXT NOT NULL, content TEXT NOT NULL, settings TEXT NOT NULL, name TEXT NOT NULL, holds INTEGER NOT NULL,
    effect REAL NOT NULL, ci_low REAL NOT NULL, ci_high REAL NOT NULL, d REAL NOT NULL, seeds INTEGER NOT NULL,
    weakest TEXT NOT NULL, PRIMARY KEY (scenario, content, settings, name));
)";

int pragma(sqlite3* db, const char* sql) {
    Statement statement(db, sql);
    return statement.step() ? static_cast<int>(statement.integer(0)) : 0;
}

/// Commits unless it is left by an exception.
class Transaction {
  public:
    explicit Transaction(sqlite3* db) : db_(db) { Statement(db, "BEGIN IMMEDIATE").run(); }
    ~Transaction() {
        if (!done_) sqlite3_exec(db_, "ROLLBACK", nullptr, nullptr, nullptr);
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit() {
        Statement(db_, "COMMIT").run();
        done_ = true;
    }

  private:
    sqlite3* db_;
    bool done_ = false;
};

}  // namespace

void ResultsFile::Closer::operator()(sqlite3* db) const noexcept { sqlite3_close(db); }

ResultsFile::ResultsFile(const std::string& path) : path_(path) {
    sqlite3* db = nullptr;
    const int status = sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    db_.reset(db);
    if (status != SQLITE_OK) throw MachineFailure(fmt::format("cannot open {}: {}", path, sqlite3_errmsg(db)));
    sqlite3_busy_timeout(db, patience);
    const int owner = pragma(db, "PRAGMA application_id");
    const bool empty = pragma(db, "SELECT count(*) FROM sqlite_master") == 0;
    if (owner != application && !empty) throw MachineFailure(fmt::format("{} is not a results file of flinch: choose another name", path));
    if (owner == application && pragma(db, "PRAGMA user_version") != version) {
        throw MachineFailure(fmt::format("{} is a results file of another version of flinch: choose another name", path));
    }
    execute(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {};", application, version).c_str());
    execute(tables);
}

void ResultsFile::execute(const char* sql) {
    if (sqlite3_exec(db_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(db_.get());
}

std::set<RunKey> ResultsFile::finished(const std::string& scenario, const std::string& content) {
    Statement query(db_.get(), "SELECT settings, seed FROM run WHERE scenario = ? AND content = ?");
    query.bind(scenario, content);
    std::set<RunKey> keys;
    while (query.step()) keys.insert({scenario, content, query.text(0), static_cast<std::uint64_t>(query.integer(1))});
    return keys;
}

void ResultsFile::commit(const RunRecord& record) {
    const RunKey& key = record.key;
    Transaction transaction(db_.get());
    Statement run(db_.get(),
                  "INSERT OR IGNORE INTO run (scenario, content, settings, seed, fingerprint, sim_seconds, wall_seconds, events, frames) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    run.bind(key.scenario, key.content, key.settings, key.seed, record.fingerprint, record.sim_seconds, record.wall_seconds,
             record.events, record.frames);
    run.run();
    if (sqlite3_changes(db_.get()) == 1) {  // else another process was first
        const std::int64_t id = sqlite3_last_insert_rowid(db_.get());
        Statement measure(db_.get(), "INSERT INTO measure VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        for (const Measure& m : record.measures) measure.bind(id, m.group, m.phase, m.trial, m.time_s, m.probe, m.stimulus, m.value).run();
    }
    transaction.commit();
}

std::vector<SeedMeasures> ResultsFile::measures(const std::string& scenario, const std::string& content, const std::string& settings) {
    Statement query(db_.get(),
                    "SELECT seed, \"group\", phase, trial, time_s, probe, stimulus, value FROM measure JOIN run ON run.id = measure.run "
                    "WHERE scenario = ? AND content = ? AND settings = ? ORDER BY seed, measure.rowid");
    query.bind(scenario, content, settings);
    std::vector<SeedMeasures> seeds;
    while (query.step()) {
        const auto seed = static_cast<std::uint64_t>(query.integer(0));
        if (seeds.empty() || seeds.back().seed != seed) seeds.push_back({seed, {}});
        seeds.back().measures.push_back({query.text(1), query.text(2), static_cast<int>(query.integer(3)), query.real(4), query.text(5),
                                         query.text(6), query.real(7)});
    }
    return seeds;
}

void ResultsFile::replace_findings(const std::string& scenario, const std::string& content, const std::string& settings,
                                   const std::vector<FindingResult>& findings) {
    Transaction transaction(db_.get());
    Statement insert(db_.get(), "INSERT OR REPLACE INTO finding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (const FindingResult& f : findings) {
        insert.bind(scenario, content, settings, f.name, f.holds, f.effect, f.ci_low, f.ci_high, f.standardised,
                    static_cast<std::int64_t>(f.seeds), f.detail).run();
    }
    transaction.commit();
}

}  // namespace flinch::lab
