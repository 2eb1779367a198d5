#include "organism/learning/cerebellum/microzone.hpp"

#include <map>

namespace flinch::organism::learning {
namespace {

std::map<std::string, MicrozoneMaker>& makers() {
    static std::map<std::string, MicrozoneMaker> known;
    return known;
}

}  // namespace

bool register_microzone(std::string name, MicrozoneMaker maker) {
    return makers().emplace(std::move(name), maker).second;
}

std::vector<std::string> cerebellum_algorithms() {
    std::vector<std::string> names;
    for (const auto& [name, maker] : makers()) names.push_back(name);
    return names;
}

std::unique_ptr<Microzone> make_microzone(const CerebellumNature& nature, std::size_t channels) {
    return makers().at(nature.algorithm)(nature, channels);
}

}  // namespace flinch::organism::learning
