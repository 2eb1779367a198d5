#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "scenarios/lab/scenario/settings.hpp"

namespace flinch::lab {

/// All combinations of the values of several keys. None is stored: the n-th is worked out from its number.
class Grid {
  public:
    explicit Grid(std::vector<std::pair<std::string, std::vector<std::string>>> axes);

    /// The number of combinations; 1 if there are no keys.
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] Settings operator[](std::size_t number) const;
    /// Combinations in which every value of every key occurs at least once: as many as the longest axis is
    /// long.
    [[nodiscard]] std::vector<Settings> each_value_once() const;

  private:
    std::vector<std::pair<std::string, std::vector<std::string>>> axes_;
    std::size_t size_ = 1;
};

}  // namespace flinch::lab
