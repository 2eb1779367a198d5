#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "organism/steering/circuit.hpp"
#include "organism/steering/circuit_language/symbols.hpp"
#include "organism/steering/stage.hpp"
#include "sim/time.hpp"

namespace flinch::organism::steering {

/// The form of a claim about a species. Each form quantifies over all senses in their ranges and over all
/// expectations.
enum class ClaimForm : std::uint32_t {
    always,       ///< at every moment: `given` implies `lines[0]`
    never,        ///< at no moment: `given` and `lines[0]`
    within,       ///< while `given` holds without a break, `lines[0]` becomes true at least once per `time`
    independent,  ///< two lives that differ only in `signals` agree on all `lines` while `given` holds
    monotone,     ///< of two moments that differ only in `signals[0]`, the higher one never has less
    excludes,     ///< `lines[0]` and `lines[1]` are never on together
    reachable,    ///< each of `circuits` can fire, and can be silent
};
inline constexpr std::array<std::string_view, 7> claim_form_names{
    "always", "never", "within", "independent_of", "monotone", "excludes", "reachable"};

/// A claim of a species file about its circuits. It is not part of the species' behaviour, and no life
/// depends on it.
struct Claim {
    std::string name;
    ClaimForm form = ClaimForm::always;
    Expression given;               ///< truth; the default expression stands for "true"
    std::vector<Expression> lines;  ///< over the claim's symbols
    sim::Time time{};
    std::vector<std::uint32_t> signals;   ///< that differ between two lives or moments
    bool falling = false;                 ///< monotone: the higher one never has more
    std::vector<std::uint32_t> circuits;  ///< that the claim is about
    bool fails = false;                   ///< the file marks it as a claim that does not hold
    std::string because;                  ///< why it rightly fails, or what would make it hold
    std::string text;                     ///< as it was written, in one line
};

/// The claims about this circuit in particular, without those about all circuits.
[[nodiscard]] std::vector<const Claim*> claims_on(std::uint32_t circuit, std::span<const Claim> claims,
                                                  std::size_t circuits);

/// A quantity that a claim may read beside the signals: steering's and the muscles' response to the moment.
struct Observable {
    enum class What : std::uint8_t {
        reward,        ///< of all circuits that fire at the moment
        anticipation,  ///< the sum of the anticipation lines
        worth,         ///< the same, if the expectations were imagined: memories are settled
        fires,         ///< a circuit fires
        pays,          ///< its reward, 0 if it does not fire
        anticipates,   ///< its part of the anticipation
        since,         ///< time since it last fired before this moment
        reflex,        ///< a circuit with this reflex fires
        body,          ///< the body's posture after the moment
    };
    What what = What::reward;
    std::uint32_t index = 0;  ///< of the circuit, reflex or posture
};

/// The observables, in the order in which their symbols follow the signals: `reward`, `anticipation`,
/// `worth`, then `fires.NAME`, `reward.NAME`, `anticipation.NAME`, `since.NAME` of every circuit,
/// `reflex.NAME`, `body.NAME`.
[[nodiscard]] std::vector<Observable> observables(std::size_t circuits);

/// The symbol `reflex.NAME` as a claim writes it, such as `reflex.look_at_face`.
[[nodiscard]] std::string reflex_symbol(const Reflex& reflex);
/// The signals of a species that its lines may read.
[[nodiscard]] SymbolTable signal_table(std::span<const Circuit> circuits, std::span<const Stage> stages);
/// The same signals, followed by the observables.
[[nodiscard]] SymbolTable claim_table(std::span<const Circuit> circuits, std::span<const Stage> stages);

}  // namespace flinch::organism::steering
