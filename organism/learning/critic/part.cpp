#include <fmt/format.h>

#include "organism/learning/brain.hpp"
#include "sim/input/quantity.hpp"

namespace flinch::organism::learning {
namespace {

[[maybe_unused]] const bool registered = register_part(
    {.order = 40,
     .name = std::string(Dopamine::part),
     .about = "estimates reward to come; its error is phasic dopamine",
     .in = [](const Brain& brain) -> const Part& { return brain.dopamine(); },
     .readouts = {
         readout<Dopamine>("dopamine", "reward", "phasic dopamine: the temporal-difference error of value",
                           [](const Dopamine& d, sim::Time) { return static_cast<double>(d.phasic()); }),
         readout<Dopamine>("value", "reward", "the value that dopamine computes its error from",
                           [](const Dopamine& d, sim::Time) { return static_cast<double>(d.value()); })}});

}  // namespace

PartDescription Dopamine::describe() const {
    return {"dopamine: a linear critic of the latent code, and steering's anticipation",
            fmt::format("TD(lambda), horizon {}, rate {:g}, trace {}", sim::duration_text(params_.horizon),
                        params_.learning_rate, sim::duration_text(params_.trace)),
            "squared temporal-difference error of value", "weights 0", 1};
}

}  // namespace flinch::organism::learning
