#include "organism/learning/planner/planner.hpp"

#include <algorithm>
#include <cmath>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

constexpr float apart = 1000;             // cells between pieces of the map not known to hang together
constexpr sim::Time bearings{3'000'000};  // to be had after it was carried, before a place is taken for new
constexpr float arrived = 0.15F;          // cells
constexpr float pace_rate = 0.05F;        // of the running mean
constexpr unsigned patience = 2;          // bumps before a known way is given up
constexpr sim::Time longest{8'000'000};   // a step that takes longer leads nowhere
constexpr float near_middle = 0.8F;       // likeness from which a place is taken for its middle
constexpr float correction = 0.02F;  // of dead reckoning there, a frame: fields are wide, steps are felt well
constexpr float well_remembered = 40;  // times as fast: what was felt at a place outlasts what was not

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
    if (place == nowhere) return;
    if (place != here_) move_to(place, moment.learning);
    // Well inside a known place it corrects its reckoning, and the place its own.
    const float sure = std::max(0.0F, map_.likeness() - near_middle) / (1.0F - near_middle) * correction;
    self_.x += sure * (map_.at(here_).x - self_.x);
    self_.y += sure * (map_.at(here_).y - self_.y);
    for (std::size_t way = 0; way < ways; ++way) {
        if (moment.walls[way] >= 0) map_.look(here_, way, moment.walls[way]);
    }
    if (!moment.learning) return;
    map_.locate(here_, self_);
    map_.remember(here_, moment.thought, nature_.map.recall_rate * (moment.felt ? well_remembered : 1.0F));
}

/// The place at hand; a new one only if none fits, and if it has had time to look around.
Place Planner::localise(const Whereabouts& moment) {
    const Place place = map_.recognise(moment.code, here_, lost_ ? nullptr : &self_);
    if (lost_) lost_for_ += moment.elapsed;
    if (place != nowhere || !moment.learning || (lost_ && lost_for_ < bearings)) return place;
    if (lost_) self_ = {apart * islands_++, 0};
    return map_.discover(moment.code, self_);
}

void Planner::move_to(Place place, bool learning) {
    if (lost_) self_ = map_.at(place);
    if (!lost_ && learning) {
        const float dx = map_.at(place).x - map_.at(here_).x;
        const float dy = map_.at(place).y - map_.at(here_).y;
        const std::size_t way = way_of(dx, dy);
        map_.connect(here_, place, way, std::sqrt(dx * dx + dy * dy) / std::max(pace_, 0.01F));
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

/// What a place is worth to a plan: it is worth going where there is something to find out.
std::vector<float> Planner::promising() const {
    std::vector<float> promise = worth_;
    for (Place place = 0; place < map_.size(); ++place) {
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
    }
    if (deliberate_ != nullptr) {
        planned_ = deliberate_(map_, here_, promising(), nature_.deliberation, random_, imagined_);
    }
    if (!nature_.habits_lesioned) habitual_ = habits_.of(here_);
    Prospects all;
    for (std::size_t a = 0; a < options; ++a) {
        const bool untried = a != staying && map_.untried(here_, a);
        const bool closed = a != staying && !untried && !map_.open(here_, a);
        all[a] = closed ? hopeless
                        : nature_.habits.weight * habitual_[a] +
                              (untried ? nature_.novelty : nature_.model_weight * planned_[a]);
    }
    return all;
}

std::size_t Planner::draw(const Prospects& prospects) {
    const float most = *std::max_element(prospects.begin(), prospects.end());
    Prospects chances;
    float total = 0;
    for (std::size_t a = 0; a < options; ++a) {
        chances[a] = sim::exp((prospects[a] - most) / nature_.deliberation.temperature);
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
        if (far > arrived && far < 0.5F * apart) heading = sim::atan2(dy, dx);
    }
    return {Resolve::To::go, heading};
}

void Planner::interrupt() noexcept {
    habits_.interrupt();
    lost_ = true;
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
