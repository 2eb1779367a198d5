#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sim/archive.hpp"

namespace flinch::lab {

/// The number of a name in its table.
using NameId = std::uint32_t;

/// Stores each name once and gives it a number. A name table is a value.
class NameTable {
  public:
    /// The number of a name. A new name is added.
    NameId id(const std::string& name) {
        const auto [place, is_new] = ids_.try_emplace(name, static_cast<NameId>(names_.size()));
        if (is_new) names_.push_back(name);
        return place->second;
    }
    [[nodiscard]] std::optional<NameId> find(const std::string& name) const {
        const auto found = ids_.find(name);
        return found == ids_.end() ? std::nullopt : std::optional(found->second);
    }
    /// The name of a number. Precondition: this table has given the number.
    [[nodiscard]] const std::string& operator[](NameId id) const noexcept { return names_[id]; }
    void fields(sim::Archive& archive) {
        archive(names_);
        if (!archive.reading()) return;
        ids_.clear();
        for (NameId id = 0; id < names_.size(); ++id) ids_.emplace(names_[id], id);
    }

  private:
    std::unordered_map<std::string, NameId> ids_;
    std::vector<std::string> names_;
};

}  // namespace flinch::lab
