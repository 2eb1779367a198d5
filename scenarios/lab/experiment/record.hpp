#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "scenarios/lab/measures.hpp"

namespace flinch::lab {

/// One run: one life of every group under one seed.
struct Run {
    std::uint64_t seed = 0;
    std::string fingerprint;  ///< fingerprint of its lives, in the order of the groups
    double sim_seconds = 0;
    double wall_seconds = 0;
    std::uint64_t events = 0;
    std::uint64_t frames = 0;
};

/// The results of an experiment: its runs, and everything that they measured.
struct Record {
    std::string fingerprint;  ///< that of all lives of all runs, in order; empty if the runs come from a file
    std::vector<Run> runs;    ///< in order of seed
    Measures measures;        ///< each row has the index of the run that it belongs to
    bool partial = false;     ///< whether the program was interrupted, so that seeds are missing
};

}  // namespace flinch::lab
