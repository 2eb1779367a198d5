#include "scenarios/lab/experiment/confirmation.hpp"

#include <algorithm>
#include <set>

#include "sim/fingerprint.hpp"

namespace flinch::lab {

std::size_t confirmation_seed_count(const Scenario& scenario) noexcept {
    return std::max<std::size_t>(fewest_confirmation_seeds, scenario.seeds);
}

std::vector<std::uint64_t> confirmation_seeds(const std::string& content_hash, std::size_t count) {
    constexpr std::uint64_t below = 1'000'000'000;  // short enough to be read out and typed
    std::vector<std::uint64_t> seeds;
    std::set<std::uint64_t> known;
    for (std::uint64_t i = 0; seeds.size() < count; ++i) {
        sim::Fingerprint hash;
        for (const char letter : content_hash) hash.add(static_cast<unsigned char>(letter));
        hash.add(i);
        const std::uint64_t seed = 1 + hash.value() % (below - 1);
        if (known.insert(seed).second) seeds.push_back(seed);
    }
    return seeds;
}

}  // namespace flinch::lab
