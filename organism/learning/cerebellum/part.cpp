#include <fmt/format.h>

#include "organism/learning/brain.hpp"
#include "sim/input/quantity.hpp"

namespace flinch::organism::learning {
namespace {

double output(const Cerebellum& cerebellum, std::size_t zone) {
    return static_cast<double>(cerebellum.outputs()[zone]);
}

[[maybe_unused]] const bool registered = register_part(
    {.order = 60,
     .name = std::string(Cerebellum::part),
     .about = "learns when what a timed circuit teaches is due",
     .in = [](const Brain& brain) -> const Part& { return brain.cerebellum(); },
     .readouts = {
         readout<Cerebellum>("cerebellum.active", "0 or 1",
                             "1 while anything is left of a stimulus that the cerebellum could time",
                             [](const Cerebellum& c, sim::Time now) { return c.active(now) ? 1.0 : 0.0; }),
         readouts<Cerebellum>("timed.", "CIRCUIT", "0 to 1",
                              "what the cerebellum says: how much the firing of that circuit is due now",
                              "timed.blink", timed_circuits, output)}});

}  // namespace

PartDescription Cerebellum::describe() const {
    const bool basis = params_.algorithm == "granule-basis";
    const std::string units =
        basis ? fmt::format("{} granule cells each, {} to {}", params_.units,
                            sim::duration_text(params_.earliest), sim::duration_text(params_.latest))
              : std::string("a cell with one interval each");
    return {fmt::format("{}: {} microzones x {} channels, {}", params_.algorithm, outputs_.size(),
                        mossy_.channels(), units),
            fmt::format("{}, rate {:g} a climbing-fibre burst, {:g} a second without one",
                        basis ? "least mean squares" : "running mean of the interval", params_.learning_rate,
                        params_.unlearning_rate),
            "squared error to the teaching circuit's firing, moment by moment", "weights 0", basis ? 3U : 2U};
}

}  // namespace flinch::organism::learning
