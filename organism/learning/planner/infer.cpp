// This way to deliberate is planning as inference: being at a good place is clamped, and the actions are
// inferred (Botvinick & Toussaint 2012, Trends Cogn. Sci. 16:485). The reward is a binary variable, p(r = 1 |
// s) = (w(s) - least) / (most - least); the time of reward has the prior g^k. Backward messages (Toussaint &
// Storkey 2006, ICML, eq. 9)
//     b_0(s) = p(r = 1 | s),    b_k+1(s) = sum_a pi(a | s) b_k(s'(s, a))
// give the posterior over actions given that reward comes,
//     pi'(a | s)  ~  pi(a | s) sum_k g^k b_k(s'(s, a)),
// which is the policy of the next round (expectation-maximisation): round by round, inference sharpens into
// the optimal plan. Prospects are spread x log posterior, so that a softmax choice samples the posterior, and
// the best of them is what the plan is worth: the most that g^k E[w(s_k)] comes to at any time k.
#include <algorithm>

#include "organism/learning/planner/deliberation.hpp"
#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

constexpr float least_chance = 1e-12F;
constexpr float indifferent = 1e-6F;  // units of worth

using Policy = std::vector<std::array<float, options>>;

class Inference {
  public:
    Inference(const PlaceGraph& map, std::span<const float> worth, const DeliberationParams& params)
        : map_(map), depth_(params.depth), policy_(map.size()), plan_(map.size()), good_(map.size()) {
        const auto [low, high] = std::minmax_element(worth.begin(), worth.end());
        least_ = *low;
        span_ = std::max(*high - *low, indifferent);
        for (std::size_t s = 0; s < good_.size(); ++s) good_[s] = (worth[s] - least_) / span_;
        begin_evenly(params.horizon);
    }

    /// Does one round of expectation-maximisation.
    void round() {
        std::vector<float> message = good_;
        std::vector<float> next(message.size());
        std::vector<float> mixed(message.size());  // sum over k of g^k b_k
        float weight = 1;
        std::fill(plan_.begin(), plan_.end(), hopeless);
        for (unsigned k = 0;; ++k) {
            for (std::size_t s = 0; s < mixed.size(); ++s) {
                mixed[s] += weight * message[s];
                plan_[s] = std::max(plan_[s], weight * (least_ + span_ * message[s]));
            }
            if (k == depth_) break;
            for (PlaceId s = 0; s < message.size(); ++s) next[s] = expected(s, message);
            message.swap(next);
            weight *= discount_;
        }
        for (PlaceId s = 0; s < policy_.size(); ++s) improve(s, mixed);
    }

    [[nodiscard]] const std::array<float, options>& at(PlaceId here) const { return policy_[here]; }
    /// Returns what the policy of the round before was worth.
    [[nodiscard]] float plan(PlaceId here) const { return plan_[here]; }

  private:
    [[nodiscard]] PlaceId after(PlaceId s, std::size_t option) const {
        return option == staying ? s : map_.way(s, option).to;
    }
    [[nodiscard]] bool can(PlaceId s, std::size_t option) const {
        return option == staying || map_.open(s, option);
    }

    void begin_evenly(float horizon) {
        double seconds = 0;
        std::size_t steps = 0;
        for (PlaceId s = 0; s < policy_.size(); ++s) {
            std::size_t choices = 0;
            for (std::size_t a = 0; a < options; ++a) choices += can(s, a) ? 1U : 0U;
            for (std::size_t a = 0; a < options; ++a)
                policy_[s][a] = can(s, a) ? 1.0F / static_cast<float>(choices) : 0.0F;
            for (std::size_t way = 0; way < ways; ++way) {
                if (!map_.open(s, way)) continue;
                seconds += static_cast<double>(map_.way(s, way).seconds);
                ++steps;
            }
        }
        if (steps > 0)
            discount_ = sim::decay(seconds / static_cast<double>(steps), static_cast<double>(horizon));
    }

    [[nodiscard]] float expected(PlaceId s, const std::vector<float>& message) const {
        float sum = 0;
        for (std::size_t a = 0; a < options; ++a) {
            if (can(s, a)) sum += policy_[s][a] * message[after(s, a)];
        }
        return sum;
    }

    void improve(PlaceId s, const std::vector<float>& mixed) {
        float total = 0;
        for (std::size_t a = 0; a < options; ++a) {
            if (can(s, a)) policy_[s][a] *= mixed[after(s, a)];
            total += policy_[s][a];
        }
        for (float& chance : policy_[s]) chance = total > 0 ? chance / total : 0.0F;
    }

    const PlaceGraph& map_;
    unsigned depth_;
    Policy policy_;
    std::vector<float> plan_;
    std::vector<float> good_;
    float least_ = 0;
    float span_ = 1;
    float discount_ = 1;
};

Prospects infer(const PlaceGraph& map, PlaceId here, std::span<const float> worth,
                const DeliberationParams& params, sim::RandomStream&, std::vector<std::uint32_t>& imagined) {
    Inference inference(map, worth, params);
    for (unsigned i = 0; i < params.rollouts; ++i) inference.round();
    for (std::uint32_t& times : imagined) ++times;
    const auto& posterior = inference.at(here);
    const float likeliest = *std::max_element(posterior.begin(), posterior.end());
    const float spread = choice_spread(params, inference.plan(here));
    Prospects prospects;
    for (std::size_t a = 0; a < options; ++a) {
        const bool can = a == staying || map.open(here, a);
        const float odds = std::max(posterior[a], least_chance) / std::max(likeliest, least_chance);
        prospects[a] = can ? inference.plan(here) + spread * sim::log(odds) : hopeless;
    }
    return prospects;
}

const bool registered = sim::announce<Deliberation>("infer", infer);

}  // namespace
}  // namespace flinch::organism::learning
