#pragma once

#include <string>
#include <utility>
#include <vector>

#include "scenarios/lab/finding_result.hpp"

namespace flinch::lab {

/// The verdict on a finding. The last three are for findings that were judged on confirmation seeds, which
/// nobody can have chosen for their outcome.
enum class Verdict { holds, does_not_hold, confirmed, not_confirmed, refuted };

/// The name of a verdict as it stands in files and tables: "does not hold".
[[nodiscard]] const char* name_of(Verdict verdict);
[[nodiscard]] std::vector<std::pair<std::string, Verdict>> all_verdicts();
/// Whether a finding with this verdict is a claim that CI defends.
[[nodiscard]] constexpr bool is_claim(Verdict verdict) noexcept {
    return verdict == Verdict::holds || verdict == Verdict::confirmed;
}
/// The verdict on a finding, judged on confirmation seeds or on others.
[[nodiscard]] Verdict verdict_on(const FindingResult& finding, bool confirmation) noexcept;

}  // namespace flinch::lab
