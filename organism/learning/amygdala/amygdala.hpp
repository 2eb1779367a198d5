#pragma once

#include <optional>
#include <span>
#include <vector>

#include "organism/learning/amygdala/assessor.hpp"
#include "organism/learning/baseline.hpp"
#include "organism/learning/context.hpp"
#include "organism/learning/part.hpp"
#include "organism/learning/wiring.hpp"
#include "sim/archive.hpp"

namespace flinch::organism::learning {

/// The amygdala holds one assessor for each steering circuit that teaches. All of them read the same input
/// from a thought, and all learn from the same baseline. When it is cut out, it expects nothing.
class Amygdala final : public Part {
  public:
    static constexpr std::string_view part = "amygdala";

    Amygdala(const AmygdalaParams& params, const std::vector<AssessorTarget>& targets, const Context& code,
             const Layout& layout, sim::RandomStream noise);

    /// Writes what the assessors read of a thought into `into`: the thought's context, or what a control
    /// gives them instead. The control that permutes the context draws from `shuffles`.
    void read(const Frame& frame, std::span<const float> context, sim::RandomStream& shuffles,
              std::vector<float>& into) const;
    /// Asks the assessors what they say to an input: one value for each, 0 to 1. This changes nothing.
    void assess(std::span<const float> read, std::vector<float>& out) const;
    /// Does the same for this moment, and keeps the answers as the present expectations. Returns by how much
    /// their sum rose since the last moment.
    float expect(std::span<const float> read);
    /// Teaches the assessors what steering knows at this moment. `gate` scales how much they learn.
    void learn(std::span<const float> read, std::span<const Supervision> targets, sim::Time elapsed,
               float gate);
    /// Teaches the assessors from replay: the inputs of two moments, `elapsed` apart, and what steering knew
    /// at the later one. Returns the greatest absolute error of any assessor.
    float rehearse(std::span<const float> before, std::span<const float> after,
                   std::span<const Supervision> targets, sim::Time elapsed, float gate);
    /// Lets time go by in which nothing is learned: the fast weights fade.
    void pass(sim::Time elapsed) noexcept;

    /// Returns what the assessors said at this moment, one value for each.
    [[nodiscard]] const std::vector<float>& expectations() const noexcept { return expectations_; }
    [[nodiscard]] const std::vector<Assessor>& assessors() const noexcept { return assessors_; }
    /// Returns the greatest absolute error of any assessor at the last moment.
    [[nodiscard]] float surprise() const noexcept;
    [[nodiscard]] const AmygdalaParams& params() const noexcept { return params_; }

    void interrupt() override;
    void add_to(sim::Fingerprint& fingerprint) const override;
    void fields(sim::Archive& archive) override {
        Part::fields(archive);
        archive(assessors_, baseline_, expectations_);
    }
    [[nodiscard]] PartDescription describe() const override;

  private:
    [[nodiscard]] Afferents attributed(std::size_t assessor, const Afferents& all);

    AmygdalaParams params_;
    Context code_;
    std::vector<Assessor> assessors_;
    std::vector<std::optional<InputRange>> attributable_;  // for each: the only inputs that teach it
    std::vector<float> attributed_;
    Baseline baseline_;  // of their inputs
    std::vector<float> expectations_;
};

}  // namespace flinch::organism::learning
