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
    std::size_t offset = 0;  ///< byte in the design's text
};

/// One kind of trial: its steps follow each other, the stimuli of a step come together.
struct TrialType {
    unsigned count = 1;
    bool probe = false;  ///< `#`: nothing is learned
    std::vector<std::vector<NominalStimulus>> steps;
    std::string label;  ///< its canonical text, without count
    std::size_t offset = 0;
};

/// The trials of one phase.
struct PhaseDesign {
    bool random = false;  ///< `!`: in random order
    std::vector<TrialType> types;
};

struct NotationError {
    std::size_t offset = 0;
    std::string message;
};

inline constexpr unsigned most_trials = 1'000'000;

/// Reads the notation that researchers write for calmr: `!10A(US)/10B/1#A/3A>B(US)/18(spider)("spider")`.
[[nodiscard]] std::variant<PhaseDesign, std::vector<NotationError>> parse_design(std::string_view text);

/// A type that names a set, or has `{set}` in a name, becomes one type for each member; the same set twice in one type takes the same
/// member both times, two sets give every pair.
[[nodiscard]] PhaseDesign expand(const PhaseDesign& design,
                                 const std::map<std::string, std::vector<std::string>>& sets);

}  // namespace flinch::lab
