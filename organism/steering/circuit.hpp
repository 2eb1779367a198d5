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

/// What of the autonomic nervous system a circuit drives while it is on, each 0 to 1.
enum class Autonomic : std::uint32_t { arousal, heart_rate, goosebumps, pupil };

/// Their names, in the same order.
inline constexpr std::array<Term, 4> autonomics{
    {{"arousal", "how wide awake the brain is"},
     {"heart_rate", "how much faster than at rest the heart beats"},
     {"goosebumps", "hair on end"},
     {"pupil", "how wide the pupils are"}}};

/// One innate circuit: a line of the species file. It never changes in a lifetime.
struct Circuit {
    std::string name;
    std::string cell = "unnamed";            ///< its cell type
    std::string about;                       ///< one line for `flinch describe`
    Expression when;                         ///< truth: the condition over innate senses, body and assessors
    sim::Time latency{30'000};               ///< from condition to firing
    sim::Time hold{300'000};                 ///< how long one firing keeps it (and its reflex) on
    sim::Time refractory{1'000'000};         ///< shortest time between two firings
    const Reflex* reflex = nullptr;          ///< none, or a row of `reflexes()`
    Expression reward;                       ///< ratio: delivered once a firing
    std::optional<Expression> anticipation;  ///< ratio: what merely expecting it is worth, at every moment
    std::optional<sim::Time> lead;           ///< taught to an assessor with this lead time
    std::optional<sim::Time> taught_for;     ///< a firing is taught for so long; otherwise while it is on
    bool timed = false;                      ///< teaches the cerebellum, too, when it fires
    bool taste_cues_only = false;               ///< what it teaches is learned of taste and gut alone
    std::optional<Expression> amount;        ///< ratio: how much is taught at a firing (without it, 1)
    std::optional<Expression> deny;          ///< truth: evidence that it is not to come: 0 is taught
    std::array<std::optional<Expression>, autonomics.size()> autonomic;  ///< ratio, while it is on
    std::optional<world::Voice> call;                                    ///< the sound that a firing makes
    std::vector<std::string> attend_to;  ///< while it is on, only these channels are to reach the cortex
    bool attend = false;      ///< asks the cortex for a frame at once, and a lively pace while it is on
    sim::Time active_from{};  ///< developmental window
    sim::Time active_until = sim::Time::max();
    sim::Time ramp{};       ///< its strength grows from nothing to full over this time from `active_from`
    bool lesioned = false;  ///< cut out by a scenario

    static const sim::ParameterTable<Circuit>& parameters();
    /// The keys of its table `teach`, but for lines; what teaches has a lead of 1 s unless it says another.
    static const sim::ParameterTable<Circuit>& teaching_parameters();
    /// The keys of its table `active`.
    static const sim::ParameterTable<Circuit>& window_parameters();
};

/// Everything that a `[[circuit]]` may say.
[[nodiscard]] std::vector<sim::KeySection> circuit_keys();

}  // namespace flinch::organism::steering
