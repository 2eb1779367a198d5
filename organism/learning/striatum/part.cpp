#include <fmt/format.h>

#include "organism/learning/brain.hpp"
#include "sim/input/quantity.hpp"

namespace flinch::organism::learning {
namespace {

[[maybe_unused]] const bool registered =
    register_part({.order = 50,
                   .name = std::string(Striatum::part),
                   .about = "the actor: chooses what the body does, taught by dopamine",
                   .in = [](const Brain& brain) -> const Part& { return brain.striatum(); },
                   .readouts = {}});

}  // namespace

PartDescription Striatum::describe() const {
    const StriatumParams& params = actor_.params();
    return {fmt::format("an actor over {} actions, softmax, temperature {:g}", actor_.actions(),
                        params.temperature),
            fmt::format("policy gradient by dopamine, rate {:g}, trace {}", params.learning_rate,
                        sim::duration_text(params.trace)),
            "", "preferences 0", 1};
}

}  // namespace flinch::organism::learning
