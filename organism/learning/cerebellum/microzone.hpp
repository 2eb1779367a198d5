#pragma once

#include <memory>
#include <string>
#include <vector>

#include "organism/learning/cerebellum/mossy_fibres.hpp"
#include "sim/archive.hpp"
#include "sim/fingerprint.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/registry.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

/// These are the parameters of the cerebellum; a species file may set them.
struct CerebellumParams {
    std::string algorithm = "granule-basis";
    MossyParams mossy;
    float learning_rate = 0.2F;      ///< share of the error that one climbing-fibre burst takes away, at best
    float unlearning_rate = 0.4F;    ///< share lost in a second of predicting what does not come, at best
    std::size_t units = 24;          ///< granule cells for each channel
    sim::Time earliest{120'000};     ///< interval that the first granule cell prefers
    sim::Time latest{2'500'000};     ///< interval that the last one prefers
    float sharpness = 30;            ///< order of their leaky integration: relative width is 1 / sqrt(order)
    sim::Time weakening{1'500'000};  ///< the later a granule cell, the weaker: to 1/e over this time
    sim::Time lead{20'000};          ///< a burst marks the activity this long before it
    float interval_rate = 0.1F;      ///< interval-cell: share by which its interval moves to the one met
    float too_short = 0.7F;          ///< interval-cell: share of `earliest` below which nothing is stored
    sim::Time tick{10'000};          ///< time between outputs, while there is anything to put out

    static const sim::ParameterTable<CerebellumParams>& parameters();
};

/// A microzone is the Purkinje cells that one climbing fibre teaches, with the nuclear cells that they
/// release. Its output says *when*: it rises toward 1 as the taught event falls due. Implementations register
/// themselves.
class Microzone {
  public:
    virtual ~Microzone() = default;
    [[nodiscard]] virtual std::unique_ptr<Microzone> clone() const = 0;

    /// Returns the output at this moment, 0 to 1.
    [[nodiscard]] virtual float output(const MossyFibres& mossy, sim::Time now) = 0;
    /// Tells the microzone that the climbing fibre bursts: the event has come. The nucleo-olivary feedback
    /// takes off what was predicted.
    virtual void climb(const MossyFibres& mossy, sim::Time now) = 0;
    /// Tells the microzone that no burst has come for the time `elapsed`: whatever `output` predicted is
    /// unlearned, because the prediction keeps the olive silent.
    virtual void miss(const MossyFibres& mossy, sim::Time now, sim::Time elapsed) = 0;
    /// Returns whether it has ever learned anything of a channel.
    [[nodiscard]] virtual bool knows(std::size_t channel) const noexcept = 0;
    virtual void add_to(sim::Fingerprint& fingerprint) const = 0;
    virtual void fields(sim::Archive& archive) = 0;
};

/// A maker makes a microzone that uses one algorithm. The registry holds it under the name that species files
/// use.
using MicrozoneMaker = std::unique_ptr<Microzone> (*)(const CerebellumParams&, std::size_t channels);

/// Makes a microzone by `params.algorithm`. Precondition: the algorithm is in the registry.
[[nodiscard]] std::unique_ptr<Microzone> make_microzone(const CerebellumParams& params, std::size_t channels);

}  // namespace flinch::organism::learning
