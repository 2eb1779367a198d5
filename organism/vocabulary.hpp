#pragma once

#include <span>

#include "organism/term.hpp"

namespace flinch::organism {

/// Everything innate that a file may name, for whoever lists it. The signals are those that a circuit's line
/// reads: first the innate ones, then those that each nature has of its own, under `circuit.NAME` and so on.
[[nodiscard]] std::span<const Term> signal_terms();
[[nodiscard]] std::span<const Term> reflex_terms();
[[nodiscard]] std::span<const Term> posture_terms() noexcept;
/// What the striatum chooses from.
[[nodiscard]] std::span<const Term> action_terms() noexcept;
/// What of the autonomic nervous system a circuit may drive.
[[nodiscard]] std::span<const Term> autonomic_terms() noexcept;
/// What a circuit may attend to.
[[nodiscard]] std::span<const Term> channel_terms() noexcept;

}  // namespace flinch::organism
