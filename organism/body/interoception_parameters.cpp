#include "organism/body/interoception.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::body {

using namespace std::chrono_literals;

const sim::ParameterTable<InteroceptionParams>& InteroceptionParams::parameters() {
    static const sim::ParameterTable<InteroceptionParams> table{
        {"sodium_loss", &InteroceptionParams::sodium_loss, sim::Number{0, 1000, "1/h"}, "of a full store"},
        {"energy_loss", &InteroceptionParams::energy_loss, sim::Number{0, 1000, "1/h"}, "of a full store"},
        {"water_loss", &InteroceptionParams::water_loss, sim::Number{0, 1000, "1/h"}, "of a full store"},
        {"mouthful", &InteroceptionParams::mouthful, sim::Number{0, 1, "1/s"},
         "of a store: what the purest taste brings to the gut"},
        {"digestion", &InteroceptionParams::digestion, sim::Duration{1s, 24h},
         "the gut empties into the stores to 1/e in this time"},
        {"waking", &InteroceptionParams::waking, sim::Duration{1s, 1000h},
         "time constant with which sleep pressure rises toward 1", "Borbely 1982"},
        {"sleeping", &InteroceptionParams::sleeping, sim::Duration{1s, 1000h},
         "and with which it falls asleep", "Borbely 1982"},
        {"nausea_clears", &InteroceptionParams::nausea_clears, sim::Duration{1s, 1000h},
         "nausea falls to 1/e in this time"},
        {"resting_heart", &InteroceptionParams::resting_heart, sim::Number{1, 300, "beats/min"},
         "pulse at rest"},
        {"racing_heart", &InteroceptionParams::racing_heart, sim::Number{0, 300, "beats/min"},
         "what full autonomic drive adds to it"},
        {"pain_fades", &InteroceptionParams::pain_fades, sim::Duration{1ms, 24h},
         "pain falls to 1/e in this time"},
        {"arousal_rises", &InteroceptionParams::arousal_rises, sim::Duration{1ms, 24h},
         "time constant with which arousal rises to its drive"},
        {"arousal_falls", &InteroceptionParams::arousal_falls, sim::Duration{1ms, 24h},
         "and with which it calms"},
        {"heart_follows", &InteroceptionParams::heart_follows, sim::Duration{1ms, 24h},
         "time constant with which the heart follows its drive"},
        {"skin_follows", &InteroceptionParams::skin_follows, sim::Duration{1ms, 24h},
         "the same of goosebumps"},
        {"pupil_follows", &InteroceptionParams::pupil_follows, sim::Duration{1ms, 24h},
         "the same of the pupil"},
    };
    return table;
}

}  // namespace flinch::organism::body
