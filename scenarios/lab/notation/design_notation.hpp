#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace flinch::lab {

/// A stimulus as a design names it: `A`, `(spider)`, or the spoken word `("spider")`.
struct NominalStimulus {
    std::string name;
    bool word = false;
    std::size_t offset = 0;  ///< position in the design's text, in bytes
};

/// One kind of trial: its steps follow one another, and the stimuli of a step come together.
struct TrialType {
    unsigned count = 1;
    bool probe = false;  ///< `#`: nothing is learned in it
    std::vector<std::vector<NominalStimulus>> steps;
    std::string label;  ///< the type's canonical text, without its count
    std::size_t offset = 0;
};

/// The trials of one phase as its design gives them.
struct PhaseDesign {
    bool random = false;  ///< `!`: the trials are held in random order
    std::vector<TrialType> types;
};

struct NotationError {
    std::size_t offset = 0;
    std::string message;
};

inline constexpr unsigned most_trials = 1'000'000;

/// Reads the notation of designs that researchers use with the program calmr (0.8):
/// `!10A(US)/10B/1#A/3A>B(US)/18(spider)("spider")`. A `!` anywhere makes the order random; an empty design has no
/// trials; a stimulus twice in one step, and a kind of no trials, are errors.
[[nodiscard]] std::variant<PhaseDesign, std::vector<NotationError>> parse_design(std::string_view text);

/// Replaces each type that names a set, or has `{set}` in a name, with one type for each member. A set that
/// occurs twice in one type has the same member both times; two sets give every pair of members. A probe trial
/// (`#A`) whose like is trained in the same phase (`A`) is labelled `#A`; any other is labelled `A`.
[[nodiscard]] PhaseDesign expand(const PhaseDesign& design,
                                 const std::map<std::string, std::vector<std::string>>& sets);

}  // namespace flinch::lab
