#include "scenarios/lab/report/verdict.hpp"

namespace flinch::lab {

std::vector<std::pair<std::string, Verdict>> all_verdicts() {
    return {{"holds", Verdict::holds},
            {"does not hold", Verdict::does_not_hold},
            {"confirmed", Verdict::confirmed},
            {"not confirmed", Verdict::not_confirmed},
            {"refuted", Verdict::refuted}};
}

const char* name_of(Verdict verdict) {
    static const auto names = all_verdicts();
    for (const auto& [name, known] : names) {
        if (known == verdict) return name.c_str();
    }
    return "";
}

Verdict verdict_on(const FindingResult& finding, bool confirmation) noexcept {
    if (!confirmation) return finding.holds ? Verdict::holds : Verdict::does_not_hold;
    if (finding.holds) return Verdict::confirmed;
    return finding.refuted ? Verdict::refuted : Verdict::not_confirmed;
}

}  // namespace flinch::lab
