#include "scenarios/lab/experiment/variables/plain.hpp"

namespace flinch::lab {
namespace {

using organism::Posture;

double preference(const Life& l) {
    const Posture posture = subject(l).muscles().posture(l.now());
    if (posture == Posture::approach) return 1;
    return posture == Posture::avoid || posture == Posture::withdraw ? -1 : 0;
}

constexpr std::array<Plain, 8> table{{
    {"moving", "0 or 1", "1 while it walks or turns",
     [](const Life& l) { return l.world().bodies()[subject(l).body()].leg.moving(l.now()) ? 1.0 : 0.0; }},
    {"gaze.fixating", "0 or 1", "1 while the gaze rests on something, so that the fovea has a picture",
     [](const Life& l) { return subject(l).frame().has(0) ? 1.0 : 0.0; }},
    {"gaze.yaw", "deg", "where the gaze points, from straight ahead",
     [](const Life& l) { return static_cast<double>(sim::degrees(subject(l).eye().gaze().yaw)); }},
    {"heart_rate", "beats/min", "the heart rate",
     [](const Life& l) { return 60.0 * static_cast<double>(subject(l).inner().heart_rate); }},
    {"goosebumps", "0 to 1", "how far the hair stands up",
     [](const Life& l) { return static_cast<double>(subject(l).inner().goosebumps); }},
    {"pupil", "0 to 1", "how wide the pupil is",
     [](const Life& l) { return static_cast<double>(subject(l).inner().pupil); }},
    {"preference", "-1, 0 or 1", "1 while it approaches, -1 while it avoids or withdraws",
     [](const Life& l) { return preference(l); }},
    {"learning", "0 or 1", "1 while it learns",
     [](const Life& l) { return subject(l).learning() ? 1.0 : 0.0; }},
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

[[maybe_unused]] const bool postures_registered = register_variables(
    {"posture.", "POSTURE", "0 or 1", "1 while that posture is held", "posture.freeze", postures, held});

}  // namespace
}  // namespace flinch::lab
