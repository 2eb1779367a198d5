#include "scenarios/lab/results/statement.hpp"

#include <fmt/format.h>

#include "scenarios/lab/machine_failure.hpp"

namespace flinch::lab {

void fail(sqlite3* db) { throw MachineFailure(fmt::format("{}: {}", sqlite3_db_filename(db, "main"), sqlite3_errmsg(db))); }

Statement::Statement(sqlite3* db, const char* sql) : db_(db) {
    if (sqlite3_prepare_v2(db, sql, -1, &statement_, nullptr) != SQLITE_OK) fail(db);
}

Statement::~Statement() { sqlite3_finalize(statement_); }

bool Statement::step() {
    const int status = sqlite3_step(statement_);
    if (status == SQLITE_ROW) return true;
    if (status != SQLITE_DONE) fail(db_);
    return false;
}

std::string Statement::text(int column) const {
    const auto* bytes = sqlite3_column_text(statement_, column);
    return bytes == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(bytes));
}

}  // namespace flinch::lab
