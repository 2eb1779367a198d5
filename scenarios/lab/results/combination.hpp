#pragma once

#include <string>
#include <utility>
#include <vector>

namespace flinch::lab {

/// The runs that differ in nothing but their seed. Findings are judged over the runs of one combination.
struct Combination {
    std::string scenario;      ///< the path by which it was read; says nothing of what it is
    std::string content_hash;  ///< hash of what scenario, species and pictures say, before the settings
    std::string settings;      ///< the settings as text (see `canonical_settings`)
    std::vector<std::pair<std::string, std::string>> values;  ///< the same, key by key

    friend bool operator==(const Combination& a, const Combination& b) {
        return a.content_hash == b.content_hash && a.settings == b.settings;
    }
};

/// The value as it is written where settings are compared: a number in its shortest form, so that 64 and 64.0
/// are one value.
[[nodiscard]] std::string canonical_value(const std::string& value);

/// Writes settings as one text, "k=v,k=v". Equal settings give the same text, in whatever order they were
/// given (if a key is given twice, the last value counts), and different settings give different texts: a key
/// or value with a comma, a quote or an equals sign is written in JSON quotes.
[[nodiscard]] std::string canonical_settings(
    const std::vector<std::pair<std::string, std::string>>& settings);

}  // namespace flinch::lab
