#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

#include "scenarios/lab/kept/kept.hpp"
#include "scenarios/lab/statistics.hpp"

namespace flinch::lab::test {

inline void write_text(const std::filesystem::path& path, const std::string& text) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

[[nodiscard]] inline std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The numbers of a contrast over 16 seeds.
[[nodiscard]] inline Contrast contrast(double high, double low, Interval interval, double d) {
    return {high, low, high - low, 0.05 * std::max(high, low), interval.low, interval.high, d, 16};
}

/// A result with two findings, of which the first is confirmed.
[[nodiscard]] inline Kept a_kept_result() {
    Kept kept;
    kept.content = "c0ffee";
    kept.fingerprint = "0123456789abcdef";
    kept.short_fingerprint = "fedcba9876543210";
    kept.version = "0.1.0 (abc1234)";
    for (std::uint64_t seed = 101; seed <= 116; ++seed) kept.seeds.push_back(seed);
    kept.groups = {"paired", "no amygdala"};
    kept.sim_seconds = 1234.5;
    kept.wall_seconds = 6.25;
    kept.events = 1000;
    kept.frames = 900;
    const Contrast over_shoe = contrast(0.375, 0.1875, {0.135, 0.234}, 1.77);
    FindingResult word{over_shoe, "the word \"spider\" | frightens", true, false, "against (\"shoe\")", {}};
    word.comparisons.push_back({over_shoe, "(\"shoe\")"});
    word.comparisons.push_back({contrast(0.375, 0, {0.3, 0.4}, 1000), "no amygdala"});
    const Contrast over_kitchen = contrast(0.5, 0.4895, {-0.0002, 0.023}, 0.46);
    FindingResult room{over_kitchen, "the room frightens", false, false, "against (kitchen)", {}};
    room.comparisons.push_back({over_kitchen, "(kitchen)"});
    kept.findings = {{Verdict::confirmed, word}, {Verdict::not_confirmed, room}};
    kept.tables = {"predicted flinch (mean over seeds)\n  paired  0.37\n",
                   "frozen (mean over seeds)\n  paired  1\n"};
    return kept;
}

}  // namespace flinch::lab::test
