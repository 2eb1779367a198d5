#pragma once

#include <functional>
#include <string>
#include <vector>

namespace flinch::sim {

/// A description in text of one key of a file: its meaning and the values that it may have.
struct KeyInfo {
    std::string key;   ///< `NAME` stands for any name
    std::string type;  ///< "number", "whole", "flag", "duration", "angle", "length", "choice", "text", …
    std::string unit;  ///< of the number; empty if it has none
    std::string default_text;          ///< as a file would write it; empty if there is none
    std::string least, most;           ///< as a file would write them; empty if there is no bound
    std::vector<std::string> choices;  ///< of a choice
    std::string about;                 ///< one line
    std::string source;                ///< the paper it is taken from, if there is one
    bool required = false;
};

/// One table that a file may hold.
struct KeySection {
    std::string path;     ///< "amygdala", "circuit.NAME.teach"; empty for the top of the file
    std::string about;    ///< one line
    bool listed = false;  ///< written `[[path]]`, each with a `name`; otherwise `[path]`
    std::vector<KeyInfo> keys;
};

/// Announces the tables of a kind of file ("species", "scenario"). `sections` is called when they are needed.
/// It is meant for a static object.
bool register_keys(std::string file, std::function<std::vector<KeySection>()> sections);

/// Every table of a kind of file, in the order of its announcements' sections.
[[nodiscard]] std::vector<KeySection> key_sections(const std::string& file);

}  // namespace flinch::sim
