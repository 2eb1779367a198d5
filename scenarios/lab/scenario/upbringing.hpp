#pragma once

#include <memory>
#include <string>
#include <vector>

#include "organism/species/species.hpp"
#include "sim/input/diagnostic.hpp"
#include "sim/time.hpp"

namespace flinch::lab {

/// A creature that lived in another experiment: what it had become when it was put on disk.
struct Upbringing {
    std::string state;  ///< see `organism::Creature::grow_up`
    sim::Time age{};
    std::uint64_t nature = 0;   ///< see `organism::nature_of`
    std::uint64_t content = 0;  ///< hash of all of it
};

/// Reads the creatures of a file that `flinch run --raise` or `--snapshot-every` has written. If it cannot be
/// read, says why at `place` and gives none.
[[nodiscard]] std::vector<std::shared_ptr<const Upbringing>> read_upbringing(const std::string& path,
                                                                             const sim::SourceLocation& place,
                                                                             sim::Diagnostics& problems);

}  // namespace flinch::lab
