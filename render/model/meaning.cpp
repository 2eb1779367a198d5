#include "render/model/meaning.hpp"

#include <algorithm>
#include <cmath>

namespace flinch::render {
namespace {

constexpr std::size_t most_nameables = 60;
constexpr double asked_every = 0.5;  // seconds of life

std::size_t concept_of(const std::string& name, std::vector<std::string>& known) {
    const auto place = static_cast<std::size_t>(std::find(known.begin(), known.end(), name) - known.begin());
    if (place == known.size()) known.push_back(name);
    return place;
}

std::vector<std::string> words_of(const lab::Scenario& scenario) {
    std::vector<std::string> words;
    for (const lab::Stimulus& stimulus : scenario.stimuli) {
        if (!stimulus.word || stimulus.word->empty()) continue;
        if (std::find(words.begin(), words.end(), *stimulus.word) == words.end())
            words.push_back(*stimulus.word);
    }
    return words;
}

}  // namespace

const Meaning& MeaningView::at(double share) const {
    if (history.empty()) return now;
    const auto last = static_cast<double>(history.size() - 1);
    return history[static_cast<std::size_t>(std::lround(std::clamp(share, 0.0, 1.0) * last))];
}

std::array<float, 2> MeaningView::place(const Meaning& meaning, std::size_t nameable) const {
    std::array<float, 2> at{};
    if (plane.size() < 2 * latent || meaning.latent.size() < (nameable + 1) * latent) return at;
    for (std::size_t axis = 0; axis < 2; ++axis) {
        for (std::size_t i = 0; i < latent; ++i)
            at[axis] += plane[axis * latent + i] * (meaning.latent[nameable * latent + i] - middle[i]);
    }
    return at;
}

MeaningAsker::MeaningAsker(const lab::Life& life, std::size_t creature, MeaningView& view)
    : creature_(creature), looks_(lab::likenesses(life.scenario(), life.group().species)) {
    const lab::Scenario& scenario = life.scenario();
    const auto words = words_of(scenario);
    std::vector<std::string> concepts;
    view = {};
    for (std::size_t kind = 0; kind < scenario.kinds.size(); ++kind) {
        const std::string& name = scenario.kinds[kind].name;
        view.nameables.push_back({name, false, concept_of(name, concepts), &scenario.kinds[kind].picture});
        kinds_.push_back(kind);
        sounds_.emplace_back();
        if (std::find(words.begin(), words.end(), name) == words.end()) continue;
        view.nameables.push_back({name, true, concept_of(name, concepts), nullptr});
        kinds_.push_back(0);
        sounds_.push_back(world::spectrogram(name));
    }
    for (const std::string& word : words) {
        if (std::find(concepts.begin(), concepts.end(), word) != concepts.end()) continue;
        view.nameables.push_back({word, true, concept_of(word, concepts), nullptr});
        kinds_.push_back(0);
        sounds_.push_back(world::spectrogram(word));
    }
    if (view.nameables.size() > most_nameables) view.nameables.resize(most_nameables);
    const auto& steering = life.creatures()[creature_].steering();
    for (const std::uint32_t target : steering.targets())
        view.assessors.push_back(steering.circuits()[target].name);
    view.latent = life.creatures()[creature_].brain().thought().latent.size();
    scatter_ =
        Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(view.latent), static_cast<Eigen::Index>(view.latent));
    sum_ = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(view.latent));
    every_ = std::max(1.0, sim::seconds(life.end()) / static_cast<double>(most_meanings - 1));
    view.now = ask(life, view);
    add_to_plane(view.now, view);
    view.history.push_back(view.now);
}

Meaning MeaningAsker::ask(const lab::Life& life, const MeaningView& view) {
    const auto& creature = life.creatures()[creature_];
    Meaning meaning;
    meaning.time = sim::seconds(life.now());
    for (std::size_t i = 0; i < view.nameables.size(); ++i) {
        auto supposed = creature.suppose();
        if (view.nameables[i].word)
            supposed.hearing(sounds_[i]);
        else
            supposed.seeing(looks_[kinds_[i]]);
        auto expectations = creature.ask(supposed, thought_);
        expectations.resize(view.assessors.size());
        meaning.expectations.insert(meaning.expectations.end(), expectations.begin(), expectations.end());
        auto latent = thought_.latent;
        latent.resize(view.latent);
        meaning.latent.insert(meaning.latent.end(), latent.begin(), latent.end());
    }
    return meaning;
}

/// Principal axes of all codes so far (Eigen's eigenvectors of their covariance). The sign of an axis is
/// chosen so that the picture does not flip over from one moment to the next.
void MeaningAsker::add_to_plane(const Meaning& meaning, MeaningView& view) {
    const auto n = static_cast<Eigen::Index>(view.latent);
    const Eigen::Map<const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>> codes(
        meaning.latent.data(), static_cast<Eigen::Index>(view.nameables.size()), n);
    if (codes.rows() == 0 || n < 2) return;
    const Eigen::MatrixXd wide = codes.cast<double>();
    scatter_ += wide.transpose() * wide;
    sum_ += wide.colwise().sum().transpose();
    codes_ += static_cast<double>(codes.rows());
    const Eigen::VectorXd mean = sum_ / codes_;
    const Eigen::MatrixXd covariance = scatter_ / codes_ - mean * mean.transpose();
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(covariance);
    std::vector<float> plane(2 * view.latent);
    for (std::size_t axis = 0; axis < 2; ++axis) {
        Eigen::VectorXd direction = solver.eigenvectors().col(n - 1 - static_cast<Eigen::Index>(axis));
        double same = 0;
        for (Eigen::Index i = 0; i < n && !view.plane.empty(); ++i)
            same += direction(i) *
                    static_cast<double>(view.plane[axis * view.latent + static_cast<std::size_t>(i)]);
        if (same < 0) direction = -direction;
        for (Eigen::Index i = 0; i < n; ++i)
            plane[axis * view.latent + static_cast<std::size_t>(i)] = static_cast<float>(direction(i));
    }
    view.plane = std::move(plane);
    view.middle.resize(view.latent);
    for (Eigen::Index i = 0; i < n; ++i)
        view.middle[static_cast<std::size_t>(i)] = static_cast<float>(mean(i));
}

void MeaningAsker::note_frame(const lab::Life& life, MeaningView& view) {
    if (sim::seconds(life.now()) < view.history.back().time + every_) return;
    view.now = ask(life, view);
    add_to_plane(view.now, view);
    view.history.push_back(view.now);
}

void MeaningAsker::refresh(const lab::Life& life, MeaningView& view) {
    if (sim::seconds(life.now()) < view.now.time + asked_every) return;
    view.now = ask(life, view);
}

void MeaningAsker::go_back(double time, MeaningView& view) {
    while (view.history.size() > 1 && view.history.back().time > time) view.history.pop_back();
    view.now = view.history.back();
}

}  // namespace flinch::render
