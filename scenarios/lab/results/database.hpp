#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace flinch::lab {

/// One prepared statement; texts bound to it must outlive its next `step` or `run`.
class Statement {
  public:
    /// Binds the next parameter, from the first on.
    Statement& bind(std::string_view text);
    Statement& bind(double value);  ///< SQLite has no NaN: it is stored as NULL
    Statement& bind(std::int64_t value);
    Statement& bind(std::uint64_t value);  ///< the same 64 bits: above 2^63 the file shows a negative number

    /// To the next row; false when there is none.
    [[nodiscard]] bool step();
    /// Ready to be bound again.
    void reset();
    /// To the end, and ready to be bound again.
    void run();

    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] double real(int column) const;  ///< NaN for NULL
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

/// One connection to an SQLite file. Whatever fails is thrown as a `MachineFailure` that names the file; only
/// a file that is no database is `sim::BadInput`.
class Database {
  public:
    /// Opens the file, which is created if `create`. Waits up to a minute for other processes.
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

/// All or nothing: rolled back unless committed. Holds the file's only right to write from its beginning.
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
