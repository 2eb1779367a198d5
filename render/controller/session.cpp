#include "render/controller/session.hpp"

#include <algorithm>

namespace flinch::render {
namespace {

constexpr std::size_t most_snapshots = 40;
constexpr std::size_t fewest_snapshots = 4;
constexpr std::size_t most_creatures_kept = 240;  // in all snapshots together: about half a megabyte each

}  // namespace

Session::Session(lab::Life life)
    : life_(std::move(life)),
      observer_(std::make_unique<ModelBuilder>(life_)),
      most_(std::clamp(most_creatures_kept / life_.creatures().size(), fewest_snapshots, most_snapshots)) {
    snapshots_.push_back({life_, observer_->progress()});
}

lab::Life::Step Session::step() {
    const auto step = life_.step();
    if (step == lab::Life::Step::over && over_) return step;
    over_ = step == lab::Life::Step::over;
    observer_->on(step, life_);
    if (!over_ && life_.now() >= snapshots_.back().life.now() + spacing_) keep();
    return step;
}

void Session::keep() {
    snapshots_.push_back({life_, observer_->progress()});
    if (snapshots_.size() <= most_) return;
    std::vector<Snapshot> kept;
    for (std::size_t i = 0; i < snapshots_.size(); i += 2) kept.push_back(std::move(snapshots_[i]));
    snapshots_ = std::move(kept);
    spacing_ *= 2;
}

bool Session::advance_to(sim::Time moment) {
    while (!there(moment)) step();
    return !over_;
}

/// Several events may fall on the microsecond of the end; all of them happen.
bool Session::there(sim::Time moment) const noexcept {
    return over_ || (life_.now() >= moment && moment < life_.end());
}

bool Session::step_event() {
    if (!over_) step();
    return !over_;
}

void Session::restore(sim::Time moment, sim::Time interventions_until) {
    auto from = snapshots_.begin();
    while (from + 1 != snapshots_.end() && (from + 1)->life.now() <= moment) ++from;
    const std::vector<lab::Intervention> interventions = life_.interventions();
    life_ = from->life;
    for (std::size_t i = life_.interventions().size(); i < interventions.size(); ++i) {
        if (interventions[i].at <= interventions_until) life_.intervention(interventions[i]);
    }
    over_ = false;
    observer_->go_back(life_, from->progress);
}

void Session::depart(Journey& journey) {
    if (journey.to != Journey::To::moment) return;
    journey.moment = std::clamp(journey.moment, sim::Time{0}, life_.end());
    // It starts early enough for the traces to be full again on arrival.
    if (journey.moment < life_.now())
        restore(journey.moment - sim::from_seconds(trace_span), sim::Time::max());
}

bool Session::step_towards(const Journey& journey) {
    const bool to_moment = journey.to == Journey::To::moment;
    if (to_moment && there(journey.moment)) return true;
    const auto done = step();
    if (over_) return true;
    switch (journey.to) {
        case Journey::To::next_frame:
            return done == lab::Life::Step::frame && life_.last_creature() == observer_->creature();
        case Journey::To::next_trial:
            return done == lab::Life::Step::trial_begins;
        default:
            return there(journey.moment);
    }
}

/// Goes through the same life to the same event again, without what was done by hand later than now.
void Session::forget_later() {
    const sim::Time now = life_.now();
    const std::uint64_t events = life_.events();
    const bool later = std::any_of(
        life_.interventions().begin() + static_cast<std::ptrdiff_t>(life_.scenario().interventions.size()),
        life_.interventions().end(),
        [now](const lab::Intervention& intervention) { return intervention.at > now; });
    if (later) {
        restore(now - sim::from_seconds(trace_span), now);
        while (!over_ && life_.events() < events) step();
    }
    while (snapshots_.size() > 1 && snapshots_.back().life.events() > events) snapshots_.pop_back();
}

void Session::intervention(lab::Intervention intervention, const std::string& what) {
    if (over_) return;
    forget_later();
    intervention.at = life_.now();
    life_.intervention(std::move(intervention));
    observer_->note_intervention(life_, what);
}

void Session::choose_creature(std::size_t creature) {
    if (creature >= life_.creatures().size() || creature == observer_->creature()) return;
    observer_ = std::make_unique<ModelBuilder>(life_, creature);
    for (Snapshot& snapshot : snapshots_) snapshot.progress = observer_->progress();
}

std::vector<lab::Intervention> Session::interventions_by_hand() const {
    std::vector<lab::Intervention> by_hand{
        life_.interventions().begin() + static_cast<std::ptrdiff_t>(life_.scenario().interventions.size()),
        life_.interventions().end()};
    for (lab::Intervention& intervention : by_hand) intervention.at -= life_.begin();
    return by_hand;
}

const ViewModel& Session::model(std::size_t expected_places) {
    observer_->refresh(life_, expected_places);
    auto& course = observer_->model().course;
    course.snapshots.clear();
    for (const Snapshot& snapshot : snapshots_) course.snapshots.push_back(sim::seconds(snapshot.life.now()));
    return observer_->model();
}

}  // namespace flinch::render
