#include "scenarios/lab/scenario/reader.hpp"

#include <algorithm>

#include "scenarios/lab/scenario/draft.hpp"
#include "scenarios/lab/scenario/replay.hpp"

namespace flinch::lab {
namespace {

constexpr std::int64_t most_seeds = 100'000;

bool belongs_to_species(const std::string& key) {
    const auto head = key.substr(0, key.find('.'));
    const auto& known = organism::species_sections();
    return head != "name" && std::find(known.begin(), known.end(), head) != known.end();
}

void apply(const Settings& settings, bool species, sim::Document& document, sim::Diagnostics& problems) {
    for (const auto& [key, value] : settings) {
        if (belongs_to_species(key) == species) {
            document.set(key, value, {"--set", 1, static_cast<unsigned>(key.size() + 2)}, problems);
        }
    }
}

[[noreturn]] void give_up(sim::Diagnostics& problems) {
    throw sim::BadInput(std::move(problems));
}

}  // namespace

Scenario read_scenario(const std::filesystem::path& path, const Settings& settings) {
    sim::Diagnostics problems;
    auto document = sim::Document::open(path, problems);
    if (!document) give_up(problems);
    Draft draft{path.parent_path(), problems, {}, {}, {}, {}, {}, {}};
    draft.add_content(document->canonical({"title", "question"}));
    apply(settings, false, *document, problems);

    sim::Section root = document->root(problems);
    if (root.has("replays")) return read_replay(root, draft, path, settings);
    Scenario& scenario = draft.scenario;
    scenario.path = path.string();
    scenario.title = root.required_text("title");
    scenario.question = root.required_text("question");
    scenario.seeds = static_cast<unsigned>(root.integer("seeds", 16, 1, most_seeds));
    const std::string species_file = root.required_text("species");
    auto species = species_file.empty()
                       ? std::nullopt
                       : sim::Document::open(draft.folder / species_file, problems, root.place("species"));
    read_world(root, draft);
    read_things(root, draft);
    read_stimuli(root, draft);
    if (species) {
        draft.add_content(species->canonical({"circuit.about"}));
        apply(settings, true, *species, problems);
        read_groups(root, draft, *species);
        read_questions(root, draft);
        read_pokes(root, draft);
        root.finish();
    }
    if (!problems.empty()) give_up(problems);
    scenario.content_hash = draft.content.text();
    return std::move(scenario);
}

std::optional<organism::Species> read_species_file(const std::filesystem::path& path) {
    sim::Diagnostics problems;
    auto document = sim::Document::open(path, problems);
    if (!document) give_up(problems);
    sim::Diagnostics unasked;
    const sim::Section root = document->root(unasked);
    if (!root.has("circuit") || root.has("world")) return std::nullopt;
    organism::Species species = organism::read_species(*document, problems);
    if (!problems.empty()) give_up(problems);
    return species;
}

}  // namespace flinch::lab
