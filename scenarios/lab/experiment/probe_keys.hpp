#pragma once

#include <string>
#include <vector>

#include "sim/input/document.hpp"
#include "sim/input/domains.hpp"
#include "sim/time.hpp"

namespace flinch::lab {

/// Where a statistic finds its own keys. What is wrong with them goes to the probe's section; a key that the
/// statistic does not ask for is unknown there.
class ProbeKeys {
  public:
    /// `circuits`: names of those that can be foretold.
    ProbeKeys(sim::Section& section, std::vector<std::string> circuits);
    /// Reads nothing and gives what a key is when it is left out: for the list of what is asked for.
    ProbeKeys() = default;

    /// The value of a key (see `sim/input/domains.hpp`), `otherwise` if it is left out. `about` says in one
    /// line what it is.
    template <class Domain, class Value>
    [[nodiscard]] Value key(const std::string& name, const Domain& domain, Value otherwise,
                            const std::string& about) {
        sim::KeyInfo& info = note(name, domain, about);
        info.default_text = domain.write(otherwise);
        if (section_ != nullptr && section_->expects(name)) domain.read(*section_, name, otherwise);
        return otherwise;
    }
    /// The value of a key that may not be left out.
    template <class Value, class Domain>
    [[nodiscard]] Value needed(const std::string& name, const Domain& domain, const std::string& about) {
        note(name, domain, about).required = true;
        Value value{};
        if (section_ == nullptr) return value;
        if (section_->expects(name)) {
            domain.read(*section_, name, value);
        } else {
            lacks(name, about);
        }
        return value;
    }

    // Keys that several statistics have.
    [[nodiscard]] double threshold();   ///< from which on a value counts as reached
    [[nodiscard]] std::string event();  ///< the circuit whose firing is foretold
    [[nodiscard]] double within();      ///< seconds: how far ahead a firing counts as foretold
    /// `against`: scored against exp(-delay / within), not against "within" or not.
    [[nodiscard]] bool discounted();

    /// All that were asked for so far.
    [[nodiscard]] const std::vector<sim::KeyInfo>& asked() const noexcept { return asked_; }

  private:
    template <class Domain>
    sim::KeyInfo& note(const std::string& name, const Domain& domain, const std::string& about) {
        sim::KeyInfo& info = asked_.emplace_back();
        info.key = name;
        info.about = about;
        domain.describe(info);
        return info;
    }
    void lacks(const std::string& name, const std::string& about) const;

    sim::Section* section_ = nullptr;
    std::vector<std::string> circuits_;
    std::vector<sim::KeyInfo> asked_;
};

}  // namespace flinch::lab
