#include <fmt/format.h>

#include "scenarios/lab/scenario/draft.hpp"
#include "sim/input/nearest_name.hpp"

namespace flinch::lab {
namespace {

constexpr std::size_t most_kinds = 60;

/// A drawing stands in the scenario itself (several lines) or in a file beside it (one line: its path).
world::Picture read_picture(sim::Section& section, const std::string& key, Draft& draft) {
    const std::string text = section.required_text(key);
    if (text.empty()) return {};
    std::vector<world::Picture::Flaw> flaws;
    if (text.find('\n') != std::string::npos) {
        auto picture = world::Picture::parse(text, flaws);
        for (const auto& flaw : flaws) section.error_in_text(key, flaw.row, flaw.column, flaw.message);
        return picture;
    }
    const auto path = draft.folder / text;
    const auto drawing = sim::read_text_file(path, section.place(key), draft.problems);
    if (!drawing) return {};
    draft.add_content(*drawing);
    auto picture = world::Picture::parse(*drawing, flaws);
    for (const auto& flaw : flaws) {
        draft.problems.error(
            {path.string(), static_cast<unsigned>(flaw.row + 1), static_cast<unsigned>(flaw.column + 1)},
            flaw.message);
    }
    return picture;
}

void read_chemistry(sim::Section& section, world::Kind& kind) {
    const auto amount = [](sim::Section& part, const std::string& key) {
        return static_cast<float>(part.number(key, 0, 0, 1));
    };
    sim::Section flavour = section.section("flavour");
    kind.flavour = {amount(flavour, "salt"), amount(flavour, "sweet"), amount(flavour, "bitter"),
                    amount(flavour, "water")};
    flavour.finish();
    sim::Section odour = section.section("odour");
    kind.odour = {amount(odour, "food"), amount(odour, "rot")};
    odour.finish();
}

}  // namespace

void read_things(sim::Section& root, Draft& draft) {
    sim::Section table = root.section("things");
    for (auto& [name, section] : table.named_sections()) {
        world::Kind kind;
        kind.name = name;
        kind.picture = read_picture(section, "picture", draft);
        if (section.has("aside")) kind.aside = read_picture(section, "aside", draft);
        if (section.has("back")) kind.back = read_picture(section, "back", draft);
        kind.size = static_cast<float>(section.length_cells("size", 0.4, 0.02, 1.2));
        kind.elevation = static_cast<float>(section.length_cells("elevation", 0.1, 0, 1.1));
        kind.brightness = static_cast<float>(section.number("brightness", 1, 0, 2));
        kind.tint.red_green = static_cast<float>(section.number("red_green", 0, -1, 1));
        kind.tint.blue_yellow = static_cast<float>(section.number("blue_yellow", 0, -1, 1));
        kind.contact = read_contact(section.section("contact"));
        read_chemistry(section, kind);
        kind.portable = section.flag("portable", false);
        section.finish();
        draft.scenario.kinds.push_back(std::move(kind));
    }
    if (draft.scenario.kinds.size() > most_kinds) {
        root.error("things",
                   fmt::format("{} kinds of things: at most {}", draft.scenario.kinds.size(), most_kinds));
    }
    table.finish();
}

}  // namespace flinch::lab
