#include "scenarios/lab/prove/system.hpp"

#include <fmt/format.h>

namespace flinch::lab::prove {

void Unrolled::reach(std::size_t k) {
    while (moments_.size() <= k) {
        const auto named = [&](Term variable) {
            return terms_.variable(fmt::format("{}@{}", terms_.name(variable), moments_.size()),
                                   terms_[variable].truth);
        };
        Terms::Replaced names;
        for (const System::State& each : system_.states) names.emplace(each.now.index, named(each.now));
        for (const Term each : system_.inputs) names.emplace(each.index, named(each));
        moments_.push_back(std::move(names));
    }
}

Term Unrolled::at(Term term, std::size_t k) {
    reach(k);
    return terms_.replace(term, moments_[k]);
}

Term Unrolled::follows(std::size_t k) {
    reach(k + 1);
    Term all = terms_.truth(true);
    for (const System::State& each : system_.states)
        all = terms_.both(all, terms_.same(at(each.now, k + 1), at(each.next, k)));
    return all;
}

Term Unrolled::begins() {
    reach(0);
    Term all = terms_.truth(true);
    for (const System::State& each : system_.states)
        all = terms_.both(all, terms_.same(at(each.now, 0), at(each.first, 0)));
    return all;
}

}  // namespace flinch::lab::prove
