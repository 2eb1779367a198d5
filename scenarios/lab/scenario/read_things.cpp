#include <fmt/format.h>

#include "scenarios/lab/library/lookup.hpp"
#include "scenarios/lab/scenario/draft.hpp"
#include "scenarios/lab/scenario/tables.hpp"
#include "sim/input/nearest_name.hpp"

namespace flinch::lab {
namespace {

constexpr std::size_t most_kinds = 60;

world::Picture read_drawing(const std::filesystem::path& path, const sim::SourceLocation& place,
                            Draft& draft) {
    const auto drawing = sim::read_text_file(path, place, draft.problems);
    if (!drawing) return {};
    draft.add_content(*drawing);
    std::vector<world::Picture::Flaw> flaws;
    auto picture = world::Picture::parse(*drawing, flaws);
    for (const auto& flaw : flaws) {
        draft.problems.error(
            {path.string(), static_cast<unsigned>(flaw.row + 1), static_cast<unsigned>(flaw.column + 1)},
            flaw.message);
    }
    return picture;
}

/// Reads a drawing, which stands in the scenario itself (several lines) or in a file (one line: its name, or
/// its path).
world::Picture read_picture(sim::Section& section, const std::string& key, const std::string& name,
                            Draft& draft) {
    if (name.empty()) return {};
    if (name.find('\n') != std::string::npos) {
        std::vector<world::Picture::Flaw> flaws;
        auto picture = world::Picture::parse(name, flaws);
        for (const auto& flaw : flaws) section.error_in_text(key, flaw.row, flaw.column, flaw.message);
        return picture;
    }
    const auto path = look_up(picture_shelf, name, draft.folder, section.place(key), draft.problems);
    return path ? read_drawing(*path, section.place(key), draft) : world::Picture{};
}

/// Reads one picture, or the views of a picture that has several: NAME_front, NAME_aside and NAME_back.
void read_pictures(sim::Section& section, world::Kind& kind, Draft& draft) {
    const std::string name = section.required_text("picture");
    const bool drawn = name.find('\n') != std::string::npos;
    const bool views = !drawn && !name.empty() && !find_file(picture_shelf, name, draft.folder) &&
                       find_file(picture_shelf, name + "_front", draft.folder);
    kind.picture = read_picture(section, "picture", views ? name + "_front" : name, draft);
    const auto view = [&](const std::string& key) -> world::Picture {
        if (section.has(key)) return read_picture(section, key, section.required_text(key), draft);
        const std::string other = name + "_" + key;
        const bool there = views && find_file(picture_shelf, other, draft.folder);
        return there ? read_picture(section, "picture", other, draft) : world::Picture{};
    };
    kind.aside = view("aside");
    kind.back = view("back");
}

}  // namespace

void read_things(sim::Section& root, Draft& draft) {
    sim::Section table = root.section("things");
    for (auto& [name, section] : table.named_sections()) {
        world::Kind kind = tables::plain_kind();
        kind.name = name;
        read_pictures(section, kind, draft);
        tables::thing().read(section, kind);
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
