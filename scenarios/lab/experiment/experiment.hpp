#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "scenarios/lab/experiment/record.hpp"
#include "scenarios/lab/scenario/scenario.hpp"

namespace flinch::lab {

/// Lives one life of one group from birth to end: a record of one run, which has that life alone.
[[nodiscard]] Record live(std::shared_ptr<const Scenario> scenario, std::size_t group, std::uint64_t seed);

/// Told after each life how many of how many are done; called from one thread at a time.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

/// Lives every group under every seed, on this many threads. But for the seconds on the wall, the record does
/// not depend on the number of threads.
[[nodiscard]] Record run_experiment(std::shared_ptr<const Scenario> scenario,
                                    const std::vector<std::uint64_t>& seeds, unsigned threads,
                                    const Progress& progress);

/// One fingerprint for several lives, in order.
[[nodiscard]] std::string fingerprint_of(std::span<const std::uint64_t> lives);

}  // namespace flinch::lab
