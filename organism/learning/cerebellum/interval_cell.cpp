// In this alternative the Purkinje cell itself stores the interval (Johansson, Jirenhed, Rasmussen, Zucca &
// Hesslow 2014). An onset starts the cell's own clock: one volley is enough, and whatever follows changes
// nothing (Gallistel, Johansson, Jirenhed, Rasmussen, Ricci & Hesslow 2022), so that it needs no trace of a
// stimulus that has ended. The cell stores one interval T for each channel, which each burst of the climbing
// fibre moves toward the interval just met, and the strength s of its pause, which bursts raise by the part
// that was not predicted, and omissions lower:
//   ds = alpha h^2 (1 - p), dT = alpha' (t - T)   at a burst;   ds = -beta h^2 p r dt   otherwise,
// where p is the sum of s r(t / T) over channels, r is the curve that an ideal population of granule cells
// recalls, and h is the strength of the stimulus, which weakens with time since its onset as theirs does. The
// papers give no law for how an interval is changed; a running mean is the simplest.
#include <algorithm>

#include "organism/learning/cerebellum/microzone.hpp"
#include "organism/learning/cerebellum/timing.hpp"

namespace flinch::organism::learning {
namespace {

class IntervalCell final : public Microzone {
  public:
    IntervalCell(const CerebellumParams& params, std::size_t channels) : params_(params), cells_(channels) {}

    [[nodiscard]] std::unique_ptr<Microzone> clone() const override {
        return std::make_unique<IntervalCell>(*this);
    }

    [[nodiscard]] float output(const MossyFibres& mossy, sim::Time now) override {
        float sum = 0;
        for (std::size_t c = 0; c < cells_.size(); ++c) sum += cells_[c].strength * pause(mossy, c, now);
        return std::clamp(sum, 0.0F, 1.0F);
    }

    void climb(const MossyFibres& mossy, sim::Time now) override {
        const sim::Time then = now - params_.lead;
        const float unforetold = 1.0F - output(mossy, then);
        for (std::size_t c = 0; c < cells_.size(); ++c) {
            const auto passed = mossy.since_onset(c, then);
            if (!passed || *passed < params_.too_short * static_cast<float>(sim::seconds(params_.earliest)))
                continue;
            Cell& cell = cells_[c];
            cell.interval = cell.interval == 0.0F
                                ? *passed
                                : cell.interval + params_.interval_rate * (*passed - cell.interval);
            const float more = params_.learning_rate * weight(mossy, c, *passed) * unforetold;
            cell.strength = std::min(1.0F, cell.strength + more);  // a cell can do no more than fall silent
        }
    }

    void miss(const MossyFibres& mossy, sim::Time now, sim::Time elapsed) override {
        const float foretold = output(mossy, now);
        const auto share = params_.unlearning_rate * static_cast<float>(sim::seconds(elapsed));
        for (std::size_t c = 0; c < cells_.size(); ++c) {
            const auto passed = mossy.since_onset(c, now);
            if (!passed) continue;
            const float less = share * weight(mossy, c, *passed) * foretold * pause(mossy, c, now);
            cells_[c].strength = std::max(0.0F, cells_[c].strength - less);
        }
    }

    [[nodiscard]] bool knows(std::size_t channel) const noexcept override {
        return cells_[channel].interval > 0;
    }

    void fields(sim::Archive& archive) override { archive(cells_); }
    void add_to(sim::Fingerprint& fingerprint) const override {
        for (const Cell& cell : cells_) {
            fingerprint.add(cell.interval);
            fingerprint.add(cell.strength);
        }
    }

  private:
    struct Cell {
        float interval = 0;  // seconds; 0 while nothing is stored
        float strength = 0;
    };

    /// Returns how much is learned of an onset so long ago: the square of its strength by now.
    [[nodiscard]] float weight(const MossyFibres& mossy, std::size_t channel, float passed) const noexcept {
        const float height = mossy.strength(channel) *
                             sim::decay(static_cast<double>(passed), sim::seconds(params_.weakening));
        return height * height;
    }

    [[nodiscard]] float pause(const MossyFibres& mossy, std::size_t channel, sim::Time now) const noexcept {
        const auto passed = mossy.since_onset(channel, now);
        if (!passed || cells_[channel].interval <= 0) return 0;
        return recalled(*passed / cells_[channel].interval, params_.sharpness);
    }

    CerebellumParams params_;
    std::vector<Cell> cells_;
};

[[maybe_unused]] const bool registered =
    sim::announce<MicrozoneMaker>("interval-cell", [](const CerebellumParams& params, std::size_t channels) {
        return std::unique_ptr<Microzone>(std::make_unique<IntervalCell>(params, channels));
    });

}  // namespace
}  // namespace flinch::organism::learning
