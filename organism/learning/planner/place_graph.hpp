#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "organism/learning/kernels.hpp"
#include "sim/fingerprint.hpp"

namespace flinch::organism::learning {

/// A place by its number in the graph.
using PlaceId = std::uint32_t;
inline constexpr PlaceId nowhere = ~PlaceId{0};

/// Ways out of a place, one for each eighth of a turn, and one more: to stay.
inline constexpr std::size_t ways = 8;
inline constexpr std::size_t staying = ways;
inline constexpr std::size_t options = ways + 1;

/// What each option at a place promises, in units of worth.
using Prospects = std::array<float, options>;

/// Where something is by dead reckoning: cells from wherever reckoning began, x to the heading 0; and on
/// which piece of the map, of those that are not known to hang together.
struct MapPosition {
    float x = 0;
    float y = 0;
    std::uint32_t piece = 0;
};

/// Cells; infinite between pieces.
[[nodiscard]] float distance(MapPosition a, MapPosition b) noexcept;

/// The eighth of a turn (0: heading 0, growing clockwise) that a displacement lies in.
[[nodiscard]] std::size_t way_of(float dx, float dy) noexcept;
/// And its heading, radians.
[[nodiscard]] float heading_of_way(std::size_t way) noexcept;

/// What is known of going one way out of a place.
struct Way {
    PlaceId to = nowhere;  ///< where it led last
    float seconds = 0;   ///< how long it took, a running mean
    std::uint32_t taken = 0;
    bool blocked = false;     ///< tried in vain since, or seen to be
    bool by_sight = false;    ///< seen to be: seen open, it is open again
    float seen = -1;          ///< cells to the wall that way, when last looked; negative: never looked
    float seen_blocked = -1;  ///< and when it was found blocked
    unsigned looks = 0;       ///< so many in a row showed it otherwise
};

/// What a species file says of the cognitive map.
struct PlaceGraphParams {
    std::size_t places = 128;  ///< no more than these are told apart
    float reach = 0.6F;        ///< cells from its middle that a place goes
    float strange =
        0.35F;  ///< how like known places one never seen is taken to look: what is less like is not it
    float recall_rate =
        0.002F;               ///< a frame: how fast what was thought at a place follows what is thought there
    float nearer = 0.1F;      ///< cells: by so much another place must be nearer than the last
    float shut = 1.1F;        ///< cells: a wall as near as this leaves no way
    float opened = 1.2F;      ///< cells: so much farther off than it was, a wall has gone
    unsigned convincing = 4;  ///< looks in a row that show a way otherwise than it was known
    float another_view = 0.8F;  ///< likeness to all known ones from there below which a view is another
    unsigned views = 24;        ///< of a place, at most
};

/// How it looks from somewhere.
struct View {
    std::vector<float> code;  ///< of length 1
    PlaceId place = nowhere;
    MapPosition at;
    float found = 0;  ///< cells walked in its life by then
    float like = 0;   ///< what is seen now: the cosine, 0 to 1
};

/// Places that were found to be one: the first is now the second.
using Merges = std::vector<std::pair<PlaceId, PlaceId>>;

/// The cognitive map (Tolman 1948): places by dead reckoning, how they look in a sparse code whatever it is,
/// the ways that were found to lead from one to the next, and what was thought there. A place may have
/// several views, as it looks now this way, now that (views and poses as in Milford & Wyeth 2008). Everything
/// is learned online from single experiences: a way by going it, its end by failing once. A value.
class PlaceGraph {
  public:
    PlaceGraph(const PlaceGraphParams& params, std::size_t code_size, std::size_t thought_size);

    /// Takes in what is seen here: how like each view it is. False if it is nothing.
    bool compare(std::span<const float> code);
    [[nodiscard]] std::span<const View> views() const noexcept { return views_; }
    /// The place within reach; `here` unless another is clearly nearer; `nowhere` if there is none.
    [[nodiscard]] PlaceId nearest(MapPosition self, PlaceId here) const noexcept;
    /// A new place there, which looks as what is seen (`nowhere` if there is no room for more).
    PlaceId discover(MapPosition self, float walked);
    /// What is seen there is another view of it, if it is unlike those known from thereabouts.
    void view(PlaceId place, MapPosition self, float walked);
    /// What is thought here.
    void remember(PlaceId place, std::span<const float> thought, float rate);
    /// A piece of the map is found to lie on another, moved by so much: places that come to lie within half a
    /// reach of each other are one.
    Merges join(std::uint32_t piece, MapPosition by);
    /// A piece not known to hang together with any.
    [[nodiscard]] std::uint32_t new_piece() noexcept { return pieces_++; }
    /// It was gone from one place to the next; the way back is taken to be open too.
    void connect(PlaceId from, PlaceId to, std::size_t way, float seconds) noexcept;
    /// A way turned out to lead nowhere: it is struck out at once, and the way back with it.
    void block(PlaceId from, std::size_t way) noexcept;
    /// So far off is the wall that way, as seen from there. A way struck out that now looks open is tried
    /// anew.
    void look(PlaceId from, std::size_t way, float distance) noexcept;
    /// A way is seen to be shut, or open. Seen for a while it is taken to be.
    void see(PlaceId from, std::size_t way, bool shut) noexcept;

    [[nodiscard]] float reach() const noexcept { return params_.reach; }
    [[nodiscard]] float strange() const noexcept { return params_.strange; }
    [[nodiscard]] std::size_t size() const noexcept { return places_.size(); }
    /// False of one that turned out to be another.
    [[nodiscard]] bool exists(PlaceId place) const noexcept { return places_[place].at.piece != nothing; }
    [[nodiscard]] const Way& way(PlaceId from, std::size_t way) const noexcept {
        return places_[from].out[way];
    }
    [[nodiscard]] bool open(PlaceId from, std::size_t way) const noexcept {
        return places_[from].out[way].to != nowhere && !places_[from].out[way].blocked;
    }
    /// Whether a way out of it was never tried and does not look shut.
    [[nodiscard]] bool untried(PlaceId from, std::size_t way) const noexcept;
    /// Whether it has such ways.
    [[nodiscard]] bool unexplored(PlaceId place) const noexcept;
    [[nodiscard]] MapPosition at(PlaceId place) const noexcept { return places_[place].at; }
    [[nodiscard]] std::span<const float> thought(PlaceId place) const noexcept {
        return places_[place].thought;
    }
    void add_to(sim::Fingerprint& fingerprint) const;

  private:
    static constexpr std::uint32_t nothing = ~std::uint32_t{0};  // the piece of what is no place any more

    struct Known {
        std::vector<float> thought;
        MapPosition at;
        unsigned views = 0;
        bool thought_of = false;
        std::array<Way, ways> out;
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
