// Finds parts of the reference by their names.
#include <algorithm>

#include "scenarios/lab/reference/reference.hpp"

namespace flinch::lab {
namespace {

constexpr std::string_view variables = "variables";

/// Whether a table is the one that was asked for, or lies within it: "stimuli" contains
/// "stimuli.NAME.motion".
bool lies_in(const std::string& path, const std::string& section) {
    return path == section || path.starts_with(section + ".");
}

}  // namespace

std::optional<Reference> reference_of(const std::string& section, const Reference& all) {
    if (section == variables) return Reference{{}, all.variables};
    Reference found;
    for (const Chapter& chapter : all.chapters) {
        if (chapter.name == section) return Reference{{chapter}, {}};
        Chapter part{chapter.name, chapter.about, {}};
        for (const sim::KeySection& table : chapter.sections) {
            if (!table.path.empty() && lies_in(table.path, section)) part.sections.push_back(table);
        }
        if (!part.sections.empty()) found.chapters.push_back(std::move(part));
    }
    if (found.chapters.empty()) return std::nullopt;
    return found;
}

std::vector<std::string> section_names(const Reference& all) {
    std::vector<std::string> names{std::string(variables)};
    for (const Chapter& chapter : all.chapters) {
        names.push_back(chapter.name);
        for (const sim::KeySection& table : chapter.sections) {
            if (table.path.empty()) continue;
            names.push_back(table.path);
            names.push_back(table.path.substr(0, table.path.find('.')));
        }
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

}  // namespace flinch::lab
