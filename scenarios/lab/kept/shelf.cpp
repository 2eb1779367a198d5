#include "scenarios/lab/kept/shelf.hpp"

#include <algorithm>

#include "scenarios/lab/scenario/reader.hpp"

namespace flinch::lab {
namespace fs = std::filesystem;

std::string staleness(const fs::path& scenario, const Kept& kept) {
    if (!fs::exists(scenario)) return "there is no such scenario any more";
    try {
        if (read_scenario(scenario).content_hash == kept.content) return {};
        return "the scenario or its species says something else now";
    } catch (const sim::BadInput&) {
        return "the scenario cannot be read: see `flinch check`";
    }
}

std::vector<KeptEntry> kept_beside(const std::vector<fs::path>& files, sim::Diagnostics& problems) {
    std::vector<KeptEntry> entries;
    for (const fs::path& file : files) {
        const bool kept_itself = is_kept_path(file);
        const fs::path kept = kept_itself ? file : kept_path(file);
        const fs::path scenario = kept_itself ? scenario_of(file) : file;
        if (!kept_itself && fs::exists(file) && !fs::exists(kept)) {
            problems.error({file.string(), 1, 1}, "no result is kept: `flinch run --keep` keeps one");
            continue;
        }
        try {
            KeptEntry entry{scenario, {}, read_kept(kept)};
            entry.stale = staleness(scenario, entry.kept);
            entries.push_back(std::move(entry));
        } catch (const sim::BadInput& bad) {
            for (const sim::Diagnostic& one : bad.problems().all()) problems.error(one.place, one.message);
        }
    }
    return entries;
}

std::vector<fs::path> kept_below(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code failed;
    for (fs::recursive_directory_iterator it(folder, failed), end; !failed && it != end;
         it.increment(failed)) {
        if (is_kept_path(it->path())) files.push_back(it->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace flinch::lab
