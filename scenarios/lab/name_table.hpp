#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace flinch::lab {

/// A name's number in its table.
using NameId = std::uint32_t;

/// Names, each stored once and known by a number. A value.
class NameTable {
  public:
    /// The number of a name, which is put in if it is new.
    NameId id(const std::string& name) {
        const auto [place, is_new] = ids_.try_emplace(name, static_cast<NameId>(names_.size()));
        if (is_new) names_.push_back(name);
        return place->second;
    }
    [[nodiscard]] std::optional<NameId> find(const std::string& name) const {
        const auto found = ids_.find(name);
        return found == ids_.end() ? std::nullopt : std::optional(found->second);
    }
    /// Precondition: a number that this table has given.
    [[nodiscard]] const std::string& operator[](NameId id) const noexcept { return names_[id]; }

  private:
    std::unordered_map<std::string, NameId> ids_;
    std::vector<std::string> names_;
};

}  // namespace flinch::lab
