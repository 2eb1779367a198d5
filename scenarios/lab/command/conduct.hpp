#pragma once

#include <memory>

#include "scenarios/lab/report/report.hpp"

namespace flinch::lab {

/// Runs every group under the seeds `first`, `first + 1` ... with a progress bar, and judges the findings.
/// `threads` 0 means one thread for each core.
[[nodiscard]] RunReport conduct(const std::shared_ptr<const Scenario>& scenario, std::uint64_t first,
                                std::size_t seeds, unsigned threads);

}  // namespace flinch::lab
