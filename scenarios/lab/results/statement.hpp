#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <string>

namespace flinch::lab {

/// One prepared SQL statement. Throws MachineFailure with SQLite's own words.
class Statement {
  public:
    Statement(sqlite3* db, const char* sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Binds the parameters in order, from the first.
    template <class... Values>
    Statement& bind(const Values&... values) {
        int i = 0;
        (bind_one(++i, values), ...);
        return *this;
    }
    /// Whether there is another row.
    bool step();
    void run() {
        while (step()) {
        }
        sqlite3_reset(statement_);
    }

    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] double real(int column) const { return sqlite3_column_double(statement_, column); }
    [[nodiscard]] std::int64_t integer(int column) const { return sqlite3_column_int64(statement_, column); }

  private:
    void bind_one(int i, const std::string& value) { sqlite3_bind_text(statement_, i, value.c_str(), -1, SQLITE_TRANSIENT); }
    void bind_one(int i, double value) { sqlite3_bind_double(statement_, i, value); }
    void bind_one(int i, std::int64_t value) { sqlite3_bind_int64(statement_, i, value); }
    void bind_one(int i, std::uint64_t value) { sqlite3_bind_int64(statement_, i, static_cast<std::int64_t>(value)); }
    void bind_one(int i, int value) { sqlite3_bind_int(statement_, i, value); }
    void bind_one(int i, bool value) { sqlite3_bind_int(statement_, i, value ? 1 : 0); }

    sqlite3* db_;
    sqlite3_stmt* statement_ = nullptr;
};

/// Throws MachineFailure with what SQLite says is wrong.
[[noreturn]] void fail(sqlite3* db);

}  // namespace flinch::lab
