#pragma once

#include <span>

#include "organism/term.hpp"

namespace flinch::organism {

/// These functions list everything innate that a file may name. The signals are those that a circuit's lines
/// can read: first the innate ones, then those that each species has of its own, under `circuit.NAME` and so
/// on.
[[nodiscard]] std::span<const Term> signal_terms();
[[nodiscard]] std::span<const Term> reflex_terms();
[[nodiscard]] std::span<const Term> posture_terms() noexcept;
/// The actions from which the striatum chooses.
[[nodiscard]] std::span<const Term> action_terms() noexcept;
/// The parts of the autonomic nervous system that a circuit may drive.
[[nodiscard]] std::span<const Term> autonomic_terms() noexcept;
/// The channels that a circuit may attend to.
[[nodiscard]] std::span<const Term> channel_terms() noexcept;

}  // namespace flinch::organism
