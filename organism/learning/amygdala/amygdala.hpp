#pragma once

#include <optional>
#include <span>
#include <vector>

#include "organism/learning/amygdala/assessor.hpp"
#include "organism/learning/baseline.hpp"
#include "organism/learning/context.hpp"
#include "organism/learning/part.hpp"
#include "organism/learning/wiring.hpp"

namespace flinch::organism::learning {

/// The amygdala: an assessor for each steering circuit that teaches. All read the same of a thought, and
/// learn from the same baseline. Cut out, it expects nothing.
class Amygdala final : public Part {
  public:
    static constexpr std::string_view part = "amygdala";

    Amygdala(const AmygdalaParams& params, const std::vector<AssessorTarget>& targets, const Context& code,
             const Layout& layout, sim::RandomStream noise);

    /// What the assessors read of a thought: its context, or what a control gives them instead. `shuffles` is
    /// drawn from for the one that permutes.
    void read(const Frame& frame, std::span<const float> context, sim::RandomStream& shuffles,
              std::vector<float>& into) const;
    /// What they would say to what they read: one value for each, 0 to 1. Changes nothing.
    void assess(std::span<const float> read, std::vector<float>& out) const;
    /// The same for this moment: what is expected now. Returns how much more that is, summed, than at the
    /// last moment.
    float expect(std::span<const float> read);
    /// Teaches them what steering knows at this moment. `gate` scales how much.
    void learn(std::span<const float> read, std::span<const Supervision> targets, sim::Time elapsed,
               float gate);
    /// Replay: two moments, `elapsed` apart, and what was known at the later one. Returns the greatest error.
    float rehearse(std::span<const float> before, std::span<const float> after,
                   std::span<const Supervision> targets, sim::Time elapsed, float gate);
    /// Time in which nothing is learned: fast weights fade.
    void pass(sim::Time elapsed) noexcept;

    /// What they said at this moment.
    [[nodiscard]] const std::vector<float>& expectations() const noexcept { return expectations_; }
    [[nodiscard]] const std::vector<Assessor>& assessors() const noexcept { return assessors_; }
    /// The greatest error of any at the last moment.
    [[nodiscard]] float surprise() const noexcept;
    [[nodiscard]] const AmygdalaParams& params() const noexcept { return params_; }

    void interrupt() override;
    void add_to(sim::Fingerprint& fingerprint) const override;
    [[nodiscard]] PartDescription describe() const override;

  private:
    [[nodiscard]] Afferents attributed(std::size_t assessor, const Afferents& all);

    AmygdalaParams params_;
    Context code_;
    std::vector<Assessor> assessors_;
    std::vector<std::optional<InputRange>> attributable_;  // of each: what alone teaches it, of what they read
    std::vector<float> attributed_;
    Baseline baseline_;  // of what they read
    std::vector<float> expectations_;
};

}  // namespace flinch::organism::learning
