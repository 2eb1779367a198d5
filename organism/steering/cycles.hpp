#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace flinch::organism::steering {

/// Finds a cycle among circuits that read each other without a latency. It returns the names around the
/// cycle, each once, beginning with the one that comes first in `names`, or an empty list if there is no
/// cycle. `reads[i]` has the indices of the circuits that circuit i reads without a latency. If there are
/// several cycles, it returns a shortest one through the first name that lies on any. A circuit that reads
/// itself is a cycle. It throws std::invalid_argument if the number of lists differs from the number of
/// names, or if an index is beyond the names.
[[nodiscard]] std::vector<std::string> find_cycle(std::span<const std::string> names,
                                                  std::span<const std::vector<std::uint32_t>> reads);

/// The text "`a` reads `b` reads `a`", or an empty text for an empty cycle.
[[nodiscard]] std::string describe_cycle(std::span<const std::string> cycle);

}  // namespace flinch::organism::steering
