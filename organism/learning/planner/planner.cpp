#include "organism/learning/planner/planner.hpp"

#include <algorithm>
#include <cmath>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

constexpr float apart = 1000;             // cells between pieces of the map not known to hang together
constexpr sim::Time bearings{5'000'000};  // to be had after it was carried: a look all around
constexpr float arrived = 0.15F;          // cells
constexpr float aside =
    sim::radians(60);               // of its way: a place there was passed, there is no turning back for it
constexpr float pace_rate = 0.05F;  // of the running mean
constexpr unsigned patience = 3;    // bumps before a known way is given up
constexpr std::array<float, patience> sidestep{0, sim::radians(45),
                                               sim::radians(-45)};  // after so many: round a corner
constexpr sim::Time longest{8'000'000};                             // a step that takes longer leads nowhere
constexpr float near_middle = 0.8F;  // likeness from which a place is taken for its middle
constexpr float correction =
    0.2F;  // of dead reckoning there, a cell walked: fields are wide, steps are felt well
constexpr float setting_out = 1;   // seconds: every step begins with a turn
constexpr float as_good = 0.9F;    // share of what a place is worth that may be expected next to it
constexpr float nearby = 1.5F;     // cells: a place so near, with no wall before it, can be gone to
constexpr float clearance = 0.3F;  // cells from there to the wall behind it
constexpr float straight = sim::radians(10);  // a wall farther aside does not tell whether a way is open
constexpr float vivid = 0.4F;                 // share of what was felt at a place that is remembered at once

[[nodiscard]] float seconds_for(float cells, float pace) noexcept {
    return setting_out + cells / std::max(pace, 0.01F);
}

/// A known place that lies that way, before the wall that is seen there, can be gone to: that need not be
/// tried.
void survey(PlaceGraph& map, Place here, std::size_t way, float wall, float pace) noexcept {
    Place nearest = nowhere;
    float least = std::min(nearby, wall - clearance);
    for (Place place = 0; place < map.size(); ++place) {
        const float dx = map.at(place).x - map.at(here).x;
        const float dy = map.at(place).y - map.at(here).y;
        const float far = std::sqrt(dx * dx + dy * dy);
        if (place == here || far >= least || way_of(dx, dy) != way) continue;
        least = far;
        nearest = place;
    }
    if (nearest != nowhere) map.connect(here, nearest, way, seconds_for(least, pace));
}

/// How far off the nearest wall is that way; negative: none is in sight.
[[nodiscard]] float wall_that_way(std::span<const Wall> walls, std::size_t way) noexcept {
    float nearest = -1;
    for (const Wall& wall : walls) {
        if (std::abs(sim::wrap_angle(wall.bearing - heading_of_way(way))) > straight) continue;
        nearest = nearest < 0 ? wall.distance : std::min(nearest, wall.distance);
    }
    return nearest;
}

}  // namespace

Planner::Planner(const PlannerNature& nature, std::size_t code_size, std::size_t thought_size,
                 sim::RandomStream random)
    : nature_(nature),
      deliberate_(find_deliberation(nature.deliberation.method)),
      map_(nature.map, code_size, thought_size),
      habits_(nature.habits),
      random_(random) {}

void Planner::notice(const Whereabouts& moment) {
    self_.x += moment.moved * sim::cos(moment.heading);
    self_.y += moment.moved * sim::sin(moment.heading);
    const auto passed = static_cast<float>(sim::seconds(moment.elapsed));
    if (moment.moved > 0 && passed > 0) pace_ += pace_rate * (moment.moved / passed - pace_);
    on_the_way_ += moment.elapsed;
    learning_ = moment.learning;
    habits_.earn(moment.reward, moment.elapsed);
    const Place place = localise(moment);
    if (place == nowhere) return drift(moment.elapsed);
    if (place != here_) move_to(place, moment.learning);
    present_.assign(moment.thought.begin(), moment.thought.end());
    // Well inside a known place it corrects its reckoning, and the place its own.
    const float like = std::max(0.0F, map_.likeness() - near_middle) / (1.0F - near_middle);
    const float sure = like * std::min(1.0F, correction * std::abs(moment.moved));
    self_.x += sure * (map_.at(here_).x - self_.x);
    self_.y += sure * (map_.at(here_).y - self_.y);
    look_at(moment);
    if (!moment.learning) return;
    if (moment.moved != 0) map_.locate(here_, self_);
    map_.remember(here_, moment.thought, moment.felt ? vivid : nature_.map.recall_rate);
}

void Planner::look_at(const Whereabouts& moment) {
    for (std::size_t way = 0; way < ways; ++way) {
        const float wall = wall_that_way(moment.walls, way);
        if (wall < 0) continue;
        map_.look(here_, way, wall);
        if (moment.learning && map_.untried(here_, way)) survey(map_, here_, way, wall, pace_);
    }
}

/// The place at hand, once it has looked around; a new one if none fits.
Place Planner::localise(const Whereabouts& moment) {
    if (lost_) lost_for_ += moment.elapsed;
    if (lost_ && lost_for_ < bearings) return nowhere;
    const Place place = map_.recognise(moment.code, here_, lost_ ? nullptr : &self_);
    if (place != nowhere || !moment.learning) return place;
    if (lost_) self_ = {apart * islands_++, 0};
    return map_.discover(moment.code, self_);
}

/// A place of another piece of the map joins the two: from then on it reckons there.
void Planner::move_to(Place place, bool learning) {
    const Reckoning there = map_.at(place);
    if (!lost_ && std::abs(there.x - self_.x) > 0.5F * apart) {
        const Reckoning here = map_.at(here_);
        map_.locate(here_, {here.x + there.x - self_.x, here.y + there.y - self_.y});
        lost_ = true;
    }
    const bool thread = !lost_ || here_ != nowhere;
    if (lost_) self_ = map_.at(place);
    if (thread && learning) {
        const float dx = map_.at(place).x - map_.at(here_).x;
        const float dy = map_.at(place).y - map_.at(here_).y;
        const std::size_t way = way_of(dx, dy);
        map_.connect(here_, place, way, seconds_for(std::sqrt(dx * dx + dy * dy), pace_));
        if (from_ == here_ && way_ != staying && way_ != way && map_.way(here_, way_).to == nowhere)
            map_.block(here_, way_);
    }
    lost_ = false;
    lost_for_ = {};
    here_ = place;
}

bool Planner::under_way(bool bumped) {
    if (way_ == staying || from_ != here_) return false;
    bumps_ = bumped ? bumps_ + 1 : bumps_;
    const bool known = map_.way(here_, way_).to != nowhere;
    const bool leads_on = known || map_.untried(here_, way_);
    if (leads_on && bumps_ < (known ? patience : 1) && on_the_way_ < longest) return true;
    if (learning_) map_.block(here_, way_);
    return false;
}

Resolve Planner::choose(const Judge& judge, bool bumped) {
    if (here_ == nowhere) return {};
    if (under_way(bumped)) return go();
    habits_.end(here_, learning_);
    const Prospects prospects = weigh(judge);
    const float most = *std::max_element(prospects.begin(), prospects.end());
    const bool matters = most >= nature_.threshold || most - prospects[staying] >= nature_.threshold;
    way_ = matters ? draw(prospects) : staying;
    from_ = here_;
    bumps_ = 0;
    on_the_way_ = {};
    habits_.begin(here_, way_);
    if (!matters) return {};
    ++choices_;
    return way_ == staying ? Resolve{Resolve::To::stay, 0} : go();
}

/// What a place is worth to a plan. What the assessors say of any place, for want of a reason to say nothing,
/// is not worth a decision: summed along a way it would make every way a bad one. It is worth going where
/// there is something to find out.
std::vector<float> Planner::promising() const {
    std::vector<float> promise = worth_;
    for (Place place = 0; place < map_.size(); ++place) {
        promise[place] -= std::clamp(promise[place], -nature_.threshold, nature_.threshold);
        if (place != here_ && promise[place] >= 0 && map_.unexplored(place))
            promise[place] = std::max(promise[place], nature_.novelty);
    }
    return promise;
}

Prospects Planner::weigh(const Judge& judge) {
    planned_.fill(0);
    habitual_.fill(0);
    worth_.assign(map_.size(), 0.0F);
    imagined_.assign(map_.size(), 0);
    if (!nature_.lesioned) {
        for (Place place = 0; place < map_.size(); ++place) worth_[place] = judge(map_.thought(place));
        worth_[here_] = judge(present_);
    }
    if (deliberate_ != nullptr) {
        planned_ = deliberate_(map_, here_, promising(), nature_.deliberation, random_, imagined_);
    }
    if (!nature_.habits_lesioned) habitual_ = habits_.of(here_);
    // What was never tried is taken to lead to much the same as here.
    const float beyond = std::max(0.0F, nature_.model_weight * planned_[staying]) * as_good;
    Prospects all;
    for (std::size_t a = 0; a < options; ++a) {
        const bool untried = a != staying && map_.untried(here_, a);
        const bool closed = a != staying && !untried && !map_.open(here_, a);
        all[a] = closed ? hopeless
                        : nature_.habits.weight * habitual_[a] +
                              (untried ? nature_.novelty + beyond : nature_.model_weight * planned_[a]);
    }
    return all;
}

std::size_t Planner::draw(const Prospects& prospects) {
    const float most = *std::max_element(prospects.begin(), prospects.end());
    Prospects chances;
    float total = 0;
    const float spread = choice_spread(nature_.deliberation, most);
    for (std::size_t a = 0; a < options; ++a) {
        chances[a] = sim::exp((prospects[a] - most) / spread);
        total += chances[a];
    }
    float left = random_.uniform() * total;
    std::size_t drawn = 0;
    while (drawn + 1 < options && left >= chances[drawn]) left -= chances[drawn++];
    return drawn;
}

Resolve Planner::go() const {
    const Place to = map_.way(here_, way_).to;
    float heading = heading_of_way(way_);
    if (to != nowhere) {
        const float dx = map_.at(to).x - self_.x;
        const float dy = map_.at(to).y - self_.y;
        const float far = std::sqrt(dx * dx + dy * dy);
        const float bearing = sim::atan2(dy, dx);
        const bool passed = std::abs(sim::wrap_angle(bearing - heading)) > aside;
        if (far > arrived && far < 0.5F * apart && !passed) heading = bearing;
    }
    return {Resolve::To::go, heading + sidestep[std::min(bumps_, patience - 1)]};
}

void Planner::interrupt() noexcept {
    habits_.interrupt();
    lost_ = true;
    adrift_ = {};
    here_ = nowhere;
    from_ = nowhere;
    way_ = staying;
}

void Planner::lesion(bool deliberation, bool habit) noexcept {
    nature_.lesioned = deliberation;
    nature_.habits_lesioned = habit;
}

void Planner::add_to(sim::Fingerprint& fingerprint) const {
    map_.add_to(fingerprint);
    habits_.add_to(fingerprint);
    fingerprint.add(self_.x);
    fingerprint.add(self_.y);
    fingerprint.add(random_.position());
}

}  // namespace flinch::organism::learning
