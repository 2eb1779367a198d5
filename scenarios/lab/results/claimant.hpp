#pragma once

#include <string>

namespace flinch::lab {

/// A process that claims runs of a results file.
class Claimant {
  public:
    /// This process.
    Claimant();

    /// Host, process and the moment at which the process began, so that no two processes ever share a name.
    [[nodiscard]] const std::string& name() const noexcept { return name_; }
    /// The moment (seconds since 1970) until which a claim that is made or prolonged now is believed.
    [[nodiscard]] double until() const noexcept;
    /// Whether another's claim still holds: not if it has lapsed, and not if its owner was a process of this
    /// host that is no more.
    [[nodiscard]] bool still_holds(const std::string& owner, double until) const;

  private:
    std::string host_;
    std::string name_;
};

/// A claim is to be prolonged that often, in seconds; it lapses after several times as long.
inline constexpr int seconds_between_prolongings = 20;

}  // namespace flinch::lab
