#include "organism/learning/cognition/cognition.hpp"

namespace flinch::organism::learning {

std::vector<CognitiveAction> cognitive_actions(const std::vector<Channel>& channels) {
    using Kind = CognitiveAction::Kind;
    std::vector<CognitiveAction> actions{{"attend-all", Kind::attend, ~std::uint32_t{0}}};
    for (std::size_t i = 0; i < channels.size(); ++i)
        actions.push_back({"attend-" + channels[i].name, Kind::attend, std::uint32_t{1} << i});
    actions.push_back({"attend-inward", Kind::attend, 0});
    actions.push_back({"store", Kind::store});
    actions.push_back({"recall", Kind::recall});
    return actions;
}

Cognition::Cognition(const CognitionParams& params, std::size_t inputs, const std::vector<Channel>& channels,
                     sim::RandomStream random)
    : Part(part),
      actions_(cognitive_actions(channels)),
      actor_(params.striatum, inputs, actions_.size()),
      random_(random),
      pace_(params.pace),
      left_(params.pace),
      openness_(params.openness) {
    actor_.prefer(0, params.openness);
}

bool Cognition::consider(std::span<const float> context, sim::Time elapsed) {
    left_ -= elapsed;
    if (left_ > sim::Time{0}) return false;
    left_ = pace_;
    chosen_ = actor_.choose(context, random_);
    return true;
}

void Cognition::add_to(sim::Fingerprint& fingerprint) const {
    actor_.add_to(fingerprint);
    fingerprint.add(random_.position());
    fingerprint.add(std::uint64_t{chosen_});
    fingerprint.add(left_.count());
}

}  // namespace flinch::organism::learning
