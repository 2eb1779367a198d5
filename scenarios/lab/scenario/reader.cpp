#include "scenarios/lab/scenario/reader.hpp"

#include <algorithm>

#include "scenarios/lab/scenario/draft.hpp"
#include "scenarios/lab/scenario/replay.hpp"

namespace flinch::lab {
namespace {

constexpr std::int64_t most_seeds = 100'000;

[[noreturn]] void give_up(sim::Diagnostics& problems) {
    throw sim::BadInput(std::move(problems));
}

}  // namespace

Scenario read_scenario(const std::filesystem::path& path, const Settings& settings) {
    sim::Diagnostics problems;
    auto document = sim::Document::open(path, problems);
    if (!document) give_up(problems);
    Draft draft{path.parent_path(), problems, settings, {}, {}, {}, {}, {}, {}};
    draft.add_content(document->canonical({"title", "question"}));
    sim::Diagnostics unasked;
    const bool replays = document->root(unasked).has("replays");  // which hands its settings on
    if (!replays) apply_to_scenario(settings, *document, problems);

    sim::Section root = document->root(problems);
    if (replays) return read_replay(root, draft, path, settings);
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
        apply_to_species(settings, *species, problems);
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
