#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "scenarios/lab/curves/curve.hpp"
#include "scenarios/lab/finding_result.hpp"

namespace flinch::lab {

/// The kinds of pictures that can be drawn, by the ending of the file's name.
[[nodiscard]] const std::vector<std::string>& picture_endings();

/// Writes a script for gnuplot that draws graphs: one row for each, with a panel for each group, a line for
/// each kind of trial, and the band of its interval. Colours are those of Okabe & Ito (2008), which readers
/// with any colour vision tell apart; lines differ in their marks as well, so that they can be read in print.
[[nodiscard]] std::string curve_script(std::span<const Graph> graphs, const std::filesystem::path& picture);
/// Writes a script that draws findings: the effect of each with its interval, and the margin that it has to
/// clear.
[[nodiscard]] std::string findings_script(const std::string& title, std::span<const FindingResult> findings,
                                          const std::filesystem::path& picture);

/// Runs a script, which draws `picture`. Throws `MachineFailure` if there is no gnuplot, or if it fails; then
/// a picture that was there is left as it is.
void run_gnuplot(const std::string& script, const std::filesystem::path& picture);

}  // namespace flinch::lab
