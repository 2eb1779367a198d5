#include "organism/vocabulary.hpp"

#include <deque>
#include <string>
#include <vector>

#include "organism/body/muscles.hpp"
#include "organism/channel.hpp"
#include "organism/steering/circuit.hpp"
#include "organism/steering/signals.hpp"

namespace flinch::organism {

std::span<const Term> signal_terms() {
    static const auto names = [] {
        std::deque<std::string> made;
        for (const auto& family : steering::signal_families)
            made.push_back(std::string(family.prefix) + "NAME");
        return made;
    }();
    static const auto terms = [] {
        std::vector<Term> made;
        for (const auto& signal : steering::innate_signals())
            made.push_back(
                {signal.name, signal.about, steering::suffix(signal.unit), signal.least, signal.most});
        for (std::size_t i = 0; i < names.size(); ++i)
            made.push_back({names[i], steering::signal_families[i].about});
        return made;
    }();
    return terms;
}

std::span<const Term> reflex_terms() {
    static const auto terms = [] {
        std::vector<Term> made;
        for (const auto& reflex : steering::reflexes()) made.push_back({reflex.name, reflex.about});
        return made;
    }();
    return terms;
}

std::span<const Term> posture_terms() noexcept {
    return postures;
}

std::span<const Term> action_terms() noexcept {
    return body::actions;
}

std::span<const Term> autonomic_terms() noexcept {
    return steering::autonomics;
}

std::span<const Term> channel_terms() noexcept {
    return attention_channels;
}

}  // namespace flinch::organism
