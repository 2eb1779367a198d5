#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "scenarios/lab/report/report.hpp"

namespace flinch::lab {

/// The seeds `first`, `first + 1` and so on.
[[nodiscard]] std::vector<std::uint64_t> seeds_from(std::uint64_t first, std::size_t count);

/// Runs every group under these seeds with a progress bar, and judges the findings. `threads` 0 means one
/// thread for each core.
[[nodiscard]] RunReport conduct(const std::shared_ptr<const Scenario>& scenario,
                                const std::vector<std::uint64_t>& seeds, unsigned threads);

/// Does the same under the first `count` confirmation seeds of the scenario; 0: under all of them.
[[nodiscard]] RunReport confirm(const std::shared_ptr<const Scenario>& scenario, std::size_t count,
                                unsigned threads);

}  // namespace flinch::lab
