#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace flinch::organism::steering {

/// A cycle among circuits that read each other at once: the names around it, each once, beginning with the
/// one that comes first in `names`; empty if there is none. `reads[i]` are the indices of what circuit i
/// reads without a latency. Of several cycles: a shortest one through the first name that lies on any. One
/// that reads itself is a cycle. Throws std::invalid_argument if there are not as many lists as names, or an
/// index is beyond them.
[[nodiscard]] std::vector<std::string> find_cycle(std::span<const std::string> names,
                                                  std::span<const std::vector<std::uint32_t>> reads);

/// "`a` reads `b` reads `a`"; empty for none.
[[nodiscard]] std::string describe_cycle(std::span<const std::string> cycle);

}  // namespace flinch::organism::steering
