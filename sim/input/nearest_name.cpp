#include "sim/input/nearest_name.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "sim/input/document.hpp"
#include "sim/names.hpp"

namespace flinch::sim {
namespace {

constexpr std::size_t longest_name = 200;  // bytes; longer names are not worth comparing

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d[a.size()][b.size()];
}

}  // namespace

std::string nearest_name(std::string_view wanted, std::span<const std::string> known) {
    if (wanted.empty() || wanted.size() > longest_name) return {};
    std::string best;
    std::size_t least = std::max<std::size_t>(1, std::min<std::size_t>(3, wanted.size() / 3)) + 1;
    for (const std::string& name : known) {
        if (name.size() > longest_name) continue;
        const std::size_t distance = edit_distance(wanted, name);
        if (distance < least) {
            least = distance;
            best = name;
        }
    }
    return best;
}

std::string unknown_name(std::string_view what, std::string_view name, std::span<const std::string> known) {
    constexpr std::size_t most = 40;
    const std::set<std::string> sorted(known.begin(), known.end());
    std::string message = fmt::format("unknown {} `{}`", what, name.substr(0, longest_name));
    if (const auto near = nearest_name(name, known); !near.empty())
        message += fmt::format(": did you mean `{}`?", near);
    if (sorted.empty()) return message + " (none is known)";
    message += message.ends_with('?') ? " known: " : ": known: ";
    std::size_t count = 0;
    for (const auto& one : sorted) {
        if (count == most) {
            message += fmt::format(", … ({} more)", sorted.size() - most);
            break;
        }
        message += (count++ == 0 ? "`" : ", `") + one + "`";
    }
    return message;
}

bool check_known(const Section& section, std::string_view key, std::string_view what, std::string_view name,
                 std::span<const std::string> known) {
    if (contains(known, name)) return true;
    section.error(key, unknown_name(what, name, known));
    return false;
}

}  // namespace flinch::sim
