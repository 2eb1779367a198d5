// `moving`, `gaze.fixating`, `gaze.yaw` (degrees), `heart_rate` (beats a minute), `goosebumps`, `pupil`,
// `posture.NAME` (1 while it is held), `preference` (1 while it approaches, -1 while it withdraws).
#include "scenarios/lab/experiment/variables/plain.hpp"

namespace flinch::lab {
namespace {

using organism::Posture;

double preference(const Life& l) {
    const Posture posture = subject(l).muscles().posture(l.now());
    return posture == Posture::approach ? 1.0 : posture == Posture::withdraw ? -1.0 : 0.0;
}

constexpr std::array<Plain, 7> table{{
    {"moving",
     [](const Life& l) { return l.world().bodies()[subject(l).body()].leg.moving(l.now()) ? 1.0 : 0.0; }},
    {"gaze.fixating", [](const Life& l) { return subject(l).frame().has(0) ? 1.0 : 0.0; }},
    {"gaze.yaw",
     [](const Life& l) { return static_cast<double>(sim::degrees(subject(l).eye().gaze().yaw)); }},
    {"heart_rate", [](const Life& l) { return 60.0 * static_cast<double>(subject(l).inner().heart_rate); }},
    {"goosebumps", [](const Life& l) { return static_cast<double>(subject(l).inner().goosebumps); }},
    {"pupil", [](const Life& l) { return static_cast<double>(subject(l).inner().pupil); }},
    {"preference", [](const Life& l) { return preference(l); }},
}};

[[maybe_unused]] const bool registered = register_plain<table>();

std::vector<std::string> postures(const VariableScope&) {
    std::vector<std::string> names;
    for (const auto& posture : organism::postures) names.emplace_back(posture.name);
    return names;
}

Variable held(const VariableScope&, std::size_t posture) {
    return [posture](const Life& l) {
        return subject(l).muscles().posture(l.now()) == static_cast<Posture>(posture) ? 1.0 : 0.0;
    };
}

[[maybe_unused]] const bool postures_registered = register_variables({"posture.", postures, held});

}  // namespace
}  // namespace flinch::lab
