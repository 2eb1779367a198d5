#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "organism/learning/amygdala/assessor.hpp"
#include "organism/learning/frame.hpp"
#include "sim/fingerprint.hpp"
#include "sim/random.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

/// What a species file says of the memory for episodes.
struct EpisodesParams {
    std::size_t most = 24;         ///< episodes kept
    std::size_t moments = 12;      ///< of one episode
    sim::Time spacing{250'000};    ///< between the moments kept
    float surprising = 0.3F;       ///< so much surprise makes an episode
    float priority_kept = 0.8F;    ///< of an episode's priority, after it was replayed
    float least_priority = 0.02F;  ///< nothing is ever quite forgotten to be replayed
};

/// One remembered moment, apart from its senses.
struct Remembered {
    std::uint32_t clamped = 0;
    float reward = 0;        ///< since the moment before
    float anticipation = 0;  ///< what steering made of its expectations
    sim::Time elapsed{};     ///< since the moment before
};

/// Episodes stored in one go, at a surprise or at will: a few seconds before it and after. Memory is bounded:
/// each value takes a byte, and when all places are taken the episode of least priority gives way. Recall is
/// by content: the moment most like a cue, in what the cue knows (pattern completion; Marr 1971).
class Episodes {
  public:
    Episodes(const EpisodesParams& params, const Layout& layout, std::size_t targets);

    /// What happened last. Keeps a moment of it now and then, and an episode when the surprise is great.
    void note(const Frame& frame, std::span<const Supervision> targets, float reward, float anticipation,
              sim::Time elapsed, float surprise);
    /// Keeps what is happening now as an episode, surprising or not.
    void store() noexcept;
    /// Cuts the thread: what follows is another episode.
    void interrupt();

    /// The remembered moment most like the cue in what the cue knows; how alike they are, 0 (nothing) to 1.
    /// Fills what the cue leaves open into `filled`, and clamps it there.
    float recall(const Frame& cue, Frame& filled) const;

    [[nodiscard]] std::size_t count() const noexcept { return count_; }
    [[nodiscard]] std::size_t length(std::size_t episode) const noexcept { return lengths_[episode]; }
    [[nodiscard]] float priority(std::size_t episode) const noexcept { return priorities_[episode]; }
    /// Draws an episode with a chance in proportion to its priority. Precondition: there is one.
    [[nodiscard]] std::size_t draw(sim::RandomStream& random) const noexcept;
    /// It was replayed, and so much of its surprise was left.
    void replayed(std::size_t episode, float surprise) noexcept;
    /// The senses of one moment of an episode.
    void moment(std::size_t episode, std::size_t index, Frame& frame) const;
    [[nodiscard]] const Remembered& remembered(std::size_t episode, std::size_t index) const noexcept {
        return remembered_[slot(episode, index)];
    }
    [[nodiscard]] std::span<const Supervision> targets(std::size_t episode,
                                                       std::size_t index) const noexcept {
        return {targets_.data() + slot(episode, index) * target_count_, target_count_};
    }
    void add_to(sim::Fingerprint& fingerprint) const;

  private:
    [[nodiscard]] std::size_t slot(std::size_t episode, std::size_t index) const noexcept {
        return episode * params_.moments + index;
    }
    void keep(const Frame& frame);
    void commit();
    void copy(std::size_t from, std::size_t to);
    [[nodiscard]] float likeness(const Frame& cue, std::size_t slot) const;

    EpisodesParams params_;
    Layout layout_;
    std::size_t target_count_;
    // Places for episodes, and one more for what is happening now.
    std::vector<std::uint8_t> values_;
    std::vector<Supervision> targets_;
    std::vector<Remembered> remembered_;
    std::vector<std::size_t> lengths_;
    std::vector<float> priorities_;
    std::size_t count_ = 0;
    // What is happening now: a ring of moments, and what came since the last of them.
    std::size_t ring_ = 0;  // moments kept since the thread began
    std::vector<Supervision> since_;
    Remembered lately_;
    float peak_ = 0;         // surprise that asked for an episode; 0: none did
    std::size_t still_ = 0;  // moments still to come before it is kept
};

}  // namespace flinch::organism::learning
