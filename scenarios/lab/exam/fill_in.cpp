// This exam tests whether the cortex can fill in what is missing from a frame. It takes frames of life that
// the cortex never learned from, hides one modality, leaves some of the others known, and lets a silent copy
// of the cortex say what was hidden. The baseline is the running mean of that modality over the frames that
// were learned from: the best answer that can be given without looking at the frame.
#include <algorithm>
#include <bit>
#include <set>

#include <fmt/format.h>

#include "scenarios/lab/exam/exam.hpp"
#include "scenarios/lab/exam/tally.hpp"
#include "scenarios/lab/scenario/draft.hpp"
#include "sim/input/nearest_name.hpp"
#include "sim/names.hpp"

namespace flinch::lab {
namespace {

using organism::learning::Frame;
using organism::learning::Layout;
using organism::learning::Modality;
using organism::learning::Thought;

constexpr std::size_t most_known = 4;  // up to so many known modalities have a label of their own
constexpr auto met = "masks met", never_met = "masks never met";

std::string pair_label(const std::string& asked, const std::string& known) {
    return fmt::format("{} from {}", asked, known);
}

struct Keys {
    std::vector<std::string> hide;
    std::vector<std::string> from;  // modalities that are shown alone, to ask for each of the others
    std::uint64_t every = 5;
    std::size_t most = 200;
};

class FillInEvaluation final : public Evaluation {
  public:
    FillInEvaluation(const Exam& exam, const Keys& keys, const Life& life)
        : exam_(&exam),
          keys_(&keys),
          random_(life.seed(), exam.head().number, sim::Purpose::exam),
          sums_(layout(life).size),
          counts_(layout(life).modalities.size()),
          sizes_(most_known) {
        for (const Modality& modality : layout(life).modalities) {
            const bool asked = sim::contains(keys.hide, modality.name);
            queries_.push_back(asked);
        }
        modalities_.resize(queries_.size());
        pairs_.resize(queries_.size() * queries_.size());
    }

    void on(Life::Step step, const Life& life) override {
        if (step != Life::Step::frame || life.last_creature() != 0 || life.trial() == nullptr) return;
        const auto& creature = life.creatures().front();
        if (creature.learning()) return note_mean(creature.frame(), layout(life));
        if (!life.in_trial() || !exam_->about(life.group().phases[life.trial()->phase].name)) return;
        if (seen_++ % keys_->every == 0 && frames_.size() < keys_->most) frames_.push_back(creature.frame());
    }

    void finish(const Life& life, Scores& scores) override {
        const auto cortex = life.creatures().front().brain().cortex().clone();
        for (const Frame& frame : frames_) {
            for (std::size_t m = 0; m < queries_.size(); ++m) {
                if (!queries_[m] || !frame.has(m)) continue;
                ask(*cortex, layout(life), frame, m);
                ask_of_pairs(*cortex, layout(life), frame, m);
            }
        }
        for (std::size_t m = 0; m < queries_.size(); ++m) {
            if (queries_[m]) modalities_[m].write(scores, layout(life).modalities[m].name);
        }
        write_pairs(scores, layout(life));
        for (std::size_t k = 0; k < sizes_.size(); ++k)
            sizes_[k].write(scores, fmt::format("{} known", k + 1));
        met_.write(scores, met);
        never_met_.write(scores, never_met);
    }

    void fields(sim::Archive& archive) override { archive(random_, sums_, counts_, lived_, frames_, seen_); }

  private:
    static const Layout& layout(const Life& life) { return life.creatures().front().brain().layout(); }

    void note_mean(const Frame& frame, const Layout& layout) {
        lived_.insert(frame.clamped);
        for (std::size_t m = 0; m < layout.modalities.size(); ++m) {
            if (!frame.has(m)) continue;
            const Modality& modality = layout.modalities[m];
            for (std::size_t i = modality.offset; i < modality.offset + modality.size; ++i)
                sums_[i] += static_cast<double>(frame.values[i]);
            ++counts_[m];
        }
    }

    /// Asks for the hidden modality with all the others known, then with fewer and fewer of them, dropped at
    /// random.
    void ask(organism::learning::Cortex& cortex, const Layout& layout, const Frame& frame,
             std::size_t hidden) {
        Frame asked = frame;
        asked.leave_open(layout, hidden);
        const Modality& modality = layout.modalities[hidden];
        for (bool all = true; asked.clamped != 0; all = false) {
            const Tally one = answer(cortex, asked, frame, modality, hidden);
            if (all) merge(modalities_[hidden], one);
            const auto known = static_cast<std::size_t>(std::popcount(asked.clamped));
            if (known <= most_known) merge(sizes_[known - 1], one);
            merge(lived_.contains(asked.clamped) ? met_ : never_met_, one);
            forget_one(asked, layout);
        }
    }

    /// Asks for the hidden modality with only one of the others known.
    void ask_of_pairs(organism::learning::Cortex& cortex, const Layout& layout, const Frame& frame,
                      std::size_t hidden) {
        for (std::size_t m = 0; m < layout.modalities.size(); ++m) {
            const Modality& known = layout.modalities[m];
            if (m == hidden || !frame.has(m) || !asks_from(known.name)) continue;
            Frame asked(layout);
            std::ranges::copy(frame.of(known), asked.know(layout, m).begin());
            merge(pairs_[hidden * queries_.size() + m],
                  answer(cortex, asked, frame, layout.modalities[hidden], hidden));
        }
    }

    [[nodiscard]] bool asks_from(const std::string& name) const { return sim::contains(keys_->from, name); }

    void write_pairs(Scores& scores, const Layout& layout) const {
        for (std::size_t hidden = 0; hidden < queries_.size(); ++hidden) {
            for (std::size_t m = 0; m < queries_.size(); ++m)
                pairs_[hidden * queries_.size() + m].write(
                    scores, pair_label(layout.modalities[hidden].name, layout.modalities[m].name));
        }
    }

    Tally answer(organism::learning::Cortex& cortex, const Frame& asked, const Frame& truth,
                 const Modality& modality, std::size_t hidden) {
        cortex.infer(asked, thought_);
        Tally one;
        const double weight = 1.0 / static_cast<double>(modality.size);
        for (std::size_t i = modality.offset; i < modality.offset + modality.size; ++i) {
            const double mean = counts_[hidden] == 0 ? 0 : sums_[i] / static_cast<double>(counts_[hidden]);
            one.add(static_cast<double>(thought_.imagery[i]), mean, static_cast<double>(truth.values[i]),
                    weight);
        }
        return one;
    }

    static void merge(Tally& into, const Tally& one) {
        into.squared += one.squared;
        into.of_the_mean += one.of_the_mean;
        into.weight += one.weight;
    }

    void forget_one(Frame& frame, const Layout& layout) {
        auto lost = random_.below(static_cast<std::uint32_t>(std::popcount(frame.clamped)));
        for (std::size_t m = 0; m < layout.modalities.size(); ++m) {
            if (!frame.has(m) || lost-- != 0) continue;
            return frame.leave_open(layout, m);
        }
    }

    const Exam* exam_;
    const Keys* keys_;
    sim::RandomStream random_;
    std::vector<double> sums_;           // the sum of each variable over learned frames that show it
    std::vector<std::uint64_t> counts_;  // the number of those frames, for each modality
    std::set<std::uint32_t> lived_;      // masks of modalities that were known together
    std::vector<Frame> frames_;
    std::uint64_t seen_ = 0;
    std::vector<bool> queries_;
    std::vector<Tally> modalities_;
    std::vector<Tally> pairs_;  // [hidden][known]
    std::vector<Tally> sizes_;
    Tally met_, never_met_;
    Thought thought_;
};

class FillIn final : public Exam {
  public:
    FillIn(ExamHead head, Keys keys) : Exam(std::move(head)), keys_(std::move(keys)) {}

    [[nodiscard]] std::vector<std::string> measures() const override { return Tally::measures(); }
    [[nodiscard]] std::vector<std::string> labels() const override {
        std::vector<std::string> all = keys_.hide;
        for (const std::string& asked : keys_.hide) {
            for (const std::string& known : keys_.from) {
                if (asked != known) all.push_back(pair_label(asked, known));
            }
        }
        for (std::size_t k = 1; k <= most_known; ++k) all.push_back(fmt::format("{} known", k));
        all.insert(all.end(), {met, never_met});
        return all;
    }
    [[nodiscard]] std::unique_ptr<Evaluation> begin(const Life& life) const override {
        return std::make_unique<FillInEvaluation>(*this, keys_, life);
    }

  private:
    Keys keys_;
};

std::shared_ptr<const Exam> read(ExamHead head, sim::Section& section, const Draft& draft) {
    const organism::Creature creature(draft.scenario.groups.front().species, 0, 0, 0);
    const auto known = sim::names_of(creature.brain().layout().modalities);
    Keys keys;
    const auto modalities = [&](const std::string& key) {
        const auto names = section.texts(key);
        for (const std::string& name : names) sim::check_known(section, key, "modality", name, known);
        return names;
    };
    keys.hide = modalities("hide");
    keys.from = modalities("from");
    if (keys.hide.empty()) keys.hide = known;
    keys.every = static_cast<std::uint64_t>(section.integer("every", 5, 1, 1'000'000));
    keys.most = static_cast<std::size_t>(section.integer("frames", 200, 1, 10'000));
    return std::make_shared<FillIn>(std::move(head), std::move(keys));
}

[[maybe_unused]] const bool registered = sim::announce<ExamReader>("fill-in", read);

}  // namespace
}  // namespace flinch::lab
