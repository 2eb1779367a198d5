// The theory's claim made structure: includes run down the floors, and the two subsystems never include each
// other. On the top floor they run down its rooms: what is shown knows nothing of who shows it.
#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {
namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> floors{"sim", "world", "organism", "scenarios", "render"};

/// Height of the floor a path lies on; -1 if on none.
int floor_of(const std::string& path) {
    for (std::size_t i = 0; i < floors.size(); ++i) {
        if (path.starts_with(std::string(floors[i]) + "/")) return static_cast<int>(i);
    }
    return -1;
}

/// The rooms of the render floor, the lowest first: a file or a folder. What is not named here (the
/// composition of it all) lies above them.
constexpr std::array<std::string_view, 10> render_rooms{
    "render/canvas/", "render/interaction/", "render/model/", "render/layout.",     "render/panel.",
    "render/chrome/", "render/panels/",      "render/desk/",  "render/controller/", "render/window/"};

int room_of(const std::string& path) {
    for (std::size_t i = 0; i < render_rooms.size(); ++i) {
        if (path.starts_with(render_rooms[i])) return static_cast<int>(i);
    }
    return static_cast<int>(render_rooms.size());
}

/// Why `file` must not include `included`; empty if it may.
std::string complaint(const std::string& file, const std::string& included) {
    if (floor_of(file) >= 0 && floor_of(included) > floor_of(file))
        return file + " includes " + included + ": up the house";
    if (file.starts_with("render/") && included.starts_with("render/") && room_of(included) > room_of(file))
        return file + " includes " + included + ": up the rooms of the render floor";
    const auto inside = [](const std::string& path, const char* room) {
        return path.starts_with(std::string("organism/") + room + "/");
    };
    for (const auto& [room, other] : {std::pair{"steering", "learning"},
                                      {"learning", "steering"},
                                      {"body", "learning"},
                                      {"body", "steering"},
                                      {"steering", "body"},
                                      {"learning", "body"}}) {
        if (inside(file, room) && inside(included, other))
            return file + " includes " + included + ": they meet only in creature";
    }
    return {};
}

std::vector<std::string> includes_of(const fs::path& file) {
    std::vector<std::string> found;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        const auto start = line.find("#include \"");
        if (start == std::string::npos) continue;
        const auto name = line.substr(start + 10);
        found.push_back(name.substr(0, name.find('"')));
    }
    return found;
}

}  // namespace

TEST_CASE("the check knows a violation when it sees one") {
    CHECK_FALSE(complaint("sim/a.hpp", "world/b.hpp").empty());
    CHECK_FALSE(complaint("scenarios/lab/a.cpp", "render/b.hpp").empty());
    CHECK_FALSE(complaint("organism/steering/a.cpp", "organism/learning/brain.hpp").empty());
    CHECK_FALSE(complaint("organism/learning/a.cpp", "organism/steering/circuit.hpp").empty());
    CHECK(complaint("organism/creature.cpp", "organism/learning/brain.hpp").empty());
    CHECK(complaint("render/a.cpp", "sim/time.hpp").empty());
    CHECK_FALSE(complaint("render/model/observer.cpp", "render/desk/desk.hpp").empty());
    CHECK_FALSE(complaint("render/panels/body.cpp", "render/window/window.hpp").empty());
    CHECK_FALSE(complaint("render/canvas/a.cpp", "render/model/a.hpp").empty());
    CHECK(complaint("render/panels/body.cpp", "render/panel.hpp").empty());
    CHECK(complaint("render/watch.cpp", "render/window/window.hpp").empty());
}

TEST_CASE("every include runs down the house") {
    const fs::path root = FLINCH_SOURCE_DIR;
    std::size_t files = 0;
    for (const auto floor : floors) {
        for (const auto& entry : fs::recursive_directory_iterator(root / floor)) {
            const auto extension = entry.path().extension();
            if (extension != ".hpp" && extension != ".cpp") continue;
            ++files;
            for (const auto& included : includes_of(entry.path())) {
                const auto wrong = complaint(fs::relative(entry.path(), root).string(), included);
                CHECK_MESSAGE(wrong.empty(), wrong);
            }
        }
    }
    CHECK(files > 50);
}
