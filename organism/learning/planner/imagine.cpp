// This way to deliberate is by forward sweeps. From where it stands the creature imagines walks through its
// map, as place cells of a rat that pauses at a choice point sweep ahead of it, now down one arm, now down
// the other (Johnson & Redish 2007, J. Neurosci. 27:12176). The places that a walk comes to are judged, and
// the best end of each walk is backed up along it:
//     U(s) = min(w(s), 0) + max( max(w(s), 0),  max_a g(a) U(s'(s, a)) ),   g = exp(-seconds(a) / horizon)
// so a good place is worth stopping at, and a bad one costs whoever passes it. A sweep runs on ahead: it
// seldom turns back. With enough walks this is the optimum of dynamic programming; with few it is the best of
// what the walks came upon.
#include <algorithm>

#include "organism/learning/planner/deliberation.hpp"
#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

/// This holds what imagining has found out so far.
class Sweeps {
  public:
    Sweeps(const PlaceGraph& map, std::span<const float> worth, const DeliberationParams& params)
        : map_(map),
          worth_(worth),
          params_(params),
          found_(map.size()),
          tried_(map.size()),
          swept_by_(map.size()) {
        for (auto& prospects : found_) prospects.fill(hopeless);
    }

    void sweep(PlaceId here, sim::RandomStream& random, std::vector<std::uint32_t>& imagined) {
        path_.clear();
        ++sweep_;
        PlaceId at = here;
        while (path_.size() < params_.depth) {
            ++imagined[at];
            swept_by_[at] = sweep_;
            const std::size_t way = least_tried(at, random);
            if (way == staying) break;
            ++tried_[at][way];
            path_.push_back({at, way});
            at = map_.way(at, way).to;
        }
        ++imagined[at];
        float best = promise(at);
        for (auto step = path_.rbegin(); step != path_.rend(); ++step) {
            const Way& way = map_.way(step->from, step->way);
            float& known = found_[step->from][step->way];
            known = std::max(
                known,
                sim::decay(static_cast<double>(way.seconds), static_cast<double>(params_.horizon)) * best);
            best = promise(step->from);
        }
    }

    [[nodiscard]] Prospects prospects(PlaceId here) const {
        Prospects all = found_[here];
        all[staying] = worth_[here];
        return all;
    }

  private:
    struct Step {
        PlaceId from;
        std::size_t way;
    };

    /// Returns the best worth that is known to be had from a place on, less what being there costs.
    [[nodiscard]] float promise(PlaceId place) const {
        float best = std::max(worth_[place], 0.0F);
        for (std::size_t way = 0; way < ways; ++way) best = std::max(best, found_[place][way]);
        return best + std::min(worth_[place], 0.0F);
    }

    /// Returns how much a way is avoided: by how often it was tried, and more if it leads back to where this
    /// sweep has been.
    [[nodiscard]] std::uint32_t effort(PlaceId at, std::size_t way) const {
        constexpr std::uint32_t reluctance = 8;
        const bool back = swept_by_[map_.way(at, way).to] == sweep_;
        return back ? reluctance * (tried_[at][way] + 1) : tried_[at][way];
    }

    [[nodiscard]] std::size_t least_tried(PlaceId at, sim::RandomStream& random) const {
        std::size_t chosen = staying;
        std::uint32_t least = 0;
        std::uint32_t equal = 0;
        for (std::size_t way = 0; way < ways; ++way) {
            if (!map_.open(at, way)) continue;
            const std::uint32_t tried = effort(at, way);
            if (chosen != staying && tried > least) continue;
            equal = chosen != staying && tried == least ? equal + 1 : 1;
            if (equal > 1 && random.below(equal) != 0) continue;
            chosen = way;
            least = tried;
        }
        return chosen;
    }

    const PlaceGraph& map_;
    std::span<const float> worth_;
    const DeliberationParams& params_;
    std::vector<Prospects> found_;
    std::vector<std::array<std::uint32_t, ways>> tried_;
    std::vector<std::uint32_t> swept_by_;  // for each place, the last sweep that came by
    std::uint32_t sweep_ = 0;
    std::vector<Step> path_;
};

Prospects imagine(const PlaceGraph& map, PlaceId here, std::span<const float> worth,
                  const DeliberationParams& params, sim::RandomStream& random,
                  std::vector<std::uint32_t>& imagined) {
    Sweeps sweeps(map, worth, params);
    for (unsigned i = 0; i < params.rollouts; ++i) sweeps.sweep(here, random, imagined);
    return sweeps.prospects(here);
}

const bool registered = sim::announce<Deliberation>("imagine", imagine);

}  // namespace
}  // namespace flinch::organism::learning
