#pragma once

#include <cstdint>

#include "organism/learning/part.hpp"

namespace flinch::organism::learning {

/// A learning part as small as one can be: it counts moments.
class Metronome final : public Part {
  public:
    static constexpr std::string_view part = "metronome";

    Metronome() : Part(part) {}
    /// To be told of every moment.
    void note() noexcept {
        if (!lesioned()) ++count_;
    }
    [[nodiscard]] std::uint64_t count() const noexcept { return count_; }

    void interrupt() override { count_ = 0; }
    void add_to(sim::Fingerprint& fingerprint) const override;
    [[nodiscard]] PartDescription describe() const override;

  private:
    std::uint64_t count_ = 0;
};

}  // namespace flinch::organism::learning
