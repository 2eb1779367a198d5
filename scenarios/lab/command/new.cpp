#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include <fmt/format.h>

#include "scenarios/lab/command/commands.hpp"
#include "scenarios/lab/library/library.hpp"
#include "scenarios/lab/machine_failure.hpp"
#include "scenarios/lab/write_file.hpp"
#include "sim/input/nearest_name.hpp"
#include "sim/input/refuse.hpp"
#include "sim/names.hpp"

namespace flinch::lab {
namespace {

namespace fs = std::filesystem;

fs::path skeletons() {
    return library_folder() / "skeletons";
}

std::string text_of(const fs::path& path) {
    std::ifstream file(path);
    if (!file) throw MachineFailure(fmt::format("cannot read {}: it belongs to the library", path.string()));
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
    return text;
}

/// A name as it stands between quotes in a scenario.
std::string escaped(const std::string& name) {
    return replaced(replaced(name, "\\", "\\\\"), "\"", "\\\"");
}

/// Nothing that is there is overwritten.
void expect_free(const fs::path& path) {
    std::error_code failed;
    if (fs::exists(fs::symlink_status(path, failed)))
        sim::refuse(path, "is there already: choose another name");
    if (path.has_parent_path() && !fs::is_directory(path.parent_path(), failed))
        sim::refuse(path, "there is no such folder: make it first");
}

}  // namespace

std::vector<std::string> skeleton_kinds() {
    std::vector<std::string> kinds;
    std::error_code failed;
    for (fs::directory_iterator it(skeletons(), failed), end; !failed && it != end; it.increment(failed)) {
        if (it->path().extension() == ".toml") kinds.push_back(it->path().stem().string());
    }
    std::ranges::sort(kinds);
    return kinds;
}

int make_skeleton(const std::string& name, const std::string& kind) {
    expect_library();
    const auto kinds = skeleton_kinds();
    if (!sim::contains(kinds, kind)) sim::refuse("--kind", sim::unknown_name("kind", kind, kinds));
    fs::path scenario = name;
    if (scenario.extension() != ".toml") scenario += ".toml";
    const std::string stem = scenario.stem().string();
    const fs::path species = scenario.parent_path() / (stem + ".species.toml");
    expect_free(scenario);
    std::string text = text_of(skeletons() / (kind + ".toml"));
    if (text.find("SPECIES") != std::string::npos) {
        expect_free(species);
        const std::string standard = text_of(library_folder() / "species" / "standard.toml");
        write_file(species,
                   replaced(standard, "name = \"standard\"", fmt::format("name = \"{}\"", escaped(stem))));
        std::cout << species.string() << '\n';
    }
    text = replaced(text, "SPECIES", escaped(species.filename().string()));
    text = replaced(text, "TITLE", escaped(stem));
    write_file(scenario, replaced(text, "NAME.toml", scenario.filename().string()));
    std::cout << scenario.string() << '\n';
    return all_well;
}

}  // namespace flinch::lab
