#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "organism/posture.hpp"
#include "organism/senses.hpp"
#include "organism/steering/circuit_language/symbols.hpp"
#include "organism/steering/stage.hpp"

namespace flinch::organism::steering {

/// An innate signal that circuits may read: a sense, a state of the body, or a quantity that steering derives
/// from the assessors.
struct InnateSignal {
    std::string_view name;
    Unit unit = Unit::ratio;
    double least = 0, most = 1;  ///< bounds, in that unit
    std::string_view about;
    double (*read)(const Senses&) = nullptr;  ///< null if steering keeps the signal itself
};

/// All innate signals, in order. To add a sense, add a row.
[[nodiscard]] std::span<const InnateSignal> innate_signals() noexcept;

/// A family of signals of which each species has its own members: `circuit.NAME` for every circuit, and so
/// on.
struct SignalFamily {
    std::string_view prefix;  ///< "circuit."
    std::string_view about;
    Unit unit = Unit::truth;  ///< bounds are 0 and 1
};

/// A contiguous range of signals of one family.
struct SignalBlock {
    std::size_t first = 0, count = 0;

    [[nodiscard]] std::size_t operator[](std::size_t i) const noexcept { return first + i; }
    [[nodiscard]] auto of(auto& signals) const noexcept { return std::span(signals).subspan(first, count); }
};

/// The index of each signal of a species among all of its signals.
struct SignalLayout {
    explicit SignalLayout(std::size_t circuits = 0, std::size_t expectations = 0, std::size_t stages = 0,
                          std::size_t timed = 0);

    SignalBlock innate, postures, circuits;
    SignalBlock expectations;  ///< one for each circuit that teaches
    SignalBlock stages;        ///< of development
    SignalBlock timed;         ///< one for each circuit that teaches the cerebellum
    std::size_t size = 0;      ///< number of all signals
    /// The indices of the innate signals that steering keeps itself.
    std::size_t error, valence, expected_reward;
};

/// The families of signals that come after the innate ones, in the order of the layout.
inline constexpr std::array<SignalFamily, 5> signal_families{{
    {"posture.", "the body is in this posture"},
    {"circuit.", "this circuit is on"},
    {"expect.", "how much this circuit's assessor expects it", Unit::ratio},
    {"stage.", "it is of an age of this stage"},
    {"timed.", "how much the cerebellum expects this circuit just now", Unit::ratio},
}};

/// The names, units and bounds of the signals of a species whose circuits have these names, in the order of
/// their layout. `teaching` has the circuits that have an assessor, `timed` those that teach the cerebellum.
[[nodiscard]] SymbolTable signal_table(std::span<const std::string> circuits,
                                       std::span<const std::string> teaching,
                                       std::span<const std::string> timed = {},
                                       std::span<const Stage> stages = {});

}  // namespace flinch::organism::steering
