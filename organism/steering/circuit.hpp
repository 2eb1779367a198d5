#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "organism/steering/circuit_language/expression.hpp"
#include "sim/time.hpp"

namespace flinch::organism::steering {

/// What a circuit can make the body do. Innate and finite.
enum class Reflex : std::uint32_t { none, orient, freeze, startle };
inline constexpr std::array<std::string_view, 4> reflex_names{"none", "orient", "freeze", "startle"};

/// One innate circuit: a line of the species file. It never changes in a lifetime.
struct Circuit {
    std::string name;
    std::string cell;                 ///< its cell type
    Expression when;                  ///< truth: the condition over innate senses, body and assessors
    sim::Time latency{40'000};        ///< from condition to firing
    sim::Time hold{300'000};          ///< how long one firing keeps it (and its reflex) on
    sim::Time refractory{1'000'000};  ///< shortest time between two firings
    Reflex reflex = Reflex::none;
    Expression reward;                       ///< ratio: delivered once a firing
    std::optional<Expression> anticipation;  ///< ratio: what merely expecting it is worth, at every moment
    std::optional<sim::Time> lead;           ///< taught to an assessor with this lead time
    sim::Time active_from{};                 ///< developmental window
    sim::Time active_until = sim::Time::max();
    bool lesioned = false;  ///< cut out by a scenario
};

}  // namespace flinch::organism::steering
