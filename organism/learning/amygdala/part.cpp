#include "organism/learning/brain.hpp"

namespace flinch::organism::learning {
namespace {

double expectation(const Amygdala& amygdala, std::size_t circuit) {
    return static_cast<double>(amygdala.expectations()[circuit]);
}

double error(const Amygdala& amygdala, std::size_t circuit) {
    return static_cast<double>(amygdala.assessors()[circuit].error());
}

[[maybe_unused]] const bool registered = register_part(
    {.order = 30,
     .name = std::string(Amygdala::part),
     .about = "assessors: each predicts whether a steering circuit is about to fire",
     .in = [](const Brain& brain) -> const Part& { return brain.amygdala(); },
     .readouts = {
         readouts<Amygdala>("expect.", "CIRCUIT", "0 to 1",
                            "what the assessor of that circuit says: the discounted chance that it is about "
                            "to fire",
                            "expect.flinch", taught_circuits, expectation),
         readouts<Amygdala>("dopamine.", "CIRCUIT", "-1 to 1",
                            "the dopamine of that assessor's compartment: by how much it proved wrong",
                            "dopamine.salt", taught_circuits, error)}});

}  // namespace
}  // namespace flinch::organism::learning
