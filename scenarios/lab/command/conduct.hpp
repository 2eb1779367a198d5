#pragma once

#include <memory>

#include "scenarios/lab/report/report.hpp"

namespace flinch::lab {

/// Lives every group under seeds `first`, `first + 1` ... with a progress bar, and judges. `threads` 0: one
/// for each core.
[[nodiscard]] RunReport conduct(const std::shared_ptr<const Scenario>& scenario, std::uint64_t first,
                                std::size_t seeds, unsigned threads);

}  // namespace flinch::lab
