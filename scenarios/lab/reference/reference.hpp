#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/lab/experiment/variable.hpp"
#include "sim/input/key_listing.hpp"

namespace flinch::lab {

/// A chapter of the reference: the tables of one kind of file, or the words that a key can have as its value.
struct Chapter {
    std::string name;   ///< "scenario", "operators"
    std::string about;  ///< one sentence
    std::vector<sim::KeySection> sections;
};

/// Everything that a file may contain and that a probe may read.
struct Reference {
    std::vector<Chapter> chapters;
    std::vector<VariableEntry> variables;
};

[[nodiscard]] Reference reference();

/// The part of the reference that a name selects: one chapter, one table with the tables within it, or the
/// variables. Gives nothing if there is no such section.
[[nodiscard]] std::optional<Reference> reference_of(const std::string& section, const Reference& all);
/// Every name that `reference_of` knows.
[[nodiscard]] std::vector<std::string> section_names(const Reference& all);

void write_text(const Reference& reference, std::ostream& out);
void write_markdown(const Reference& reference, std::ostream& out);
/// Writes the reference as one object with `keys` and `variables`.
void write_json(const Reference& reference, std::ostream& out);

}  // namespace flinch::lab
