#include "organism/species/sections.hpp"

namespace flinch::organism {

using namespace std::chrono_literals;
using learning::AssessorDopamine;
using learning::AssessorInput;
using learning::Deferral;

learning::InsulaNature read_insula(sim::Section section) {
    learning::InsulaNature insula;
    insula.gain = static_cast<float>(section.number("gain", 0, 0, 100));
    section.finish();
    return insula;
}

learning::AmygdalaNature read_amygdala(sim::Section section) {
    learning::AmygdalaNature amygdala;
    amygdala.learning_rate = static_cast<float>(section.number("learning_rate", 0.1, 0, 10));
    amygdala.trace = section.duration("trace", 1500ms, 0ms, 1min);
    amygdala.baseline = section.duration("baseline", 0ms, 0ms, 24h);
    amygdala.initial_output = static_cast<float>(section.number("initial_output", 0.02, 0.001, 0.999));
    amygdala.speeds.fast_share = static_cast<float>(section.number("fast_share", 0, 0, 1));
    amygdala.speeds.fast_lasts = section.duration("fast_lasts", 24h, 1min, 8760h);
    amygdala.initial_spread = static_cast<float>(section.number("initial_spread", 0.01, 0, 1));
    amygdala.reads = section.choice("reads",
                                    {{"latent", AssessorInput::latent},
                                     {"raw-senses", AssessorInput::raw_senses},
                                     {"shuffled-latent", AssessorInput::shuffled_latent}},
                                    AssessorInput::latent);
    amygdala.deferral = section.choice("deferral",
                                       {{"steering-decides", Deferral::steering_decides},
                                        {"always-defer", Deferral::always_defer},
                                        {"always-override", Deferral::always_override}},
                                       Deferral::steering_decides);
    amygdala.dopamine = section.choice(
        "dopamine", {{"compartments", AssessorDopamine::compartments}, {"scalar", AssessorDopamine::scalar}},
        AssessorDopamine::compartments);
    section.finish();
    return amygdala;
}

}  // namespace flinch::organism
