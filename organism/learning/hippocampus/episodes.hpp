#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "organism/learning/amygdala/assessor.hpp"
#include "organism/learning/frame.hpp"
#include "sim/archive.hpp"
#include "sim/fingerprint.hpp"
#include "sim/random.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

/// These are the parameters of the memory for episodes; a species file may set them.
struct EpisodesParams {
    std::size_t most = 24;         ///< episodes kept, at most
    std::size_t moments = 12;      ///< moments of one episode, at most
    sim::Time spacing{250'000};    ///< time between the moments kept
    float surprising = 0.3F;       ///< more surprise than this makes an episode
    float priority_kept = 0.8F;    ///< share of an episode's priority that a replay leaves
    float least_priority = 0.02F;  ///< no priority falls below this, so that nothing is never replayed
};

/// This is one remembered moment, without its senses.
struct Remembered {
    std::uint32_t clamped = 0;
    float reward = 0;        ///< since the moment before
    float anticipation = 0;  ///< what steering said its expectations were worth
    sim::Time elapsed{};     ///< since the moment before
    void fields(sim::Archive& archive) { archive(clamped, reward, anticipation, elapsed); }
};

/// The memory for episodes stores an episode in one go, at a surprise or at will: a few seconds before it and
/// after. Memory is bounded: each value takes a byte, and when all slots are taken the episode of least
/// priority gives way. Recall is by content: it finds the moment most like a cue, in what the cue knows
/// (pattern completion; Marr 1971).
class Episodes {
  public:
    Episodes(const EpisodesParams& params, const Layout& layout, std::size_t targets);

    /// Takes in what happened last. It keeps a moment of it every `spacing`, and an episode when the surprise
    /// is great.
    void note(const Frame& frame, std::span<const Supervision> targets, float reward, float anticipation,
              sim::Time elapsed, float surprise);
    /// Keeps what is happening now as an episode, surprising or not.
    void store() noexcept;
    /// Cuts the thread of time: what follows belongs to another episode.
    void interrupt();

    /// Finds the remembered moment most like the cue in what the cue knows. What the cue leaves open is
    /// filled in from it into `filled`, and clamped there. Returns how alike the two are, from 0 (not at all)
    /// to 1.
    float recall(const Frame& cue, Frame& filled) const;

    [[nodiscard]] std::size_t count() const noexcept { return count_; }
    [[nodiscard]] std::size_t length(std::size_t episode) const noexcept { return lengths_[episode]; }
    [[nodiscard]] float priority(std::size_t episode) const noexcept { return priorities_[episode]; }
    /// Draws an episode with a chance in proportion to its priority. Precondition: there is one.
    [[nodiscard]] std::size_t draw(sim::RandomStream& random) const noexcept;
    /// Notes that an episode was replayed and that so much of its surprise was left, which updates its
    /// priority.
    void replayed(std::size_t episode, float surprise) noexcept;
    /// Writes the senses of one moment of an episode into `frame`.
    void moment(std::size_t episode, std::size_t index, Frame& frame) const;
    [[nodiscard]] const Remembered& remembered(std::size_t episode, std::size_t index) const noexcept {
        return remembered_[slot(episode, index)];
    }
    [[nodiscard]] std::span<const Supervision> targets(std::size_t episode,
                                                       std::size_t index) const noexcept {
        return {targets_.data() + slot(episode, index) * target_count_, target_count_};
    }
    void add_to(sim::Fingerprint& fingerprint) const;
    void fields(sim::Archive& archive) {
        archive(values_, targets_, remembered_, lengths_, priorities_, count_, ring_, since_, lately_, peak_,
                still_);
    }

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
    // These have slots for `most` episodes, and one more for what is happening now.
    std::vector<std::uint8_t> values_;
    std::vector<Supervision> targets_;
    std::vector<Remembered> remembered_;
    std::vector<std::size_t> lengths_;
    std::vector<float> priorities_;
    std::size_t count_ = 0;
    // These hold what is happening now: a ring of moments, and what came since the last of them.
    std::size_t ring_ = 0;  // moments kept since the thread of time began
    std::vector<Supervision> since_;
    Remembered lately_;
    float peak_ = 0;         // surprise that calls for an episode; 0: none
    std::size_t still_ = 0;  // moments still to come before that episode is kept
};

}  // namespace flinch::organism::learning
