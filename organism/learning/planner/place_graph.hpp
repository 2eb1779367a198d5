#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "organism/learning/kernels.hpp"
#include "sim/fingerprint.hpp"

namespace flinch::organism::learning {

/// A place by its number in the graph.
using Place = std::uint32_t;
inline constexpr Place nowhere = ~Place{0};

/// Ways out of a place, one for each eighth of a turn, and one more: to stay.
inline constexpr std::size_t ways = 8;
inline constexpr std::size_t staying = ways;
inline constexpr std::size_t options = ways + 1;

/// What each option at a place promises, in units of worth.
using Prospects = std::array<float, options>;

/// Where something is by dead reckoning: cells from wherever reckoning began, x to the heading 0.
struct Reckoning {
    float x = 0;
    float y = 0;
};

/// The eighth of a turn (0: heading 0, growing clockwise) that a displacement lies in.
[[nodiscard]] std::size_t way_of(float dx, float dy) noexcept;
/// And its heading, radians.
[[nodiscard]] float heading_of_way(std::size_t way) noexcept;

/// What is known of going one way out of a place.
struct Way {
    Place to = nowhere;  ///< where it led last
    float seconds = 0;   ///< how long it took, a running mean
    std::uint32_t taken = 0;
    bool blocked = false;     ///< tried in vain since
    float seen = -1;          ///< cells to the wall that way, when last looked; negative: never looked
    float seen_blocked = -1;  ///< and when it was found blocked
};

/// What a species file says of the cognitive map.
struct PlaceGraphNature {
    std::size_t places = 256;  ///< no more than these are told apart
    float likeness = 0.6F;     ///< cosine below which a code is a new place
    float recall_rate =
        0.002F;  ///< a frame: how fast what was thought at a place follows what is thought there
};

/// The cognitive map (Tolman 1948): places, told apart by a sparse code whatever it is and by dead reckoning,
/// the ways that were found to lead from one to the next, and what was thought there. A place may have
/// several codes, as it looks now this way, now that (views and poses as in Milford & Wyeth 2008). Everything
/// is learned online from single experiences: a way by going it, its end by failing once. A value.
class PlaceGraph {
  public:
    PlaceGraph(const PlaceGraphNature& nature, std::size_t code_size, std::size_t thought_size);

    /// The place that this code stands for, or `nowhere`: `here` unless another fits clearly better. By dead
    /// reckoning, if there is one, what is far off fits less.
    Place recognise(std::span<const float> code, Place here, const Reckoning* self);
    /// A code that no place fits: another view of the place at hand by dead reckoning, or a new place there
    /// (`nowhere` if there is no room for more, or the code is empty).
    Place discover(std::span<const float> code, Reckoning self);
    /// What is thought here, and where here is by dead reckoning.
    void remember(Place place, std::span<const float> thought, float rate);
    void locate(Place place, Reckoning at) noexcept;
    /// It was gone from one place to the next; the way back is taken to be open too.
    void connect(Place from, Place to, std::size_t way, float seconds) noexcept;
    /// A way turned out to lead nowhere: it is struck out at once, and the way back with it.
    void block(Place from, std::size_t way) noexcept;
    /// So far off is the wall that way, as seen from there. A way struck out that now looks open is tried
    /// anew.
    void look(Place from, std::size_t way, float distance) noexcept;

    /// How like its place the last code was, 0 to 1.
    [[nodiscard]] float likeness() const noexcept { return likeness_; }
    [[nodiscard]] std::size_t size() const noexcept { return places_.size(); }
    [[nodiscard]] const Way& way(Place from, std::size_t way) const noexcept {
        return places_[from].out[way];
    }
    [[nodiscard]] bool open(Place from, std::size_t way) const noexcept {
        return places_[from].out[way].to != nowhere && !places_[from].out[way].blocked;
    }
    /// Whether a way out of it was never tried and does not look shut.
    [[nodiscard]] bool untried(Place from, std::size_t way) const noexcept;
    /// Whether it has such ways.
    [[nodiscard]] bool unexplored(Place place) const noexcept;
    [[nodiscard]] Reckoning at(Place place) const noexcept { return places_[place].at; }
    [[nodiscard]] std::span<const float> thought(Place place) const noexcept {
        return places_[place].thought;
    }
    void add_to(sim::Fingerprint& fingerprint) const;

  private:
    [[nodiscard]] bool take_in(std::span<const float> code) noexcept;

    struct View {
        std::vector<float> code;  // of length 1
        Place place = nowhere;
    };
    struct Known {
        std::vector<float> thought;
        Reckoning at;
        std::uint32_t visits = 0;
        bool thought_of = false;
        std::array<Way, ways> out;
    };

    PlaceGraphNature nature_;
    std::size_t thought_size_;
    std::vector<View> views_;
    std::vector<Known> places_;
    float likeness_ = 0;
    std::vector<float> unit_;  // the code at hand, brought to length 1
};

}  // namespace flinch::organism::learning
