#include "sim/input/key_listing.hpp"

#include <utility>

namespace flinch::sim {
namespace {

using Source = std::pair<std::string, std::function<std::vector<KeySection>()>>;

std::vector<Source>& sources() {
    static std::vector<Source> known;
    return known;
}

}  // namespace

bool register_keys(std::string file, std::function<std::vector<KeySection>()> sections) {
    sources().emplace_back(std::move(file), std::move(sections));
    return true;
}

std::vector<KeySection> key_sections(const std::string& file) {
    std::vector<KeySection> all;
    for (const auto& [kind, sections] : sources()) {
        if (kind != file) continue;
        for (KeySection& section : sections()) all.push_back(std::move(section));
    }
    return all;
}

}  // namespace flinch::sim
