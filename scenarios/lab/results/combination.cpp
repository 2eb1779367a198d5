#include "scenarios/lab/results/combination.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>

namespace flinch::lab {
namespace {

std::string quoted_if_needed(const std::string& text) {
    if (text.find_first_of(",=\"\\\n") == std::string::npos) return text;
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

std::string canonical_value(const std::string& value) {
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    const bool plain = error == std::errc{} && end == value.data() + value.size() && std::isfinite(number);
    return plain ? fmt::format("{}", number) : value;
}

std::string canonical_settings(const std::vector<std::pair<std::string, std::string>>& settings) {
    std::map<std::string, std::string> last;
    for (const auto& [key, value] : settings) last[key] = canonical_value(value);
    std::string text;
    for (const auto& [key, value] : last) {
        text += (text.empty() ? "" : ",") + quoted_if_needed(key) + "=" + quoted_if_needed(value);
    }
    return text;
}

}  // namespace flinch::lab
