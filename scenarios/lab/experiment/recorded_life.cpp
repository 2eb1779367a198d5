#include "scenarios/lab/experiment/recorded_life.hpp"

namespace flinch::lab {

RecordedLife::RecordedLife(const std::shared_ptr<const Scenario>& scenario, std::size_t group,
                           std::uint64_t seed)
    : life_(scenario, group, seed),
      recorder_(life_, std::make_shared<const Likenesses>(likenesses(*scenario, life_.group().species))),
      exams_(life_) {}

Life::Step RecordedLife::step() {
    return tell(life_.step());
}

Life::Step RecordedLife::step(sim::Crew& crew) {
    return tell(crew.threads() > 1 ? life_.step(crew) : life_.step());
}

Life::Step RecordedLife::tell(Life::Step step) {
    recorder_.on(step, life_);
    exams_.on(step, life_);
    return step;
}

Measures RecordedLife::finish() {
    Measures measures = recorder_.take();
    exams_.finish(life_, measures);
    return measures;
}

LifeBytes RecordedLife::bytes() const {
    LifeBytes bytes;
    for (const organism::Creature& creature : life_.creatures())
        bytes.creatures.push_back(sim::archived(creature));
    bytes.world = sim::archived(life_);
    bytes.record = sim::archived(*this);
    return bytes;
}

void RecordedLife::restore(const LifeBytes& bytes) {
    life_.restore(bytes);
    sim::restore(*this, bytes.record);
}

std::uint64_t RecordedLife::layout() const {
    sim::Fingerprint layout;
    layout.add(sim::layout_of(life_));
    for (const organism::Creature& creature : life_.creatures()) layout.add(sim::layout_of(creature));
    layout.add(sim::layout_of(*this));
    return layout.value();
}

}  // namespace flinch::lab
