#include "scenarios/lab/library/lookup.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "scenarios/lab/library/library.hpp"
#include "sim/input/nearest_name.hpp"

namespace flinch::lab {
namespace fs = std::filesystem;
namespace {

std::vector<std::string> names_on(const Shelf& shelf) {
    std::vector<std::string> names;
    std::error_code failed;
    for (fs::directory_iterator it(library_folder() / shelf.folder, failed), end; !failed && it != end;
         it.increment(failed)) {
        if (it->path().extension() == shelf.extension) names.push_back(it->path().stem().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

std::optional<fs::path> find_file(const Shelf& shelf, const std::string& name, const fs::path& folder) {
    const fs::path library = library_folder();
    for (const fs::path& path :
         {folder / name, folder / (name + shelf.extension), library / shelf.folder / (name + shelf.extension),
          library / (name + shelf.extension)}) {
        std::error_code failed;
        if (fs::is_regular_file(path, failed)) return path;
    }
    return std::nullopt;
}

std::optional<fs::path> look_up(const Shelf& shelf, const std::string& name, const fs::path& folder,
                                const sim::SourceLocation& place, sim::Diagnostics& problems) {
    const auto found = find_file(shelf, name, folder);
    if (!found) {
        problems.error(place, fmt::format("no such file: {}; {}", (folder / name).string(),
                                          sim::unknown_name(shelf.what, name, names_on(shelf))));
    }
    return found;
}

}  // namespace flinch::lab
