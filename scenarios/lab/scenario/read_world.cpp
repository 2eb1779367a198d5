#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "scenarios/lab/scenario/draft.hpp"
#include "scenarios/lab/scenario/tables.hpp"

namespace flinch::lab {
namespace {

constexpr char wall_letter = '#';

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
        rooms.push_back({name, tables::plain_wall(), tables::plain_floor()});
        tables::room().read(section, rooms.back());
        section.finish();
    }
    table.finish();
    if (rooms.empty())
        root.error("rooms", "a world needs at least one room, such as [rooms.nursery] with letter = \"n\"");
    return rooms;
}

/// Doors by their letters on the map, while their cells are not known yet.
using Doors = std::map<char, world::Door>;

Doors read_doors(sim::Section& root, const std::vector<world::Room>& rooms, const Draft& draft) {
    std::vector<std::pair<std::string, std::uint16_t>> known;
    for (std::uint16_t i = 0; i < rooms.size(); ++i) known.emplace_back(rooms[i].name, i);
    Doors doors;
    sim::Section table = root.section("doors");
    for (auto& [name, section] : table.named_sections()) {
        const std::string letter = section.required_text("letter");
        if (!section.has("room")) (void)section.required_text("room");
        world::Door door{name, section.choice("room", known, std::uint16_t{0}), {}};
        tables::door().read(section, door);
        if (letter.size() != 1 || letter[0] == wall_letter) {
            section.error("letter", "expected one letter of the map (not `#`, which is a wall)");
        } else if (draft.letters.contains(letter[0]) || !doors.emplace(letter[0], door).second) {
            section.error("letter",
                          fmt::format("`{}` already is the letter of a room or of another door", letter));
        }
        section.finish();
    }
    table.finish();
    return doors;
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

std::string known_letters(const Draft& draft, const Doors& doors) {
    std::string known = "`#` (wall)";
    for (const auto& [letter, room] : draft.letters) known += fmt::format(", `{}`", letter);
    for (const auto& [letter, door] : doors) known += fmt::format(", `{}`", letter);
    return known;
}

/// The cell that a letter of the map stands for. The cell of a door is also noted in the door.
std::optional<std::uint16_t> cell_of(char letter, std::size_t place, const Draft& draft, Doors& doors) {
    if (letter == wall_letter) return world::Map::wall;
    if (const auto room = draft.letters.find(letter); room != draft.letters.end()) return room->second;
    const auto door = doors.find(letter);
    if (door == doors.end()) return std::nullopt;
    door->second.cells.push_back(place);
    return door->second.room;
}

world::Map read_map(sim::Section& section, std::vector<world::Room> rooms, Doors doors, Draft& draft) {
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
            if (const auto cell = cell_of(lines[y][x], y * width + x, draft, doors)) {
                cells[y * width + x] = *cell;
            } else {
                section.error_in_text("map", y, x,
                                      fmt::format("`{}` on the map is no room's letter: known are {}",
                                                  lines[y][x], known_letters(draft, doors)));
            }
        }
    }
    std::vector<world::Door> placed;
    for (auto& [letter, door] : doors) placed.push_back(std::move(door));
    return {static_cast<int>(width), static_cast<int>(lines.size()), std::move(cells), std::move(rooms),
            std::move(placed)};
}

}  // namespace

void read_world(sim::Section& root, Draft& draft) {
    auto rooms = read_rooms(root, draft);
    Doors doors = read_doors(root, rooms, draft);
    sim::Section section = root.section("world");
    tables::world().read(section, draft.scenario);
    draft.scenario.map = read_map(section, std::move(rooms), std::move(doors), draft);
    section.finish();
    for (const world::Door& door : draft.scenario.map.doors()) {
        if (door.cells.empty())
            root.section("doors").error(door.name,
                                        fmt::format("the door `{}` has no cell on the map", door.name));
    }
    const auto& known = draft.scenario.map.rooms();
    for (std::uint16_t i = 0; i < known.size(); ++i) {
        if (draft.scenario.map.cells_of(i).empty())
            root.section("rooms").error(known[i].name,
                                        fmt::format("the room `{}` has no cell on the map", known[i].name));
    }
}

}  // namespace flinch::lab
