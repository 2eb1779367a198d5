#include "sim/fingerprint.hpp"

#include <algorithm>
#include <cstring>

#include <fmt/format.h>

namespace flinch::sim {

std::string Fingerprint::text() const {
    return fmt::format("{:016x}", hash_);
}

std::uint64_t hash_of(std::string_view bytes) noexcept {
    Fingerprint hash;
    hash.add(bytes.size());
    for (; !bytes.empty(); bytes.remove_prefix(std::min(bytes.size(), sizeof(std::uint64_t)))) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), std::min(bytes.size(), sizeof word));
        hash.add(word);
    }
    return hash.value();
}

}  // namespace flinch::sim
