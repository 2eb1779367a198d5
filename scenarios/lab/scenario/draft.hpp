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

/// A scenario while it is being read. Later sections of the file refer to what earlier ones have put here.
struct Draft {
    std::filesystem::path folder;  ///< the folder at which paths in the file start
    sim::Diagnostics& problems;
    const Settings& settings;  ///< the settings of the command
    sim::Fingerprint content;  ///< hash of the content of every file, whatever its layout
    Scenario scenario;
    Sets sets;
    std::map<char, std::uint16_t> letters;  ///< the letter of each room on the map
    Stimulus words;                         ///< how words are said, unless a stimulus says otherwise
    std::map<std::string, std::uint32_t>
        stimuli;  ///< the index of each stimulus that was already looked up, by its name in the file
    std::vector<std::filesystem::path> replayed_by;  ///< the replays that led to this file

    /// Adds a file's content to the hash by which the scenario is known.
    void add_content(const std::string& text) {
        for (const char c : text) content.add(static_cast<std::uint64_t>(c));
    }
    [[nodiscard]] std::optional<std::uint32_t> kind(const std::string& name) const;
    [[nodiscard]] std::optional<std::uint16_t> room(const std::string& name) const;
    [[nodiscard]] std::optional<std::uint32_t> door(const std::string& name) const;
};

/// Opens the file of a species, which is looked up beside the scenario and then in the library. Gives nothing
/// if the name is empty, or if there is no such file, which is reported at `place`.
[[nodiscard]] std::optional<sim::Document> open_species(const std::string& name,
                                                        const sim::SourceLocation& place, Draft& draft);

/// The names of the phases, taken from the first group, since all groups have the same.
[[nodiscard]] std::vector<std::string> phase_names(const Draft& draft);

/// Reads a stimulus that has a section of its own, and finishes the section.
[[nodiscard]] Stimulus read_stimulus(const std::string& name, sim::Section& section, const Draft& draft);
/// Reads a contact, such as that of a thing or of an apparatus.
[[nodiscard]] world::Contact read_contact(sim::Section section);

/// Replaces a text that has `{set}` in it by one text for each member of that set; any other text stands for
/// itself.
[[nodiscard]] std::vector<std::string> expand(const std::string& text, const Sets& sets);
/// Expands several texts together, each time with the same member of the same set in all of them.
[[nodiscard]] std::vector<std::vector<std::string>> expand_together(const std::vector<std::string>& texts,
                                                                    const Sets& sets);

void read_world(sim::Section& root, Draft& draft);    // rooms, map, creatures
void read_things(sim::Section& root, Draft& draft);   // kinds of things, and their pictures
void read_stimuli(sim::Section& root, Draft& draft);  // words, stimuli
void read_groups(sim::Section& root, Draft& draft, const sim::Document& species);  // phases, groups
/// Reads where creatures come from: the keys `raised` of the scenario and of its creatures, for all groups
/// that do not say it themselves.
void read_creatures(sim::Section& root, Draft& draft);
/// Reads the key `raised` of a section, for all creatures of this species; nothing if it is not there.
[[nodiscard]] std::vector<std::shared_ptr<const Upbringing>> raised_of(sim::Section& section,
                                                                       const organism::Species& species,
                                                                       Draft& draft);
void read_exams(sim::Section& root, Draft& draft);
void read_questions(sim::Section& root, Draft& draft);      // probes, exams, tables, findings
void read_interventions(sim::Section& root, Draft& draft);  // what is done beside the plan

}  // namespace flinch::lab
