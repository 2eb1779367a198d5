#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "organism/learning/part_registry.hpp"

namespace flinch::render {

/// A part of the learning subsystem that can be cut out.
struct PartView {
    std::string name;
    bool cut = false;
    bool there = true;  ///< its nature has it
};

/// The world model.
struct CortexView {
    std::string algorithm, learning_rule;
    std::string loss_name;  ///< what learning brings down, in the field's words
    float loss = 0;         ///< of what is sensed now, nats
    std::size_t weights = 0;
    unsigned sweeps = 0;
};

/// The output of a hit area of the cerebellum from the onset of one channel's stimulus on.
struct TimingCurve {
    std::string circuit, channel;
    std::vector<float> output;         ///< 0 to 1, at even steps over the span
    std::optional<float> since_onset;  ///< seconds, of a stimulus that began lately
    float now = 0;                     ///< what the hit area puts out at this moment
};
struct CerebellumView {
    /// A sensory channel of the mossy fibres.
    struct Fibre {
        std::string name;
        std::optional<float> since_onset;  ///< seconds
    };
    std::string algorithm;
    float span = 2;                         ///< seconds shown
    std::vector<std::string> circuits;      ///< that it can learn of: one a hit area
    std::vector<std::vector<float>> basis;  ///< of each granule cell: its answer to an onset, over the span
    std::vector<Fibre> fibres;
    std::vector<TimingCurve> curves;  ///< of what was learned
};

/// Place and episodes.
struct HippocampusView {
    struct Episode {
        float priority = 0;
        float reward = 0;  ///< of all its moments
        std::size_t moments = 0;
    };
    std::size_t cells = 0, recruited = 0;
    bool known = false;
    float heading = 0;         ///< radians, clockwise: what its compass reads, but for noise
    std::vector<float> rates;  ///< of the recruited cells
    std::size_t most = 0;      ///< episodes that there is room for
    std::vector<Episode> episodes;
    std::uint64_t replays = 0;
    std::optional<std::size_t> last;  ///< the episode replayed last
    bool reverse = false;
    bool replaying = false;  ///< its nature replays at rest
};

/// The gates before the cortex, and the loop that may choose among them.
struct AttentionView {
    struct Gate {
        std::string name;
        bool open = true;
        bool sensed = false;  ///< something comes in there
    };
    std::vector<Gate> gates;
    std::vector<std::string> actions;
    std::size_t action = 0;
    std::string moved_by;  ///< what may move the gates
};

/// The cognitive map, and the last choice on it.
struct PlannerView {
    struct MapNode {
        float x = 0, y = 0;  ///< cells, by dead reckoning
        float worth = 0;     ///< now, as last asked
        std::uint32_t imagined = 0;
        bool unexplored = false;
    };
    struct Way {
        std::size_t from = 0, to = 0;
    };
    bool exists = false;
    std::string method;
    std::vector<MapNode> places;
    std::vector<Way> ways;  ///< that are open
    std::optional<std::size_t> here;
    std::size_t chosen = 0;                      ///< of the eight ways and staying
    std::vector<std::optional<float>> planned;   ///< of each; nothing: it cannot be done
    std::vector<std::optional<float>> habitual;  ///< the same by habit
    std::uint64_t choices = 0;
};

/// Everything that the page of parts shows beside the traces.
struct PartsView {
    std::vector<PartView> parts;  ///< those that can be cut out, in the order of their numbers
    CortexView cortex;
    CerebellumView cerebellum;
    HippocampusView hippocampus;
    AttentionView attention;
    PlannerView planner;
    bool compartments = true;  ///< each assessor learns from its own error; otherwise from the one dopamine

    [[nodiscard]] bool cut(std::string_view part) const {
        return parts[organism::learning::part_number(part)].cut;
    }
};

}  // namespace flinch::render
