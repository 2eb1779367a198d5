#pragma once

#include <string>
#include <vector>

#include "sim/input/document.hpp"
#include "sim/input/domains.hpp"
#include "sim/time.hpp"

namespace flinch::lab {

/// Gives a statistic the values of its own keys in a probe. Errors go to the probe's section; a key that the
/// statistic does not ask for is reported there as unknown.
class ProbeKeys {
  public:
    /// `circuits` are the names of the circuits whose firing can be predicted.
    ProbeKeys(sim::Section& section, std::vector<std::string> circuits);
    /// This one reads nothing and gives each key its default value. It serves to list the keys that a
    /// statistic asks for.
    ProbeKeys() = default;

    /// The value of a key (see `sim/input/domains.hpp`), or `otherwise` if the key is left out. `about` says
    /// in one line what the key means.
    template <class Domain, class Value>
    [[nodiscard]] Value key(const std::string& name, const Domain& domain, Value otherwise,
                            const std::string& about) {
        sim::KeyInfo& info = note(name, domain, about);
        info.default_text = domain.write(otherwise);
        if (section_ != nullptr && section_->expects(name)) domain.read(*section_, name, otherwise);
        return otherwise;
    }
    /// The value of a key that must be given.
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

    // The keys that several statistics have:
    [[nodiscard]] double threshold();   ///< the value from which on the threshold counts as reached
    [[nodiscard]] std::string event();  ///< the circuit whose firing is predicted
    [[nodiscard]] double within();      ///< seconds: how far ahead a firing still counts
    /// `against`: if true, predictions are scored against exp(-delay / within), and otherwise against 1 or 0
    /// for a firing within `within` or none.
    [[nodiscard]] bool discounted();

    /// All keys that were asked for so far.
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
