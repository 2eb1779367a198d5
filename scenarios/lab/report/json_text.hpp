#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace flinch::lab {

/// Writes JSON as text. A name that is no UTF-8, such as that of a file, does not spoil the rest: bytes that
/// belong to no letter become U+FFFD.
template <class Json>
[[nodiscard]] std::string json_text(const Json& json, int indent = -1) {
    return json.dump(indent, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace flinch::lab
