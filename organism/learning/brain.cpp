#include "organism/learning/brain.hpp"

#include <algorithm>
#include <cmath>

namespace flinch::organism::learning {
namespace {

std::size_t zones_for(const std::vector<Lesson>& lessons) {
    return static_cast<std::size_t>(
        std::count_if(lessons.begin(), lessons.end(), [](const Lesson& lesson) { return lesson.timed; }));
}

std::size_t assessor_inputs(const BrainNature& nature, const Context& context, const Layout& layout) {
    return nature.amygdala.reads == AssessorInput::raw_senses ? layout.size : context.size();
}

/// Part of a part, where there is one.
std::optional<Stretch> stretch_of(std::optional<Stretch> whole, std::optional<Stretch> part) {
    if (!whole || !part) return std::nullopt;
    return Stretch{whole->begin + part->begin, whole->begin + part->end};
}

/// One past the last if there is none.
std::size_t modality(const Layout& layout, std::string_view name) {
    std::size_t i = 0;
    while (i < layout.modalities.size() && layout.modalities[i].name != name) ++i;
    return i;
}

}  // namespace

Brain::Brain(const BrainNature& nature, Layout layout, const std::vector<Lesson>& lessons,
             std::size_t actions, std::uint64_t seed, std::uint32_t creature, std::vector<Channel> channels)
    : nature_(nature),
      lesions_(nature.lesions),
      layout_(std::move(layout)),
      code_(nature.cortex.latent, nature.hippocampus.gain, nature.insula.gain, layout_),
      cortex_(make_cortex(nature.cortex, layout_, {seed, creature, sim::Purpose::cortex})),
      transition_(nature.transition, nature.cortex.latent, actions,
                  {seed, creature, sim::Purpose::transition}),
      baseline_(nature.amygdala.baseline, assessor_inputs(nature, code_, layout_)),
      hippocampus_(nature.hippocampus, layout_, lessons.size(), {seed, creature, sim::Purpose::hippocampus}),
      place_(modality(layout_, "place")),
      planner_(nature.planner, nature.hippocampus.place.cells, code_.size(),
               {seed, creature, sim::Purpose::planner}),
      dopamine_(nature.dopamine, code_.size()),
      striatum_(nature.striatum, code_.size(), actions),
      cerebellum_(nature.cerebellum, nature.trace, mossy_names.size(), zones_for(lessons),
                  {seed, creature, sim::Purpose::cerebellum}),
      cognition_(nature.cognition, code_.size(), channels, {seed, creature, sim::Purpose::cognition}),
      thalamus_(nature.thalamus, std::move(channels), {seed, creature, sim::Purpose::thalamus}),
      choices_(seed, creature, sim::Purpose::striatum),
      shuffles_(seed, creature, sim::Purpose::shuffling),
      relayed_(layout_),
      expectations_(lessons.size()) {
    sim::RandomStream noise(seed, creature, sim::Purpose::amygdala);
    for (const Lesson& lesson : lessons) {
        assessors_.emplace_back(nature.amygdala, lesson.name, lesson.lead,
                                assessor_inputs(nature, code_, layout_), noise);
        blame_.push_back(nature.amygdala.reads == AssessorInput::raw_senses
                             ? std::nullopt
                             : stretch_of(code_.beside("body"), lesson.of_body));
    }
    thought_.latent.resize(padded(nature.cortex.latent));
    thought_.imagery.resize(layout_.size);
    context_.resize(code_.size());
    replayed_ = Frame(layout_);
    for (const Part part : {Part::cerebellum, Part::hippocampus, Part::planner})
        lesion(part, lesions_.has(part));
}

void Brain::lesion(Part part, bool cut) noexcept {
    lesions_.set(part, cut);
    if (part == Part::cerebellum) cerebellum_.lesion(cut);
    if (part == Part::hippocampus) cerebellum_.lesion_trace(cut);
    // What it last chose to attend to holds the gates no longer.
    if (part == Part::cognitive_striatum && cut) thalamus_.attend(~0U);
    planner_.lesion(lesions_.has(Part::planner), lesions_.has(Part::habits));
}

void Brain::read_for_assessors(const Frame& frame, std::span<const float> context,
                               sim::RandomStream& shuffles, std::vector<float>& into) const {
    switch (nature_.amygdala.reads) {
        case AssessorInput::raw_senses:
            return into.assign(frame.values.begin(), frame.values.end());
        case AssessorInput::shuffled_latent:
            return code_.shuffle(context, shuffles, into);
        case AssessorInput::latent:
            return into.assign(context.begin(), context.end());
    }
}

std::span<const float> Brain::locate(const Surroundings& surroundings, bool learning) {
    if (lesions_.has(Part::hippocampus)) return {};
    surroundings_ = surroundings;
    PlaceCode& place = hippocampus_.place();
    place.update(surroundings, learning);
    return place.known() ? place.rates().first(place.cells()) : std::span<const float>{};
}

void Brain::assess(std::span<const float> context, std::vector<float>& out) const {
    out.assign(assessors_.size(), 0.0F);
    if (lesions_.has(Part::amygdala)) return;
    for (std::size_t i = 0; i < assessors_.size(); ++i) out[i] = assessors_[i].assess(context);
}

/// What the gates are set to let through reaches the cortex; the rest is left open.
void Brain::relay(const Moment& moment) {
    relayed_ = *moment.frame;
    if (lesions_.has(Part::thalamus)) return;
    relayed_.clamped = thalamus_.relay(moment.frame->clamped, moment.attention, moment.elapsed);
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        if (relayed_.has(m) || !moment.frame->has(m)) continue;
        const auto shut = relayed_.of(layout_.modalities[m]);
        std::fill(shut.begin(), shut.end(), 0.0F);
    }
}

Afferents Brain::blamed(std::size_t assessor, const Afferents& all) {
    return blame_[assessor] ? only(*blame_[assessor], all, blamed_) : all;
}

void Brain::teach_assessors(const Moment& moment, float gate) {
    baseline_.follow(read_, moment.elapsed);
    const Afferents all = baseline_.from(read_);
    for (std::size_t i = 0; i < assessors_.size(); ++i)
        assessors_[i].learn(blamed(i, all), moment.lessons[i], moment.elapsed, gate);
}

void Brain::perceive(const Moment& moment) {
    relay(moment);
    const bool recalling = recall();
    cortex_->infer(recalling ? recalled_ : relayed_, thought_);
    code_.make(relayed_, thought_, context_);
    read_for_assessors(relayed_, context_, shuffles_, read_);
    if (moment.learning) {
        if (!recalling) cortex_->learn(relayed_, thought_);
        if (!before_.empty()) transition_.learn(before_, action_, moment.elapsed, thought_.latent);
        if (nature_.amygdala.dopamine == AssessorDopamine::compartments) teach_assessors(moment, 1);
    }
    float sum = 0;
    for (const float expected : expectations_) sum -= expected;
    assess(read_, expectations_);
    for (const float expected : expectations_) sum += expected;
    thalamus_.notice(sum);
    before_ = thought_.latent;
    note_whereabouts(moment);
}

void Brain::value(const Moment& moment, float anticipation) {
    // Without assessors nothing stands for any reward.
    const float unforeseen = lesions_.has(Part::amygdala) ? moment.reward : moment.unforeseen;
    const float delta = dopamine_.update(context_, {moment.reward, unforeseen, anticipation}, moment.elapsed,
                                         moment.learning && !lesions_.has(Part::critic));
    if (moment.learning && nature_.amygdala.dopamine == AssessorDopamine::scalar)
        teach_assessors(moment, std::min(1.0F, std::abs(delta)));
    striatum_.reinforce(delta, moment.elapsed, moment.learning);
    think_about_thinking(moment, delta);
    if (moment.learning) remember(moment, anticipation);
}

void Brain::think_about_thinking(const Moment& moment, float dopamine) {
    if (lesions_.has(Part::cognitive_striatum)) return;
    cognition_.reinforce(dopamine, moment.elapsed, moment.learning);
    if (!cognition_.consider(context_, moment.elapsed)) return;
    thalamus_.attend(cognition_.action().channels);
    if (cognition_.action().kind == CognitiveAction::Kind::store && !lesions_.has(Part::hippocampus) &&
        moment.learning)
        hippocampus_.episodes().store();
}

/// While it chooses to, it thinks what the present reminds it of: a remembered moment fills in what the
/// senses leave open. The cortex learns nothing from it, for it does not come from the world.
bool Brain::recall() {
    const bool wants = cognition_.action().kind == CognitiveAction::Kind::recall;
    if (!wants || lesions_.has(Part::cognitive_striatum) || lesions_.has(Part::hippocampus)) return false;
    return hippocampus_.episodes().recall(relayed_, recalled_) > 0;
}

std::uint32_t Brain::choose_action() {
    return action_ = lesions_.has(Part::striatum) ? 0u : striatum_.choose(context_, choices_);
}

Thought Brain::predict(std::uint32_t action, sim::Time elapsed) const {
    Thought next{std::vector<float>(thought_.latent.size()), {}};
    transition_.predict(thought_.latent, action, elapsed, next.latent);
    cortex_->decode(next.latent, next.imagery);
    return next;
}

std::vector<float> Brain::imagine(const Frame& frame, Thought& thought) const {
    std::vector<float> out;
    std::vector<float> context;
    cortex_->infer(frame, thought);
    code_.make(frame, thought, context);
    std::vector<float> read;
    sim::RandomStream random = shuffles_;
    read_for_assessors(frame, context, random, read);
    assess(read, out);
    return out;
}

void Brain::interrupt() {
    for (Assessor& assessor : assessors_) assessor.interrupt();
    dopamine_.interrupt();
    striatum_.interrupt();
    cognition_.interrupt();
    hippocampus_.interrupt();
    cerebellum_.interrupt();
    thalamus_.interrupt();
    before_.clear();
}

void Brain::add_to(sim::Fingerprint& fingerprint) const {
    cortex_->add_to(fingerprint);
    transition_.add_to(fingerprint);
    for (const Assessor& assessor : assessors_) assessor.add_to(fingerprint);
    baseline_.add_to(fingerprint);
    hippocampus_.add_to(fingerprint);
    if (planner_.exists()) planner_.add_to(fingerprint);
    dopamine_.add_to(fingerprint);
    striatum_.add_to(fingerprint);
    cerebellum_.add_to(fingerprint);
    cognition_.add_to(fingerprint);
    thalamus_.add_to(fingerprint);
    fingerprint.add(shuffles_.position());
    fingerprint.add(choices_.position());
    fingerprint.add(std::uint64_t{lesions_.bits()});
}

}  // namespace flinch::organism::learning
