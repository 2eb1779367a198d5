#pragma once

#include "organism/learning/part.hpp"
#include "organism/learning/striatum/actor.hpp"
#include "sim/archive.hpp"

namespace flinch::organism::learning {

/// The striatum is an actor over the actions of the body. When it is cut out, it chooses the first of them,
/// which is rest.
class Striatum final : public Part {
  public:
    static constexpr std::string_view part = "striatum";

    Striatum(const StriatumParams& params, std::size_t inputs, std::size_t actions)
        : Part(part), actor_(params, inputs, actions) {}

    [[nodiscard]] std::uint32_t choose(std::span<const float> context, sim::RandomStream& random) {
        return lesioned() ? 0U : actor_.choose(context, random);
    }
    /// Dopamine strengthens or weakens what was done lately.
    void reinforce(float dopamine, sim::Time elapsed, bool learning) {
        actor_.reinforce(dopamine, elapsed, learning);
    }
    void interrupt() override { actor_.interrupt(); }
    void add_to(sim::Fingerprint& fingerprint) const override { actor_.add_to(fingerprint); }
    void fields(sim::Archive& archive) override {
        Part::fields(archive);
        archive(actor_);
    }
    [[nodiscard]] PartDescription describe() const override;

  private:
    Actor actor_;
};

}  // namespace flinch::organism::learning
