#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "render/model/meaning.hpp"
#include "render/model/parts.hpp"
#include "render/model/traces.hpp"
#include "world/light.hpp"
#include "world/map.hpp"
#include "world/picture.hpp"
#include "world/sound.hpp"

namespace flinch::render {

/// The plan of the life, and how far it has come.
struct CourseView {
    struct Phase {
        std::string name;
        double start = 0, end = 0;  ///< seconds
    };
    struct Trial {
        double start = 0, end = 0;  ///< seconds
        std::string label;
        bool learning = true;
    };
    std::string title, question, group;
    std::uint64_t seed = 1;
    std::vector<Phase> phases;
    std::vector<Trial> trials;
    std::string phase, trial;             ///< at present, or empty
    double begin = 0, time = 0, end = 0;  ///< seconds
    bool learning = true;
    std::vector<double> interventions;  ///< when there were any
    std::vector<double> snapshots;      ///< moments kept, to go back to
};

/// A finding of the scenario as it looks in this one life. It is no evidence, for that takes many lives.
struct FindingView {
    enum class State { waiting, elsewhere, above, below };
    std::string name;
    State state = State::waiting;
    double high = 0;            ///< mean so far of what should be high
    double low = 0;             ///< of its strongest rival within this life
    std::string rival;          ///< which that is
    std::size_t rivals = 0;     ///< comparisons within this life
    std::size_t elsewhere = 0;  ///< comparisons with lives of other groups
    double resolved = -1;       ///< seconds: when it was first above all its rivals here, or -1
    bool roc = false;
};

struct SeenThing {
    world::Vector position;
    std::string name;
    std::uint32_t kind = 0;
    float size = 0;
    std::optional<float> facing;  ///< radians, of what has a face
    float warmth = 0, smell = 0;  ///< 0 to 1
    bool foul = false;            ///< the smell is of rot
    const world::Picture* picture = nullptr;
};

struct SeenCreature {
    world::Pose pose;
    std::string posture;  ///< "free" unless a reflex holds it
    std::string action;
    bool moving = false;
    float radius = 0.2F;
};

struct Bubble {
    std::string text;  ///< the word, or empty: a wordless sound
    world::Vector from;
    float loudness = 0.5F;
    float age = 0;  ///< 0 to 1: it fades
    bool laugh = false;
};

struct WorldView {
    world::Map map;
    std::vector<SeenThing> things;
    std::vector<SeenCreature> creatures;
    std::vector<Bubble> bubbles;
    bool asleep = false;  ///< the chosen creature
    float darkness = 0;   ///< 0 day to 1 night: as far as the world or sleep makes one
    std::string said;     ///< the last word in the air, or empty
};

/// The expectations of the chosen creature at places of the world, asked silently (see `ExpectedMap`).
struct ExpectedView {
    int step = 1;  ///< cells a side
    int columns = 0, rows = 0;
    std::vector<float> valence;       ///< of each place; NaN: not asked yet, or a wall
    std::vector<float> expectations;  ///< of each place, for each assessor
    std::size_t assessors = 0;
    double complete = 0;  ///< 0 to 1
};

struct SightView {
    world::Image retina;
    world::Image fovea;
    bool sensed = false;  ///< something is looked at; otherwise the fovea is imagined
    float gaze_yaw = 0, gaze_pitch = 0, gaze_size = 0;  ///< radians
    float field_width = 1, field_height = 1;            ///< radians
    std::vector<float> imagined;  ///< side x side grey levels, as the cortex fills them in
    std::size_t side = 0;
    bool hearing = false;
};

/// A steering circuit, and the expectation of its assessor.
struct Indicator {
    std::string name, cell, about, when, reflex, reward, anticipate;
    std::vector<std::string> claims;  ///< names of the species' claims that stand on it
    bool on = false;
    bool lesioned = false;
    bool rewards = false;               ///< its line pays or costs something
    std::optional<std::size_t> target;  ///< its assessor, if it teaches one
    float expected = 0;                 ///< 0 to 1
    float worth = 0;                    ///< what expecting it is worth now
    std::uint64_t firings = 0;
    double lead = 0;  ///< seconds
};

/// A state of the body, 0 to 1.
struct Gauge {
    std::string name;
    float value = 0;
};

/// The learning parts at a glance.
struct LearningView {
    std::string algorithm;
    std::vector<float> latent;  ///< 0 to 1 each
    std::vector<std::string> modalities;
    std::vector<bool> clamped;  ///< of each modality: sensed, not imagined
    float surprise = 0, value = 0, dopamine = 0, reward = 0, valence = 0;
    std::string action;
    std::string assessors_read;  ///< in words
    std::uint64_t frames = 0;
};

/// An event in plain words.
struct LogEntry {
    enum class Kind { plan, world, word, reflex, expectation, dopamine, hand };
    double time = 0;
    Kind kind = Kind::plan;
    std::string text;
    std::string note;  ///< the same in the field's words, or empty
};

/// The number of happenings that are kept.
inline constexpr std::size_t most_happenings = 60;

/// An entry of the list of interventions.
struct InterventionView {
    std::string label, group;
};

/// Everything that the window shows, as plain data. Nothing here leads back into the life.
struct ViewModel {
    CourseView course;
    std::vector<FindingView> findings;
    WorldView world;
    ExpectedView expected;
    SightView sight;
    std::vector<Indicator> indicators;
    std::vector<std::size_t> targets;  ///< index among the indicators of each assessor
    std::size_t asked_about = 0;       ///< the indicator that the scenario asks about first
    std::vector<Gauge> gauges;
    LearningView learning;
    PartsView parts;
    TracesView traces;
    MeaningView meaning;
    std::deque<LogEntry> log;  ///< the newest last
    std::vector<InterventionView> interventions;
};

}  // namespace flinch::render
