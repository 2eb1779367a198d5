#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "scenarios/lab/experiment/snapshots.hpp"
#include "scenarios/lab/report/report.hpp"

namespace flinch::lab {

/// The seeds `first`, `first + 1` and so on.
[[nodiscard]] std::vector<std::uint64_t> seeds_from(std::uint64_t first, std::size_t count);

/// Runs every group under these seeds with a progress bar, and judges the findings. `threads` 0 means one
/// thread for each core. Lives are put on disk, and go on from there, as the plan says.
[[nodiscard]] RunReport conduct(const std::shared_ptr<const Scenario>& scenario,
                                const std::vector<std::uint64_t>& seeds, unsigned threads,
                                const SnapshotPlan& plan = {});

/// Does the same under all confirmation seeds of the scenario, with nothing on disk.
[[nodiscard]] RunReport confirm(const std::shared_ptr<const Scenario>& scenario, unsigned threads);

}  // namespace flinch::lab
