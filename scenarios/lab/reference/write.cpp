// Writes the reference: for people at a terminal, as docs/reference.md, and for programs.
#include <ostream>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include "scenarios/lab/reference/reference.hpp"

namespace flinch::lab {
namespace {

std::string heading(const sim::KeySection& section) {
    if (section.path.empty()) return "at the top";
    return section.listed ? "[[" + section.path + "]]" : "[" + section.path + "]";
}

/// Describes the values that a key may have: its choices, its bounds, or that it must be given.
std::string range(const sim::KeyInfo& key) {
    std::string text;
    if (!key.choices.empty()) {
        text = fmt::format("{}", fmt::join(key.choices, ", "));
    } else if (!key.least.empty() && !key.most.empty()) {
        text = key.least + " to " + key.most;
    } else if (!key.least.empty()) {
        text = "from " + key.least;
    }
    // The bounds of durations, angles and lengths contain their unit already.
    if (!key.unit.empty() && text.find('"') == std::string::npos)
        text += (text.empty() ? "" : " ") + key.unit;
    return text;
}

std::string otherwise(const sim::KeyInfo& key) {
    return key.required ? "required" : key.default_text;
}

std::string meaning(const sim::KeyInfo& key) {
    return key.source.empty() ? key.about : fmt::format("{} ({})", key.about, key.source);
}

/// Escapes a text for a cell of a table, which a bar would end.
std::string cell(std::string text) {
    for (auto at = text.find('|'); at != std::string::npos; at = text.find('|', at + 2))
        text.insert(at, "\\");
    return text;
}

std::string code(const std::string& text) {
    return text.empty() ? "" : "`" + cell(text) + "`";
}

}  // namespace

void write_text(const Reference& reference, std::ostream& out) {
    for (const Chapter& chapter : reference.chapters) {
        out << chapter.name << ": " << chapter.about << '\n';
        for (const sim::KeySection& section : chapter.sections) {
            out << '\n' << heading(section) << "  " << section.about << '\n';
            for (const sim::KeyInfo& key : section.keys) {
                out << fmt::format("  {:<16} {:<10} {}\n", key.key, key.type, meaning(key));
                const std::string bounds = range(key);
                if (!bounds.empty() || !otherwise(key).empty())
                    out << fmt::format("  {:<16} {:<10} {}{}{}\n", "", "", bounds,
                                       bounds.empty() || otherwise(key).empty() ? "" : "; ",
                                       key.required               ? "required"
                                       : key.default_text.empty() ? ""
                                                                  : "default " + key.default_text);
            }
        }
        out << '\n';
    }
    if (reference.variables.empty()) return;
    out << "variables: What a probe may read.\n\n";
    for (const VariableEntry& one : reference.variables)
        out << fmt::format("  {:<28} {}{}; such as {}\n", one.name, one.about,
                           one.unit.empty() ? "" : " (" + one.unit + ")", one.example);
}

void write_markdown(const Reference& reference, std::ostream& out) {
    out << "# Reference\n\nEverything that a file may say and that a probe may read. Made by `flinch keys "
           "--markdown`.\n";
    for (const Chapter& chapter : reference.chapters) {
        out << "\n## " << chapter.name << "\n\n" << chapter.about << '\n';
        for (const sim::KeySection& section : chapter.sections) {
            if (section.path != chapter.name)
                out << "\n### `" << heading(section) << "`\n\n" << section.about << '\n';
            out << "\n| key | type | range | default | meaning |\n|---|---|---|---|---|\n";
            for (const sim::KeyInfo& key : section.keys)
                out << fmt::format("| {} | {} | {} | {} | {} |\n", code(key.key), key.type, cell(range(key)),
                                   key.required ? "required" : code(key.default_text), cell(meaning(key)));
        }
    }
    if (reference.variables.empty()) return;
    out << "\n## variables\n\nWhat a probe may read.\n\n| variable | unit | meaning | example "
           "|\n|---|---|---|---|\n";
    for (const VariableEntry& one : reference.variables)
        out << fmt::format("| {} | {} | {} | {} |\n", code(one.name), cell(one.unit), cell(one.about),
                           code(one.example));
}

void write_json(const Reference& reference, std::ostream& out) {
    nlohmann::ordered_json keys = nlohmann::ordered_json::array();
    for (const Chapter& chapter : reference.chapters) {
        for (const sim::KeySection& section : chapter.sections) {
            const bool words = section.path == chapter.name;  // words stand for themselves and have no key
            for (const sim::KeyInfo& key : section.keys) {
                keys.push_back(
                    {{"key", words || section.path.empty() ? key.key : section.path + "." + key.key},
                     {"type", key.type},
                     {"unit", key.unit},
                     {"default", key.default_text},
                     {"least", key.least},
                     {"most", key.most},
                     {"about", key.about},
                     {"file", chapter.name},
                     {"required", key.required},
                     {"choices", key.choices},
                     {"source", key.source}});
            }
        }
    }
    nlohmann::ordered_json variables = nlohmann::ordered_json::array();
    for (const VariableEntry& one : reference.variables)
        variables.push_back(
            {{"name", one.name}, {"unit", one.unit}, {"about", one.about}, {"example", one.example}});
    out << nlohmann::ordered_json{{"keys", std::move(keys)}, {"variables", std::move(variables)}}.dump()
        << '\n';
}

}  // namespace flinch::lab
