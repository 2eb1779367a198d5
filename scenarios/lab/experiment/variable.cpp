#include "scenarios/lab/experiment/variable.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "organism/steering/steering.hpp"

namespace flinch::lab {
namespace {

using organism::Posture;

struct Plain {
    std::string_view name;
    double (*read)(const Life&);
};

const organism::Creature& subject(const Life& life) {
    return life.creatures().front();
}

double preference(const Life& l) {
    const Posture posture = subject(l).muscles().posture(l.now());
    return posture == Posture::approach ? 1.0 : posture == Posture::withdraw ? -1.0 : 0.0;
}

constexpr std::array<Plain, 15> plain{{
    {"dopamine", [](const Life& l) { return static_cast<double>(subject(l).brain().phasic_dopamine()); }},
    {"value", [](const Life& l) { return static_cast<double>(subject(l).brain().value_now()); }},
    {"valence",
     [](const Life& l) { return subject(l).steering().signal(organism::steering::Signal::valence); }},
    {"reward", [](const Life& l) { return static_cast<double>(subject(l).reward()); }},
    {"surprise", [](const Life& l) { return static_cast<double>(subject(l).brain().surprise()); }},
    {"moving",
     [](const Life& l) { return l.world().bodies()[subject(l).body()].leg.moving(l.now()) ? 1.0 : 0.0; }},
    {"events", [](const Life& l) { return static_cast<double>(l.events()); }},
    {"gaze.fixating", [](const Life& l) { return subject(l).frame().has(0) ? 1.0 : 0.0; }},
    {"gaze.yaw",
     [](const Life& l) { return static_cast<double>(sim::degrees(subject(l).eye().gaze().yaw)); }},
    {"learning", [](const Life& l) { return subject(l).learning() ? 1.0 : 0.0; }},
    {"preference", preference},
    {"taken", [](const Life& l) { return static_cast<double>(l.world().taken()); }},
    {"heart_rate", [](const Life& l) { return 60.0 * static_cast<double>(subject(l).inner().heart_rate()); }},
    {"goosebumps", [](const Life& l) { return static_cast<double>(subject(l).inner().goosebumps()); }},
    {"pupil", [](const Life& l) { return static_cast<double>(subject(l).inner().pupil()); }},
}};

double correlation(std::span<const float> a, std::span<const float> b) {
    const auto n = static_cast<double>(a.size());
    double mean_a = 0;
    double mean_b = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        mean_a += static_cast<double>(a[i]) / n;
        mean_b += static_cast<double>(b[i]) / n;
    }
    double aa = 0;
    double bb = 0;
    double ab = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double x = static_cast<double>(a[i]) - mean_a;
        const double y = static_cast<double>(b[i]) - mean_b;
        aa += x * x;
        bb += y * y;
        ab += x * y;
    }
    return aa > 0 && bb > 0 ? ab / std::sqrt(aa * bb) : 0.0;
}

std::optional<std::string> after(const std::string& name, std::string_view head) {
    if (!name.starts_with(head)) return std::nullopt;
    return name.substr(head.size());
}

template <class Names, class Projection>
std::optional<std::uint32_t> place_of(const Names& names, const std::string& wanted, Projection name_of) {
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        if (name_of(names[i]) == wanted) return i;
    }
    return std::nullopt;
}

std::optional<Variable> plain_variable(const std::string& name) {
    const auto found =
        std::find_if(plain.begin(), plain.end(), [&](const Plain& p) { return p.name == name; });
    return found == plain.end() ? std::nullopt : std::optional<Variable>(found->read);
}

std::optional<Variable> expectation(const std::string& circuit, const Group& group) {
    std::size_t lesson = 0;
    for (const auto& candidate : group.species.circuits) {
        if (!candidate.lead) continue;
        if (candidate.name == circuit) {
            return [lesson](const Life& l) {
                return static_cast<double>(subject(l).brain().expectations()[lesson]);
            };
        }
        ++lesson;
    }
    return std::nullopt;
}

}  // namespace

Likenesses likenesses(const Scenario& scenario, const organism::Species& species) {
    constexpr int side = 12;
    std::vector<std::uint16_t> cells(side * side, 0);
    for (int i = 0; i < side; ++i) {
        for (const int wall : {i, (side - 1) * side + i, i * side, i * side + side - 1}) {
            cells[static_cast<std::size_t>(wall)] = world::Map::wall;
        }
    }
    Likenesses looks;
    for (std::uint32_t kind = 0; kind < scenario.kinds.size(); ++kind) {
        world::World world(world::Map(side, side, cells, {scenario.map.rooms().front()}), scenario.kinds, 0);
        const auto thing = world.add_thing(kind);
        world.lay(thing, {{7.0F, 6.0F}, 0}, {}, sim::Time{0});
        organism::body::Eye eye(species.eye);
        eye.set_gaze({true, 0, 0, sim::atan2(scenario.kinds[kind].size, 2.0F)});
        std::vector<float> code(organism::body::fovea_code);
        if (eye.accommodate(world, {{5.0F, 6.0F}, 0}, sim::Time{0})) eye.code_fovea(code);
        looks.push_back(std::move(code));
    }
    return looks;
}

std::optional<Variable> find_variable(const std::string& name, const Scenario& scenario, const Group& group,
                                      std::shared_ptr<const Likenesses> looks) {
    if (auto found = plain_variable(name)) return found;
    if (const auto circuit = after(name, "expect.")) return expectation(*circuit, group);
    if (const auto circuit = after(name, "circuit.")) {
        const auto i = place_of(group.species.circuits, *circuit, [](const auto& c) { return c.name; });
        if (!i) return std::nullopt;
        return [i = *i](const Life& l) { return subject(l).steering().on(i, l.now()) ? 1.0 : 0.0; };
    }
    if (const auto signal = after(name, "signal.")) {
        const auto i =
            place_of(organism::steering::innate_signals(), *signal, [](const auto& s) { return s.name; });
        if (!i) return std::nullopt;
        return [i = *i](const Life& l) { return subject(l).steering().signal(std::size_t{i}); };
    }
    if (const auto circuit = after(name, "anticipation.")) {
        const auto i = place_of(group.species.circuits, *circuit, [](const auto& c) { return c.name; });
        if (!i) return std::nullopt;
        return [i = *i](const Life& l) { return subject(l).steering().anticipation(i, l.now()); };
    }
    if (const auto kind = after(name, "distance.")) {
        const auto i = place_of(scenario.kinds, *kind, [](const auto& k) { return k.name; });
        if (!i) return std::nullopt;
        return [i = *i](const Life& l) {
            return static_cast<double>(l.world().gap(subject(l).body(), i, l.now()));
        };
    }
    if (const auto posture = after(name, "posture.")) {
        const auto i = place_of(organism::posture_names, *posture, [](auto s) { return s; });
        if (!i) return std::nullopt;
        return [i = *i](const Life& l) {
            return subject(l).muscles().posture(l.now()) == static_cast<Posture>(i) ? 1.0 : 0.0;
        };
    }
    if (const auto kind = after(name, "imagery.")) {
        const auto i = place_of(scenario.kinds, *kind, [](const auto& k) { return k.name; });
        if (!i || !looks) return std::nullopt;
        return [i = *i, looks](const Life& l) {
            const auto& imagery = subject(l).brain().thought().imagery;
            return correlation(std::span(imagery).first(organism::body::fovea_code), (*looks)[i]);
        };
    }
    return std::nullopt;
}

std::vector<std::string> variable_names(const Scenario& scenario, const Group& group) {
    std::vector<std::string> names;
    for (const Plain& variable : plain) names.emplace_back(variable.name);
    for (const auto& circuit : group.species.circuits) {
        names.push_back("circuit." + circuit.name);
        names.push_back("anticipation." + circuit.name);
        if (circuit.lead) names.push_back("expect." + circuit.name);
    }
    for (const auto& signal : organism::steering::innate_signals()) names.push_back("signal." + signal.name);
    for (const auto posture : organism::posture_names) names.push_back("posture." + std::string(posture));
    for (const auto& kind : scenario.kinds) {
        names.push_back("imagery." + kind.name);
        names.push_back("distance." + kind.name);
    }
    return names;
}

}  // namespace flinch::lab
