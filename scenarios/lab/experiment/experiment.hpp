#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "scenarios/lab/measure.hpp"
#include "scenarios/lab/scenario/scenario.hpp"

namespace flinch::lab {

/// What came of one life of one group.
struct LifeRecord {
    std::uint64_t fingerprint = 0;
    double sim_seconds = 0;
    double wall_seconds = 0;
    std::uint64_t events = 0;
    std::uint64_t frames = 0;
    std::vector<Measure> measures;
};

/// What came of one seed: a life of every group.
struct SeedRecord {
    std::uint64_t seed = 0;
    std::vector<LifeRecord> lives;  ///< in the order of the groups
};

/// Lives one life from birth to end.
[[nodiscard]] LifeRecord live(std::shared_ptr<const Scenario> scenario, std::size_t group,
                              std::uint64_t seed);

/// Told after each life how many of how many are done; called from one thread at a time.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

/// Lives every group under every seed, on this many threads. The records do not depend on the number of
/// threads.
[[nodiscard]] std::vector<SeedRecord> run_experiment(std::shared_ptr<const Scenario> scenario,
                                                     const std::vector<std::uint64_t>& seeds,
                                                     unsigned threads, const Progress& progress);

/// One fingerprint for all of them, in order.
[[nodiscard]] std::string fingerprint_of(const std::vector<SeedRecord>& records);

}  // namespace flinch::lab
