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

/// What a claim says of a nature. Each speaks of all senses in their ranges and of all expectations.
enum class ClaimForm : std::uint32_t {
    always,       ///< at every moment: `given` implies `lines[0]`
    never,        ///< at no moment: `given` and `lines[0]`
    within,       ///< while `given` holds without a break, `lines[0]` comes true at least this often (`time`)
    independent,  ///< two lives that differ in `signals` alone agree on all `lines` while `given` holds
    monotone,     ///< of two moments that differ in `signals[0]` alone, the higher one never has less
    excludes,     ///< `lines[0]` and `lines[1]` are never on together
    reachable,    ///< each of `circuits` can fire, and can be silent
};
inline constexpr std::array<std::string_view, 7> claim_form_names{
    "always", "never", "within", "independent_of", "monotone", "excludes", "reachable"};

/// A claim of a species file. It is no part of the nature: no life depends on it.
struct Claim {
    std::string name;
    ClaimForm form = ClaimForm::always;
    Expression given;               ///< truth; the default one stands for "true"
    std::vector<Expression> lines;  ///< over the claim's symbols
    sim::Time time{};
    std::vector<std::uint32_t> signals;   ///< that differ between two lives or moments
    bool falling = false;                 ///< monotone: the higher one never has more
    std::vector<std::uint32_t> circuits;  ///< that the claim is about
    bool fails = false;                   ///< it is written down as one that does not hold
    std::string because;                  ///< why that is as it should be, or what it would take
    std::string text;                     ///< as it was written, in one line
};

/// Those that stand on this circuit in particular; not those on all of them.
[[nodiscard]] std::vector<const Claim*> claims_on(std::uint32_t circuit, std::span<const Claim> claims,
                                                  std::size_t circuits);

/// What a claim may read beside the signals: what steering and muscles make of the moment.
struct Observable {
    enum class What : std::uint8_t {
        reward,        ///< of all circuits that fire at the moment
        anticipation,  ///< the sum of the anticipation lines
        worth,         ///< the same as it would be of the same expectations imagined: memories settled
        fires,         ///< a circuit fires
        pays,          ///< what it rewards, 0 if it does not fire
        anticipates,   ///< its part of the anticipation
        since,         ///< since it last fired before this moment
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

/// `reflex.NAME`, as a claim says it: `reflex.look_at_face`.
[[nodiscard]] std::string reflex_symbol(const Reflex& reflex);
/// The signals of a nature that its lines may read.
[[nodiscard]] SymbolTable signal_table(std::span<const Circuit> circuits, std::span<const Stage> stages);
/// The same, and the observables after them.
[[nodiscard]] SymbolTable claim_table(std::span<const Circuit> circuits, std::span<const Stage> stages);

}  // namespace flinch::organism::steering
