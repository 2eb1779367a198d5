#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "organism/learning/kernels.hpp"
#include "sim/archive.hpp"
#include "sim/fingerprint.hpp"

namespace flinch::organism::learning {

/// A place is named by its number in the graph.
using PlaceId = std::uint32_t;
inline constexpr PlaceId nowhere = ~PlaceId{0};

/// A place has one way out for each eighth of a turn, and one more option: to stay.
inline constexpr std::size_t ways = 8;
inline constexpr std::size_t staying = ways;
inline constexpr std::size_t options = ways + 1;

/// Prospects are what each option at a place promises, in units of worth.
using Prospects = std::array<float, options>;

/// A map position says where something is by dead reckoning: in cells from wherever reckoning began, with x
/// along heading 0; and on which piece of the map, since not all pieces are known to hang together.
struct MapPosition {
    float x = 0;
    float y = 0;
    std::uint32_t piece = 0;
};

/// Returns the distance in cells; it is infinite between pieces.
[[nodiscard]] float distance(MapPosition a, MapPosition b) noexcept;

/// Returns the eighth of a turn (0: heading 0, growing clockwise) in which a displacement lies.
[[nodiscard]] std::size_t way_of(float dx, float dy) noexcept;
/// Returns the heading of a way, in radians.
[[nodiscard]] float heading_of_way(std::size_t way) noexcept;

/// A way is what is known of going one way out of a place.
struct Way {
    PlaceId to = nowhere;  ///< where it led last
    float seconds = 0;     ///< running mean of how long it took
    std::uint32_t taken = 0;
    bool blocked = false;     ///< it was tried in vain since, or is seen to be shut
    bool by_sight = false;    ///< it is blocked because it is seen shut: seen open, it is open again
    float seen = -1;          ///< cells to the wall that way at the last look; negative: never looked
    float seen_blocked = -1;  ///< cells to the wall when it was found blocked; negative: never looked
    unsigned looks = 0;       ///< so many looks in a row showed it otherwise
    void fields(sim::Archive& archive) {
        archive(to, seconds, taken, blocked, by_sight, seen, seen_blocked, looks);
    }
};

/// These are the parameters of the cognitive map; a species file may set them.
struct PlaceGraphParams {
    std::size_t places = 128;  ///< no more places than these are told apart
    float reach = 0.6F;        ///< cells: how far a place goes from its middle
    float strange =
        0.35F;  ///< likeness to known places that one never seen is taken to have; less is ruled out
    float recall_rate = 0.002F;  ///< for each frame: how fast a remembered thought follows the present
    float nearer = 0.1F;         ///< cells: by so much another place must be nearer than the last
    float shut = 1.1F;           ///< cells: a wall as near as this leaves no way
    float opened = 1.2F;         ///< cells: a wall that is so much farther off than it was has gone
    unsigned convincing = 4;     ///< so many looks in a row change what is known of a way
    float another_view = 0.8F;   ///< a view less like than this to all known ones from there is a new one
    unsigned views = 24;         ///< views of a place, at most
};

/// A view is how the world looks from somewhere.
struct View {
    std::vector<float> code;  ///< of length 1
    PlaceId place = nowhere;
    MapPosition at;
    float found = 0;  ///< cells the creature had walked in its life when it found it
    float like = 0;   ///< cosine with what is seen now, 0 to 1
    void fields(sim::Archive& archive) { archive(code, place, at, found, like); }
};

/// These are places that were found to be one: the first of each pair is now the second.
using Merges = std::vector<std::pair<PlaceId, PlaceId>>;

/// The cognitive map (Tolman 1948) has places by dead reckoning, how they look in a sparse code of any kind,
/// the ways that were found to lead from one to the next, and what was thought there. A place may have
/// several views, because it looks one way now and another way later (views and poses are as in Milford &
/// Wyeth 2008). Everything is learned online from single experiences: a way by going it, its end by failing
/// once. It is a value.
class PlaceGraph {
  public:
    PlaceGraph(const PlaceGraphParams& params, std::size_t code_size, std::size_t thought_size);

    /// Takes in what is seen here, and computes how like each view it is. Returns false if nothing is seen.
    bool compare(std::span<const float> code);
    [[nodiscard]] std::span<const View> views() const noexcept { return views_; }
    /// Returns the place within reach: `here` unless another is clearly nearer; `nowhere` if there is none.
    [[nodiscard]] PlaceId nearest(MapPosition self, PlaceId here) const noexcept;
    /// Adds a new place there, which looks like what is seen. Returns `nowhere` if there is no room for more.
    PlaceId discover(MapPosition self, float walked);
    /// Adds what is seen there as another view of the place, if it is unlike those known from thereabouts.
    void view(PlaceId place, MapPosition self, float walked);
    /// Moves the thought remembered at a place toward the present one by the share `rate`; the first is taken
    /// whole.
    void remember(PlaceId place, std::span<const float> thought, float rate);
    /// Lays a piece of the map on another, moved by `by`. Places that come to lie within half a reach of each
    /// other become one. Returns those that did.
    Merges join(std::uint32_t piece, MapPosition by);
    /// Returns the number of a new piece, one that is not known to hang together with any other.
    [[nodiscard]] std::uint32_t new_piece() noexcept { return pieces_++; }
    /// Notes that the creature went from one place to the next; the way back is taken to be open too.
    void connect(PlaceId from, PlaceId to, std::size_t way, float seconds) noexcept;
    /// Notes that a way turned out to lead nowhere: it is struck out at once, and the way back with it.
    void block(PlaceId from, std::size_t way) noexcept;
    /// Notes how far off the wall is that way, in cells as seen from there. A way struck out that now looks
    /// open is to be tried anew.
    void look(PlaceId from, std::size_t way, float distance) noexcept;
    /// Notes that a way is seen to be shut, or open. Once it is seen so `convincing` times in a row, it is
    /// taken to be so.
    void see(PlaceId from, std::size_t way, bool shut) noexcept;

    [[nodiscard]] float reach() const noexcept { return params_.reach; }
    [[nodiscard]] float strange() const noexcept { return params_.strange; }
    [[nodiscard]] std::size_t size() const noexcept { return places_.size(); }
    /// Returns false of a place that turned out to be another.
    [[nodiscard]] bool exists(PlaceId place) const noexcept { return places_[place].at.piece != nothing; }
    [[nodiscard]] const Way& way(PlaceId from, std::size_t way) const noexcept {
        return places_[from].out[way];
    }
    [[nodiscard]] bool open(PlaceId from, std::size_t way) const noexcept {
        return places_[from].out[way].to != nowhere && !places_[from].out[way].blocked;
    }
    /// Returns whether a way out of a place was never tried and does not look shut.
    [[nodiscard]] bool untried(PlaceId from, std::size_t way) const noexcept;
    /// Returns whether a place has such ways.
    [[nodiscard]] bool unexplored(PlaceId place) const noexcept;
    [[nodiscard]] MapPosition at(PlaceId place) const noexcept { return places_[place].at; }
    [[nodiscard]] std::span<const float> thought(PlaceId place) const noexcept {
        return places_[place].thought;
    }
    void add_to(sim::Fingerprint& fingerprint) const;
    void fields(sim::Archive& archive) { archive(views_, places_, pieces_, unit_); }

  private:
    static constexpr std::uint32_t nothing = ~std::uint32_t{0};  // the piece of a place that is none any more

    struct Known {
        std::vector<float> thought;
        MapPosition at;
        unsigned views = 0;
        bool thought_of = false;
        std::array<Way, ways> out;
        void fields(sim::Archive& archive) { archive(thought, at, views, thought_of, out); }
    };

    void set_blocked(PlaceId from, std::size_t way, bool blocked, bool by_sight) noexcept;
    void merge(PlaceId from, PlaceId into) noexcept;

    PlaceGraphParams params_;
    std::size_t thought_size_;
    std::vector<View> views_;
    std::vector<Known> places_;
    std::uint32_t pieces_ = 0;
    std::vector<float> unit_;  // the code at hand, brought to length 1
};

}  // namespace flinch::organism::learning
