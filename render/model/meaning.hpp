#pragma once

#include <Eigen/Dense>
#include <string>
#include <vector>

#include "scenarios/lab/experiment/variable.hpp"
#include "scenarios/lab/life/life.hpp"

namespace flinch::render {

/// A bare word, or the picture of a thing.
struct Nameable {
    std::string name;
    bool word = false;
    std::size_t concept_ = 0;  ///< a word and a picture of one name share it
    const world::Picture* picture = nullptr;
};

/// The brain's silent answers about every nameable at one moment.
struct Meaning {
    double time = 0;                  ///< seconds
    std::vector<float> expectations;  ///< nameables x assessors
    std::vector<float> latent;        ///< nameables x latent code
};

/// The history of the matrix has no more moments than this.
inline constexpr std::size_t most_meanings = 160;

/// The matrix and its history, and the plane in which the latent codes are shown.
struct MeaningView {
    std::vector<Nameable> nameables;
    std::vector<std::string> assessors;
    std::vector<Meaning> history;  ///< oldest first
    Meaning now;
    std::size_t latent = 0;     ///< variables of the latent code
    std::vector<float> plane;   ///< 2 x latent: the first two principal axes of all codes so far
    std::vector<float> middle;  ///< latent: their mean

    /// The moment at a share of the history, from 0 to 1; now, if there is no history.
    [[nodiscard]] const Meaning& at(double share) const;
    /// The place of a nameable in the plane.
    [[nodiscard]] std::array<float, 2> place(const Meaning& meaning, std::size_t nameable) const;
};

/// Asks a creature's brain silently what it would make of everything nameable, and keeps the answers.
class MeaningAsker {
  public:
    MeaningAsker(const lab::Life& life, std::size_t creature, MeaningView& view);

    /// Must be called at every frame. Keeps the history, at bounded length.
    void note_frame(const lab::Life& life, MeaningView& view);
    /// Asks again if some time has passed.
    void refresh(const lab::Life& life, MeaningView& view);
    /// Forgets what came after a moment.
    void go_back(double time, MeaningView& view);

  private:
    [[nodiscard]] Meaning ask(const lab::Life& life, const MeaningView& view);
    void add_to_plane(const Meaning& meaning, MeaningView& view);

    std::size_t creature_;
    std::vector<world::Spectrogram> sounds_;  // of each nameable that is a word
    lab::Likenesses looks_;                   // of each kind
    std::vector<std::size_t> kinds_;          // of each nameable that is a picture
    double every_ = 1;                        // seconds between entries of the history
    Eigen::MatrixXd scatter_;                 // sums over all codes of the history
    Eigen::VectorXd sum_;
    double codes_ = 0;
    organism::learning::Thought thought_;
};

}  // namespace flinch::render
