#pragma once

namespace flinch::tests {

/// The number of times that this program has taken memory from the heap.
[[nodiscard]] long allocations() noexcept;
/// The memory that it has taken in all, in bytes.
[[nodiscard]] long allocated() noexcept;

}  // namespace flinch::tests
