#pragma once

#include <cstddef>
#include <iosfwd>
#include <stdexcept>
#include <string>
#include <vector>

namespace flinch::sim {

/// A location in a text that a person wrote. Line and column count from 1.
struct SourceLocation {
    std::string file;
    unsigned line = 1;
    unsigned column = 1;

    friend auto operator<=>(const SourceLocation&, const SourceLocation&) = default;
};

/// The severity of a diagnostic: the program cannot use input that has an error, whereas a warning is only
/// reported.
enum class Severity { error, warning };

/// One problem in the input: its location and a message that says what is wrong and what would be right.
struct Diagnostic {
    SourceLocation place;
    Severity severity = Severity::error;
    std::string message;

    friend auto operator<=>(const Diagnostic&, const Diagnostic&) = default;
};

/// Collects all problems of the files being read, so that a person can mend them in one go.
class Diagnostics {
  public:
    void error(SourceLocation place, std::string message) {
        all_.insert(all_.begin() + errors_++, {std::move(place), Severity::error, std::move(message)});
    }
    void warning(SourceLocation place, std::string message) {
        all_.push_back({std::move(place), Severity::warning, std::move(message)});
    }
    /// Whether there are no errors, so that the input can be used. There may be warnings.
    [[nodiscard]] bool empty() const noexcept { return errors_ == 0; }
    /// The errors in the order in which they were met, and after them the warnings.
    [[nodiscard]] const std::vector<Diagnostic>& all() const noexcept { return all_; }
    /// Prints each as `FILE:LINE:COL: error: MESSAGE` or `... warning: ...`, in order of location, none
    /// twice, and at most 100.
    void print(std::ostream& out) const;

  private:
    std::vector<Diagnostic> all_;
    std::ptrdiff_t errors_ = 0;
};

/// Readers throw this exception when reading is over and something was wrong.
class BadInput : public std::runtime_error {
  public:
    explicit BadInput(Diagnostics problems)
        : std::runtime_error("bad input"), problems_(std::move(problems)) {}
    [[nodiscard]] const Diagnostics& problems() const noexcept { return problems_; }

  private:
    Diagnostics problems_;
};

/// Throws `BadInput` with this one error.
[[noreturn]] void refuse(SourceLocation place, std::string message);

}  // namespace flinch::sim
