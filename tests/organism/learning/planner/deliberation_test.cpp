#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "support.hpp"

using namespace flinch::organism::learning;
using flinch::sim::Purpose;
using flinch::sim::RandomStream;

namespace {

/// The optimum by plain value iteration to convergence: U = min(w, 0) + max(w, 0, g max U').
std::vector<double> optimum(const PlaceGraph& map, const std::vector<float>& worth, double horizon) {
    std::vector<double> best(map.size());
    for (std::size_t i = 0; i < best.size(); ++i) best[i] = static_cast<double>(worth[i]);
    for (int round = 0; round < 200; ++round) {
        for (PlaceId s = 0; s < map.size(); ++s) {
            const auto w = static_cast<double>(worth[s]);
            double most = std::max(w, 0.0);
            for (std::size_t a = 0; a < ways; ++a) {
                if (map.open(s, a)) most = std::max(most, std::exp(-1 / horizon) * best[map.way(s, a).to]);
            }
            best[s] = most + std::min(w, 0.0);
        }
    }
    return best;
}

std::size_t best_way(const PlaceGraph& map, PlaceId here, const std::vector<double>& best) {
    std::size_t chosen = staying;
    for (std::size_t a = 0; a < ways; ++a) {
        if (!map.open(here, a)) continue;
        if (chosen == staying || best[map.way(here, a).to] > best[map.way(here, chosen).to]) chosen = a;
    }
    return chosen;
}

Prospects ask(const std::string& method, const PlaceGraph& map, PlaceId here, const std::vector<float>& worth,
              DeliberationParams params) {
    RandomStream random(3, 0, Purpose::planner);
    std::vector<std::uint32_t> imagined(map.size());
    params.method = method;
    return find_deliberation(method)(map, here, worth, params, random, imagined);
}

std::size_t argmax(const Prospects& prospects) {
    return static_cast<std::size_t>(std::max_element(prospects.begin(), prospects.begin() + ways) -
                                    prospects.begin());
}

}  // namespace

TEST_CASE("deliberation: imagining enough walks finds the optimum of dynamic programming") {
    RandomStream random(7, 0, Purpose::world);
    for (int world = 0; world < 20; ++world) {
        PlaceGraph map = grid_map(4, 3);
        for (int wall = 0; wall < 4; ++wall) map.block(random.below(12), 2 * random.below(4));
        std::vector<float> worth(12);
        for (float& w : worth) w = random.uniform() < 0.3F ? 2 * random.uniform() - 1 : 0.0F;
        const auto here = static_cast<PlaceId>(random.below(12));
        const auto best = optimum(map, worth, 20);
        const auto found = ask("imagine", map, here, worth, {.depth = 40, .rollouts = 3000, .horizon = 20});
        for (std::size_t a = 0; a < ways; ++a) {
            if (map.open(here, a)) {
                CHECK(static_cast<double>(found[a]) ==
                      doctest::Approx(std::exp(-1.0 / 20) * best[map.way(here, a).to]).epsilon(1e-4));
            } else {
                CHECK(found[a] == hopeless);
            }
        }
        CHECK(found[staying] == worth[here]);
    }
}

TEST_CASE("deliberation: a few shallow walks see no further than they go") {
    const PlaceGraph map = grid_map(6, 1);
    const std::vector<float> worth{0, 0, 0, 0, 0, 1};
    CHECK(ask("imagine", map, 0, worth, {.depth = 4, .rollouts = 50})[0] == 0);
    CHECK(ask("imagine", map, 0, worth, {.depth = 5, .rollouts = 50})[0] > 0.8F);
}

TEST_CASE("deliberation: what is bad on the way is paid for, and a detour taken if it is cheaper") {
    // A ring: 0 - 1 - 2 above, 3 - 4 - 5 below; the goal is 2, something bad is at 1.
    const PlaceGraph map = grid_map(3, 2);
    const std::vector<float> worth{0, -0.5F, 1, 0, 0, 0};
    CHECK(argmax(ask("imagine", map, 0, worth, {.depth = 10, .rollouts = 200})) == 2);
    const std::vector<float> harmless{0, 0, 1, 0, 0, 0};
    CHECK(argmax(ask("imagine", map, 0, harmless, {.depth = 10, .rollouts = 200})) == 0);
}

TEST_CASE("inference: one round is Bayes' rule over every sequence of actions") {
    PlaceGraph map = grid_map(3, 2);
    map.block(1, 2);
    const std::vector<float> worth{0.1F, 0, 1, 0.4F, 0, 0.2F};
    constexpr unsigned depth = 4;
    const DeliberationParams params{.depth = depth, .rollouts = 1, .temperature = 1, .horizon = 10};
    // By enumeration: p(a0, r = 1) = sum over the time of reward T and all sequences a0 ... aT of
    // g^T p(a0 ... aT) p(r = 1 | s_T+1).
    const double g = std::exp(-1.0 / 10);
    const auto choices = [&](PlaceId s) {
        std::vector<PlaceId> ends;
        for (std::size_t a = 0; a < ways; ++a) {
            if (map.open(s, a)) ends.push_back(map.way(s, a).to);
        }
        ends.push_back(s);
        return ends;
    };
    const auto reach = [&](const auto& self, PlaceId s, unsigned left) -> double {  // E[r] after `left` more
        if (left == 0) return static_cast<double>(worth[s]);  // the least is 0, the most 1
        double sum = 0;
        const auto ends = choices(s);
        for (const PlaceId end : ends) sum += self(self, end, left - 1) / static_cast<double>(ends.size());
        return sum;
    };
    for (PlaceId here = 0; here < 6; ++here) {
        const auto prospects = ask("infer", map, here, worth, params);
        std::array<double, options> joint{};
        double total = 0;
        // Prospects are log odds, in units of the spread within which a choice is a toss-up.
        const auto spread =
            static_cast<double>(choice_spread(params, *std::max_element(prospects.begin(), prospects.end())));
        const auto odds = [&](float prospect) { return std::exp(static_cast<double>(prospect) / spread); };
        double posterior = 0;
        for (const float prospect : prospects) posterior += odds(prospect);
        for (std::size_t a = 0; a < options; ++a) {
            if (a != staying && !map.open(here, a)) continue;
            const PlaceId next = a == staying ? here : map.way(here, a).to;
            for (unsigned k = 0; k <= depth; ++k) joint[a] += std::pow(g, k) * reach(reach, next, k);
            total += joint[a];
        }
        for (std::size_t a = 0; a < options; ++a) {
            if (a != staying && !map.open(here, a)) {
                CHECK(prospects[a] == hopeless);
            } else {
                CHECK(odds(prospects[a]) / posterior == doctest::Approx(joint[a] / total).epsilon(1e-4));
            }
        }
    }
}

TEST_CASE("inference: more rounds sharpen into the shortest way") {
    RandomStream random(11, 0, Purpose::world);
    for (int world = 0; world < 20; ++world) {
        PlaceGraph map = grid_map(4, 3);
        std::vector<float> worth(12);
        const auto goal = random.below(12);
        const auto here = static_cast<PlaceId>((goal + 1 + random.below(11)) % 12);
        worth[goal] = 1;
        const auto best = optimum(map, worth, 20);
        const DeliberationParams few{.depth = 12, .rollouts = 1, .temperature = 1, .horizon = 20};
        const DeliberationParams many{.depth = 12, .rollouts = 30, .temperature = 1, .horizon = 20};
        const auto vague = ask("infer", map, here, worth, few);
        const auto sharp = ask("infer", map, here, worth, many);
        const std::size_t chosen = argmax(sharp);
        CHECK(best[map.way(here, chosen).to] ==
              doctest::Approx(best[map.way(here, best_way(map, here, best)).to]));
        // The chance of going any shortest way grows.
        const auto shortest = [&](const Prospects& prospects) {
            double sum = 0;
            double all = 0;
            for (const float prospect : prospects) all += std::exp(static_cast<double>(prospect));
            for (std::size_t a = 0; a < ways; ++a) {
                if (map.open(here, a) && best[map.way(here, a).to] > best[map.way(here, chosen).to] - 1e-6)
                    sum += std::exp(static_cast<double>(prospects[a]));
            }
            return sum / all;
        };
        CHECK(shortest(sharp) > 0.95);
        CHECK(shortest(sharp) > shortest(vague));
    }
}

TEST_CASE("deliberation: methods are found by name") {
    CHECK(flinch::sim::registry<Deliberation>().names() == std::vector<std::string>{"imagine", "infer"});
    CHECK((find_deliberation("none") == nullptr));
}
