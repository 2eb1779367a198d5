#include "render/model/progress.hpp"

#include "scenarios/lab/experiment/judge.hpp"

namespace flinch::render {
namespace {

std::string what_differs(const lab::Term& high, const lab::Term& low) {
    if (low.value) return "the value it is held against";
    for (const auto& [mine, its] :
         {std::pair{&low.stimulus, &high.stimulus}, {&low.probe, &high.probe}, {&low.phase, &high.phase}}) {
        if (!mine->empty() && *mine != *its) return *mine;
    }
    return "its control";
}

/// Of this one life; nothing as long as nothing was measured.
std::optional<double> mean_in(const lab::Measures& life, const lab::Term& term) {
    const auto means = lab::means_of(term, life);
    return means.empty() ? std::nullopt : means.front();
}

FindingView look_at(const lab::Finding& finding, const std::string& group, const lab::Measures& life,
                    FindingView before, double now) {
    FindingView view;
    view.name = finding.name;
    view.roc = finding.roc;
    view.resolved = before.resolved;
    const auto here = [&](const lab::Term& term) {
        return term.group.empty() || term.group == group || term.value;
    };
    for (const lab::Term& low : finding.low) (here(low) ? view.rivals : view.elsewhere) += 1;
    if (!here(finding.high) || view.rivals == 0 || finding.roc) {
        view.state = FindingView::State::elsewhere;
        return view;
    }
    const auto high = mean_in(life, finding.high);
    if (!high) return view;
    bool any = false;
    for (const lab::Term& low : finding.low) {
        if (!here(low)) continue;
        const auto mean = low.value ? low.value : mean_in(life, low);
        if (!mean || (any && *mean <= view.low)) continue;
        any = true;
        view.low = *mean;
        view.rival = what_differs(finding.high, low);
    }
    if (!any) return view;
    view.high = *high;
    view.state = view.high - view.low > lab::margin_of(finding, view.high, view.low)
                     ? FindingView::State::above
                     : FindingView::State::below;
    if (view.state == FindingView::State::below) view.resolved = -1;
    if (view.state == FindingView::State::above && view.resolved < 0) view.resolved = now;
    return view;
}

}  // namespace

Progress::Progress(const lab::Life& life)
    : recorder_(life, std::make_shared<const lab::Likenesses>(
                          lab::likenesses(life.scenario(), life.group().species))) {}

void Progress::refresh(const lab::Life& life, std::vector<FindingView>& findings) {
    if (measures() == judged_) return;
    judged_ = measures();
    const auto& asked = life.scenario().findings;
    findings.resize(asked.size());
    for (std::size_t i = 0; i < asked.size(); ++i)
        findings[i] = look_at(asked[i], life.group().name, recorder_.measures(), std::move(findings[i]),
                              sim::seconds(life.now()));
}

void Progress::go_back(double time, std::vector<FindingView>& findings) {
    for (FindingView& finding : findings) {
        if (finding.resolved > time) finding.resolved = -1;
    }
}

}  // namespace flinch::render
