#pragma once

#include <optional>

#include "organism/learning/hippocampus/episodes.hpp"
#include "organism/learning/hippocampus/place_code.hpp"
#include "organism/learning/part.hpp"
#include "sim/archive.hpp"
#include "sim/input/parameters_fwd.hpp"

namespace flinch::organism::learning {

/// These are the parameters of the hippocampus; a species file may set them.
struct HippocampusParams {
    PlaceParams place;
    EpisodesParams episodes;
    float gain = 1.5F;          ///< of the place code in the context that assessors, critic and striatum read
    float replay_asleep = 0;    ///< episodes replayed in a minute of sleep
    float replay_quiet = 0;     ///< episodes replayed in a minute of quiet waking
    unsigned most_at_once = 8;  ///< episodes replayed at one moment of rest, at most
    float usual_order = 0.75F;  ///< share of replays that run forward asleep, in reverse awake
    float replay_rate = 1;      ///< scale of what replay teaches; 1: as much as life teaches

    static const sim::ParameterTable<HippocampusParams>& parameters();
};

/// The hippocampus knows where the creature is and what happened to it, and chooses what of that is to be
/// replayed next.
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

    /// A replay is an episode that is to be replayed, with its direction (Wilson & McNaughton 1994; Foster &
    /// Wilson 2006).
    struct Replay {
        std::size_t episode = 0;
        bool reverse = false;
        void fields(sim::Archive& archive) { archive(episode, reverse); }
    };
    /// Takes in time spent at rest, and returns how many episodes may be replayed now. Those that are not
    /// replayed now lapse.
    [[nodiscard]] unsigned rest(sim::Time elapsed, bool asleep) noexcept;
    /// Draws the next replay by priority (Moore & Atkeson 1993; Mattar & Daw 2018). It is mostly forward
    /// asleep and mostly in reverse awake (Diba & Buzsaki 2007). Returns nothing if nothing is remembered.
    [[nodiscard]] std::optional<Replay> next(bool asleep) noexcept;

    [[nodiscard]] PlaceCode& place() noexcept { return place_; }
    [[nodiscard]] const PlaceCode& place() const noexcept { return place_; }
    [[nodiscard]] Episodes& episodes() noexcept { return episodes_; }
    [[nodiscard]] const Episodes& episodes() const noexcept { return episodes_; }
    [[nodiscard]] std::uint64_t replays() const noexcept { return replays_; }
    [[nodiscard]] const std::optional<Replay>& last_replay() const noexcept { return last_; }
    /// Cuts the thread of time: what follows belongs to another episode.
    void interrupt() override { episodes_.interrupt(); }
    void disorient() override { place_.disorient(); }
    void add_to(sim::Fingerprint& fingerprint) const override;
    void fields(sim::Archive& archive) override {
        Part::fields(archive);
        archive(place_, episodes_, random_, due_, replays_, last_);
    }
    [[nodiscard]] PartDescription describe() const override;

  private:
    HippocampusParams params_;
    PlaceCode place_;
    Episodes episodes_;
    sim::RandomStream random_;
    double due_ = 0;  // replays that are due, the fraction left over
    std::uint64_t replays_ = 0;
    std::optional<Replay> last_;
};

}  // namespace flinch::organism::learning
