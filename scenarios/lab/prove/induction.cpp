#include "scenarios/lab/prove/induction.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "scenarios/lab/machine_failure.hpp"

namespace flinch::lab::prove {

using std::chrono::milliseconds;

milliseconds Budget::left() const {
    return std::max(milliseconds{1},
                    std::chrono::duration_cast<milliseconds>(until_ - std::chrono::steady_clock::now()));
}

void Budget::note(const Terms& terms, const std::vector<Term>& asserted, std::string_view what) {
    if (folder_.empty()) return;
    std::string stem = name_;
    for (char& c : stem) {
        if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
    }
    const auto path = std::filesystem::path(folder_) / fmt::format("{}-{:03}.smt2", stem, scripts_++);
    std::ofstream file(path);
    file << smt_script(terms, asserted, fmt::format("{}: {}", name_, what));
    file.flush();
    if (!file) throw MachineFailure(fmt::format("cannot write {}", path.string()));
}

/// Asks whether the terms can all be true together. The answer is `unsatisfiable` only if every solver that
/// is asked agrees.
Answer Induction::ask(const std::vector<Term>& asserted, std::string_view what, bool both) {
    budget_.note(question_.terms, asserted, what);
    const auto z3 = make_z3(question_.terms);
    for (const Term each : asserted) z3->add(each);
    const Answer found = z3->check(budget_.left());
    if (found == Answer::unknown) trouble_ = "Z3 gave no answer in time";
    if (found != Answer::unsatisfiable || !both) return found;
    const auto cvc5 = make_cvc5(question_.terms, question_.terms.linear(asserted), budget_.left());
    for (const Term each : asserted) cvc5->add(each);
    const Answer again = cvc5->check(budget_.left());
    if (again == Answer::unknown) trouble_ = "Z3 proved it, but cvc5 gave no answer in time";
    if (again == Answer::satisfiable)
        trouble_ = "Z3 proved it, but cvc5 found it broken: a bug, please report it";
    return again;
}

std::vector<Term> Induction::step(Term bad, std::size_t depth, bool lemmas) {
    Unrolled moments(question_.terms, question_.system);
    std::vector<Term> all;
    for (std::size_t k = 0; k <= depth; ++k) {
        all.push_back(moments.rules(k));
        if (lemmas) {
            for (const Term each : kept_) all.push_back(moments.at(each, k));
        }
        const Term broken = moments.at(bad, k);
        all.push_back(k == depth ? broken : question_.terms.invert(broken));
        if (k < depth) all.push_back(moments.follows(k));
    }
    return all;
}

std::vector<Term> Induction::base(Term bad, std::size_t depth) {
    Unrolled moments(question_.terms, question_.system);
    std::vector<Term> all{moments.begins()};
    Term broken = question_.terms.truth(false);
    for (std::size_t k = 0; k < depth; ++k) {
        all.push_back(moments.rules(k));
        if (k + 1 < depth) all.push_back(moments.follows(k));
        broken = question_.terms.either(broken, moments.at(bad, k));
    }
    all.push_back(broken);
    return all;
}

/// Keeps only those lemmas that hold at first and that follow from one moment to the next from all the lemmas
/// that are left.
void Induction::filter_lemmas() {
    if (filtered_) return;
    filtered_ = true;
    kept_ = question_.system.lemmas;
    Terms& terms = question_.terms;
    Unrolled moments(terms, question_.system);
    const Term rules = moments.rules(0);
    const Term follows = moments.follows(0);
    for (const bool first : {true, false}) {
        while (!kept_.empty() && !budget_.over()) {
            const auto z3 = make_z3(terms);
            z3->add(first ? moments.begins() : rules);
            if (!first) {
                z3->add(follows);
                for (const Term each : kept_) z3->add(moments.at(each, 0));
            }
            const std::size_t at = first ? 0 : 1;
            std::vector<Term> goals;
            for (const Term each : kept_) goals.push_back(moments.at(each, at));
            z3->add(terms.invert(terms.all(goals)));
            const Answer found = z3->check(budget_.left());
            if (found == Answer::unsatisfiable) break;
            if (found == Answer::unknown) return kept_.clear();
            std::vector<Term> next;
            for (std::size_t i = 0; i < kept_.size(); ++i) {
                if (z3->value(goals[i]) != 0) next.push_back(kept_[i]);
            }
            kept_ = std::move(next);
        }
    }
    if (budget_.over()) kept_.clear();
}

bool Induction::lemmas_hold_for_both() {
    if (confirmed_ || kept_.empty()) return true;
    Terms& terms = question_.terms;
    Unrolled moments(terms, question_.system);
    Term now = terms.truth(true), next = now, first = now;
    for (const Term each : kept_) {
        first = terms.both(first, moments.at(each, 0));
        next = terms.both(next, moments.at(each, 1));
    }
    now = first;
    confirmed_ = ask({moments.begins(), terms.invert(first)}, "the lemmas hold at first", true) ==
                     Answer::unsatisfiable &&
                 ask({moments.rules(0), moments.follows(0), now, terms.invert(next)},
                     "the lemmas go on to hold", true) == Answer::unsatisfiable;
    return confirmed_;
}

std::optional<std::string> Induction::at_once(Term bad) {
    trouble_.clear();
    used_lemmas_ = false;
    used_depth_ = 0;
    if (ask(step(bad, 0, false), "broken at some moment, whatever was before", true) == Answer::unsatisfiable)
        return "at every moment, whatever was before";
    return std::nullopt;
}

std::optional<std::string> Induction::never(Term bad, std::size_t depth) {
    if (const auto how = at_once(bad)) return how;
    if (!trouble_.empty()) return std::nullopt;
    filter_lemmas();
    used_lemmas_ = true;
    for (std::size_t k = 0; k <= depth && !budget_.over(); ++k) {
        used_depth_ = k;
        if (ask(step(bad, k, true), fmt::format("induction over {} moments", k), false) !=
            Answer::unsatisfiable)
            continue;
        const bool proved =
            lemmas_hold_for_both() &&
            ask(step(bad, k, true), fmt::format("induction over {} moments", k), true) ==
                Answer::unsatisfiable &&
            (k == 0 || ask(base(bad, k), "broken within the first moments", true) == Answer::unsatisfiable);
        if (!proved) return std::nullopt;
        return k == 0 ? fmt::format("by {} lemmas on timers and memories", kept_.size())
                      : fmt::format("by induction over {} moments, with {} lemmas", k, kept_.size());
    }
    return std::nullopt;
}

bool Induction::never_by_one(Term bad, bool lemmas, std::size_t depth) {
    if (lemmas) filter_lemmas();
    return ask(step(bad, depth, lemmas), "a bound", false) == Answer::unsatisfiable &&
           (depth == 0 || ask(base(bad, depth), "a bound, at first", false) == Answer::unsatisfiable);
}

}  // namespace flinch::lab::prove
