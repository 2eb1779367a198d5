#pragma once

#include <cstddef>
#include <iosfwd>
#include <stdexcept>
#include <string>
#include <vector>

namespace flinch::sim {

/// A place in a text that a person wrote; line and column count from 1.
struct SourceLocation {
    std::string file;
    unsigned line = 1;
    unsigned column = 1;

    friend auto operator<=>(const SourceLocation&, const SourceLocation&) = default;
};

/// How much it matters: an error stops the reading, a warning is only told.
enum class Severity { error, warning };

/// One thing that is wrong, where, and what would be right.
struct Diagnostic {
    SourceLocation place;
    Severity severity = Severity::error;
    std::string message;

    friend auto operator<=>(const Diagnostic&, const Diagnostic&) = default;
};

/// Collects all that is wrong with the files being read, so that a person mends them in one go.
class Diagnostics {
  public:
    void error(SourceLocation place, std::string message) {
        all_.insert(all_.begin() + errors_++, {std::move(place), Severity::error, std::move(message)});
    }
    void warning(SourceLocation place, std::string message) {
        all_.push_back({std::move(place), Severity::warning, std::move(message)});
    }
    /// Whether there are no errors: what was read can be used. There may be warnings.
    [[nodiscard]] bool empty() const noexcept { return errors_ == 0; }
    /// The errors in the order in which they were met, and after them the warnings.
    [[nodiscard]] const std::vector<Diagnostic>& all() const noexcept { return all_; }
    /// Each as `FILE:LINE:COL: error: MESSAGE` or `... warning: ...`, in order of place, none twice, at most
    /// 100.
    void print(std::ostream& out) const;

  private:
    std::vector<Diagnostic> all_;
    std::ptrdiff_t errors_ = 0;
};

/// Thrown once reading is over and something was wrong.
class BadInput : public std::runtime_error {
  public:
    explicit BadInput(Diagnostics problems)
        : std::runtime_error("bad input"), problems_(std::move(problems)) {}
    [[nodiscard]] const Diagnostics& problems() const noexcept { return problems_; }

  private:
    Diagnostics problems_;
};

}  // namespace flinch::sim
