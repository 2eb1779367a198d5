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
#include "sim/input/diagnostic.hpp"
#include "sim/time.hpp"
#include "world/exposure.hpp"
#include "world/map.hpp"
#include "world/thing.hpp"

namespace flinch::lab {

class Exam;  // scenarios/lab/exam

/// Which way a thing is turned while it is there.
struct Facing {
    enum class To { creature, away, left, right, thing };
    To to = To::creature;
    std::uint32_t thing = 0;  ///< the kind it looks at

    friend bool operator==(const Facing&, const Facing&) = default;
};

/// A thing turns within its trial.
struct Turn {
    sim::Time after{};  ///< from its onset
    Facing facing;
};

/// What an apparatus does to the creature while it is on, and what a needle changes at once.
struct Treatment {
    world::Exposure exposure;
    float light = 1;  ///< how bright a lamp makes the world, as a multiple
    std::array<float, organism::body::Interoception::stores> injection{};  ///< added to each store
    std::optional<float> nausea;                                           ///< set
    std::optional<float> sleep_pressure;                                   ///< set
    std::optional<std::vector<std::string>> surgery;  ///< learning parts cut out for good; none: a sham

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
    std::optional<std::uint32_t> kind;  ///< a thing of this kind is laid before the creature
    std::optional<std::string> word;    ///< this word is said aloud
    std::optional<std::uint16_t> room;  ///< the trial is held in this room
    std::optional<DoorChange> door;       ///< this door is opened or shut, until the trial ends
    world::Voice voice;                 ///< how it is said
    std::optional<std::uint32_t> by;  ///< the thing that says it; otherwise it is said at the creature's ear
    Treatment treatment;
    Facing facing;                    ///< how the thing is turned
    std::optional<Turn> turn;         ///< and how later
    std::optional<float> bearing;     ///< radians from the creature's heading; otherwise nearly ahead
    std::optional<std::uint16_t> in;  ///< the thing stands in a cell of this room, wherever the creature is
    std::optional<std::uint32_t>
        press;                       ///< the stimulus that touching the thing brings: a lever and its port
    bool renews = false;             ///< once taken, the thing is found again elsewhere in the room
    world::Motion motion;            ///< how the thing moves
    float nearest = 1.4F;            ///< cells: the thing is laid at least this far away
    float farthest = 2.6F;           ///< cells: and at most this far
    sim::Time at{};                  ///< onset within its step of the trial
    std::optional<sim::Time> lasts;  ///< otherwise to the end of the step (things)
    unsigned times = 1;              ///< how often a word is said
    sim::Time every{1'500'000};      ///< and how long from one to the next
};

/// Something done to a life beside its plan, at an exact moment: a stimulus of its own, or a circuit cut out
/// or put back. Made live or read from a file, it is the same deed.
struct Intervention {
    sim::Time at{};
    std::string named;                      ///< the scenario's stimulus that it is, or empty
    Stimulus stimulus;                      ///< its `at` means nothing here
    std::optional<world::Vector> place;     ///< where a thing is laid; otherwise before the creature
    std::optional<std::uint32_t> creature;  ///< to whom; otherwise to all, things before the first
    std::string lesion;                     ///< the circuit or part to cut out, or empty
    std::string restore;                    ///< the circuit or part to put back, or empty
    /// Steering's signals and what electrodes make of them from now on; those of before are taken out.
    std::optional<std::vector<std::pair<std::uint32_t, double>>> electrodes;
};

/// One kind of trial of a phase, with its stimuli looked up.
struct TrialKind {
    std::string label;
    unsigned count = 1;
    bool probe = false;                             ///< nothing is learned
    std::vector<std::vector<std::uint32_t>> steps;  ///< indices of stimuli
};

struct Phase {
    std::string name;
    bool random = false;
    std::vector<TrialKind> trials;
    sim::Time duration{4'000'000};     ///< of each step of a trial
    sim::Time gap{2'000'000};          ///< from one trial to the next
    std::vector<std::uint16_t> rooms;  ///< where trials are held, in turn; empty: where the creature is
    std::vector<DoorChange> doors;       ///< as they stand at the beginning of a trial, if not as ever
    bool learning = true;
};

/// A group of creatures that live the same life but for what is said here.
struct Group {
    std::string name;
    organism::Species species;  ///< with its lesions and settings
    std::vector<Phase> phases;
};

/// What is measured: one variable over a window of each trial, or over a phase.
struct Probe {
    std::string name;
    std::string reads;  ///< see `lab::Variable`
    Statistic statistic;
    sim::Time from{};  ///< window, from the start of the trial
    sim::Time to = sim::Time::max();
    bool every_event = false;         ///< read after every event, not only at the cortex's frames
    std::vector<std::string> phases;  ///< empty: all
};

/// One side of a comparison: the mean over all measures that match, seed by seed. Empty matches anything.
struct Term : Filter {
    std::optional<double> value;  ///< a constant instead of measures
    std::string over;             ///< less the mean at this stimulus
};

/// "high is above each of low": judged over seeds.
struct Finding {
    std::string name;
    Term high;
    std::vector<Term> low;
    double margin = 0;
    bool roc = false;  ///< compares by the area under the ROC curve over 0.5, not by means
};

/// A table of group x stimulus that `flinch run` prints: means of a probe, or areas under the ROC curve.
struct Table {
    std::string title, probe, phase;
    std::vector<std::string> probes;  ///< several, a row for each: `probe` is the first of them
    std::string group;                ///< empty: all
    unsigned digits = 2;
    std::vector<std::string> stimuli;  ///< empty: all that were measured
    std::vector<std::string> against;  ///< the trials, taken together, that each kind is to be told from
    bool by_stimulus = false;          ///< a row for each stimulus, not for each group
};

/// A scenario file, read and checked.
struct Scenario {
    std::string path;
    std::string title;
    std::string question;
    std::string content_hash;  ///< of what it says, with its species and pictures: neither comments nor order count
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
    std::vector<Table> tables;
    std::vector<Intervention> interventions;  ///< in order of time
    sim::Diagnostics warnings;  ///< what is right but should be written otherwise
};

}  // namespace flinch::lab
