#pragma once

#include <optional>

#include "organism/learning/hippocampus/episodes.hpp"
#include "organism/learning/hippocampus/place_code.hpp"
#include "organism/learning/part.hpp"
#include "sim/input/parameters_fwd.hpp"

namespace flinch::organism::learning {

/// What a species file says of the hippocampus.
struct HippocampusParams {
    PlaceParams place;
    EpisodesParams episodes;
    float gain = 1.5F;          ///< of the place code in the context that assessors, critic and striatum read
    float replay_asleep = 0;    ///< episodes replayed a minute of sleep
    float replay_quiet = 0;     ///< and of quiet waking
    unsigned most_at_once = 8;  ///< episodes replayed at one moment of rest, at most
    float usual_order = 0.75F;  ///< of replays: forward asleep, in reverse awake
    float replay_rate = 1;      ///< of what replay teaches, beside what life teaches

    static const sim::ParameterTable<HippocampusParams>& parameters();
};

/// The hippocampus: where the creature is, what happened to it, and what of that is to be replayed next.
class Hippocampus final : public Part {
  public:
    static constexpr std::string_view part = "hippocampus";

    Hippocampus(const HippocampusParams& params, const Layout& layout, std::size_t targets,
                sim::RandomStream random)
        : Part(part),
          params_(params),
          place_(params.place),
          episodes_(params.episodes, layout, targets),
          random_(random) {}

    /// An episode to be replayed, and in which direction (Wilson & McNaughton 1994; Foster & Wilson 2006).
    struct Replay {
        std::size_t episode = 0;
        bool reverse = false;
    };
    /// Time spent at rest: so many episodes may be replayed now. What is not used up by then lapses.
    [[nodiscard]] unsigned rest(sim::Time elapsed, bool asleep) noexcept;
    /// The next one, by priority (Moore & Atkeson 1993; Mattar & Daw 2018); asleep mostly forward, awake
    /// mostly in reverse (Diba & Buzsaki 2007). Nothing if nothing is remembered.
    [[nodiscard]] std::optional<Replay> next(bool asleep) noexcept;

    [[nodiscard]] PlaceCode& place() noexcept { return place_; }
    [[nodiscard]] const PlaceCode& place() const noexcept { return place_; }
    [[nodiscard]] Episodes& episodes() noexcept { return episodes_; }
    [[nodiscard]] const Episodes& episodes() const noexcept { return episodes_; }
    [[nodiscard]] std::uint64_t replays() const noexcept { return replays_; }
    [[nodiscard]] const std::optional<Replay>& last_replay() const noexcept { return last_; }
    /// Cuts the thread: what follows is another episode.
    void interrupt() override { episodes_.interrupt(); }
    void disorient() override { place_.disorient(); }
    void add_to(sim::Fingerprint& fingerprint) const override;
    [[nodiscard]] PartDescription describe() const override;

  private:
    HippocampusParams params_;
    PlaceCode place_;
    Episodes episodes_;
    sim::RandomStream random_;
    double due_ = 0;  // replays
    std::uint64_t replays_ = 0;
    std::optional<Replay> last_;
};

}  // namespace flinch::organism::learning
