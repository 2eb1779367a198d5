// The tables of keys for what happens to a creature.
#include "scenarios/lab/scenario/tables.hpp"

namespace flinch::lab::tables {

using namespace std::chrono_literals;
using sim::ByHand;
using sim::Cells;
using sim::Duration;
using sim::Flag;
using sim::Number;
using sim::Radians;
using sim::Whole;

namespace {

constexpr auto longest_trial = std::chrono::hours(24);
constexpr auto longest_life = 24h * 36500;  // an intervention is a stimulus, too
using organism::body::Interoception;

}  // namespace

const Table<world::Motion>& motion() {
    using world::Gait;
    static const Table<world::Motion> table{
        {"gait", &world::Motion::gait,
         sim::Choice<Gait>{{{"still", Gait::still},
                            {"wander", Gait::wander},
                            {"skitter", Gait::skitter},
                            {"approach", Gait::approach},
                            {"flee", Gait::flee}}},
         "how it goes; skitter, approach and flee are toward or from the creature"},
        {"speed", ByHand{.type = "number", .unit = "cells/s", .default_text = "1"},
         "0 to 50; 0 if it is still"},
        {"jitter", ByHand{.type = "angle", .unit = "deg", .default_text = "\"30 deg\""},
         "spread of the direction from leg to leg, 0 to 180 deg; 0 unless it wanders or skitters"},
        {"leg", &world::Motion::leg, Duration{10ms, 1min}, "mean length of a leg"},
    };
    return table;
}

const Table<Treatment>& injection() {
    static const Table<Treatment> table{{"sodium", [](auto& t) -> auto& {return t.injection[0];
}
, Number{-1, 1}, "added to what the body has"
}  // namespace flinch::lab::tables
, {"energy", [](auto& t) -> auto& {return t.injection[1];
}
, Number{-1, 1}, "added to what the body has"
}
, {"water", [](auto& t) -> auto& {return t.injection[2];
}
, Number{-1, 1}, "added to what the body has"
}
, {"nausea", &Treatment::nausea, Number{0, 1}, "set to this"},
    {"sleep_pressure", &Treatment::sleep_pressure, Number{0, 1}, "set to this"},
}
;
return table;
}

const Table<Turn>& turn() {
    static const Table<Turn> table{
        {"after", &Turn::after, Duration{0s, longest_trial}, "from its onset"},
        {"facing", ByHand{.type = "choice or thing", .default_text = "\"creature\""}, "as for the stimulus"},
    };
    return table;
}

const Table<Stimulus>& timing() {
    static const Table<Stimulus> table{
        {"at", &Stimulus::at, Duration{0s, longest_life}, "onset within its step of the trial"},
        {"times", &Stimulus::times, Whole{1, 1000}, "how often a word is said"},
        {"every", &Stimulus::every, Duration{100ms, longest_trial},
         "from one time to the next, or between presses"},
        {"lasts", &Stimulus::lasts, Duration{1ms, longest_trial}, "without it, to the end of the step"},
    };
    return table;
}

const Table<Stimulus>& stimulus() {
    static const Table<Stimulus> table{
        {"thing", ByHand{.type = "thing"}, "a thing of this kind is laid before the creature"},
        {"word", ByHand{.type = "text"}, "this word is said"},
        {"by", ByHand{.type = "thing"},
         "the thing that says it; without it, it is said at the creature's ear"},
        {"room", ByHand{.type = "room"}, "the trial is held in this room"},
        {"door", ByHand{.type = "door"}, "this door is opened or shut until the trial ends"},
        {"open", ByHand{.type = "flag", .default_text = "true"}, "whether the door is opened"},
        {"surgery", ByHand{.type = "texts"}, "learning parts that are cut out for good; none: a sham"},
        {"infusion", [](auto& s) -> auto& {return s.treatment.exposure.infusion;
}
, &flavour, "what runs into the mouth while it lasts"
}
, {"contact", [](auto& s) -> auto& {return s.treatment.exposure.contact;
}
, &contact, "what touches the skin while it lasts"
}
, {"light", [](auto& s) -> auto& {return s.treatment.light;
}
, Number{0, 3}, "how bright the world is while it lasts, as a multiple"
}
, {"injection", &Stimulus::treatment, &injection, "what changes in the body at once"},
    {"nearest", &Stimulus::nearest, Cells{0.3, 100}, "the thing is laid at least this far away"},
    {"farthest", ByHand{.type = "length", .unit = "cells", .default_text = "\"2.6 cells\""},
     "and at most this far, no nearer than `nearest`"},
    {"facing", ByHand{.type = "choice or thing", .default_text = "\"creature\""},
     "how the thing is turned: creature, away, left, right, or toward another thing"},
    {"bearing", &Stimulus::bearing, Radians{-180, 180},
     "from the creature's heading; without it, nearly ahead"},
    {"in", ByHand{.type = "room"}, "the thing stands in a cell of this room, wherever the creature is"},
    {"press", ByHand{.type = "stimulus"},
     "the stimulus that touching the thing brings: a lever and its port"},
    {"renews", &Stimulus::renews, Flag{}, "once taken, the thing is found again elsewhere in the room"},
}
;
return table;
}

}  // namespace flinch::lab::tables
