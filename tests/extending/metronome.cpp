#include "tests/extending/metronome.hpp"

#include "organism/learning/part_registry.hpp"

namespace flinch::organism::learning {

void Metronome::add_to(sim::Fingerprint& fingerprint) const {
    fingerprint.add(count_);
}

PartDescription Metronome::describe() const {
    return {"a counter of moments", "none: it only counts", "", "at 0", 1};
}

namespace {

// `in` says where a brain has the part. This one is in no brain: it is announced by a test.
[[maybe_unused]] const bool registered = register_part(
    {.order = 900,
     .name = std::string(Metronome::part),
     .about = "counts the moments it is told of",
     .lesionable = false,
     .in = [](const Brain&) -> const Part& {
         static const Metronome only;
         return only;
     },
     .readouts = {readout<Metronome>(
         "metronome.count", "moments", "how many moments it was told of",
         [](const Metronome& metronome, sim::Time) { return static_cast<double>(metronome.count()); })}});

}  // namespace
}  // namespace flinch::organism::learning
