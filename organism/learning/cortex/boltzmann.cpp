#include "organism/learning/cortex/boltzmann.hpp"

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

float entropy(float p) {
    p = std::clamp(p, 1e-6F, 1.0F - 1e-6F);
    return -p * sim::log(p) - (1.0F - p) * sim::log(1.0F - p);
}

/// Calls visit(modality) for each modality that a frame clamps (`clamped`), or that it leaves open.
template <class Visit>
void for_each_modality(const Layout& layout, const Frame& frame, bool clamped, Visit visit) {
    for (std::size_t m = 0; m < layout.modalities.size(); ++m) {
        if (frame.has(m) == clamped) visit(layout.modalities[m]);
    }
}

}  // namespace

Boltzmann::Boltzmann(const CortexParams& params, const Layout& layout, sim::RandomStream random)
    : Cortex(params, layout),
      machine_(layout, params.latent, params.initial_spread, random),
      random_(random),
      drift_(layout.size, params.latent),
      fantasies_(params.chains, {std::vector<float>(padded(params.latent)),
                                 std::vector<float>(padded(params.latent)), std::vector<float>(layout.size)}),
      positive_(padded(params.latent)),
      negative_(padded(params.latent)),
      rebuilt_(layout.size),
      sample_(padded(params.latent)),
      centred_(padded(params.latent)),
      base_(padded(params.latent)),
      uniform_(padded(params.latent)) {
    for (Fantasy& fantasy : fantasies_) {
        std::fill_n(fantasy.latent.begin(), params.latent, 0.5F);
        draw(fantasy.latent, random_);
    }
}

std::unique_ptr<Cortex> Boltzmann::clone() const {
    return std::make_unique<Boltzmann>(*this);
}

bool Boltzmann::all_known(const Frame& frame) const noexcept {
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        if (!frame.has(m)) return false;
    }
    return true;
}

/// Starts an inference. `base_` keeps what the clamped variables say of the latent code; whatever is open
/// starts at its mean.
void Boltzmann::begin(const Frame& frame, Thought& thought) const {
    thought.imagery = frame.values;
    std::copy(machine_.latent_bias.begin(), machine_.latent_bias.end(), base_.begin());
    for_each_modality(layout_, frame, true,
                      [&](const Modality& m) { machine_.add_drive(m, frame.values, base_); });
    thought.latent = base_;
    machine_.activate(thought.latent);
}

/// Fills in what is open from the latent code, and then computes the latent probabilities anew. `change` is
/// as in `echo`.
template <class Change>
void Boltzmann::sweep(const Frame& frame, Thought& thought, Change change) const {
    machine_.centre(thought.latent, centred_);
    std::copy(base_.begin(), base_.end(), thought.latent.begin());
    for_each_modality(layout_, frame, false, [&](const Modality& m) {
        machine_.echo(m, centred_, thought.imagery, change, thought.latent);
    });
    machine_.activate(thought.latent);
}

void Boltzmann::draw(std::span<float> chances, sim::RandomStream& random) const {
    const auto uniform = std::span(uniform_).first(chances.size());
    random.fill_uniform(uniform);
    for (std::size_t j = 0; j < chances.size(); ++j) chances[j] = uniform[j] < chances[j] ? 1.0F : 0.0F;
}

void Boltzmann::infer(const Frame& frame, Thought& thought, unsigned budget) const {
    begin(frame, thought);
    if (all_known(frame)) return;
    if (params_.gibbs) return infer_by_sampling(frame, thought, budget);
    for (unsigned i = 0; i < budget; ++i) sweep(frame, thought, [](std::size_t, std::span<float>) {});
}

/// Infers the mean, over chains, of the probabilities in all their sweeps but the first fifth. The random
/// stream is a copy of the cortex's own, so the same question has the same answer until something has been
/// learned.
void Boltzmann::infer_by_sampling(const Frame& frame, Thought& thought, unsigned budget) const {
    constexpr unsigned most = 8, shortest = 8;
    sim::RandomStream dice = random_;
    mean_.latent.assign(thought.latent.size(), 0.0F);
    mean_.imagery.assign(layout_.size, 0.0F);
    start_ = thought.latent;
    const unsigned chains = std::clamp(budget / shortest, 1u, most);
    for (unsigned c = 0; c < chains; ++c) {
        thought.latent = start_;
        run_chain(frame, thought, dice, budget / chains + (c < budget % chains ? 1 : 0),
                  1.0F / static_cast<float>(chains));
    }
    if (budget == 0) return;
    thought.latent = mean_.latent;
    for_each_variable(layout_, frame, false,
                      [&](std::size_t i) { thought.imagery[i] = std::min(mean_.imagery[i], 1.0F); });
}

/// Runs one chain and adds its mean probabilities to `mean_`, with a weight of `share`.
void Boltzmann::run_chain(const Frame& frame, Thought& thought, sim::RandomStream& dice, unsigned sweeps,
                          float share) const {
    const unsigned burn_in = sweeps / 5;
    share /= static_cast<float>(sweeps - burn_in);
    for (unsigned i = 0; i < sweeps; ++i) {
        const float weight = i < burn_in ? 0.0F : share;
        draw(thought.latent, dice);
        sweep(frame, thought, [&](std::size_t first, std::span<float> chances) {
            for (std::size_t k = 0; k < chances.size(); ++k) mean_.imagery[first + k] += weight * chances[k];
            draw(chances, dice);
        });
        add_scaled(weight, thought.latent, mean_.latent);
    }
}

void Boltzmann::sample(const Frame& frame, Thought& thought, sim::RandomStream& random,
                       unsigned budget) const {
    begin(frame, thought);
    if (all_known(frame)) return;
    for (unsigned i = 0; i < budget; ++i) sweep(frame, thought, [](std::size_t, std::span<float>) {});
    for (unsigned i = 0; i < std::max(budget, 1u); ++i) {
        draw(thought.latent, random);
        sweep(frame, thought, [&](std::size_t, std::span<float> chances) { draw(chances, random); });
    }
}

void Boltzmann::decode(std::span<const float> latent, std::vector<float>& imagery) const {
    imagery.assign(layout_.size, 0.0F);
    machine_.centre(latent, centred_);
    for (const Modality& m : layout_.modalities) machine_.expect(m, centred_, imagery);
}

float Boltzmann::loss(const Frame& frame) const {
    begin(frame, judged_);
    for (unsigned i = 0; i < params_.sweeps; ++i) sweep(frame, judged_, [](std::size_t, std::span<float>) {});
    for_each_modality(layout_, frame, false,
                      [&](const Modality& m) { machine_.add_drive(m, judged_.imagery, base_); });
    float bound = machine_.free_energy(judged_.imagery, base_);
    for_each_variable(layout_, frame, false, [&](std::size_t i) { bound -= entropy(judged_.imagery[i]); });
    return bound;
}

void Boltzmann::learn(const Frame& frame, const Thought&) {
    std::copy(machine_.latent_bias.begin(), machine_.latent_bias.end(), positive_.begin());
    for_each_modality(layout_, frame, true,
                      [&](const Modality& m) { machine_.add_drive(m, frame.values, positive_); });
    machine_.activate(positive_);
    sample_ = positive_;
    draw(sample_, random_);
    reconstruct(frame);
    machine_.centre(positive_, positive_);
    machine_.centre(negative_, negative_);
    if (fantasies_.empty()) {
        step(frame);
    } else {
        step_with_fantasies(frame);
    }
    step_latent_biases();
}

/// Takes one step from the data: the latent code gives the variables anew, and they give the latent code
/// anew.
void Boltzmann::reconstruct(const Frame& frame) {
    machine_.centre(sample_, centred_);
    std::copy(machine_.latent_bias.begin(), machine_.latent_bias.end(), negative_.begin());
    for_each_modality(layout_, frame, true, [&](const Modality& m) {
        machine_.echo(
            m, centred_, rebuilt_, [](std::size_t, std::span<float>) {}, negative_);
    });
    machine_.activate(negative_);
    float error = 0;
    float count = 0;
    for_each_variable(layout_, frame, true, [&](std::size_t i) {
        const float miss = frame.values[i] - rebuilt_[i];
        error += miss * miss;
        count += 1.0F;
    });
    surprise_ = count > 0 ? error / count : 0.0F;
}

/// Lets the chain take a step of Gibbs sampling in the machine of the frame's modalities.
void Boltzmann::fantasise(const Frame& frame, Fantasy& fantasy) {
    machine_.centre(fantasy.latent, centred_);
    std::copy(machine_.latent_bias.begin(), machine_.latent_bias.end(), fantasy.latent.begin());
    for_each_modality(layout_, frame, true, [&](const Modality& m) {
        machine_.echo(
            m, centred_, fantasy.visible,
            [&](std::size_t, std::span<float> chances) { draw(chances, random_); }, fantasy.latent);
    });
    machine_.activate(fantasy.latent);
    machine_.centre(fantasy.latent, fantasy.chances);
    draw(fantasy.latent, random_);
}

/// Learns the weights and the biases of the known variables, with the reconstruction as the model's side.
void Boltzmann::step(const Frame& frame) {
    const float rate = params_.learning_rate;
    for_each_variable(layout_, frame, true, [&](std::size_t i) {
        const float known = frame.values[i];
        learn_row(machine_.weights.row(i), drift_.row(i), params_.momentum, 1.0F - params_.weight_decay,
                  rate * (known - machine_.usual[i]), positive_, rate * (rebuilt_[i] - machine_.usual[i]),
                  negative_);
        machine_.visible_bias[i] += rate * (known - rebuilt_[i]);
        machine_.usual[i] += params_.centring * (known - machine_.usual[i]);
    });
}

/// Does the same with the mean of the chains as the model's side. `negative_` becomes their mean latent
/// probabilities.
void Boltzmann::step_with_fantasies(const Frame& frame) {
    const float rate = params_.learning_rate;
    const float share = 1.0F / static_cast<float>(fantasies_.size());
    std::fill(negative_.begin(), negative_.end(), 0.0F);
    for (Fantasy& fantasy : fantasies_) {
        fantasise(frame, fantasy);
        add_scaled(share, fantasy.chances, negative_);
    }
    for_each_variable(layout_, frame, true, [&](std::size_t i) {
        const float known = frame.values[i];
        const float usual = machine_.usual[i];
        const auto row = machine_.weights.row(i);
        learn_row(row, drift_.row(i), params_.momentum, 1.0F - params_.weight_decay, rate * (known - usual),
                  positive_, 0.0F, positive_);
        float dreamt = 0;
        for (const Fantasy& fantasy : fantasies_) {
            const float down = -rate * share * (fantasy.visible[i] - usual);
            add_scaled(down, fantasy.chances, drift_.row(i));
            add_scaled(down, fantasy.chances, row);
            dreamt += share * fantasy.visible[i];
        }
        machine_.visible_bias[i] += rate * (known - dreamt);
        machine_.usual[i] += params_.centring * (known - usual);
    });
}

/// Learns the latent biases. Precondition: `positive_` and `negative_` are centred by now.
void Boltzmann::step_latent_biases() {
    for (std::size_t j = 0; j < params_.latent; ++j) {
        machine_.latent_bias[j] += params_.learning_rate * (positive_[j] - negative_[j]);
        machine_.activity[j] += params_.centring * positive_[j];
    }
}

void Boltzmann::add_to(sim::Fingerprint& fingerprint) const {
    machine_.add_to(fingerprint);
    for (const Fantasy& fantasy : fantasies_) fingerprint.add(std::span<const float>(fantasy.latent));
    fingerprint.add(random_.position());
}

namespace {

std::unique_ptr<Cortex> make(const CortexParams& params, const Layout& layout, sim::RandomStream random) {
    return std::make_unique<Boltzmann>(params, layout, random);
}

[[maybe_unused]] const bool registered = register_cortex(
    "boltzmann", {make, CortexParams{}, "contrastive divergence (restricted Boltzmann machine, centred)",
                  "minus log likelihood of the known variables, by the difference of two free energies"});

}  // namespace
}  // namespace flinch::organism::learning
