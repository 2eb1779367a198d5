#pragma once

namespace flinch::tests {

/// How often this program has taken memory from the heap.
[[nodiscard]] long allocations() noexcept;
/// How much memory it has taken in all, in bytes.
[[nodiscard]] long allocated() noexcept;

}  // namespace flinch::tests
