#include "scenarios/lab/results/schema.hpp"

#include <fmt/format.h>

#include "sim/input/diagnostic.hpp"

namespace flinch::lab {
namespace {

constexpr std::int64_t application = 0x666c6e63;  // "flnc": the mark by which a results file is recognised
constexpr std::int64_t version = 2;               // the version of the tables below

constexpr auto tables = R"(
CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    scenario TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    settings TEXT NOT NULL,
    seed INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    sim_seconds REAL,
    wall_seconds REAL,
    events INTEGER NOT NULL,
    frames INTEGER NOT NULL,
    UNIQUE (content_hash, settings, seed));

-- Each key that the batch set, with its value.
CREATE TABLE setting (
    run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (run, key));

-- Runs that a process is at work on, and until when that is believed (seconds since 1970).
CREATE TABLE claim (
    content_hash TEXT NOT NULL,
    settings TEXT NOT NULL,
    seed INTEGER NOT NULL,
    owner TEXT NOT NULL,
    until REAL NOT NULL,
    PRIMARY KEY (content_hash, settings, seed));

CREATE TABLE measure (
    id INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
    "group" TEXT NOT NULL,
    phase TEXT NOT NULL,
    trial INTEGER NOT NULL,
    time_s REAL,
    probe TEXT NOT NULL,
    stimulus TEXT NOT NULL,
    nth INTEGER NOT NULL, -- of its kind in its life, from 1
    value REAL);
CREATE INDEX measure_of_run ON measure (run);
CREATE INDEX measure_of_probe ON measure (probe, "group", stimulus);

CREATE TABLE finding (
    id INTEGER PRIMARY KEY,
    scenario TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    settings TEXT NOT NULL,
    name TEXT NOT NULL,
    holds INTEGER NOT NULL,
    high REAL,
    low REAL,
    effect REAL,
    margin REAL,
    ci_low REAL,
    ci_high REAL,
    standardised REAL,
    seeds INTEGER NOT NULL,
    detail TEXT NOT NULL);
CREATE INDEX finding_of_combination ON finding (content_hash, settings);
)";

bool is_ready(Database& database) {
    // The order of the two questions matters: both answers change in one commit, and another process's commit
    // may fall between the questions.
    const bool empty = database.number("SELECT count(*) FROM sqlite_master") == 0;
    const auto owner = database.number("PRAGMA application_id");
    if (owner == 0 && empty) return false;
    sim::Diagnostics problems;
    const auto found = database.number("PRAGMA user_version");
    if (owner != application) {
        problems.error({database.path().string(), 1, 1},
                       "this is no results file (another program's database)");
    } else if (found != version) {
        problems.error(
            {database.path().string(), 1, 1},
            fmt::format("a results file of version {}: this program reads version {}", found, version));
    }
    if (!problems.empty()) throw sim::BadInput(std::move(problems));
    return true;
}

}  // namespace

void prepare_schema(Database& database) {
    database.execute("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;");
    if (is_ready(database)) return;
    Transaction transaction(database);
    if (is_ready(database)) return;  // another process has made the tables in the meantime
    database.execute(tables);
    database.execute(
        fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {};", application, version).c_str());
    transaction.commit();
}

}  // namespace flinch::lab
