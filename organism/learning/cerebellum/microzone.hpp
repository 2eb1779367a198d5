#pragma once

#include <memory>
#include <string>
#include <vector>

#include "organism/learning/cerebellum/mossy_fibres.hpp"
#include "sim/fingerprint.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/registry.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

/// What a species file says of the cerebellum.
struct CerebellumParams {
    std::string algorithm = "granule-basis";
    MossyParams mossy;
    float learning_rate = 0.2F;    ///< share of the error that one climbing-fibre burst takes away, at best
    float unlearning_rate = 0.4F;  ///< a second of foretelling what does not come, at best
    std::size_t units = 24;        ///< granule cells a channel
    sim::Time earliest{120'000};   ///< interval that the first of them prefers
    sim::Time latest{2'500'000};   ///< and the last
    float sharpness = 30;          ///< order of their leaky integration: relative width is its root's inverse
    sim::Time weakening{1'500'000};  ///< the later, the weaker: to 1/e over this time
    sim::Time lead{20'000};          ///< by how much the activity that a burst marks goes before it
    float interval_rate = 0.1F;      ///< interval-cell: of its interval toward the one just met
    float too_short = 0.7F;          ///< interval-cell: of the earliest; below it nothing is stored
    sim::Time tick{10'000};          ///< between outputs, while there is anything to put out

    static const sim::ParameterTable<CerebellumParams>& parameters();
};

/// A microzone: the Purkinje cells that one climbing fibre teaches, and the nuclear cells they let go. Its
/// output says *when*: it rises toward 1 as the taught event falls due. Implementations register themselves.
class Microzone {
  public:
    virtual ~Microzone() = default;
    [[nodiscard]] virtual std::unique_ptr<Microzone> clone() const = 0;

    /// Output at this moment, 0 to 1.
    [[nodiscard]] virtual float output(const MossyFibres& mossy, sim::Time now) = 0;
    /// The climbing fibre bursts: the event has come. The nucleo-olivary feedback takes off what was
    /// foretold.
    virtual void climb(const MossyFibres& mossy, sim::Time now) = 0;
    /// For so long no burst has come: whatever `output` foretold is unlearned, the olive being kept silent by
    /// it.
    virtual void miss(const MossyFibres& mossy, sim::Time now, sim::Time elapsed) = 0;
    /// Whether it has ever learned anything of a channel.
    [[nodiscard]] virtual bool knows(std::size_t channel) const noexcept = 0;
    virtual void add_to(sim::Fingerprint& fingerprint) const = 0;
};

/// An algorithm, in the registry under the name that species files use.
using MicrozoneMaker = std::unique_ptr<Microzone> (*)(const CerebellumParams&, std::size_t channels);

/// Precondition: `params.algorithm` is in the registry.
[[nodiscard]] std::unique_ptr<Microzone> make_microzone(const CerebellumParams& params, std::size_t channels);

}  // namespace flinch::organism::learning
