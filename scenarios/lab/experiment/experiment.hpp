#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "scenarios/lab/experiment/record.hpp"
#include "scenarios/lab/experiment/snapshots.hpp"
#include "scenarios/lab/scenario/scenario.hpp"

namespace flinch::lab {

/// Lives one life of one group from birth to end. The record has one run, of that life alone. The threads
/// change nothing but the time that it takes.
[[nodiscard]] Record live(std::shared_ptr<const Scenario> scenario, std::size_t group, std::uint64_t seed,
                          unsigned threads = 1);

/// Is called after each life with the number of lives done and the number of all lives, from one thread at a
/// time.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

/// Lives every group under every seed, on this many threads. The record does not depend on the number of
/// threads, except for the seconds on the clock. If the program is interrupted (`sim::interrupted`), the
/// record is partial: it has the seeds under which every group came to its end. Lives are put on disk, and go
/// on from there, as the plan says.
[[nodiscard]] Record run_experiment(std::shared_ptr<const Scenario> scenario,
                                    const std::vector<std::uint64_t>& seeds, unsigned threads,
                                    const Progress& progress, const SnapshotPlan& plan = {});

/// Makes one fingerprint of several lives, in their order.
[[nodiscard]] std::string fingerprint_of(std::span<const std::uint64_t> lives);

}  // namespace flinch::lab
