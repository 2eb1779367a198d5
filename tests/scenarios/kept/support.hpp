#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "scenarios/lab/kept/kept.hpp"

namespace flinch::lab::test {

inline void write_text(const std::filesystem::path& path, const std::string& text) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

[[nodiscard]] inline std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A result with two findings, of which the first holds.
[[nodiscard]] inline Kept a_kept_result() {
    Kept kept;
    kept.content = "c0ffee";
    kept.fingerprint = "0123456789abcdef";
    kept.short_fingerprint = "fedcba9876543210";
    kept.version = "0.1.0 (abc1234)";
    kept.first_seed = 1;
    kept.seeds = 16;
    kept.groups = {"paired", "no amygdala"};
    kept.sim_seconds = 1234.5;
    kept.wall_seconds = 6.25;
    kept.events = 1000;
    kept.frames = 900;
    kept.findings.push_back(
        {Verdict::holds,
         {"the word \"spider\" | frightens",
          true,
          0.185,
          0.135,
          0.234,
          1.77,
          16,
          "against (\"shoe\")",
          {{"(\"shoe\")", 0.185, 0.135, 0.234, 1.77, 16}, {"no amygdala", 0.37, 0.3, 0.4, 1000, 16}}}});
    kept.findings.push_back({Verdict::does_not_hold,
                             {"the room frightens",
                              false,
                              0.011,
                              -0.0002,
                              0.023,
                              0.46,
                              16,
                              "against (kitchen)",
                              {{"(kitchen)", 0.011, -0.0002, 0.023, 0.46, 16}}}});
    kept.tables = {"predicted flinch (mean over seeds)\n  paired  0.37\n",
                   "frozen (mean over seeds)\n  paired  1\n"};
    return kept;
}

}  // namespace flinch::lab::test
