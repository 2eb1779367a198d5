#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "sim/input/diagnostic.hpp"

namespace flinch::lab {

/// A shelf of the library: a folder in which files of one sort lie under their names.
struct Shelf {
    std::string what;       ///< "species", for messages
    std::string folder;     ///< below the library's folder
    std::string extension;  ///< the extension with its dot
};
inline const Shelf species_shelf{"species", "species", ".toml"};
inline const Shelf picture_shelf{"picture", "pictures", ".txt"};
inline const Shelf map_shelf{"map", "maps", ".toml"};
inline const Shelf template_shelf{"template", "templates", ".toml"};

/// Finds the file that a scenario means by a name or a path: beside the scenario, or else in the library
/// (where a template may be a scenario, too). Gives nothing if there is no such file.
[[nodiscard]] std::optional<std::filesystem::path> find_file(const Shelf& shelf, const std::string& name,
                                                             const std::filesystem::path& folder);

/// Does the same as `find_file`, but reports an error at `place` if there is no such file, with the nearest
/// name.
[[nodiscard]] std::optional<std::filesystem::path> look_up(const Shelf& shelf, const std::string& name,
                                                           const std::filesystem::path& folder,
                                                           const sim::SourceLocation& place,
                                                           sim::Diagnostics& problems);

}  // namespace flinch::lab
