#include "sim/fingerprint.hpp"

#include <fmt/format.h>

namespace flinch::sim {

std::string Fingerprint::text() const {
    return fmt::format("{:016x}", hash_);
}

}  // namespace flinch::sim
