#pragma once

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "organism/species/species.hpp"
#include "scenarios/lab/experiment/statistic.hpp"
#include "scenarios/lab/measures.hpp"
#include "scenarios/lab/notation/design_notation.hpp"
#include "scenarios/lab/scenario/upbringing.hpp"
#include "sim/input/diagnostic.hpp"
#include "sim/time.hpp"
#include "world/exposure.hpp"
#include "world/map.hpp"
#include "world/thing.hpp"

namespace flinch::lab {

class Exam;  // see scenarios/lab/exam

/// The direction to which a thing is turned while it is there.
struct Facing {
    enum class To { creature, away, left, right, thing };
    To to = To::creature;
    std::uint32_t thing = 0;  ///< the kind it looks at

    friend bool operator==(const Facing&, const Facing&) = default;
};

/// A thing's turn to another direction within its trial.
struct Turn {
    sim::Time after{};  ///< time from the thing's onset
    Facing facing;
};

/// What an apparatus does to the creature while it is on, and what a needle changes at once.
struct Treatment {
    world::Exposure exposure;
    float light = 1;  ///< the factor by which a lamp multiplies the brightness of the world
    std::array<float, organism::body::Interoception::stores> injection{};  ///< the amount added to each store
    std::optional<float> nausea;                                           ///< the value it is set to
    std::optional<float> sleep_pressure;                                   ///< the value it is set to
    std::optional<std::vector<std::string>> surgery;  ///< learning parts to cut out for good; empty: a sham

    [[nodiscard]] bool lasting() const noexcept {
        return exposure.infusion.any() || exposure.contact.any() || exposure.tone.loudness > 0 || light != 1;
    }
    [[nodiscard]] bool sudden() const noexcept {
        return nausea || sleep_pressure || surgery ||
               injection != std::array<float, organism::body::Interoception::stores>{};
    }
};

/// A door, and whether it is to be open.
struct DoorChange {
    std::uint32_t door = 0;
    bool open = true;
};

/// Something that happens to the creature in a trial, in physical terms.
struct Stimulus {
    std::string name;
    std::optional<std::uint32_t> kind;  ///< the kind of a thing that is laid before the creature
    std::optional<std::string> word;    ///< a word that is said aloud
    std::optional<std::uint16_t> room;  ///< the room in which the trial is held
    std::optional<DoorChange> door;     ///< a door that is opened or shut until the trial ends
    world::Voice voice;                 ///< the voice that says the word
    std::optional<std::uint32_t> by;  ///< the thing that says it; otherwise it is said at the creature's ear
    Treatment treatment;
    Facing facing;                 ///< how the thing is turned
    std::optional<Turn> turn;      ///< how the thing is turned later
    std::optional<float> bearing;  ///< radians from the creature's heading; otherwise nearly straight ahead
    std::optional<std::uint16_t> in;  ///< a room in which the thing is laid, wherever the creature is
    std::optional<std::uint32_t>
        press;              ///< the stimulus that touching the thing brings, as a lever does with its port
    bool renews = false;    ///< whether the thing is found again elsewhere in the room once it was taken
    world::Motion motion;   ///< how the thing moves
    float nearest = 1.4F;   ///< cells: the smallest distance at which the thing is laid
    float farthest = 2.6F;  ///< cells: the largest distance
    sim::Time at{};         ///< onset within its step of the trial
    std::optional<sim::Time> lasts;  ///< if not given, a thing stays to the end of the step
    unsigned times = 1;              ///< how often a word is said
    sim::Time every{1'500'000};      ///< the time from one saying to the next
};

/// Something that is done to a life beside its plan, at an exact moment: a stimulus of its own is given, or a
/// circuit is cut out or put back. The effect is exactly the same whether it is made live or read from a
/// file.
struct Intervention {
    sim::Time at{};
    std::string named;                   ///< the name of the scenario's stimulus that it is, or empty
    Stimulus stimulus;                   ///< its `at` has no meaning here
    std::optional<world::Vector> place;  ///< where a thing is laid; otherwise before the creature
    /// The creature to which it is done; if not given, it is done to all of them, and a thing is laid before
    /// the first.
    std::optional<std::uint32_t> creature;
    std::string lesion;   ///< the circuit or part to cut out, or empty
    std::string restore;  ///< the circuit or part to put back, or empty
    /// Signals of steering and the values that electrodes give them from now on. Earlier electrodes are
    /// removed.
    std::optional<std::vector<std::pair<std::uint32_t, double>>> electrodes;
};

/// One kind of trial of a phase, with its stimuli looked up.
struct TrialKind {
    std::string label;
    unsigned count = 1;
    bool probe = false;                             ///< nothing is learned in it
    std::vector<std::vector<std::uint32_t>> steps;  ///< indices of stimuli
};

struct Phase {
    std::string name;
    bool random = false;
    std::vector<TrialKind> trials;
    sim::Time duration{4'000'000};     ///< of each step of a trial
    sim::Time gap{2'000'000};          ///< from one trial to the next
    std::vector<std::uint16_t> rooms;  ///< where trials are held, in turn; if empty, where the creature is
    std::vector<DoorChange> doors;     ///< doors that are not as usual at the beginning of a trial
    bool learning = true;
};

/// A group of creatures. The groups of a scenario live the same life except for what is declared here.
struct Group {
    std::string name;
    organism::Species species;  ///< the species with the group's lesions and settings
    std::vector<Phase> phases;
    /// Where each creature comes from; if empty, all are newborn. All have the same age.
    std::vector<std::shared_ptr<const Upbringing>> raised;
};

/// One measurement: a variable that is read over a window of each trial, or over a phase, and a statistic.
struct Probe {
    std::string name;
    std::string reads;  ///< the variable's name (see `lab::Variable`)
    Statistic statistic;
    sim::Time from{};  ///< the window's opening, from the start of the trial
    sim::Time to = sim::Time::max();
    bool every_event = false;  ///< whether it is read after every event, not only at the cortex's frames
    std::vector<std::string> phases;  ///< if empty, all phases
};

/// One side of a comparison: the mean over all measures that match, seed by seed. An empty name matches
/// anything.
struct Term : Filter {
    std::optional<double> value;  ///< a constant instead of measures
    std::string over;             ///< the stimulus whose mean is subtracted
};

/// A finding states that `high` is above each of `low`. It is judged over seeds.
struct Finding {
    std::string name;
    Term high;
    std::vector<Term> low;
    std::optional<double> margin;  ///< by which the one is to be above the other
    double share = 0.05;           ///< the same, if no margin is given, as a share of the larger mean
    bool roc = false;  ///< if true, compares the area under the ROC curve, less 0.5, and not means
};

/// A table of group x stimulus that `flinch run` prints: means of a probe, or areas under the ROC curve.
struct Table {
    std::string title, probe, phase;
    std::vector<std::string> probes;  ///< if there are several, each has a row: `probe` is the first of them
    std::string group;                ///< if empty, all groups
    unsigned digits = 2;
    std::vector<std::string> stimuli;  ///< if empty, all that were measured
    std::vector<std::string> against;  ///< the trials, taken together, from which each kind is to be told
    bool by_stimulus = false;          ///< whether there is a row for each stimulus, and not for each group
};

/// A curve of a probe over trials of a kind, or over time within a trial if the probe's statistic is
/// `course`.
struct Curve {
    std::string title, probe, phase, group;  ///< an empty phase or group: all
    std::vector<std::string> stimuli;        ///< if empty, all that were measured
    unsigned block = 1;                      ///< trials of a kind that are averaged to one point
};

/// A scenario file, read and checked.
struct Scenario {
    std::string path;
    std::string title;
    std::string question;
    std::string content_hash;  ///< hash of scenario, species and pictures, whatever their comments and order
    unsigned seeds = 16;
    std::uint64_t first_seed = 1;
    unsigned creatures = 1;
    world::Map map;
    std::vector<world::Kind> kinds;
    std::vector<Stimulus> stimuli;
    std::vector<Group> groups;
    std::vector<Probe> probes;
    std::vector<std::shared_ptr<const Exam>> exams;
    std::vector<Finding> findings;
    std::vector<Curve> curves;
    std::vector<Table> tables;
    std::vector<Intervention> interventions;  ///< in order of time
    sim::Diagnostics warnings;                ///< about what is valid but should be written otherwise
};

}  // namespace flinch::lab
