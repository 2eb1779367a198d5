#include "scenarios/lab/experiment/experiment.hpp"

#include <chrono>
#include <mutex>

#include "scenarios/lab/exam/exam_runner.hpp"
#include "scenarios/lab/experiment/recorder.hpp"
#include "scenarios/lab/life/life.hpp"
#include "sim/fingerprint.hpp"
#include "sim/parallel_for.hpp"

namespace flinch::lab {
namespace {

/// The results of one life.
struct Lived {
    std::uint64_t fingerprint = 0;
    Run run;
    Measures measures;
};

Lived live_one(const std::shared_ptr<const Scenario>& scenario, std::size_t group, std::uint64_t seed) {
    const auto begun = std::chrono::steady_clock::now();
    Life life(scenario, group, seed);
    Recorder recorder(life, std::make_shared<const Likenesses>(likenesses(*scenario, life.group().species)));
    ExamRunner exams(life);
    for (;;) {
        const Life::Step step = life.step();
        recorder.on(step, life);
        exams.on(step, life);
        if (step == Life::Step::over) break;
    }
    Lived lived{life.fingerprint().value(),
                {seed, {}, sim::seconds(life.now()), 0, life.events(), 0},
                recorder.take()};
    for (const auto& creature : life.creatures()) lived.run.frames += creature.frames();
    exams.finish(life, lived.measures);
    lived.run.wall_seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    return lived;
}

/// Adds all lives of one seed to the record, as one more run.
void add_run(Record& record, std::span<const Lived> lives) {
    const auto place = static_cast<std::uint32_t>(record.runs.size());
    Run& run = record.runs.emplace_back();
    std::vector<std::uint64_t> fingerprints;
    for (const Lived& life : lives) {
        run.seed = life.run.seed;
        run.sim_seconds += life.run.sim_seconds;
        run.wall_seconds += life.run.wall_seconds;
        run.events += life.run.events;
        run.frames += life.run.frames;
        record.measures.append(life.measures, place);
        fingerprints.push_back(life.fingerprint);
    }
    run.fingerprint = fingerprint_of(fingerprints);
}

Record record_of(const std::vector<Lived>& lives, std::size_t groups) {
    Record record;
    std::vector<std::uint64_t> fingerprints;
    for (const Lived& life : lives) fingerprints.push_back(life.fingerprint);
    record.fingerprint = fingerprint_of(fingerprints);
    for (std::size_t first = 0; first < lives.size(); first += groups)
        add_run(record, std::span(lives).subspan(first, groups));
    return record;
}

}  // namespace

Record live(std::shared_ptr<const Scenario> scenario, std::size_t group, std::uint64_t seed) {
    return record_of({live_one(scenario, group, seed)}, 1);
}

Record run_experiment(std::shared_ptr<const Scenario> scenario, const std::vector<std::uint64_t>& seeds,
                      unsigned threads, const Progress& progress) {
    const std::size_t groups = scenario->groups.size();
    std::vector<Lived> lives(seeds.size() * groups);
    std::size_t done = 0;
    std::mutex told;
    sim::parallel_for(lives.size(), threads, [&](std::size_t i) {
        lives[i] = live_one(scenario, i % groups, seeds[i / groups]);
        const std::scoped_lock lock(told);
        if (progress) progress(++done, lives.size());
    });
    return record_of(lives, groups);
}

std::string fingerprint_of(std::span<const std::uint64_t> lives) {
    sim::Fingerprint all;
    for (const std::uint64_t life : lives) all.add(life);
    return all.text();
}

}  // namespace flinch::lab
