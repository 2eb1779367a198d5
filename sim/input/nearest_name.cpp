#include "sim/input/nearest_name.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "sim/input/document.hpp"
#include "sim/input/utf8.hpp"
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

namespace {

/// The parts of a name between dots, dashes and underscores.
std::vector<std::string_view> parts_of(std::string_view name) {
    std::vector<std::string_view> parts;
    while (!name.empty()) {
        const auto end = std::min(name.find_first_of(".-_ "), name.size());
        if (end > 0) parts.push_back(name.substr(0, end));
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return parts;
}

/// Whether two words are alike: the same but for a slip or an ending, such as freezing and freeze.
bool alike(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (a.size() < 3 || b.size() > longest_name) return a == b;
    const auto same = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
    if (same >= 4 && same + 1 >= a.size()) return true;
    return edit_distance(a, b) <= a.size() / 4;
}

/// How like a name is to what was wanted: the number of wanted parts that have a part alike.
std::size_t likeness(std::string_view wanted, std::string_view name) {
    std::size_t sum = 0;
    const auto parts = parts_of(name);
    for (const std::string_view part : parts_of(wanted))
        sum +=
            std::ranges::any_of(parts, [part](std::string_view one) { return alike(part, one); }) ? 1U : 0U;
    return sum;
}

/// The names most like what was wanted, the likest first; none if nothing is like it.
std::vector<std::string> like_names(std::string_view wanted, std::span<const std::string> known,
                                    std::size_t most) {
    if (wanted.size() > longest_name) return {};
    std::vector<std::pair<std::size_t, std::string>> like;
    for (const std::string& name : known) {
        if (const std::size_t how = likeness(wanted, name)) like.emplace_back(how, name);
    }
    std::ranges::stable_sort(like, std::greater{}, &std::pair<std::size_t, std::string>::first);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(most, like.size()); ++i) names.push_back(like[i].second);
    return names;
}

std::string listed(std::span<const std::string> names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "`" : ", `") + name + "`";
    return text;
}

}  // namespace

std::string unknown_name(std::string_view what, std::string_view name, std::span<const std::string> known) {
    constexpr std::size_t most = 40;
    constexpr std::size_t most_like = 8;
    std::set<std::string> distinct(known.begin(), known.end());
    const std::vector<std::string> sorted(distinct.begin(), distinct.end());
    std::string message = fmt::format("unknown {} `{}`", what, shortened(name, longest_name));
    if (const auto near = nearest_name(name, known); !near.empty())
        message += fmt::format(": did you mean `{}`?", near);
    if (sorted.empty()) return message + " (none is known)";
    message += message.ends_with('?') ? " " : ": ";
    if (sorted.size() <= most) return message + "known: " + listed(sorted);
    // Of very many names those help that are like it; the first in the alphabet do not.
    if (const auto like = like_names(name, sorted, most_like); !like.empty())
        return message + fmt::format("like it: {} (of {} that are known)", listed(like), sorted.size());
    return message +
           fmt::format("known: {}, … ({} more)", listed(std::span(sorted).first(most)), sorted.size() - most);
}

bool check_known(const Section& section, std::string_view key, std::string_view what, std::string_view name,
                 std::span<const std::string> known) {
    if (contains(known, name)) return true;
    section.error(key, unknown_name(what, name, known));
    return false;
}

}  // namespace flinch::sim
