#include "organism/learning/brain.hpp"

#include <algorithm>

namespace flinch::organism::learning {
namespace {

std::size_t zones_for(const std::vector<Lesson>& lessons) {
    return static_cast<std::size_t>(
        std::count_if(lessons.begin(), lessons.end(), [](const Lesson& lesson) { return lesson.timed; }));
}

}  // namespace

Brain::Brain(const BrainNature& nature, Layout layout, const std::vector<Lesson>& lessons,
             std::size_t actions, std::uint64_t seed, std::uint32_t creature)
    : nature_(nature),
      lesions_(nature.lesions),
      layout_(std::move(layout)),
      cortex_(make_cortex(nature.cortex, layout_, {seed, creature, sim::Purpose::cortex})),
      transition_(nature.transition, nature.cortex.latent, actions,
                  {seed, creature, sim::Purpose::transition}),
      dopamine_(nature.dopamine, nature.cortex.latent),
      striatum_(nature.striatum, nature.cortex.latent, actions),
      cerebellum_(nature.cerebellum, nature.trace, mossy_names.size(), zones_for(lessons),
                  {seed, creature, sim::Purpose::cerebellum}),
      choices_(seed, creature, sim::Purpose::striatum),
      expectations_(lessons.size()) {
    sim::RandomStream noise(seed, creature, sim::Purpose::amygdala);
    const std::size_t inputs = nature.amygdala.raw_senses ? layout_.size : nature.cortex.latent;
    for (const Lesson& lesson : lessons)
        assessors_.emplace_back(nature.amygdala, lesson.name, lesson.lead, inputs, noise);
    thought_.latent.resize(padded(nature.cortex.latent));
    thought_.imagery.resize(layout_.size);
    for (const Part part : {Part::cerebellum, Part::hippocampus}) lesion(part, lesions_.has(part));
}

void Brain::lesion(Part part, bool cut) noexcept {
    lesions_.set(part, cut);
    if (part == Part::cerebellum) cerebellum_.lesion(cut);
    if (part == Part::hippocampus) cerebellum_.lesion_trace(cut);
}

std::span<const float> Brain::context(const Frame& frame, const Thought& thought) const noexcept {
    return nature_.amygdala.raw_senses ? std::span<const float>(frame.values)
                                       : std::span<const float>(thought.latent);
}

void Brain::assess(const Frame& frame, const Thought& thought, std::vector<float>& out) const {
    out.assign(assessors_.size(), 0.0F);
    if (lesions_.has(Part::amygdala)) return;
    for (std::size_t i = 0; i < assessors_.size(); ++i)
        out[i] = assessors_[i].assess(context(frame, thought));
}

void Brain::perceive(const Moment& moment) {
    cortex_->infer(*moment.frame, thought_);
    if (moment.learning) {
        cortex_->learn(*moment.frame, thought_);
        if (!before_.empty()) transition_.learn(before_, action_, moment.elapsed, thought_.latent);
        for (std::size_t i = 0; i < assessors_.size(); ++i) {
            assessors_[i].learn(context(*moment.frame, thought_), moment.lessons[i], moment.elapsed);
        }
    }
    assess(*moment.frame, thought_, expectations_);
    before_ = thought_.latent;
}

void Brain::value(const Moment& moment, float anticipation) {
    const float delta = dopamine_.update(thought_.latent, moment.reward, anticipation, moment.elapsed,
                                         moment.learning && !lesions_.has(Part::critic));
    striatum_.reinforce(delta, moment.elapsed, moment.learning);
}

std::uint32_t Brain::choose_action() {
    return action_ = lesions_.has(Part::striatum) ? 0u : striatum_.choose(thought_.latent, choices_);
}

Thought Brain::predict(std::uint32_t action, sim::Time elapsed) const {
    Thought next{std::vector<float>(thought_.latent.size()), {}};
    transition_.predict(thought_.latent, action, elapsed, next.latent);
    cortex_->decode(next.latent, next.imagery);
    return next;
}

std::vector<float> Brain::imagine(const Frame& frame, Thought& thought) const {
    std::vector<float> out;
    cortex_->infer(frame, thought);
    assess(frame, thought, out);
    return out;
}

void Brain::interrupt() noexcept {
    for (Assessor& assessor : assessors_) assessor.interrupt();
    dopamine_.interrupt();
    cerebellum_.interrupt();
    before_.clear();
}

void Brain::add_to(sim::Fingerprint& fingerprint) const {
    cortex_->add_to(fingerprint);
    transition_.add_to(fingerprint);
    for (const Assessor& assessor : assessors_) assessor.add_to(fingerprint);
    dopamine_.add_to(fingerprint);
    striatum_.add_to(fingerprint);
    cerebellum_.add_to(fingerprint);
    fingerprint.add(choices_.position());
    fingerprint.add(std::uint64_t{lesions_.bits()});
}

}  // namespace flinch::organism::learning
