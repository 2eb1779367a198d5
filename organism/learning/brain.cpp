#include "organism/learning/brain.hpp"

#include <algorithm>
#include <cmath>

namespace flinch::organism::learning {
namespace {

std::size_t zones_for(const std::vector<AssessorTarget>& targets) {
    return static_cast<std::size_t>(std::count_if(targets.begin(), targets.end(),
                                                  [](const AssessorTarget& target) { return target.timed; }));
}

/// Returns the number of a modality, or one past the last if there is none of that name.
std::size_t modality(const Layout& layout, std::string_view name) {
    std::size_t i = 0;
    while (i < layout.modalities.size() && layout.modalities[i].name != name) ++i;
    return i;
}

}  // namespace

Brain::Brain(const BrainParams& params, Layout layout, const std::vector<AssessorTarget>& targets,
             std::size_t actions, std::uint64_t seed, std::uint32_t creature, std::vector<Channel> channels)
    : params_(params),
      layout_(std::move(layout)),
      code_(params.cortex.latent, params.hippocampus.gain, params.insula.gain, layout_),
      cortex_(make_cortex(params.cortex, layout_, {seed, creature, sim::Purpose::cortex})),
      transition_(params.transition, params.cortex.latent, actions,
                  {seed, creature, sim::Purpose::transition}),
      amygdala_(params.amygdala, targets, code_, layout_, {seed, creature, sim::Purpose::amygdala}),
      hippocampus_(params.hippocampus, layout_, targets.size(), {seed, creature, sim::Purpose::hippocampus}),
      planner_(params.planner, params.hippocampus.place.cells, code_.size(),
               {seed, creature, sim::Purpose::planner}),
      dopamine_(params.dopamine, code_.size()),
      striatum_(params.striatum, code_.size(), actions),
      cerebellum_(params.cerebellum, params.trace, mossy_names.size(), zones_for(targets),
                  {seed, creature, sim::Purpose::cerebellum}),
      cognition_(params.cognition, code_.size(), channels, {seed, creature, sim::Purpose::cognition}),
      thalamus_(params.thalamus, std::move(channels), {seed, creature, sim::Purpose::thalamus}),
      choices_(seed, creature, sim::Purpose::striatum),
      shuffles_(seed, creature, sim::Purpose::shuffling),
      place_(modality(layout_, "place")),
      relayed_(layout_) {
    thought_.latent.resize(padded(params.cortex.latent));
    thought_.imagery.resize(layout_.size);
    context_.resize(code_.size());
    replayed_ = Frame(layout_);
    for (const std::string& part : lesionable_parts()) {
        if (params.lesions.has(part)) lesion(part, true);
    }
}

void Brain::fields(sim::Archive& archive) {
    for_each_part(*this, [&archive](Part& part) { part.fields(archive); });
    archive(choices_, shuffles_, surroundings_, action_, relayed_, recalled_, thought_, context_, read_,
            imagined_);
}

void Brain::lesion(std::string_view part, bool cut) {
    for_each_part(*this, [&](Part& one) { one.lesion(part, cut); });
}

bool Brain::lesioned(std::string_view part) const {
    const std::string& name = lesionable_parts()[part_number(part)];
    const auto& all = parts();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const PartInfo& info) { return info.name == name; });
    return found->in(*this).lesioned();
}

std::span<const float> Brain::locate(const Surroundings& surroundings, bool learning) {
    if (hippocampus_.lesioned()) return {};
    surroundings_ = surroundings;
    PlaceCode& place = hippocampus_.place();
    place.update(surroundings, learning);
    return place.known() ? place.rates().first(place.cells()) : std::span<const float>{};
}

/// Keeps in the frame what the thalamic gates let through to the cortex; the rest is left open.
void Brain::relay(const Moment& moment) {
    relayed_ = moment.frame;
    if (thalamus_.lesioned()) return;
    relayed_.clamped = thalamus_.relay(moment.frame.clamped, moment.attention, moment.elapsed);
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        if (relayed_.has(m) || !moment.frame.has(m)) continue;
        relayed_.leave_open(layout_, m);
    }
}

Expectations Brain::perceive(const Moment& moment) {
    relay(moment);
    const bool recalling = recall();
    cortex_->infer(recalling ? recalled_ : relayed_, thought_);
    code_.make(relayed_, thought_, context_);
    amygdala_.read(relayed_, context_, shuffles_, read_);
    if (moment.learning && !recalling) cortex_->learn(relayed_, thought_);
    transition_.follow(thought_.latent, action_, moment.elapsed, moment.learning);
    if (moment.learning && params_.amygdala.dopamine == AssessorDopamine::compartments)
        amygdala_.learn(read_, moment.targets, moment.elapsed, 1);
    thalamus_.notice(amygdala_.expect(read_));
    observe_place(moment);
    return {expectations(), expected_reward()};
}

void Brain::value(const Moment& moment, Anticipation anticipation) {
    // Without assessors, nothing predicts any of the reward.
    const float unforeseen = amygdala_.lesioned() ? moment.reward : moment.unforeseen;
    const float delta = dopamine_.update(context_, {moment.reward, unforeseen, anticipation.worth},
                                         moment.elapsed, moment.learning);
    if (moment.learning && params_.amygdala.dopamine == AssessorDopamine::scalar)
        amygdala_.learn(read_, moment.targets, moment.elapsed, std::min(1.0F, std::abs(delta)));
    striatum_.reinforce(delta, moment.elapsed, moment.learning);
    think_about_thinking(moment, delta);
    if (moment.learning) remember(moment, anticipation.worth);
}

void Brain::think_about_thinking(const Moment& moment, float dopamine) {
    if (cognition_.lesioned()) return;
    cognition_.reinforce(dopamine, moment.elapsed, moment.learning);
    if (!cognition_.consider(context_, moment.elapsed)) return;
    thalamus_.attend(cognition_.action().channels);
    if (cognition_.action().kind == CognitiveAction::Kind::store && !hippocampus_.lesioned() &&
        moment.learning)
        hippocampus_.episodes().store();
}

/// While the cognitive striatum chooses to recall, the brain thinks what the present reminds it of: a
/// remembered moment fills in what the senses leave open. The cortex learns nothing from it, because it does
/// not come from the world.
bool Brain::recall() {
    const bool wants = cognition_.action().kind == CognitiveAction::Kind::recall;
    if (!wants || cognition_.lesioned() || hippocampus_.lesioned()) return false;
    return hippocampus_.episodes().recall(relayed_, recalled_) > 0;
}

std::uint32_t Brain::choose_action() {
    return action_ = striatum_.choose(context_, choices_);
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
    amygdala_.read(frame, context, random, read);
    amygdala_.assess(read, out);
    return out;
}

void Brain::interrupt() {
    for_each_part(*this, [](Part& part) { part.interrupt(); });
}

void Brain::disorient() {
    for_each_part(*this, [](Part& part) { part.disorient(); });
}

std::string_view Brain::diverged_part() const {
    std::string_view name;
    for_each_part(*this, [&name](const Part& part) {
        if (!name.empty()) return;
        auto state = sim::Fingerprint::of_finiteness();
        part.add_to(state);
        if (!state.finite()) name = part.name();
    });
    return name;
}

void Brain::add_to(sim::Fingerprint& fingerprint) const {
    for_each_part(*this, [&](const Part& part) {
        if (part.exists()) part.add_to(fingerprint);
    });
    fingerprint.add(shuffles_.position());
    fingerprint.add(choices_.position());
    std::uint64_t cut = 0;
    for (const std::string& part : lesionable_parts())
        cut |= std::uint64_t{lesioned(part)} << part_number(part);
    fingerprint.add(cut);
}

}  // namespace flinch::organism::learning
