// This benchmark measures whole lives: the flagship scenario, learning on, with one creature and with many in
// one world, on one thread and on all cores. `realtime` is the time lived over the time spent.
// `bytes_per_creature` is the memory that a newborn world takes, divided among its creatures.
#include <malloc.h>

#include <chrono>
#include <memory>

#include "scenarios/lab/bench/bench.hpp"
#include "scenarios/lab/bench/frame_parts.hpp"
#include "scenarios/lab/library/library.hpp"
#include "scenarios/lab/life/life.hpp"
#include "scenarios/lab/scenario/reader.hpp"
#include "sim/parallel_for.hpp"

namespace flinch::lab {
namespace {

std::shared_ptr<const Scenario> flagship(std::size_t creatures) {
    return std::make_shared<const Scenario>(read_scenario(library_folder() / "spider/word.toml",
                                                          {{"world.creatures", std::to_string(creatures)}}));
}

std::uint64_t frames_of(const Life& life) {
    std::uint64_t frames = 0;
    for (const organism::Creature& creature : life.creatures()) frames += creature.frames();
    return frames;
}

/// Lives on until the clock says so, and looks at it once a hundred steps.
void live_for(Life& life, sim::Crew& crew, double seconds) {
    using Clock = std::chrono::steady_clock;
    const auto begun = Clock::now();
    while (std::chrono::duration<double>(Clock::now() - begun).count() < seconds) {
        for (int i = 0; i < 100; ++i) {
            if ((crew.threads() > 1 ? life.step(crew) : life.step()) == Life::Step::over) return;
        }
    }
}

nlohmann::ordered_json row(std::size_t creatures, unsigned threads) {
    using Clock = std::chrono::steady_clock;
    constexpr double warming = 0.5, measured = 2;  // seconds
    const auto scenario = flagship(creatures);
    const std::size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
    Life life(scenario, 0, 1);
    const std::size_t bytes = mallinfo2().uordblks + mallinfo2().hblkhd - before;
    sim::Crew crew(threads);
    live_for(life, crew, warming);
    const std::uint64_t frames = frames_of(life);
    const sim::Time from = life.now();
    const auto begun = Clock::now();
    live_for(life, crew, measured);
    const double spent = std::chrono::duration<double>(Clock::now() - begun).count();
    return {{"creatures", creatures},
            {"threads", threads},
            {"frames_per_s", static_cast<double>(frames_of(life) - frames) / spent},
            {"realtime", sim::seconds(life.now() - from) / spent},
            {"bytes_per_creature", bytes / creatures}};
}

nlohmann::ordered_json rows(const BenchOptions& options) {
    auto all = nlohmann::ordered_json::array();
    for (const std::size_t creatures : options.creatures) {
        for (unsigned threads = 1; threads <= sim::cores(); threads *= 2)
            all.push_back(row(creatures, threads));
    }
    return all;
}

nlohmann::ordered_json parts() {
    return frame_parts(flagship(1));
}

[[maybe_unused]] const bool registered = sim::announce<Benchmark>(
    "life", {"lives of the flagship, learning on (goals: 25,000 frames a second of one creature on one core, "
             "20,000 with 1,000 creatures, 450 KB a creature, 1.7 times as many on two threads)",
             rows, parts});

}  // namespace
}  // namespace flinch::lab
