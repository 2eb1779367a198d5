// This exam uses brain data as a teacher. An observer outside the creature learns to name what the creature's
// fovea sees, from a few labelled pictures of each thing, while a second head of the same network predicts
// what the brain did at every moment of the same phases, labelled or not: its latent code, what its assessors
// expected, which circuits of steering were on. Three controls stand beside it: the same network without a
// second task, the same network with the recordings shuffled among the moments, and the same network with the
// picture itself as the second task (which needs no brain at all).
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "scenarios/lab/exam/exam.hpp"
#include "scenarios/lab/exam/observer.hpp"
#include "scenarios/lab/scenario/draft.hpp"
#include "sim/input/nearest_name.hpp"
#include "sim/names.hpp"

namespace flinch::lab {
namespace {

constexpr std::array<const char*, 4> tasks{"alone", "with the brain", "with it shuffled", "with the picture"};
enum Task : std::size_t { alone, brain, shuffled, picture };
/// Where the observer is tested: on new pictures, in rooms it has never seen, and in noise.
constexpr std::array<const char*, 3> places{"", ", elsewhere", ", in noise"};
/// The measure of what the brain adds to the share that the same observer gets right without it. As a
/// difference within one life, it can be compared between lives.
constexpr auto gain = "gain";

/// What the creature saw and did at one moment, and which thing it was. Only the person outside knows the
/// thing.
struct LabelledMoment {
    std::vector<float> picture;
    std::vector<float> brain;
    std::size_t kind = 0;
    std::size_t trial = 0;

    void fields(sim::Archive& archive) { archive(picture, brain, kind, trial); }
};
using Recording = std::vector<LabelledMoment>;

struct Keys {
    std::vector<std::string> test, elsewhere;
    std::size_t most_labels = 16;  // labelled pictures of each thing
    std::size_t steps = 3000;
    std::uint32_t repeats = 3;  // each repeat labels other moments and starts from other first weights
    std::size_t hidden = 48;
    float rate = 0.05F, second_rate = 0.02F;
    float noise = 0.3F;
};

std::vector<std::size_t> label_counts(const Keys& keys) {
    std::vector<std::size_t> all;
    for (std::size_t n = 1; n <= keys.most_labels; n *= 2) all.push_back(n);
    return all;
}

std::string count_label(std::size_t n) {
    return fmt::format("{} label{}", n, n == 1 ? "" : "s");
}

/// Chooses the moments that are labelled: `labels` moments of each kind of thing, each from another trial.
Recording named(const Recording& all, std::size_t kinds, std::size_t labels) {
    Recording chosen;
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        std::vector<std::size_t> trials;
        for (const LabelledMoment& moment : all) {
            if (moment.kind != kind || trials.size() == labels || sim::contains(trials, moment.trial))
                continue;
            trials.push_back(moment.trial);
            chosen.push_back(moment);
        }
    }
    return chosen;
}

class DistillationEvaluation final : public Evaluation {
  public:
    DistillationEvaluation(const Exam& exam, const Keys& keys, const Life& life)
        : exam_(&exam), keys_(&keys), random_(life.seed(), exam.head().number, sim::Purpose::exam) {}

    void on(Life::Step step, const Life& life) override {
        if (step != Life::Step::frame || life.last_creature() != 0 || !life.in_trial()) return;
        const std::string& phase = life.group().phases[life.trial()->phase].name;
        if (exam_->about(phase)) record(life, lived_);
        if (sim::contains(keys_->test, phase)) record(life, tested_);
        if (sim::contains(keys_->elsewhere, phase)) record(life, elsewhere_);
    }

    void finish(const Life& life, Scores& scores) override {
        if (lived_.empty()) return;
        const std::size_t kinds = life.scenario().kinds.size();
        make_noise();
        std::vector<Rights> rights(label_counts(*keys_).size());
        for (repeat_ = 0; repeat_ < keys_->repeats; ++repeat_) {
            random_.shuffle(lived_);  // so that other moments are labelled in each repeat
            for (std::size_t n = 0; n < rights.size(); ++n)
                examine(label_counts(*keys_)[n], kinds, life.seed(), rights[n]);
        }
        for (std::size_t n = 0; n < rights.size(); ++n)
            score(scores, count_label(label_counts(*keys_)[n]), rights[n]);
    }

    void fields(sim::Archive& archive) override { archive(random_, lived_, tested_, elsewhere_); }

  private:
    /// The shares of right names, as means over the repeats.
    using Rights = std::array<std::array<double, places.size()>, tasks.size()>;

    void make_noise() {
        noisy_ = tested_;
        for (LabelledMoment& moment : noisy_) {
            for (float& value : moment.picture)
                value = std::clamp(value + keys_->noise * random_.normal(), 0.0F, 1.0F);
        }
    }

    void examine(std::size_t labels, std::size_t kinds, std::uint64_t seed, Rights& rights) {
        const Recording labelled = named(lived_, kinds, labels);
        for (std::size_t task = 0; task < tasks.size(); ++task) {
            SupervisedObserver observer = learned(static_cast<Task>(task), labelled, kinds, seed);
            for (std::size_t place = 0; place < places.size(); ++place)
                rights[task][place] +=
                    share_right(observer, test_of(place)) / static_cast<double>(keys_->repeats);
        }
    }

    void score(Scores& scores, const std::string& label, const Rights& rights) const {
        for (std::size_t place = 0; place < places.size(); ++place) {
            if (test_of(place).empty()) continue;
            for (std::size_t task = 0; task < tasks.size(); ++task)
                scores.add(tasks[task] + std::string(places[place]), label, rights[task][place]);
            scores.add(gain + std::string(places[place]), label, rights[brain][place] - rights[alone][place]);
        }
    }

    static void record(const Life& life, Recording& into) {
        const organism::Creature& creature = life.creatures().front();
        constexpr auto fovea = number_of(organism::Sense::fovea);
        const auto& things = life.world().things();
        const auto present = [](const world::Thing& thing) { return thing.present; };
        if (!creature.frame().has(fovea) || std::count_if(things.begin(), things.end(), present) != 1) return;
        LabelledMoment moment;
        const auto seen = creature.frame().of(creature.brain().layout().modalities[fovea]);
        moment.picture.assign(seen.begin(), seen.end());
        moment.brain = creature.brain().thought().latent;
        for (const float expected : creature.brain().expectations()) moment.brain.push_back(expected);
        for (std::uint32_t i = 0; i < life.group().species.circuits.size(); ++i)
            moment.brain.push_back(creature.steering().on(i, life.now()) ? 1.0F : 0.0F);
        moment.kind =
            static_cast<std::size_t>(std::find_if(things.begin(), things.end(), present) - things.begin());
        moment.trial = static_cast<std::size_t>(life.trial() - life.trials().data());
        into.push_back(std::move(moment));
    }

    /// Trains an observer. Every second task starts from the same first weights and gets the same labelled
    /// steps and the same moments.
    SupervisedObserver learned(Task task, const Recording& labelled, std::size_t kinds, std::uint64_t seed) {
        const std::size_t inputs = lived_.front().picture.size();
        const std::size_t others = task == alone ? 0 : task == picture ? inputs : lived_.front().brain.size();
        sim::RandomStream random(seed, 10'000 * repeat_ + 1000 + exam_->head().number, sim::Purpose::exam);
        SupervisedObserver observer({inputs, keys_->hidden, kinds, others}, random);
        sim::RandomStream order(seed, 10'000 * repeat_ + 2000 + exam_->head().number, sim::Purpose::exam);
        const auto all = static_cast<std::uint32_t>(lived_.size());
        const std::uint32_t shift = all / 2;  // any shift is a shuffle, for they are in random order already
        for (std::size_t step = 0; step < keys_->steps; ++step) {
            const LabelledMoment& one = labelled[order.below(static_cast<std::uint32_t>(labelled.size()))];
            observer.learn_name(one.picture, one.kind, keys_->rate);
            const std::uint32_t at = order.below(all);
            if (task == alone) continue;
            const LabelledMoment& seen = lived_[at];
            const LabelledMoment& done = task == shuffled ? lived_[(at + shift) % all] : seen;
            observer.learn_others(seen.picture, task == picture ? seen.picture : done.brain,
                                  keys_->second_rate);
        }
        return observer;
    }

    [[nodiscard]] const Recording& test_of(std::size_t place) const {
        return place == 0 ? tested_ : place == 1 ? elsewhere_ : noisy_;
    }

    static double share_right(SupervisedObserver& observer, const Recording& test) {
        double right = 0;
        for (const LabelledMoment& moment : test)
            right += observer.name(moment.picture) == moment.kind ? 1.0 : 0.0;
        return test.empty() ? 0.0 : right / static_cast<double>(test.size());
    }

    const Exam* exam_;
    const Keys* keys_;
    sim::RandomStream random_;
    std::uint32_t repeat_ = 0;
    Recording lived_, tested_, elsewhere_, noisy_;
};

class Distillation final : public Exam {
  public:
    Distillation(ExamHead head, Keys keys) : Exam(std::move(head)), keys_(std::move(keys)) {}

    [[nodiscard]] std::vector<std::string> measures() const override {
        std::vector<std::string> all;
        for (const char* place : places) {
            for (const char* task : tasks) all.push_back(std::string(task) + place);
            all.push_back(std::string(gain) + place);
        }
        return all;
    }
    [[nodiscard]] std::vector<std::string> labels() const override {
        std::vector<std::string> all;
        for (const std::size_t n : label_counts(keys_)) all.push_back(count_label(n));
        return all;
    }
    [[nodiscard]] std::unique_ptr<Evaluation> begin(const Life& life) const override {
        return std::make_unique<DistillationEvaluation>(*this, keys_, life);
    }

  private:
    Keys keys_;
};

std::vector<std::string> read_phases(sim::Section& section, const std::string& key, const Draft& draft) {
    const auto known = phase_names(draft);
    const auto names = section.texts(key);
    for (const std::string& name : names) sim::check_known(section, key, "phase", name, known);
    return names;
}

std::shared_ptr<const Exam> read(ExamHead head, sim::Section& section, const Draft& draft) {
    Keys keys;
    if (head.phases.empty()) section.error("phases", "say what is recorded: phases = [\"…\"]");
    keys.test = read_phases(section, "test", draft);
    if (keys.test.empty()) section.error("test", "say where it is tested: test = [\"…\"]");
    keys.elsewhere = read_phases(section, "elsewhere", draft);
    keys.most_labels = static_cast<std::size_t>(section.integer("most_labels", 16, 1, 1024));
    keys.steps = static_cast<std::size_t>(section.integer("steps", 3000, 1, 10'000'000));
    keys.repeats = static_cast<std::uint32_t>(section.integer("repeats", 3, 1, 1000));
    keys.hidden = static_cast<std::size_t>(section.integer("hidden", 48, 1, 4096));
    keys.rate = static_cast<float>(section.number("rate", 0.05, 0, 10));
    keys.second_rate = static_cast<float>(section.number("second_rate", 0.02, 0, 10));
    keys.noise = static_cast<float>(section.number("noise", 0.3, 0, 10));
    return std::make_shared<Distillation>(std::move(head), std::move(keys));
}

[[maybe_unused]] const bool registered = sim::announce<ExamReader>("distillation", read);

}  // namespace
}  // namespace flinch::lab
