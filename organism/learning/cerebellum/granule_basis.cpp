// This file has the cerebellum as an adaptive filter (Marr 1969; Albus 1971; Fujita 1982; Dean, Porrill,
// Ekerot & Jörntell 2010). Each granule cell answers the onset of a channel's stimulus at its own time, and
// the later it answers, the broader and weaker its response. The cells are a log-spaced set of cascades of
// leaky integrators, g_k(t) = a_k (t/m_k e^(1 - t/m_k))^n, for as long as anything is left of the stimulus (a
// spectrum of times: Bullock, Fiala & Grossberg 1994; Ludvig, Sutton & Kehoe 2008). The zone's output is p =
// w . g. Where the climbing fibre bursts, dw = alpha (1 - p) g: the olive, which the nuclei inhibit, answers
// only what was not predicted (Medina, Nores & Mauk 2002). Where it is silent, dw = -beta p g dt. Together
// these are the rule of least mean squares (Widrow & Hoff 1960), which settles at w = (alpha G + beta sum g
// g' dt)^-1 alpha g(T), with G = g(T) g(T)'.
#include <algorithm>

#include "organism/learning/cerebellum/microzone.hpp"
#include "organism/learning/cerebellum/timing.hpp"
#include "organism/learning/kernels.hpp"

namespace flinch::organism::learning {
namespace {

class GranuleBasis final : public Microzone {
  public:
    GranuleBasis(const CerebellumParams& params, std::size_t channels)
        : params_(params),
          stride_(padded(params.units)),
          intervals_(params.units),
          heights_(params.units),
          granules_(channels * stride_),
          weights_(channels * stride_),
          known_(channels) {
        const auto first = static_cast<float>(sim::seconds(params.earliest));
        const auto last = static_cast<float>(sim::seconds(params.latest));
        const float steps = static_cast<float>(std::max<std::size_t>(params.units, 2) - 1);
        const float ratio = sim::exp(sim::log(last / first) / steps);
        float interval = first;
        for (std::size_t k = 0; k < params.units; ++k, interval *= ratio) {
            intervals_[k] = interval;
            heights_[k] = sim::decay(static_cast<double>(interval), sim::seconds(params.weakening));
        }
        for (const float at : intervals_) energy_ = std::max(energy_, energy_at(at));
    }

    [[nodiscard]] std::unique_ptr<Microzone> clone() const override {
        return std::make_unique<GranuleBasis>(*this);
    }

    [[nodiscard]] float output(const MossyFibres& mossy, sim::Time now) override {
        return std::clamp(foretell(mossy, now), 0.0F, 1.0F);
    }

    void climb(const MossyFibres& mossy, sim::Time now) override {
        const float foretold = foretell(mossy, now - params_.lead);
        add_scaled(params_.learning_rate * (1.0F - foretold) / energy_, granules_, weights_);
        for (std::size_t c = 0; c < known_.size(); ++c) {
            const auto cells = std::span(granules_).subspan(c * stride_, stride_);
            known_[c] = known_[c] || std::any_of(cells.begin(), cells.end(), [](float g) { return g > 0; });
        }
    }

    void miss(const MossyFibres& mossy, sim::Time now, sim::Time elapsed) override {
        const float foretold = foretell(mossy, now);
        const auto share = params_.unlearning_rate * static_cast<float>(sim::seconds(elapsed));
        add_scaled(-share * foretold / energy_, granules_, weights_);
    }

    [[nodiscard]] bool knows(std::size_t channel) const noexcept override { return known_[channel]; }

    void fields(sim::Archive& archive) override { archive(weights_, known_, energy_); }
    void add_to(sim::Fingerprint& fingerprint) const override {
        fingerprint.add(std::span<const float>(weights_));
    }

  private:
    /// Returns the summed squares of the population at a time: this is what one burst can teach at best.
    [[nodiscard]] float energy_at(float time) const noexcept {
        float sum = 0;
        for (const float interval : intervals_) {
            const float activity = cascade(time / interval, params_.sharpness);
            sum += activity * activity;
        }
        return sum;
    }

    /// Returns what the weighted granule cells say. It is below 0 where the zone holds back.
    [[nodiscard]] float foretell(const MossyFibres& mossy, sim::Time now) noexcept {
        excite(mossy, now);
        return dot(weights_, granules_);
    }

    void excite(const MossyFibres& mossy, sim::Time now) noexcept {
        std::fill(granules_.begin(), granules_.end(), 0.0F);
        for (std::size_t c = 0; c < mossy.channels(); ++c) {
            const auto passed = mossy.since_onset(c, now);
            if (!passed) continue;
            const float drive = mossy.strength(c) * mossy.presence(c, now);
            float* cells = granules_.data() + c * stride_;
            for (std::size_t k = 0; k < intervals_.size(); ++k)
                cells[k] = drive * heights_[k] * cascade(*passed / intervals_[k], params_.sharpness);
        }
    }

    CerebellumParams params_;
    std::size_t stride_;            // granule cells of one channel, padded
    std::vector<float> intervals_;  // seconds: the interval that each cell prefers
    std::vector<float> heights_;
    std::vector<float> granules_;  // their activity, channel by channel
    std::vector<float> weights_;   // how far each makes the Purkinje cells pause
    std::vector<bool> known_;
    float energy_ = 0;
};

[[maybe_unused]] const bool registered =
    sim::announce<MicrozoneMaker>("granule-basis", [](const CerebellumParams& params, std::size_t channels) {
        return std::unique_ptr<Microzone>(std::make_unique<GranuleBasis>(params, channels));
    });

}  // namespace
}  // namespace flinch::organism::learning
