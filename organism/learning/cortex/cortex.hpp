#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "organism/learning/frame.hpp"
#include "organism/learning/part.hpp"
#include "sim/archive.hpp"
#include "sim/fingerprint.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/random.hpp"
#include "sim/registry.hpp"

namespace flinch::organism::learning {

/// These are the parameters of a cortex; a species file may set them. The values here are the defaults of
/// `boltzmann`; another algorithm has some defaults of its own (see `CortexAlgorithm`).
struct CortexParams {
    std::string algorithm = "boltzmann";
    std::size_t latent = 96;  ///< hidden variables
    unsigned sweeps = 10;     ///< inference: rounds in which open variables are filled in
    float learning_rate = 0.004F;
    float momentum = 0.5F;
    float weight_decay = 1e-4F;    ///< for each learning frame
    float initial_spread = 0.05F;  ///< standard deviation of the first weights
    float centring = 0.002F;       ///< rate of the running means, for each learning frame
    std::size_t chains = 0;        ///< boltzmann: persistent chains; 0: CD-1, one step away from the data
    bool gibbs = false;            ///< boltzmann: infers by sampling instead of mean field
    std::size_t hidden = 96;       ///< predictive-coding, masked: variables between senses and latent code
    float relaxation = 0.1F;       ///< predictive-coding: step size of a sweep
    float mask = 0.5F;             ///< masked: share of the known variables that is hidden while learning
    float adaptation = 0.01F;      ///< masked: rate of the running mean squares, for each learning frame
    bool affect = true;            ///< steering's own variables are among its inputs

    static const sim::ParameterTable<CortexParams>& parameters();
};

/// A thought is what the cortex makes of a frame.
struct Thought {
    std::vector<float> latent;   ///< latent code, each in [0, 1], padded with zeros
    std::vector<float> imagery;  ///< every variable: as sensed if clamped, else as filled in
    void fields(sim::Archive& archive) { archive(latent, imagery); }
};

/// The cortex is a world model: it learns the joint distribution of its variables, and its latent code is the
/// context of a thought. It is omnidirectional: whatever subset a frame clamps, the rest may be asked for.
/// Implementations register themselves (see `register_cortex`). A const function changes nothing that is
/// learned, but it works in buffers of its own, so only one thread at a time may ask a cortex.
class Cortex : public Part {
  public:
    static constexpr std::string_view part = "cortex";

    Cortex(const CortexParams& params, Layout layout)
        : Part(part), params_(params), layout_(std::move(layout)) {}
    [[nodiscard]] virtual std::unique_ptr<Cortex> clone() const = 0;

    /// Infers the latent code, and the expectation of whatever the frame leaves open, from what it clamps.
    /// `budget` is the compute allowed, in rounds of filling in ("sweeps"); a forward algorithm needs none.
    virtual void infer(const Frame& frame, Thought& thought, unsigned budget) const = 0;
    /// Draws what the frame leaves open, given what it clamps, where `infer` gives the expectation.
    virtual void sample(const Frame& frame, Thought& thought, sim::RandomStream& random,
                        unsigned budget) const = 0;
    /// Decodes a latent code (padded) into the expectation of every variable.
    virtual void decode(std::span<const float> latent, std::vector<float>& imagery) const = 0;
    /// Learns from one frame, from which `thought` was inferred.
    virtual void learn(const Frame& frame, const Thought& thought) = 0;
    /// Returns what learning brings down, for the variables that a frame clamps, in nats. Each algorithm has
    /// its own quantity (an energy-based one has the free energy), so it compares frames but not algorithms.
    [[nodiscard]] virtual float loss(const Frame& frame) const = 0;
    /// Returns how badly the last learned frame was predicted: the mean squared error of the clamped
    /// variables.
    [[nodiscard]] virtual float surprise() const noexcept = 0;
    [[nodiscard]] PartDescription describe() const override;
    /// Returns the number of learned weights.
    [[nodiscard]] virtual std::size_t weights() const noexcept = 0;

    /// Infers with the compute that the species grants, `sweeps`.
    void infer(const Frame& frame, Thought& thought) const { infer(frame, thought, params_.sweeps); }
    void sample(const Frame& frame, Thought& thought, sim::RandomStream& random) const {
        sample(frame, thought, random, params_.sweeps);
    }
    [[nodiscard]] const CortexParams& params() const noexcept { return params_; }
    [[nodiscard]] const Layout& layout() const noexcept { return layout_; }

  protected:
    Cortex(const Cortex&) = default;
    Cortex& operator=(const Cortex&) = default;

    CortexParams params_;
    Layout layout_;
};

/// This is an algorithm as the registry holds it, under the name that species files use.
struct CortexAlgorithm {
    std::unique_ptr<Cortex> (*make)(const CortexParams&, const Layout&, sim::RandomStream);
    CortexParams defaults;           ///< for the keys that a species file leaves out
    std::string_view learning_rule;  ///< in the terms of the field
    std::string_view loss;
};

/// Announces an algorithm, and puts its name into its defaults. It is meant to initialise a static object in
/// the algorithm's file.
bool register_cortex(std::string name, CortexAlgorithm algorithm);
/// Makes a cortex by `params.algorithm`. Precondition: the algorithm is in the registry.
[[nodiscard]] std::unique_ptr<Cortex> make_cortex(const CortexParams& params, const Layout& layout,
                                                  sim::RandomStream random);

}  // namespace flinch::organism::learning
