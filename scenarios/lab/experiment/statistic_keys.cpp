#include "scenarios/lab/experiment/statistic_keys.hpp"

#include <algorithm>

#include "scenarios/lab/experiment/probe_keys.hpp"
#include "scenarios/lab/experiment/statistic.hpp"
#include "sim/registry.hpp"

namespace flinch::lab {
namespace {

std::vector<sim::KeyInfo> keys_of(const StatisticKind& kind) {
    ProbeKeys keys;
    (void)kind.read(keys);
    return keys.asked();
}

}  // namespace

std::vector<sim::KeyInfo> statistic_words() {
    std::vector<sim::KeyInfo> all;
    for (const auto& [name, kind] : sim::registry<StatisticKind>()) {
        sim::KeyInfo& info = all.emplace_back();
        info.key = name;
        info.type = "statistic";
        std::string keys;
        for (const sim::KeyInfo& key : keys_of(kind)) keys += (keys.empty() ? "" : ", ") + key.key;
        info.about = kind.about + (keys.empty() ? "" : " (keys: " + keys + ")");
    }
    return all;
}

std::vector<sim::KeyInfo> statistic_keys() {
    std::vector<sim::KeyInfo> all;
    for (const auto& [name, kind] : sim::registry<StatisticKind>()) {
        for (const sim::KeyInfo& key : keys_of(kind)) {
            if (std::ranges::find(all, key.key, &sim::KeyInfo::key) != all.end()) continue;
            all.push_back(key);
            all.back().required = false;  // no probe needs it, for its statistic may be another one
        }
    }
    return all;
}

}  // namespace flinch::lab
