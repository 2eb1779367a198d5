#include <algorithm>
#include <filesystem>

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "organism/creature.hpp"
#include "scenarios/lab/scenario/draft.hpp"
#include "scenarios/lab/scenario/tables.hpp"
#include "sim/input/quantity.hpp"

namespace flinch::lab {
namespace {

using Raised = std::vector<std::shared_ptr<const Upbringing>>;

/// The creatures of the file that the key `raised` names. It is looked for from the folder of the scenario.
Raised open_raised(sim::Section& section, Draft& draft) {
    const std::string name = section.text("raised", "");
    if (name.empty()) return {};
    Raised raised = read_upbringing((draft.folder / name).string(), section.place("raised"), draft.problems);
    for (const auto& creature : raised) draft.add_content(fmt::format("{:016x}", creature->content));
    return raised;
}

void expect_nature(const sim::Section& section, const Raised& raised, const organism::Species& species) {
    const std::uint64_t nature = organism::nature_of(species);
    if (std::ranges::any_of(raised, [&](const auto& creature) { return creature->nature != nature; }))
        section.error(
            "raised",
            "this creature was raised with another nature: its circuits and the sizes of its brain must be "
            "those of the species here");
}

/// The first creatures of a file, as many as the scenario has.
Raised first_of(const sim::Section& section, Raised raised, const Draft& draft) {
    const std::size_t wanted = draft.scenario.creatures;
    if (!raised.empty() && raised.size() < wanted) {
        section.error("raised",
                      fmt::format("this life has {} creature{}, and {} are needed: name a life for each in "
                                  "[[creature]]",
                                  raised.size(), raised.size() == 1 ? "" : "s", wanted));
    }
    raised.resize(std::min(raised.size(), wanted));
    return raised;
}

void expect_one_age(const sim::Section& root, const Raised& raised) {
    for (const auto& creature : raised) {
        if (creature->age == raised.front()->age) continue;
        root.error("creature",
                   fmt::format("one creature is {} old and another {}: those who live together must be of "
                               "one age",
                               sim::duration_text(raised.front()->age), sim::duration_text(creature->age)));
        return;
    }
}

/// What the tables `[[creature]]` say, one for each creature in turn.
Raised read_each(sim::Section& root, Draft& draft) {
    Raised raised;
    auto sections = root.sections("creature");
    for (std::size_t i = 0; i < sections.size(); ++i) {
        sim::Section& section = sections[i];
        if (i >= draft.scenario.creatures)
            section.error("", fmt::format("there {} {} in `creatures` of [world]: this is one more",
                                          draft.scenario.creatures == 1 ? "is only" : "are only",
                                          draft.scenario.creatures));
        const Raised here = open_raised(section, draft);
        if (!here.empty()) raised.push_back(here[std::min(i, here.size() - 1)]);
        for (const Group& group : draft.scenario.groups) {
            if (group.raised.empty() && !here.empty()) expect_nature(section, {raised.back()}, group.species);
        }
        section.finish();
    }
    if (!raised.empty() && raised.size() < draft.scenario.creatures)
        root.error("creature",
                   "some creatures are raised and some are not: those who live together must be of one age");
    expect_one_age(root, raised);
    return raised;
}

}  // namespace

std::vector<std::shared_ptr<const Upbringing>> raised_of(sim::Section& section,
                                                         const organism::Species& species, Draft& draft) {
    Raised raised = first_of(section, open_raised(section, draft), draft);
    expect_nature(section, raised, species);
    return raised;
}

void read_creatures(sim::Section& root, Draft& draft) {
    Raised raised = read_each(root, draft);
    if (root.has("raised")) {
        if (!raised.empty())
            root.error("raised", "[[creature]] says already where they come from: leave out one");
        raised = first_of(root, open_raised(root, draft), draft);
    }
    const bool asked_for =
        std::ranges::any_of(draft.settings, [](const auto& setting) { return setting.first == "raised"; });
    for (Group& group : draft.scenario.groups) {
        if (!group.raised.empty() && asked_for)
            spdlog::warn("--raised does not touch the group `{}`, which says itself where it was raised",
                         group.name);
        if (!group.raised.empty()) continue;
        if (root.has("raised")) expect_nature(root, raised, group.species);
        group.raised = raised;
    }
}

}  // namespace flinch::lab
