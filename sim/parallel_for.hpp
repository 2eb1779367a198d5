#pragma once

#include <cstddef>
#include <functional>

namespace flinch::sim {

/// The number of processor cores that this process may use, which is at least 1.
[[nodiscard]] unsigned cores() noexcept;

/// Calls `work(i)` once for each i from 0 to `count` - 1, in no order that one may rely on, on up to
/// `threads` threads, of which the calling one is the first (0 counts as 1). When a call throws, no further
/// call is begun. The exception that was caught first is thrown again when all calls that were begun have
/// ended.
void parallel_for(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work);

}  // namespace flinch::sim
