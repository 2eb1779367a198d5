#pragma once

namespace flinch::tests {

/// Whether this test program counts what it takes from the heap. One that clang++'s thread sanitizer watches
/// does not: that sanitizer needs the heap's operators for itself.
[[nodiscard]] bool counts_allocations() noexcept;
/// The number of times that this program has taken memory from the heap.
[[nodiscard]] long allocations() noexcept;
/// The memory that it has taken in all, in bytes.
[[nodiscard]] long allocated() noexcept;

}  // namespace flinch::tests
