#include "organism/body/interoception.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::body {

using namespace std::chrono_literals;

const sim::ParameterTable<InteroceptionNature>& InteroceptionNature::parameters() {
    static const sim::ParameterTable<InteroceptionNature> table{
        {"sodium_loss", &InteroceptionNature::sodium_loss, sim::Number{0, 1000, "1/h"}, "of a full store"},
        {"energy_loss", &InteroceptionNature::energy_loss, sim::Number{0, 1000, "1/h"}, "of a full store"},
        {"water_loss", &InteroceptionNature::water_loss, sim::Number{0, 1000, "1/h"}, "of a full store"},
        {"mouthful", &InteroceptionNature::mouthful, sim::Number{0, 1, "1/s"},
         "of a store: what the purest taste brings to the gut"},
        {"digestion", &InteroceptionNature::digestion, sim::Duration{1s, 24h},
         "the gut empties into the stores to 1/e in this time"},
        {"waking", &InteroceptionNature::waking, sim::Duration{1s, 1000h},
         "time constant with which sleep pressure rises toward 1", "Borbely 1982"},
        {"sleeping", &InteroceptionNature::sleeping, sim::Duration{1s, 1000h},
         "and with which it falls asleep", "Borbely 1982"},
        {"nausea_clears", &InteroceptionNature::nausea_clears, sim::Duration{1s, 1000h},
         "nausea falls to 1/e in this time"},
        {"resting_heart", &InteroceptionNature::resting_heart, sim::Number{1, 300, "beats/min"},
         "pulse at rest"},
        {"racing_heart", &InteroceptionNature::racing_heart, sim::Number{0, 300, "beats/min"},
         "what full autonomic drive adds to it"},
        {"pain_fades", &InteroceptionNature::pain_fades, sim::Duration{1ms, 24h},
         "pain falls to 1/e in this time"},
        {"arousal_rises", &InteroceptionNature::arousal_rises, sim::Duration{1ms, 24h},
         "time constant with which arousal rises to its drive"},
        {"arousal_falls", &InteroceptionNature::arousal_falls, sim::Duration{1ms, 24h},
         "and with which it calms"},
        {"heart_follows", &InteroceptionNature::heart_follows, sim::Duration{1ms, 24h},
         "time constant with which the heart follows its drive"},
        {"skin_follows", &InteroceptionNature::skin_follows, sim::Duration{1ms, 24h},
         "the same of goosebumps"},
        {"pupil_follows", &InteroceptionNature::pupil_follows, sim::Duration{1ms, 24h},
         "the same of the pupil"},
    };
    return table;
}

}  // namespace flinch::organism::body
