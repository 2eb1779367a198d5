#pragma once

#include <vector>

#include "organism/learning/planner/place_graph.hpp"
#include "sim/archive.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

/// These are the parameters of the localiser: how it finds out where the creature is.
struct LocaliserParams {
    sim::Time bearings{5'000'000};  ///< time for a look all around, after it was carried
    float striking = 0.5F;          ///< a view at least so like what is seen suggests where it is
    float same_guess = 1;           ///< cells: guesses nearer to each other than this are one
    float pull = 0.002F;            ///< least share by which a guess follows a view that suggests it
    std::size_t guesses = 16;       ///< guesses at once, at most
    float per_walk = 0.5F;          ///< cells: what is seen on a way of this length makes most of a score
    float per_look = 4;             ///< seconds: the same for time, if it looks around without going
    float told_by_looks = 10;       ///< cells walked since a view: then its looks are evidence of their own
    float clearly = 0.35F;          ///< another guess must score so much better to be believed
    float supported = 0.1F;         ///< a guess must score so much above a place never seen
    float proof = 1;                ///< cells walked over which a guess must have held

    static const sim::ParameterTable<LocaliserParams>& parameters();
};

/// The localiser finds where the creature is on its map. Path integration over its steps carries it along
/// from wherever it was put down. Where on the map that was is guessed from the places that look like what it
/// sees: each guess is a displacement, and its score says how like what is seen the places are that it would
/// pass. The best guess is taken, and the others are kept, so that a wrong one is found out by going on. It
/// keeps several guesses at once, as in Monte Carlo localisation (Thrun, Fox, Burgard & Dellaert 2001);
/// pieces of a map are joined by what is seen, as in Milford & Wyeth (2008). It is a value.
class Localiser {
  public:
    enum class Finding {
        lost,     ///< it does not know yet
        went_on,  ///< it is where its steps have taken it
        jumped,   ///< it knows now, or it had been wrong
        joined    ///< two pieces of the map are found to be one
    };

    explicit Localiser(const LocaliserParams& params = {}) : params_(params) {}

    /// Tells the localiser that the creature was carried elsewhere.
    void carry() noexcept;
    void walk(float moved, float heading, sim::Time elapsed) noexcept;
    /// Weighs what is seen, after the map has compared it with its views. It writes the places that the map
    /// joins to `merged`.
    Finding look(PlaceGraph& map, bool learning, Merges& merged);

    [[nodiscard]] bool known() const noexcept { return known_; }
    /// Returns where it takes itself to be. Precondition: `known()`.
    [[nodiscard]] MapPosition self() const noexcept { return where(guesses_.front()); }
    /// Returns the displacement since it was put down.
    [[nodiscard]] MapPosition way() const noexcept { return local_; }
    [[nodiscard]] MapPosition on_map(MapPosition point) const noexcept;
    /// Returns whether no other guess fits better: then what is found here may be written to the map.
    [[nodiscard]] bool sure() const noexcept;
    /// Returns the cells walked in its life.
    [[nodiscard]] float walked() const noexcept { return walked_; }
    void add_to(sim::Fingerprint& fingerprint) const;
    void fields(sim::Archive& archive) {
        archive(known_, guesses_, local_, walked_, put_down_, moved_, elapsed_, looked_);
    }

  private:
    struct Guess {
        MapPosition shift;  // of the map against the displacement since it was put down
        float score = 0;    // running mean of how well what is seen fits it, 0 to 1
        float walked = 0;   // cells, since it was made
        float weight = 0;   // summed weight of the views that it averages
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
    MapPosition local_;           // displacement since it was put down
    float walked_ = 0;
    float put_down_ = 0;  // cells walked by the time it was put down
    // These count since it last looked.
    float moved_ = 0;
    sim::Time elapsed_{};
    sim::Time looked_{};  // time since it was put down
};

}  // namespace flinch::organism::learning
