#pragma once

namespace flinch::tests {

/// How often this program has taken memory from the heap.
[[nodiscard]] long allocations() noexcept;

}  // namespace flinch::tests
