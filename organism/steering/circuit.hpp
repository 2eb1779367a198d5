#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "organism/steering/circuit_language/expression.hpp"
#include "organism/steering/reflex.hpp"
#include "organism/term.hpp"
#include "sim/input/key_listing.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/time.hpp"
#include "world/sound.hpp"

namespace flinch::organism::steering {

/// The parts of the autonomic nervous system that a circuit can drive while it is on, each 0 to 1.
enum class Autonomic : std::uint32_t { arousal, heart_rate, goosebumps, pupil };

/// Their names, in the same order.
inline constexpr std::array<Term, 4> autonomics{
    {{"arousal", "how wide awake the brain is"},
     {"heart_rate", "how much faster than at rest the heart beats"},
     {"goosebumps", "hair on end"},
     {"pupil", "how wide the pupils are"}}};

/// One innate circuit, as a `[[circuit]]` table of the species file defines it. It never changes in a
/// lifetime.
struct Circuit {
    std::string name;
    std::string cell = "unnamed";     ///< its cell type
    std::string about;                ///< one line for `flinch describe`
    Expression when;                  ///< truth; the condition over innate senses, body and assessors
    sim::Time latency{30'000};        ///< from condition to firing
    sim::Time hold{300'000};          ///< how long one firing keeps it (and its reflex) on
    sim::Time refractory{1'000'000};  ///< shortest time between two firings
    const Reflex* reflex = nullptr;   ///< none, or a row of `reflexes()`
    Expression reward;                ///< ratio; delivered once per firing
    /// This ratio is the value of merely expecting the circuit to fire, at every moment.
    std::optional<Expression> anticipation;
    std::optional<sim::Time> lead;        ///< if set, it teaches an assessor with this lead time
    std::optional<sim::Time> taught_for;  ///< time for which a firing is taught; otherwise while it is on
    bool timed = false;                   ///< its firing also teaches the cerebellum
    bool taste_cues_only = false;         ///< its assessor learns from taste and gut alone
    std::optional<Expression> amount;     ///< ratio; the target at a firing (without it, 1)
    std::optional<Expression> deny;       ///< truth; evidence that it will not come, so the target is 0
    std::array<std::optional<Expression>, autonomics.size()> autonomic;  ///< ratio, while it is on
    std::optional<world::Voice> call;                                    ///< the sound that a firing makes
    std::vector<std::string> attend_to;  ///< while it is on, only these channels are to reach the cortex
    bool attend = false;                 ///< the cortex makes a frame at once, and often while it is on
    sim::Time active_from{};             ///< developmental window
    sim::Time active_until = sim::Time::max();
    sim::Time ramp{};       ///< time from `active_from` over which its strength grows from 0 to 1
    bool lesioned = false;  ///< cut out by a scenario

    static const sim::ParameterTable<Circuit>& parameters();
    /// The keys of its table `teach`, except lines. A circuit that teaches has a lead of 1 s unless the table
    /// gives another.
    static const sim::ParameterTable<Circuit>& teaching_parameters();
    /// The keys of its table `active`.
    static const sim::ParameterTable<Circuit>& window_parameters();
};

/// All keys that a `[[circuit]]` table may have.
[[nodiscard]] std::vector<sim::KeySection> circuit_keys();

}  // namespace flinch::organism::steering
