#include "scenarios/lab/scenario/draft.hpp"

#include "scenarios/lab/library/lookup.hpp"
#include "scenarios/lab/scenario/deprecated.hpp"
#include "sim/names.hpp"

namespace flinch::lab {
namespace {

constexpr std::size_t most = 10'000;  // the most texts that one text may stand for; more are a mistake

}  // namespace

std::optional<std::uint32_t> Draft::kind(const std::string& name) const {
    return sim::find_named(scenario.kinds, name);
}

std::optional<std::uint16_t> Draft::room(const std::string& name) const {
    return sim::find_named(scenario.map.rooms(), name);
}

std::optional<std::uint32_t> Draft::door(const std::string& name) const {
    return sim::find_named(scenario.map.doors(), name);
}

std::optional<sim::Document> open_species(const std::string& name, const sim::SourceLocation& place,
                                          Draft& draft) {
    if (name.empty()) return std::nullopt;
    const auto path = look_up(species_shelf, name, draft.folder, place, draft.problems);
    if (!path) return std::nullopt;
    auto species = sim::Document::open(*path, draft.problems, place);
    if (!species) return std::nullopt;
    rename_deprecated_in_species(*species, draft.problems);
    draft.add_content(species->canonical({"circuit.about", "claim"}));
    return species;
}

std::vector<std::string> phase_names(const Draft& draft) {
    return sim::names_of(draft.scenario.groups.front().phases);
}

std::vector<std::vector<std::string>> expand_together(const std::vector<std::string>& texts,
                                                      const Sets& sets) {
    for (const std::string& text : texts) {
        const auto open = text.find('{');
        const auto close = open == std::string::npos ? open : text.find('}', open);
        if (close == std::string::npos) continue;
        const auto set = sets.find(text.substr(open + 1, close - open - 1));
        if (set == sets.end()) continue;
        const std::string placeholder = text.substr(open, close - open + 1);
        std::vector<std::vector<std::string>> all;
        for (const std::string& member : set->second) {
            std::vector<std::string> filled = texts;
            for (std::string& one : filled) {
                for (auto at = one.find(placeholder); at != std::string::npos;
                     at = one.find(placeholder, at + member.size())) {
                    one.replace(at, placeholder.size(), member);
                }
            }
            const auto further = expand_together(filled, sets);
            all.insert(all.end(), further.begin(), further.end());
            if (all.size() > most) break;
        }
        return all;
    }
    return {texts};
}

std::vector<std::string> expand(const std::string& text, const Sets& sets) {
    std::vector<std::string> all;
    for (auto& one : expand_together({text}, sets)) all.push_back(std::move(one.front()));
    return all;
}

}  // namespace flinch::lab
