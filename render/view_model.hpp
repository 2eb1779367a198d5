#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/lab/life/life.hpp"
#include "world/light.hpp"

namespace flinch::render {

/// One moment of the traces.
struct TracePoint {
    double time = 0;      ///< seconds
    float expected = 0;   ///< what the assessor says, 0 to 1
    float looming = 0;    ///< what the colliculus says, 0 to 1
    float dopamine = 0;   ///< phasic
    bool firing = false;  ///< the circuit is on
};

/// A word and what the assessor would say to its bare sound.
struct WordBar {
    std::string word;
    float at_first = 0;
    float now = 0;
};

/// A steering circuit, and what its assessor says of it.
struct Lamp {
    std::string name;
    bool on = false;
    bool lesioned = false;
    bool teaches = false;
    float expected = 0;  ///< 0 to 1
};

/// A state of the body, 0 to 1.
struct Gauge {
    std::string name;
    float value = 0;
};

struct SeenThing {
    world::Vector position;
    std::string name;
    float size = 0;
    std::optional<float> facing;  ///< radians, of what has a face
};

/// All that the window shows, as plain data: no SFML here, and nothing that leads back into the life.
struct ViewModel {
    std::string title, group, phase, trial;
    double time = 0, end = 0;  ///< seconds
    bool learning = true;

    world::Map map;
    std::vector<SeenThing> things;
    world::Pose creature;
    std::string posture;
    std::string said;  ///< the word in the air, or empty

    world::Image retina;
    world::Image fovea;
    bool fovea_sensed = false;  ///< something is looked at; otherwise the fovea is imagined
    float gaze_yaw = 0, gaze_pitch = 0, gaze_size = 0;  ///< radians
    float field_width = 1, field_height = 1;            ///< radians
    std::vector<float> imagined;  ///< fovea_side x fovea_side grey levels, as the cortex fills it in
    bool hearing = false;

    std::string circuit;       ///< the circuit whose assessor is shown
    std::string circuit_line;  ///< its condition, as written in the species file
    std::deque<TracePoint> traces;
    std::vector<WordBar> words;
    std::vector<Lamp> lamps;
    std::vector<Gauge> gauges;
    double valence = 0;  ///< what steering makes of all that is expected
};

inline constexpr double trace_span = 30;  ///< seconds kept
inline constexpr std::size_t most_words = 14;

/// Fills a view model from a life it only reads.
class Observer {
  public:
    explicit Observer(const lab::Life& life);

    /// To be told after every cortical frame: keeps the traces.
    void note_frame(const lab::Life& life);
    /// Brings the rest up to date: to be called before drawing. Asks a silent copy of nothing: `ask_word` is
    /// const.
    void refresh(const lab::Life& life);

    [[nodiscard]] const ViewModel& model() const noexcept { return model_; }

  private:
    void refresh_world(const lab::Life& life);
    void refresh_sight(const lab::Life& life);
    void refresh_words(const lab::Life& life);
    void refresh_steering(const lab::Life& life);
    void refresh_body(const lab::Life& life);

    ViewModel model_;
    std::uint32_t circuit_ = 0;
    std::size_t lesson_ = 0;
    double words_asked_ = -1;
    std::vector<world::Spectrogram> sounds_;
};

}  // namespace flinch::render
