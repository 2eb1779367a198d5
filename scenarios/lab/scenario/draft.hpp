#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/lab/scenario/scenario.hpp"
#include "scenarios/lab/scenario/settings.hpp"
#include "sim/input/document.hpp"

namespace flinch::lab {

using Sets = std::map<std::string, std::vector<std::string>>;

/// A scenario while it is being read: what later sections refer to in earlier ones.
struct Draft {
    std::filesystem::path folder;  ///< paths in the file start here
    sim::Diagnostics& problems;
    const Settings& settings;  ///< of the command
    sim::Fingerprint content;  ///< of what every file says, whatever it looks like
    Scenario scenario;
    Sets sets;
    std::map<char, std::uint16_t> letters;  ///< the rooms' letters on the map
    Stimulus words;                         ///< how words are said unless a stimulus says otherwise
    std::map<std::string, std::uint32_t>
        stimuli;  ///< index of each stimulus already looked up, by its written name

    /// Takes what a file says into the content that the scenario is known by.
    void add_content(const std::string& text) {
        for (const char c : text) content.add(static_cast<std::uint64_t>(c));
    }
    [[nodiscard]] std::optional<std::uint32_t> kind(const std::string& name) const;
    [[nodiscard]] std::optional<std::uint16_t> room(const std::string& name) const;
    [[nodiscard]] std::optional<std::uint32_t> door(const std::string& name) const;
};

/// The file of a species, looked up beside the scenario and then in the library. Nothing if there is none, which
/// is said at `place`, or if the name is empty.
[[nodiscard]] std::optional<sim::Document> open_species(const std::string& name, const sim::SourceLocation& place,
                                                        Draft& draft);

/// The phases of the first group: all groups have the same.
[[nodiscard]] std::vector<std::string> phase_names(const Draft& draft);

/// A stimulus as it stands in a section of its own, which it finishes.
[[nodiscard]] Stimulus read_stimulus(const std::string& name, sim::Section& section, const Draft& draft);
/// A contact, as of a thing or of an apparatus.
[[nodiscard]] world::Contact read_contact(sim::Section section);

/// A text with `{set}` in it stands for one text for each member of that set; without, for itself.
[[nodiscard]] std::vector<std::string> expand(const std::string& text, const Sets& sets);
/// The same member of the same set in several texts at once.
[[nodiscard]] std::vector<std::vector<std::string>> expand_together(const std::vector<std::string>& texts,
                                                                    const Sets& sets);

void read_world(sim::Section& root, Draft& draft);                                 // rooms, map, creatures
void read_things(sim::Section& root, Draft& draft);                                // kinds and their pictures
void read_stimuli(sim::Section& root, Draft& draft);                               // words, stimuli
void read_groups(sim::Section& root, Draft& draft, const sim::Document& species);  // phases, groups
void read_exams(sim::Section& root, Draft& draft);
void read_questions(sim::Section& root, Draft& draft);  // probes, exams, tables, findings
void read_interventions(sim::Section& root, Draft& draft);      // what is done beside the plan

}  // namespace flinch::lab
