#include "organism/learning/planner/planner.hpp"

#include <algorithm>
#include <cmath>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

constexpr std::size_t most_glances = 64;  // a bound on memory: they are kept until it knows where it is
/// By the number of bumps it goes straight, and then round a corner on this side or that; then it gives the
/// way up.
constexpr std::array<float, 3> sides{0, 1, -1};

}  // namespace

Planner::Planner(const PlannerParams& params, std::size_t code_size, std::size_t thought_size,
                 sim::RandomStream random)
    : Part(part),
      params_(params),
      deliberate_(find_deliberation(params.deliberation.method)),
      map_(params.map, code_size, thought_size),
      habits_(params.habits, deliberate_ != nullptr),
      random_(random),
      localiser_(params.localiser) {}

void Planner::notice(const PlaceObservation& moment) {
    localiser_.walk(moment.moved, moment.heading, moment.elapsed);
    const auto passed = static_cast<float>(sim::seconds(moment.elapsed));
    if (moment.moved > 0 && passed > 0) pace_ += params_.pace_rate * (moment.moved / passed - pace_);
    on_the_way_ += moment.elapsed;
    learning_ = moment.learning;
    habits_.earn(moment.reward, moment.elapsed);
    const PlaceId place = localise(moment);
    look_at(moment);
    if (place == nowhere) return drift(moment.elapsed);
    if (place != here_) move_to(place, moment.learning && localiser_.sure());
    present_.assign(moment.thought.begin(), moment.thought.end());
    look_out(map_, here_, moment.walls, pace_, moment.learning, params_.sight);
    if (!moment.learning || !localiser_.sure()) return;
    map_.view(here_, localiser_.self(), localiser_.walked());
    map_.remember(here_, moment.thought, moment.felt ? params_.vivid : params_.map.recall_rate);
}

/// Writes what is seen of the walls to the map. What it saw before it knew where it was is kept, and is of
/// use once it knows.
void Planner::look_at(const PlaceObservation& moment) {
    glances_.push_back({localiser_.way(), {moment.walls.begin(), moment.walls.end()}});
    if (!localiser_.known()) {
        if (glances_.size() > most_glances) glances_.pop_front();
        return;
    }
    for (Glance& glance : glances_) {
        glance.from = localiser_.on_map(glance.from);
        if (moment.learning) learning::look_along(map_, glance, params_.sight);
    }
    glances_.clear();
}

/// Returns the place at hand, once it has looked around. It discovers a new one if none is known there.
PlaceId Planner::localise(const PlaceObservation& moment) {
    if (!map_.compare(moment.code)) return nowhere;
    Merges merged;
    const auto finding = localiser_.look(map_, moment.learning, merged);
    if (finding == Localiser::Finding::lost) return nowhere;
    if (finding != Localiser::Finding::went_on) lose_thread();
    for (const auto& [from, into] : merged) habits_.merge(from, into);
    const PlaceId place = map_.nearest(localiser_.self(), here_);
    if (place != nowhere || !moment.learning || !localiser_.sure()) return place;
    return map_.discover(localiser_.self(), localiser_.walked());
}

/// Forgets the way it was going: it did not get to where it is now from where it took itself to be.
void Planner::lose_thread() {
    habits_.interrupt();
    here_ = nowhere;
    from_ = nowhere;
    way_ = staying;
}

void Planner::move_to(PlaceId place, bool learning) {
    if (here_ != nowhere && learning) {
        const std::size_t way = way_between(map_, here_, place);
        map_.connect(here_, place, way,
                     seconds_for(distance(map_.at(here_), map_.at(place)), pace_, params_.sight));
        if (from_ == here_ && way_ != staying && way_ != way && map_.way(here_, way_).to == nowhere)
            map_.block(here_, way_);
    }
    here_ = place;
}

bool Planner::under_way(bool bumped) {
    if (way_ == staying || from_ != here_) return false;
    bumps_ = bumped ? bumps_ + 1 : bumps_;
    const bool known = map_.way(here_, way_).to != nowhere;
    const bool leads_on = known || map_.untried(here_, way_);
    if (leads_on && bumps_ < (known ? sides.size() : 1) && on_the_way_ < params_.longest_step) return true;
    if (learning_) map_.block(here_, way_);
    return false;
}

Decision Planner::choose(const Judge& judge, bool bumped) {
    if (here_ == nowhere) return {};
    if (under_way(bumped)) return go();
    habits_.end(here_, learning_);
    const Prospects prospects = weigh(judge);
    const float most = *std::max_element(prospects.begin(), prospects.end());
    const bool matters = most >= params_.threshold || most - prospects[staying] >= params_.threshold;
    way_ = matters ? draw(prospects) : staying;
    from_ = here_;
    bumps_ = 0;
    on_the_way_ = {};
    habits_.begin(here_, way_);
    if (!matters) return {};
    ++choices_;
    return way_ == staying ? Decision{Decision::To::stay, 0} : go();
}

/// Returns what each place is worth to a plan. The assessors say a little of any place merely because they
/// have no reason to say nothing; so small a worth is not worth a decision, and summed along a way it would
/// make every way a bad one. Going where there is something to find out is worth `novelty`.
std::vector<float> Planner::promising() const {
    std::vector<float> promise = worth_;
    for (PlaceId place = 0; place < map_.size(); ++place) {
        promise[place] -= std::clamp(promise[place], -params_.threshold, params_.threshold);
        if (place != here_ && promise[place] >= 0 && map_.unexplored(place))
            promise[place] = std::max(promise[place], params_.novelty);
    }
    return promise;
}

Prospects Planner::weigh(const Judge& judge) {
    planned_.fill(0);
    habitual_.fill(0);
    worth_.assign(map_.size(), 0.0F);
    imagined_.assign(map_.size(), 0);
    if (!lesioned()) {
        for (PlaceId place = 0; place < map_.size(); ++place) {
            if (map_.exists(place)) worth_[place] = judge(map_.thought(place));
        }
        worth_[here_] = judge(present_);
    }
    if (deliberate_ != nullptr) {
        planned_ = deliberate_(map_, here_, promising(), params_.deliberation, random_, imagined_);
    }
    if (!habits_.lesioned()) habitual_ = habits_.of(here_);
    // A way that was never tried is taken to lead to much the same as here.
    const float beyond = std::max(0.0F, params_.model_weight * planned_[staying]) * params_.as_good;
    Prospects all;
    for (std::size_t a = 0; a < options; ++a) {
        const bool untried = a != staying && map_.untried(here_, a);
        const bool closed = a != staying && !untried && !map_.open(here_, a);
        all[a] = closed ? hopeless
                        : params_.habits.weight * habitual_[a] +
                              (untried ? params_.novelty + beyond : params_.model_weight * planned_[a]);
    }
    return all;
}

std::size_t Planner::draw(const Prospects& prospects) {
    const float most = *std::max_element(prospects.begin(), prospects.end());
    Prospects chances;
    float total = 0;
    const float spread = choice_spread(params_.deliberation, most);
    for (std::size_t a = 0; a < options; ++a) {
        chances[a] = sim::exp((prospects[a] - most) / spread);
        total += chances[a];
    }
    float left = random_.uniform() * total;
    std::size_t drawn = 0;
    while (drawn + 1 < options && left >= chances[drawn]) left -= chances[drawn++];
    return drawn;
}

Decision Planner::go() const {
    const PlaceId to = map_.way(here_, way_).to;
    float heading = heading_of_way(way_);
    if (to != nowhere) {
        const MapPosition self = localiser_.self();
        const MapPosition there = map_.at(to);
        const float bearing = sim::atan2(there.y - self.y, there.x - self.x);
        const bool passed = std::abs(sim::wrap_angle(bearing - heading)) > params_.aside;
        if (distance(there, self) > params_.arrived && !passed) heading = bearing;
    }
    return {Decision::To::go,
            heading + params_.sidestep * sides[std::min<std::size_t>(bumps_, sides.size() - 1)]};
}

void Planner::disorient() {
    localiser_.carry();
    glances_.clear();
    adrift_ = {};
    lose_thread();
}

void Planner::lesion(std::string_view which, bool cut) {
    Part::lesion(which, cut);
    habits_.lesion(which, cut);
}

void Planner::add_to(sim::Fingerprint& fingerprint) const {
    map_.add_to(fingerprint);
    habits_.add_to(fingerprint);
    localiser_.add_to(fingerprint);
    fingerprint.add(random_.position());
}

}  // namespace flinch::organism::learning
