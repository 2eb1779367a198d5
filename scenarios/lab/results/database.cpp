#include "scenarios/lab/results/database.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <bit>
#include <cstring>
#include <limits>

#include "scenarios/lab/machine_failure.hpp"
#include "sim/input/diagnostic.hpp"

namespace flinch::lab {
namespace {

constexpr int patience = 60'000;  // milliseconds that we wait for the transactions of other processes

}  // namespace

void Database::Close::operator()(sqlite3* connection) const noexcept {
    sqlite3_close_v2(connection);
}

void Statement::Finalise::operator()(sqlite3_stmt* statement) const noexcept {
    sqlite3_finalize(statement);
}

Database::Database(std::filesystem::path path, bool create) : path_(std::move(path)) {
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_EXRESCODE |
                      (create ? SQLITE_OPEN_CREATE : 0);
    sqlite3* connection = nullptr;
    // The path is made absolute, for SQLite gives some names a meaning of its own, such as ":memory:".
    const int code = sqlite3_open_v2(std::filesystem::absolute(path_).c_str(), &connection, flags, nullptr);
    connection_.reset(connection);
    if (code != SQLITE_OK) fail(code);
    sqlite3_busy_timeout(connection, patience);
}

void Database::fail(int code) const {
    if ((code & 0xff) == SQLITE_NOTADB) {
        sim::Diagnostics problems;
        problems.error({path_.string(), 1, 1}, "this is no results file (not an SQLite database)");
        throw sim::BadInput(std::move(problems));
    }
    std::string reason = sqlite3_errstr(code);
    if ((code & 0xff) == SQLITE_BUSY) {
        reason = fmt::format("another process has held it for {} s", patience / 1000);
    }
    if (code == SQLITE_READONLY_DBMOVED) reason = "it was moved or removed while this program wrote to it";
    const int system = connection_ ? sqlite3_system_errno(connection_.get()) : 0;
    const bool by_system = (code & 0xff) == SQLITE_CANTOPEN || (code & 0xff) == SQLITE_IOERR;
    if (by_system && system != 0) reason += fmt::format(" ({})", std::strerror(system));
    throw MachineFailure(fmt::format("results file {}: {}", path_.string(), reason));
}

void Database::execute(const char* sql) {
    if (const int code = sqlite3_exec(connection_.get(), sql, nullptr, nullptr, nullptr); code != SQLITE_OK) {
        fail(code);
    }
}

std::int64_t Database::number(std::string_view sql) {
    Statement statement = prepare(sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::int64_t Database::last_row() const {
    return sqlite3_last_insert_rowid(connection_.get());
}

Statement::Statement(Database& database, std::string_view sql) : database_(&database) {
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(database.connection_.get(), sql.data(), static_cast<int>(sql.size()),
                                        &statement, nullptr);
    statement_.reset(statement);
    if (code != SQLITE_OK) database.fail(code);
}

Statement& Statement::bind(std::string_view text) {
    const int code =
        sqlite3_bind_text64(statement_.get(), ++bound_, text.data() == nullptr ? "" : text.data(),
                            text.size(), SQLITE_STATIC, SQLITE_UTF8);
    if (code != SQLITE_OK) database_->fail(code);
    return *this;
}

Statement& Statement::bind(double value) {
    if (const int code = sqlite3_bind_double(statement_.get(), ++bound_, value); code != SQLITE_OK) {
        database_->fail(code);
    }
    return *this;
}

Statement& Statement::bind(std::int64_t value) {
    if (const int code = sqlite3_bind_int64(statement_.get(), ++bound_, value); code != SQLITE_OK) {
        database_->fail(code);
    }
    return *this;
}

Statement& Statement::bind(std::uint64_t value) {
    return bind(std::bit_cast<std::int64_t>(value));
}

bool Statement::step() {
    const int code = sqlite3_step(statement_.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) database_->fail(code);
    return code == SQLITE_ROW;
}

void Statement::run() {
    while (step()) {
    }
    reset();
}

void Statement::reset() {
    sqlite3_reset(statement_.get());
    bound_ = 0;
}

std::string Statement::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    if (bytes == nullptr) return {};
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

double Statement::real(int column) const {
    if (sqlite3_column_type(statement_.get(), column) == SQLITE_NULL) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    return sqlite3_column_double(statement_.get(), column);
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(statement_.get(), column);
}

std::uint64_t Statement::bits(int column) const {
    return std::bit_cast<std::uint64_t>(integer(column));
}

// The transaction is IMMEDIATE: one that reads first and asks for the right to write later can fail at once
// when two processes do so.
Transaction::Transaction(Database& database) : database_(database) {
    database_.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (!open_) return;
    try {
        database_.execute("ROLLBACK");
    } catch (const std::exception&) {
        // SQLite has already rolled back by itself, or whoever opens the file next will do so.
    }
}

void Transaction::commit() {
    database_.execute("COMMIT");
    open_ = false;
}

}  // namespace flinch::lab
