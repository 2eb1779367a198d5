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

FindingView look_at(const lab::Finding& finding, const std::string& group,
                    const std::vector<lab::SeedMeasures>& life, FindingView before, double now) {
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
    const auto high = lab::estimate(finding.high, life);
    if (high.seeds == 0) return view;
    bool any = false;
    for (const lab::Term& low : finding.low) {
        if (!here(low)) continue;
        const auto estimate = low.value ? lab::Estimate{*low.value, 0, 0, 1} : lab::estimate(low, life);
        if (estimate.seeds == 0 || (any && estimate.mean <= view.low)) continue;
        any = true;
        view.low = estimate.mean;
        view.rival = what_differs(finding.high, low);
    }
    if (!any) return view;
    view.high = high.mean;
    view.state =
        view.high - view.low > finding.margin ? FindingView::State::above : FindingView::State::below;
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
    const std::vector<lab::SeedMeasures> lives{{life.seed(), recorder_.measures()}};
    for (std::size_t i = 0; i < asked.size(); ++i)
        findings[i] =
            look_at(asked[i], life.group().name, lives, std::move(findings[i]), sim::seconds(life.now()));
}

void Progress::go_back(double time, std::vector<FindingView>& findings) {
    for (FindingView& finding : findings) {
        if (finding.resolved > time) finding.resolved = -1;
    }
}

}  // namespace flinch::render
