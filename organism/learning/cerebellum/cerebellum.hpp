#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "organism/learning/cerebellum/microzone.hpp"
#include "organism/learning/cloned.hpp"
#include "organism/learning/part.hpp"

namespace flinch::organism::learning {

/// The sensory channels that reach it: sounds by their pitch, the light of the whole field becoming more or
/// less, pressure on the skin.
inline constexpr std::array<std::string_view, 7> mossy_names{"low",   "lower",    "higher", "high",
                                                             "light", "darkness", "touch"};

/// The cerebellum: learns when what steering teaches is due, one microzone a timed circuit. Its input are
/// onsets of plain sensory channels, its teacher the circuit's firing. Asleep until a stimulus begins that a
/// zone has learned something of; then it is to be ticked. A value.
class Cerebellum final : public Part {
  public:
    static constexpr std::string_view part = "cerebellum";

    Cerebellum(const CerebellumParams& params, const TraceParams& trace, std::size_t channels,
               std::size_t zones, sim::RandomStream pace);

    /// The hippocampus takes its trace cells with it.
    void lesion(std::string_view which, bool cut) override;

    /// The sensory channels' levels, each 0 to 1.
    void sense(std::span<const float> levels, sim::Time now);
    /// The circuit of a zone fires.
    void climb(std::size_t zone, sim::Time now, bool learning);
    /// Brings the outputs up to date. To be called every `period()` while `astir`.
    void tick(sim::Time now, bool learning);
    /// Forgets the stimuli of the moment, not what was learned.
    void interrupt() override;

    /// What each zone puts out, 0 to 1: nears 1 as its event falls due.
    [[nodiscard]] std::span<const float> outputs() const noexcept { return outputs_; }
    /// What a zone would put out to a full stimulus of a channel, at an even pace: one value a period from
    /// its onset on. Asked silently: changes nothing. Nothing if it knows nothing of the channel.
    [[nodiscard]] std::vector<float> recall(std::size_t zone, std::size_t channel, sim::Time span) const;
    /// Seconds since a channel's stimulus began; nothing if that is long ago.
    [[nodiscard]] std::optional<float> since_onset(std::size_t channel, sim::Time now) const noexcept {
        return mossy_.since_onset(channel, now);
    }
    /// Whether a zone has something to say of a stimulus of which something is left.
    [[nodiscard]] bool changing(sim::Time now) const noexcept;
    /// Whether anything is left of a stimulus.
    [[nodiscard]] bool active(sim::Time now) const noexcept { return !lesioned() && mossy_.active(now); }
    [[nodiscard]] std::size_t channels() const noexcept { return mossy_.channels(); }
    [[nodiscard]] const CerebellumParams& params() const noexcept { return params_; }
    [[nodiscard]] sim::Time period() const noexcept { return params_.tick; }
    void add_to(sim::Fingerprint& fingerprint) const override;
    [[nodiscard]] PartDescription describe() const override;

  private:
    CerebellumParams params_;
    MossyFibres mossy_;
    std::vector<Cloned<Microzone>> zones_;
    std::vector<float> outputs_;
};

}  // namespace flinch::organism::learning
