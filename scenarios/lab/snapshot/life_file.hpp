#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "sim/archive.hpp"
#include "sim/time.hpp"

namespace flinch::lab {

/// What a life on disk is of, and what can go on with it.
struct LifeLabel {
    std::string program;   ///< `sim::version()` of the program that wrote it; no other one can read it
    std::string scenario;  ///< the path of the scenario file when it was written
    std::string content;   ///< the hash of the scenario's content
    std::vector<std::pair<std::string, std::string>> settings;  ///< of the command that ran it
    std::vector<std::uint64_t> seeds;                           ///< of the whole experiment
    std::string group;
    std::uint64_t seed = 0;
    sim::Time now{};
    bool over = false;         ///< the life has come to its end
    std::uint64_t layout = 0;  ///< hash of the kinds and numbers of all fields at birth
    std::uint64_t nature = 0;  ///< of the creatures: see `organism::nature_of`

    void fields(sim::Archive& archive) {
        archive(program, scenario, content, settings, seeds, group, seed, now, over, layout, nature);
    }
};

/// All that changes in a life, and in what is measured of it, as bytes.
struct LifeBytes {
    std::vector<std::string> creatures;  ///< each creature by itself
    std::string world;                   ///< the rest of the life
    std::string record;                  ///< the probes and exams

    void fields(sim::Archive& archive) { archive(creatures, world, record); }
};

/// A whole life at one moment, as it stands on disk.
struct LifeFile {
    LifeLabel label;
    LifeBytes bytes;
};

/// The ending of the names of such files.
inline constexpr std::string_view life_file_ending = ".life";

/// Writes the file whole or not at all. Throws `MachineFailure`.
void write_life_file(const std::filesystem::path& path, const LifeFile& file);

/// Reads it. Throws `sim::BadInput`, in one line, if it is cut short, damaged, no such file, of another
/// version of the format, or written by another version of the program.
[[nodiscard]] LifeFile read_life_file(const std::filesystem::path& path);
/// Reads the label alone, which takes no longer for a large life.
[[nodiscard]] LifeLabel read_life_label(const std::filesystem::path& path);

/// The files of lives in a folder, by name. Throws `sim::BadInput` if it cannot be read.
[[nodiscard]] std::vector<std::filesystem::path> life_files_in(const std::filesystem::path& folder);

}  // namespace flinch::lab
