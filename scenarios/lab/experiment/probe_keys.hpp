#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/input/document.hpp"
#include "sim/time.hpp"

namespace flinch::lab {

/// A key of a probe that belongs to its statistic, as `flinch keys` tells it.
struct ProbeKey {
    std::string name, type, unit;
    std::string otherwise;  ///< value where the key is left out; empty: it may not be left out
    std::string least, most;
    std::string about;
};

/// Where a statistic finds its own keys. What is wrong with them goes to the probe's section; a key that the
/// statistic does not ask for is unknown there.
class ProbeKeys {
  public:
    /// `circuits`: names of those that can be foretold.
    ProbeKeys(sim::Section& section, std::vector<std::string> circuits);
    /// Reads nothing and gives what a key is when it is left out: for the list of what is asked for.
    ProbeKeys() = default;

    /// `about` says in one line what the value is.
    double number(const std::string& key, const std::string& about, double otherwise, double least,
                  double most);
    /// Without `otherwise` the key may not be left out.
    sim::Time duration(const std::string& key, const std::string& about, std::optional<sim::Time> otherwise,
                       sim::Time least, sim::Time most);

    // Keys that several statistics have.
    double threshold();   ///< from which on a value counts as reached
    std::string event();  ///< the circuit whose firing is foretold
    sim::Time within();   ///< how far ahead a firing counts as foretold
    bool discounted();    ///< `against`: scored against exp(-delay / within), not against "within" or not

    /// All that were asked for so far.
    [[nodiscard]] const std::vector<ProbeKey>& asked() const noexcept { return asked_; }

  private:
    sim::Section* section_ = nullptr;
    std::vector<std::string> circuits_;
    std::vector<ProbeKey> asked_;
};

}  // namespace flinch::lab
