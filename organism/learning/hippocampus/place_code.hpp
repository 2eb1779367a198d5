#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "organism/learning/kernels.hpp"
#include "sim/archive.hpp"
#include "sim/fingerprint.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

/// These are the parameters of the place code; a species file may set them.
struct PlaceParams {
    std::size_t cells = 0;         ///< number of place cells; 0: no place code
    std::size_t winners = 5;       ///< cells that fire together, at most
    float distance_spread = 0.4F;  ///< of a cell's tuning to the natural logarithm of a wall's distance
    float colour_spread = 0.15F;   ///< of its tuning to the colour of that wall
    float outlier = 1e9F;          ///< squared spreads: a wall that fits worse counts no more than this
    float recruit_below = 0.2F;    ///< if no cell fires as much as this, a new one is recruited
    float learning_rate = 0.01F;   ///< of the winner's tuning, for each frame
    sim::Time memory{20'000'000};  ///< trust in walls out of sight falls to 1/e in this time
    float worn_by_walking = 1.5F;  ///< cells: and it falls to 1/e on a way of this length
    float least_overlap = 2.5F;    ///< directions that a cell and the view must both know
    float known_enough = 5;        ///< directions that must be known before a new cell is recruited
    unsigned sure = 4;             ///< so many frames in which no cell fires are no slip: one is recruited
    float faint = 0.05F;           ///< a rate or a trust below this counts as 0
    float fresh = 0.7F;            ///< weight of what is seen against what is remembered
    float nearest_wall = 0.2F;     ///< cells: a wall is not remembered as nearer than this
};

/// A landmark is a wall in one direction, as far as it is seen.
struct Landmark {
    bool seen = false;
    float bearing = 0;              ///< radians from the heading, clockwise
    float distance = 0;             ///< cells
    std::array<float, 3> colour{};  ///< luminance, red-green, blue-yellow

    void fields(sim::Archive& archive) { archive(seen, bearing, distance, colour); }
};

inline constexpr std::size_t most_landmarks = 8;

/// These are the inputs from which the place code is made: sight, a compass and the sense of one's own steps,
/// and nothing else.
struct Surroundings {
    std::array<Landmark, most_landmarks> landmarks;
    float heading = 0;  ///< radians, clockwise, by the compass
    float walked = 0;   ///< cells since the last frame, forward
    sim::Time elapsed{};

    void fields(sim::Archive& archive) { archive(landmarks, heading, walked, elapsed); }
};

/// The place code is the activity of place cells (O'Keefe & Dostrovsky 1971). Each is tuned to the distance
/// and colour of the wall in each of sixteen directions of the compass. Its tuning is a product of Gaussians,
/// like that of a place cell driven by boundary vector cells (Hartley, Burgess, Lever, Cacucci & O'Keefe
/// 2000; Barry et al. 2006), over those directions of which both it and the present view know something.
/// Walls out of sight are remembered while they are carried along by path integration (Byrne, Becker &
/// Burgess 2007). The few cells that fire most inhibit the rest; where none fires, one is recruited at once;
/// the one that fires most is drawn to what is seen (competitive learning, Rumelhart & Zipser 1985). After
/// the creature was carried it does not know where it is until it has looked.
class PlaceCode {
  public:
    static constexpr std::size_t directions = 16;
    static constexpr std::size_t features = 4;  ///< logarithm of the distance, and three of colour

    explicit PlaceCode(const PlaceParams& params);

    void update(const Surroundings& surroundings, bool learning);
    /// Tells the place code that the creature was carried elsewhere: nothing remembered holds any more.
    void disorient() noexcept;

    /// Returns the rates of the cells, a vector of Euclidean length 1; all are 0 while the place is unknown.
    /// It is padded.
    [[nodiscard]] std::span<const float> rates() const noexcept { return rates_; }
    [[nodiscard]] bool known() const noexcept { return known_; }
    [[nodiscard]] std::size_t recruited() const noexcept { return recruited_; }
    [[nodiscard]] std::size_t cells() const noexcept { return params_.cells; }
    void add_to(sim::Fingerprint& fingerprint) const;
    void fields(sim::Archive& archive) {
        archive(walls_, trust_, strange_for_, tuning_, certainty_, recruited_, match_, overlap_, misfit_,
                rates_, known_);
    }

  private:
    using Directions = std::array<float, directions>;

    void move(const Surroundings& surroundings);
    void see(const Surroundings& surroundings);
    void match();
    void learn(std::size_t winner, float best);
    void compete();
    [[nodiscard]] float coverage() const noexcept;
    [[nodiscard]] std::span<float> tuning(std::size_t feature, std::size_t direction) noexcept;
    [[nodiscard]] std::span<const float> tuning(std::size_t feature, std::size_t direction) const noexcept;

    PlaceParams params_;
    // These remember the walls around the creature.
    std::array<Directions, features> walls_{};
    Directions trust_{};        // from 0, nothing is known, to 1, in sight
    unsigned strange_for_ = 0;  // frames in a row in which no cell fired enough
    // These say what each cell is tuned to, one cell in each column; the rows of `tuning_` are (feature,
    // direction).
    Matrix tuning_;
    Matrix certainty_;  // directions x cells
    std::size_t recruited_ = 0;
    std::vector<float> match_, overlap_, misfit_;
    std::vector<float> rates_;
    bool known_ = false;
};

}  // namespace flinch::organism::learning
