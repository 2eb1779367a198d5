#include "scenarios/lab/report/contrast_text.hpp"

#include <fmt/format.h>

namespace flinch::lab {

std::string effect_size(const Contrast& contrast) {
    constexpr double beyond = 100;
    const double d = contrast.standardised;
    if (!contrast.has_interval()) return "none";
    return d < beyond && d > -beyond ? fmt::format("{:.2f}", d) : d > 0 ? "over 100" : "below -100";
}

std::string interval_text(const Contrast& contrast) {
    if (!contrast.has_interval()) return "none";
    return fmt::format("{:+.3f} to {:+.3f}", contrast.ci_low, contrast.ci_high);
}

std::string few_seeds_mark(const Contrast& contrast) {
    return contrast.has_few_seeds() ? " (few)" : "";
}

std::string contrast_text(const Contrast& contrast) {
    if (contrast.seeds == 0) return "no seed has both";
    std::string text = fmt::format("{:.3f} against {:.3f}: {:+.3f}, {:.0f}% of the larger", contrast.high,
                                   contrast.low, contrast.effect, 100 * contrast.share());
    if (contrast.has_interval())
        text += fmt::format("  [{}]  d {}", interval_text(contrast), effect_size(contrast));
    return text + fmt::format("  margin {:.3g}  seeds {}{}", contrast.margin, contrast.seeds,
                              few_seeds_mark(contrast));
}

}  // namespace flinch::lab
