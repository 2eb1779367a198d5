// The tables of keys for the world and for what is in it.
#include "scenarios/lab/scenario/tables.hpp"

namespace flinch::lab::tables {

using sim::ByHand;
using sim::Cells;
using sim::Flag;
using sim::Number;
using sim::Whole;

namespace {

constexpr std::int64_t most_creatures = 1000;
const Number share{0, 1};
const Number opponent{-1, 1};

}  // namespace

world::Colour plain_wall() {
    return {0.62F, 0, 0};
}

world::Colour plain_floor() {
    return {0.56F, 0, 0};
}

world::Kind plain_kind() {
    world::Kind kind;
    kind.elevation = 0.1F;
    return kind;
}

const Table<Scenario>& world() {
    static const Table<Scenario> table{
        {"map", ByHand{.type = "text", .required = true},
         "a drawing: `#` is a wall, every other letter a cell of the room or door of that letter; or the "
         "name of a map "
         "of the library, which brings its rooms along"},
        {"creatures", &Scenario::creatures, Whole{1, most_creatures},
         "how many live in it; probes look at the first"},
    };
    return table;
}

const Table<world::Room>& room() {
    static const Table<world::Room> table{
        {"letter", ByHand{.type = "text", .required = true}, "its letter on the map"},
        {"wall", &world::Room::wall, &colour, "the look of its walls"},
        {"floor", &world::Room::floor, &colour, "the look of its floor"},
    };
    return table;
}

const Table<world::Door>& door() {
    static const Table<world::Door> table{
        {"letter", ByHand{.type = "text", .required = true}, "its letter on the map"},
        {"room", ByHand{.type = "room", .required = true},
         "the room of which its cells are part while it is open"},
        {"open", &world::Door::open, Flag{},
         "whether it is open unless a phase or a stimulus says otherwise"},
    };
    return table;
}

const Table<world::Colour>& colour() {
    static const Table<world::Colour> table{
        {"luminance", &world::Colour::luminance, share, "from black to white"},
        {"red_green", &world::Colour::red_green, opponent, "from green to red"},
        {"blue_yellow", &world::Colour::blue_yellow, opponent, "from blue to yellow"},
    };
    return table;
}

const Table<world::Contact>& contact() {
    static const Table<world::Contact> table{
        {"pressure", &world::Contact::pressure, share, "how hard it presses"},
        {"gentle", &world::Contact::gentle, share, "slow stroking, as C-tactile afferents like it"},
        {"warmth", &world::Contact::warmth, share, "how warm it is"},
        {"sharp", &world::Contact::sharp, share, "how much it hurts"},
        {"puff", &world::Contact::puff, share, "air blown at the eye"},
        {"cool", &world::Contact::cool, share, "smooth and cold, as metal"},
    };
    return table;
}

const Table<world::Flavour>& flavour() {
    static const Table<world::Flavour> table{
        {"salt", &world::Flavour::salt, share, "how salty it is"},
        {"sweet", &world::Flavour::sweet, share, "how sweet it is"},
        {"bitter", &world::Flavour::bitter, share, "how bitter it is"},
        {"water", &world::Flavour::water, share, "how much water it gives"},
    };
    return table;
}

const Table<world::Odour>& odour() {
    static const Table<world::Odour> table{
        {"food", &world::Odour::food, share, "how much it smells of food"},
        {"rot", &world::Odour::rot, share, "how much it smells of rot"},
    };
    return table;
}

const Table<world::Voice>& voice() {
    static const Table<world::Voice> table{
        {"loudness", &world::Voice::loudness, share, "at a cell's distance"},
        {"pitch", &world::Voice::pitch, share, "low to high"},
        {"roughness", &world::Voice::roughness, share, "fast beating, as in scolding", "Arnal et al. 2015"},
        {"rhythm", &world::Voice::rhythm, share, "even bursts, as in laughing"},
    };
    return table;
}

const Table<world::Kind>& thing() {
    static const Table<world::Kind> table{
        {"picture", ByHand{.type = "text", .required = true},
         "how it looks: a drawing of grey levels (`0` black to `9` white, `#` black, `.` nothing), or the "
         "name of a "
         "picture beside the scenario or in the library, with its views `_front`, `_aside` and `_back`"},
        {"aside", ByHand{.type = "text"},
         "how it looks when it is turned to the right; mirrored for the left"},
        {"back", ByHand{.type = "text"}, "how it looks when it is turned away"},
        {"size", &world::Kind::size, Cells{0.02, 1.2}, "the side of its picture"},
        {"elevation", &world::Kind::elevation, Cells{0, 1.1}, "from the floor to its lower edge"},
        {"brightness", &world::Kind::brightness, Number{0, 2}, "scales the picture's grey levels"},
        {"red_green", [](auto& kind) -> auto& {return kind.tint.red_green;
}
, opponent, "from green to red"
}  // namespace flinch::lab::tables
, {"blue_yellow", [](auto& kind) -> auto& {return kind.tint.blue_yellow;
}
, opponent, "from blue to yellow"
}
, {"contact", &world::Kind::contact, &contact, "what it is like to touch"},
    {"flavour", &world::Kind::flavour, &flavour, "what it tastes of"},
    {"odour", &world::Kind::odour, &odour, "what it smells of"},
    {"portable", &world::Kind::portable, Flag{}, "whether it can be taken: eaten, picked up"},
}
;
return table;
}

}  // namespace flinch::lab::tables
