#include "organism/steering/cycles.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>
#include <deque>
#include <stdexcept>

namespace flinch::organism::steering {

namespace {

using Reads = std::span<const std::vector<std::uint32_t>>;

void check(std::size_t names, Reads reads) {
    if (reads.size() != names) throw std::invalid_argument("not as many lists of what is read as names");
    for (const auto& list : reads) {
        if (std::ranges::any_of(list, [&](std::uint32_t to) { return to >= names; })) {
            throw std::invalid_argument("a circuit that is read does not exist");
        }
    }
}

/// The number of each circuit's strongly connected component. Two circuits lie on one cycle if they have the
/// same number.
std::vector<std::uint32_t> components(Reads reads) {
    boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS> graph(reads.size());
    for (std::size_t from = 0; from < reads.size(); ++from) {
        for (const std::uint32_t to : reads[from]) boost::add_edge(from, to, graph);
    }
    std::vector<std::uint32_t> component(reads.size());
    boost::strong_components(
        graph, boost::make_iterator_property_map(component.begin(), boost::get(boost::vertex_index, graph)));
    return component;
}

/// A shortest path from `start` back to it, without its end, or empty if there is none.
std::vector<std::uint32_t> way_back(std::uint32_t start, Reads reads) {
    const auto none = static_cast<std::uint32_t>(reads.size());
    std::vector<std::uint32_t> reader(reads.size(), none);
    std::deque<std::uint32_t> next{start};
    while (!next.empty() && reader[start] == none) {
        const std::uint32_t from = next.front();
        next.pop_front();
        for (const std::uint32_t to : reads[from]) {
            if (reader[to] != none) continue;
            reader[to] = from;
            next.push_back(to);
        }
    }
    if (reader[start] == none) return {};
    std::vector<std::uint32_t> way;
    for (std::uint32_t at = reader[start]; at != start; at = reader[at]) way.push_back(at);
    way.push_back(start);
    std::ranges::reverse(way);
    return way;
}

/// The first circuit that lies on a cycle, or the number of circuits if none does.
std::uint32_t first_on_cycle(Reads reads) {
    const std::vector<std::uint32_t> component = components(reads);
    std::vector<std::uint32_t> members(reads.size(), 0);
    for (const std::uint32_t each : component) ++members[each];
    std::uint32_t i = 0;
    while (i < reads.size() && members[component[i]] == 1 && std::ranges::find(reads[i], i) == reads[i].end())
        ++i;
    return i;
}

}  // namespace

std::vector<std::string> find_cycle(std::span<const std::string> names, Reads reads) {
    check(names.size(), reads);
    const std::uint32_t first = first_on_cycle(reads);
    if (first == reads.size()) return {};
    std::vector<std::string> cycle;
    for (const std::uint32_t each : way_back(first, reads)) cycle.push_back(names[each]);
    return cycle;
}

std::string describe_cycle(std::span<const std::string> cycle) {
    if (cycle.empty()) return {};
    std::string text;
    for (const std::string& name : cycle) text += "`" + name + "` reads ";
    return text + "`" + cycle.front() + "`";
}

}  // namespace flinch::organism::steering
