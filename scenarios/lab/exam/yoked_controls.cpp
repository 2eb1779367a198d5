// This exam compares several learning algorithms in one and the same life. What a creature meets depends on
// what it does, and what it does on what it has learned, so two creatures with different cortices soon see
// different frames. Therefore a newborn brain for each algorithm goes along with the creature as its yoked
// control: moment by moment it is told exactly what the creature's own brain is told, and it learns from that
// but decides nothing. In the exam's phases, at the end of each trial, every yoked control is silently asked
// what its assessor of the `circuit` predicts for each word alone. If every word names a thing, two more
// questions are asked: what the assessor predicts for the picture alone, and whether the latent code that a
// word brings up is more similar to that of its own thing's picture than to those of the others (each code
// less the mean of its kind).
#include <algorithm>
#include <cmath>

#include "organism/creature.hpp"
#include "scenarios/lab/exam/exam.hpp"
#include "scenarios/lab/experiment/variable.hpp"
#include "scenarios/lab/scenario/draft.hpp"
#include "sim/input/nearest_name.hpp"
#include "sim/names.hpp"

namespace flinch::lab {
namespace {

using organism::learning::Brain;
using organism::learning::Frame;
using organism::learning::Thought;

struct Keys {
    std::vector<std::string> algorithms;
    std::vector<std::string> words;
    std::string circuit;  // the circuit whose assessor is asked
};

/// The circuits of a species that teach an assessor, in the assessors' order.
std::vector<std::string> teaching_circuits(const organism::Species& species) {
    std::vector<std::string> names;
    for (const auto& circuit : species.circuits) {
        if (circuit.lead) names.push_back(circuit.name);
    }
    return names;
}

/// The brain that a creature of this species would be born with, but with another algorithm in its cortex,
/// which comes with learning rates of its own.
Brain newborn(const Life& life, const std::string& algorithm) {
    organism::Species params = life.group().species;
    auto& cortex = params.brain.cortex;
    if (cortex.algorithm != algorithm) {
        const auto own = cortex;
        cortex = sim::registry<organism::learning::CortexAlgorithm>().at(algorithm).defaults;
        cortex.latent = own.latent;
        cortex.affect = own.affect;
    }
    return organism::Creature(params, life.seed(), 0, life.creatures().front().body()).brain();
}

using Codes = std::vector<std::vector<float>>;

void centre(Codes& codes) {
    for (std::size_t j = 0; j < codes.front().size(); ++j) {
        float mean = 0;
        for (const auto& code : codes) mean += code[j] / static_cast<float>(codes.size());
        for (auto& code : codes) code[j] -= mean;
    }
}

/// The index of the code that has the most similar direction.
std::size_t nearest(const std::vector<float>& code, const Codes& among) {
    const auto likeness = [&](const std::vector<float>& other) {
        return organism::learning::dot(code, other) /
               std::sqrt(organism::learning::dot(other, other) + 1e-12F);
    };
    const auto best = std::ranges::max_element(among, {}, likeness);
    return static_cast<std::size_t>(best - among.begin());
}

std::string sight_measure(const std::string& algorithm) {
    return algorithm + ", at the picture";
}

std::string code_measure(const std::string& algorithm) {
    return algorithm + ", code of its thing";
}

class YokedControlsEvaluation final : public Evaluation {
  public:
    YokedControlsEvaluation(const Exam& exam, const Keys& keys, const Life& life)
        : exam_(&exam), keys_(&keys) {
        // Each group has its own circuits: a setting of a group may add a circuit that teaches, or remove
        // one.
        const auto teaching = teaching_circuits(life.group().species);
        assessor_ = static_cast<std::size_t>(std::ranges::find(teaching, keys.circuit) - teaching.begin());
        for (const std::string& algorithm : keys.algorithms) {
            yoked_.push_back(newborn(life, algorithm));
            sums_.emplace_back(keys.words.size());
            hits_.emplace_back(keys.words.size());
            sights_.emplace_back(keys.words.size());
        }
        find_pictures(life);
        for (const std::string& word : keys.words) sounds_.push_back(world::spectrogram(word));
    }

    void on(Life::Step step, const Life& life) override {
        const organism::Creature& creature = life.creatures().front();
        if (step == Life::Step::trial_begins && life.trial()->room) {  // it was carried there
            for (Brain& yoked : yoked_) yoked.interrupt();
        }
        if (step == Life::Step::frame && creature.frames() != frames_) {
            frames_ = creature.frames();
            for (Brain& yoked : yoked_) yoked.perceive(creature.moment());
        }
        if (step == Life::Step::trial_ends && exam_->about(life.group().phases[life.trial()->phase].name))
            ask(creature.frame());
    }

    void finish(const Life&, Scores& scores) override {
        for (std::size_t s = 0; s < yoked_.size() && asked_ > 0; ++s) {
            for (std::size_t w = 0; w < sounds_.size(); ++w) {
                const auto asked = static_cast<double>(asked_);
                scores.add(keys_->algorithms[s], keys_->words[w], sums_[s][w] / asked);
                if (pictures_.empty()) continue;
                scores.add(sight_measure(keys_->algorithms[s]), keys_->words[w], sights_[s][w] / asked);
                scores.add(code_measure(keys_->algorithms[s]), keys_->words[w], hits_[s][w] / asked);
            }
        }
    }

    void fields(sim::Archive& archive) override { archive(yoked_, sums_, sights_, hits_, asked_, frames_); }

  private:
    /// Finds what the things that the words name look like; nothing is stored if a word names none.
    void find_pictures(const Life& life) {
        const auto& kinds = life.scenario().kinds;
        const auto looks = likenesses(life.scenario(), life.group().species);
        for (const std::string& word : keys_->words) {
            const auto kind = sim::find_named(kinds, word);
            if (!kind) return pictures_.clear();
            pictures_.push_back(looks[*kind]);
        }
    }

    void ask(const Frame& now) {
        ++asked_;
        for (std::size_t s = 0; s < yoked_.size(); ++s) {
            Codes heard, seen;
            for (std::size_t w = 0; w < sounds_.size(); ++w) {
                sums_[s][w] += meet(yoked_[s], now, organism::Sense::hearing, sounds_[w], heard);
                if (pictures_.empty()) continue;
                sights_[s][w] += meet(yoked_[s], now, organism::Sense::fovea, pictures_[w], seen);
            }
            if (!pictures_.empty()) compare(heard, seen, hits_[s]);
        }
    }

    /// Presents a stimulus out of nowhere: only this stimulus is heard or seen, with the surroundings dimly.
    /// Returns what the assessor predicts.
    double meet(const Brain& yoked, const Frame& now, organism::Sense sense, std::span<const float> what,
                Codes& codes) {
        const auto supposed = organism::Supposition(yoked.layout()).amid(now).with(sense, what);
        const auto said = yoked.imagine(supposed.frame(), thought_);
        codes.push_back(thought_.latent);
        return static_cast<double>(said[assessor_]);
    }

    static void compare(Codes& heard, Codes& seen, std::vector<double>& hits) {
        centre(heard);
        centre(seen);
        for (std::size_t w = 0; w < heard.size(); ++w) hits[w] += nearest(heard[w], seen) == w ? 1.0 : 0.0;
    }

    const Exam* exam_;
    const Keys* keys_;
    std::size_t assessor_ = 0;  // its place among the assessors of this group
    std::vector<Brain> yoked_;
    std::vector<world::Spectrogram> sounds_;
    Likenesses pictures_;
    std::vector<std::vector<double>> sums_, sights_, hits_;  // [yoked control][word]
    std::size_t asked_ = 0;
    std::uint64_t frames_ = 0;
    Thought thought_;
};

class YokedControls final : public Exam {
  public:
    YokedControls(ExamHead head, Keys keys) : Exam(std::move(head)), keys_(std::move(keys)) {}

    [[nodiscard]] std::vector<std::string> measures() const override {
        std::vector<std::string> all = keys_.algorithms;
        for (const std::string& algorithm : keys_.algorithms) all.push_back(sight_measure(algorithm));
        for (const std::string& algorithm : keys_.algorithms) all.push_back(code_measure(algorithm));
        return all;
    }
    [[nodiscard]] std::vector<std::string> labels() const override { return keys_.words; }
    [[nodiscard]] std::unique_ptr<Evaluation> begin(const Life& life) const override {
        return std::make_unique<YokedControlsEvaluation>(*this, keys_, life);
    }

  private:
    Keys keys_;
};

std::shared_ptr<const Exam> read(ExamHead head, sim::Section& section, const Draft& draft) {
    Keys keys;
    const auto known = sim::registry<organism::learning::CortexAlgorithm>().names();
    keys.algorithms = section.texts("algorithms");
    for (const std::string& name : keys.algorithms)
        sim::check_known(section, "algorithms", "algorithm", name, known);
    if (keys.algorithms.empty()) keys.algorithms = known;
    for (const std::string& word : section.texts("words")) {
        for (std::string& one : expand(word, draft.sets)) keys.words.push_back(std::move(one));
    }
    if (keys.words.empty()) section.error("words", "say what is asked: words = [\"…\"]");
    keys.circuit = section.required_text("circuit");
    for (const Group& group : draft.scenario.groups) {
        const auto teaching = teaching_circuits(group.species);
        if (keys.circuit.empty() ||
            !sim::check_known(section, "circuit", "teaching circuit", keys.circuit, teaching))
            break;
    }
    return std::make_shared<YokedControls>(std::move(head), std::move(keys));
}

[[maybe_unused]] const bool registered = sim::announce<ExamReader>("shadows", read);

}  // namespace
}  // namespace flinch::lab
