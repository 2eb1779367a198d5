#include "organism/species/sections.hpp"

namespace flinch::organism {

using namespace std::chrono_literals;

learning::PlannerNature read_planner(sim::Section section) {
    learning::PlannerNature planner;
    std::vector<std::pair<std::string, std::string>> methods{{"none", "none"}};
    for (const std::string& name : sim::registry<learning::Deliberation>().names())
        methods.emplace_back(name, name);
    auto& thinking = planner.deliberation;
    thinking.method = section.choice("method", methods, std::string("none"));
    thinking.depth = static_cast<unsigned>(section.integer("depth", 16, 1, 1000));
    thinking.rollouts = static_cast<unsigned>(section.integer("rollouts", 64, 1, 100'000));
    thinking.temperature = static_cast<float>(section.number("temperature", 0.02, 1e-4, 100));
    thinking.horizon = static_cast<float>(sim::seconds(section.duration("horizon", 30s, 10ms, 24h)));
    planner.model_weight = static_cast<float>(section.number("weight", 1, 0, 100));
    planner.novelty = static_cast<float>(section.number("novelty", 0.1, 0, 100));
    planner.threshold = static_cast<float>(section.number("threshold", 0.05, 0, 100));
    planner.map.places = static_cast<std::size_t>(section.integer("places", 128, 1, 4096));
    planner.map.reach = static_cast<float>(section.length_cells("reach", 0.6, 0.1, 10));
    planner.map.strange = static_cast<float>(section.number("strange", 0.35, 0.01, 0.999));
    planner.map.recall_rate = static_cast<float>(section.number("recall_rate", 0.002, 0, 1));
    section.finish();
    return planner;
}

learning::HabitsNature read_habits(sim::Section section) {
    learning::HabitsNature habits;
    habits.weight = static_cast<float>(section.number("weight", 1, 0, 100));
    habits.learning_rate = static_cast<float>(section.number("learning_rate", 0.2, 0, 1));
    habits.trace = static_cast<float>(section.number("trace", 0.8, 0, 1));
    habits.horizon = static_cast<float>(sim::seconds(section.duration("horizon", 30s, 10ms, 24h)));
    section.finish();
    return habits;
}

}  // namespace flinch::organism
