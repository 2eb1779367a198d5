#pragma once

#include <vector>

#include "organism/learning/planner/place_graph.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

/// How it finds out where it is.
struct LocaliserParams {
    sim::Time bearings{5'000'000};  ///< to be had after it was carried: a look all around
    float striking = 0.5F;          ///< likeness from which a view suggests where it is
    float same_guess = 1;           ///< cells: guesses so near each other are one
    float pull = 0.002F;            ///< least share by which a guess follows what suggests it
    std::size_t guesses = 16;       ///< at once, at most
    float per_walk = 0.5F;          ///< cells: what is seen on so long a way makes most of a score
    float per_look = 4;             ///< seconds, if it looks around without going
    float told_by_looks = 10;       ///< cells walked since: then looks tell it, not steps alone
    float clearly = 0.35F;          ///< of a score: another guess must be so much better to be believed
    float supported = 0.1F;         ///< above what a place never seen scores
    float proof = 1;                ///< cells on which a guess must have held

    static const sim::ParameterTable<LocaliserParams>& parameters();
};

/// Finds where the creature is on its map. Its steps carry it along by path integration from wherever it was
/// put down; where on the map that was is guessed by the places that look like what it sees: each guess is a
/// displacement, and is scored by how like the places are that it would be at. The best guess is taken, the
/// others are kept, so that a wrong one is found out by going on. Several guesses at once, as in Monte Carlo
/// localisation (Thrun, Fox, Burgard & Dellaert 2001); pieces of a map that hang together by what is seen, as
/// in Milford & Wyeth (2008). A value.
class Localiser {
  public:
    enum class Finding {
        lost,     ///< it does not know yet
        went_on,  ///< it is where its steps have taken it
        jumped,   ///< it knows now, or it had been wrong
        joined    ///< two pieces of the map are found to be one
    };

    explicit Localiser(const LocaliserParams& params = {}) : params_(params) {}

    /// It was carried elsewhere.
    void carry() noexcept;
    void walk(float moved, float heading, sim::Time elapsed) noexcept;
    /// Weighs what is seen, which the map has compared with its places. What the map joins, it writes to
    /// `merged`.
    Finding look(PlaceGraph& map, bool learning, Merges& merged);

    [[nodiscard]] bool known() const noexcept { return known_; }
    /// Where it takes itself to be; only if known.
    [[nodiscard]] MapPosition self() const noexcept { return where(guesses_.front()); }
    /// The way it has gone since it was put down, and a point on that way as it lies on the map (if known).
    [[nodiscard]] MapPosition way() const noexcept { return local_; }
    [[nodiscard]] MapPosition on_map(MapPosition point) const noexcept;
    /// Whether nothing else fits better: what is found here may be written to the map.
    [[nodiscard]] bool sure() const noexcept;
    /// Cells walked in its life.
    [[nodiscard]] float walked() const noexcept { return walked_; }
    void add_to(sim::Fingerprint& fingerprint) const;

  private:
    struct Guess {
        MapPosition shift;   // of the map against the way walked since it was put down
        float score = 0;   // running mean of how well what is seen fits, 0 to 1
        float walked = 0;  // cells, since it was made
        float weight = 0;  // of what it was averaged over
    };

    [[nodiscard]] MapPosition where(const Guess& guess) const noexcept;
    [[nodiscard]] bool settled(const View& view) const noexcept;
    [[nodiscard]] float fit(const PlaceGraph& map, MapPosition at) const noexcept;
    [[nodiscard]] Guess* near(MapPosition shift) noexcept;
    void guess(const PlaceGraph& map, float share);
    void forget(const PlaceGraph& map);
    Finding settle(PlaceGraph& map, bool learning);
    Finding reconsider(PlaceGraph& map, bool learning, Merges& merged);
    void join(PlaceGraph& map, std::size_t other, Merges& merged);

    LocaliserParams params_;
    bool known_ = false;
    std::vector<Guess> guesses_;  // once it is known, the first is the one believed
    MapPosition local_;             // way since it was put down
    float walked_ = 0;
    float put_down_ = 0;  // walked by then
    // Since it last looked.
    float moved_ = 0;
    sim::Time elapsed_{};
    sim::Time looked_{};  // since it was put down
};

}  // namespace flinch::organism::learning
