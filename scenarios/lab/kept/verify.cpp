#include "scenarios/lab/kept/verify.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "scenarios/lab/report/contrast_text.hpp"

namespace flinch::lab {

std::vector<std::string> differences(const Kept& kept, const RunReport& again) {
    std::vector<std::string> found;
    const bool whole = again.record.runs.size() == kept.seeds.size();
    const std::string& fingerprint = whole ? kept.fingerprint : kept.short_fingerprint;
    if (again.fingerprint != fingerprint)
        found.push_back(fmt::format("fingerprint {} of {} seeds, kept was {}", again.fingerprint,
                                    again.record.runs.size(), fingerprint));
    if (!whole) return found;
    for (const KeptFinding& claim : kept.findings) {
        if (!is_claim(claim.verdict)) continue;
        const FindingResult& was = claim.result;
        const auto now = std::find_if(again.findings.begin(), again.findings.end(),
                                      [&was](const FindingResult& one) { return one.name == was.name; });
        if (now == again.findings.end()) {
            found.push_back(fmt::format("`{}` is not asked any more", was.name));
        } else if (!now->holds) {
            found.push_back(fmt::format("`{}` does not hold any more: {}, {}", was.name, contrast_text(*now),
                                        now->detail));
        }
    }
    return found;
}

}  // namespace flinch::lab
