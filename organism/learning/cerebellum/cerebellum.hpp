#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "organism/learning/cerebellum/microzone.hpp"
#include "organism/learning/cloned.hpp"
#include "organism/learning/part.hpp"
#include "sim/archive.hpp"

namespace flinch::organism::learning {

/// The sensory channels that reach the cerebellum are sounds by their pitch, light of the whole field as it
/// becomes more or less, and pressure on the skin.
inline constexpr std::array<std::string_view, 7> mossy_names{"low",   "lower",    "higher", "high",
                                                             "light", "darkness", "touch"};

/// The cerebellum learns when what steering teaches is due, with one microzone for each timed circuit. Its
/// inputs are the onsets of plain sensory channels; its teacher is the firing of the circuit. It is asleep
/// until a stimulus begins of which a zone has learned something; from then on it is to be ticked. It is a
/// value.
class Cerebellum final : public Part {
  public:
    static constexpr std::string_view part = "cerebellum";

    Cerebellum(const CerebellumParams& params, const TraceParams& trace, std::size_t channels,
               std::size_t zones, sim::RandomStream pace);

    /// Cuts a part out or puts it back. A lesion of the hippocampus takes its trace cells from the cerebellum
    /// too.
    void lesion(std::string_view which, bool cut) override;

    /// Takes in the levels of the sensory channels at the time `now`, each 0 to 1.
    void sense(std::span<const float> levels, sim::Time now);
    /// Tells a zone that its circuit fires: the climbing fibre bursts.
    void climb(std::size_t zone, sim::Time now, bool learning);
    /// Brings the outputs up to date. It is to be called every `period()` while the cerebellum is `changing`.
    void tick(sim::Time now, bool learning);
    /// Forgets the stimuli of the moment, but nothing that was learned.
    void interrupt() override;

    /// Returns the output of each zone, 0 to 1: it nears 1 as the zone's event falls due.
    [[nodiscard]] std::span<const float> outputs() const noexcept { return outputs_; }
    /// Returns what a zone would put out to a full stimulus of a channel, at an even pace: one value a period
    /// from its onset on. It is empty if the zone knows nothing of the channel. This is silent: it changes
    /// nothing.
    [[nodiscard]] std::vector<float> recall(std::size_t zone, std::size_t channel, sim::Time span) const;
    /// Returns the seconds since a channel's stimulus began; nothing if that is longer ago than the span.
    [[nodiscard]] std::optional<float> since_onset(std::size_t channel, sim::Time now) const noexcept {
        return mossy_.since_onset(channel, now);
    }
    /// Returns whether any zone has something to say of a stimulus that began within the span.
    [[nodiscard]] bool changing(sim::Time now) const noexcept;
    /// Returns whether anything is left of any stimulus.
    [[nodiscard]] bool active(sim::Time now) const noexcept { return !lesioned() && mossy_.active(now); }
    [[nodiscard]] std::size_t channels() const noexcept { return mossy_.channels(); }
    [[nodiscard]] const CerebellumParams& params() const noexcept { return params_; }
    [[nodiscard]] sim::Time period() const noexcept { return params_.tick; }
    void add_to(sim::Fingerprint& fingerprint) const override;
    void fields(sim::Archive& archive) override {
        Part::fields(archive);
        archive(mossy_, zones_, outputs_);
    }
    [[nodiscard]] PartDescription describe() const override;

  private:
    CerebellumParams params_;
    MossyFibres mossy_;
    std::vector<Cloned<Microzone>> zones_;
    std::vector<float> outputs_;
};

}  // namespace flinch::organism::learning
