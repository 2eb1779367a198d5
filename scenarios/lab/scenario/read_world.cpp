#include <algorithm>

#include <fmt/format.h>

#include "scenarios/lab/scenario/draft.hpp"

namespace flinch::lab {
namespace {

constexpr std::int64_t most_creatures = 1000;
constexpr char wall_letter = '#';

world::Colour read_colour(sim::Section section, world::Colour fallback) {
    world::Colour colour;
    colour.luminance = static_cast<float>(section.number("luminance", fallback.luminance, 0, 1));
    colour.red_green = static_cast<float>(section.number("red_green", 0, -1, 1));
    colour.blue_yellow = static_cast<float>(section.number("blue_yellow", 0, -1, 1));
    section.finish();
    return colour;
}

std::vector<world::Room> read_rooms(sim::Section& root, Draft& draft) {
    std::vector<world::Room> rooms;
    sim::Section table = root.section("rooms");
    for (auto& [name, section] : table.named_sections()) {
        const std::string letter = section.required_text("letter");
        if (letter.size() != 1 || letter[0] == wall_letter) {
            section.error("letter", "expected one letter of the map (not `#`, which is a wall)");
        } else if (!draft.letters.emplace(letter[0], static_cast<std::uint16_t>(rooms.size())).second) {
            section.error("letter", fmt::format("`{}` already is the letter of another room", letter));
        }
        rooms.push_back({name, read_colour(section.section("wall"), {0.62F, 0, 0}),
                         read_colour(section.section("floor"), {0.56F, 0, 0})});
        section.finish();
    }
    table.finish();
    if (rooms.empty())
        root.error("rooms", "a world needs at least one room, such as [rooms.nursery] with letter = \"n\"");
    return rooms;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines(1);
    for (const char c : text) {
        if (c == '\n') {
            lines.emplace_back();
        } else if (c != '\r') {
            lines.back() += c;
        }
    }
    while (!lines.empty() && lines.back().empty()) lines.pop_back();
    return lines;
}

std::string known_letters(const Draft& draft) {
    std::string known = "`#` (wall)";
    for (const auto& [letter, room] : draft.letters) known += fmt::format(", `{}`", letter);
    return known;
}

world::Map read_map(sim::Section& section, std::vector<world::Room> rooms, Draft& draft) {
    const auto lines = lines_of(section.required_text("map"));
    std::size_t width = 0;
    for (const auto& line : lines) width = std::max(width, line.size());
    if (width > world::Map::largest_side || lines.size() > world::Map::largest_side) {
        section.error("map", fmt::format("a map of {} x {} cells: at most {} x {}", width, lines.size(),
                                         world::Map::largest_side, world::Map::largest_side));
        return {1, 1, {world::Map::wall}, std::move(rooms)};
    }
    std::vector<std::uint16_t> cells(width * lines.size(), world::Map::wall);
    for (std::size_t y = 0; y < lines.size(); ++y) {
        for (std::size_t x = 0; x < lines[y].size(); ++x) {
            const char letter = lines[y][x];
            if (letter == wall_letter) continue;
            if (const auto room = draft.letters.find(letter); room != draft.letters.end()) {
                cells[y * width + x] = room->second;
            } else {
                section.error_in_text("map", y, x,
                                      fmt::format("`{}` on the map is no room's letter: known are {}", letter,
                                                  known_letters(draft)));
            }
        }
    }
    return {static_cast<int>(width), static_cast<int>(lines.size()), std::move(cells), std::move(rooms)};
}

}  // namespace

void read_world(sim::Section& root, Draft& draft) {
    auto rooms = read_rooms(root, draft);
    sim::Section section = root.section("world");
    draft.scenario.creatures = static_cast<unsigned>(section.integer("creatures", 1, 1, most_creatures));
    draft.scenario.map = read_map(section, std::move(rooms), draft);
    section.finish();
    const auto& known = draft.scenario.map.rooms();
    for (std::uint16_t i = 0; i < known.size(); ++i) {
        if (draft.scenario.map.cells_of(i).empty())
            root.section("rooms").error(known[i].name,
                                        fmt::format("the room `{}` has no cell on the map", known[i].name));
    }
}

}  // namespace flinch::lab
