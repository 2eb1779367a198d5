#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace flinch::lab {

/// One prepared statement. Texts that are bound to it must outlive its next `step` or `run`.
class Statement {
  public:
    /// Binds a value to the next parameter, beginning with the first.
    Statement& bind(std::string_view text);
    Statement& bind(double value);  ///< SQLite has no NaN, so it is stored as NULL
    Statement& bind(std::int64_t value);
    Statement& bind(std::uint64_t value);  ///< the same 64 bits: above 2^63 the file shows a negative number

    /// Goes on to the next row; returns false when there is none.
    [[nodiscard]] bool step();
    /// Makes the statement ready to be bound again.
    void reset();
    /// Runs the statement to its end and makes it ready to be bound again.
    void run();

    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] double real(int column) const;  ///< is NaN for NULL
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::uint64_t bits(int column) const;

  private:
    friend class Database;
    Statement(class Database& database, std::string_view sql);

    struct Finalise {
        void operator()(sqlite3_stmt* statement) const noexcept;
    };
    class Database* database_;
    std::unique_ptr<sqlite3_stmt, Finalise> statement_;
    int bound_ = 0;
};

/// One connection to an SQLite file. Every failure is thrown as a `MachineFailure` that names the file,
/// except that a file that is no database is reported as `sim::BadInput`.
class Database {
  public:
    /// Opens the file; if `create`, a missing file is created. Waits up to a minute for other processes.
    Database(std::filesystem::path path, bool create);

    [[nodiscard]] Statement prepare(std::string_view sql) { return {*this, sql}; }
    void execute(const char* sql);
    [[nodiscard]] std::int64_t number(std::string_view sql);
    [[nodiscard]] std::int64_t last_row() const;
    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

  private:
    friend class Statement;
    [[noreturn]] void fail(int code) const;

    struct Close {
        void operator()(sqlite3* connection) const noexcept;
    };
    std::filesystem::path path_;
    std::unique_ptr<sqlite3, Close> connection_;
};

/// A transaction: all its changes or none are written, and it is rolled back unless it is committed. From its
/// beginning, it holds the only right to write to the file.
class Transaction {
  public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

  private:
    Database& database_;
    bool open_ = true;
};

}  // namespace flinch::lab
