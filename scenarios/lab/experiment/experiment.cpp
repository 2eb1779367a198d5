#include "scenarios/lab/experiment/experiment.hpp"

#include <chrono>
#include <mutex>

#include "scenarios/lab/exam/exam_room.hpp"
#include "scenarios/lab/experiment/recorder.hpp"
#include "scenarios/lab/life/life.hpp"
#include "sim/fingerprint.hpp"
#include "sim/parallel_for.hpp"

namespace flinch::lab {

LifeRecord live(std::shared_ptr<const Scenario> scenario, std::size_t group, std::uint64_t seed) {
    const auto begun = std::chrono::steady_clock::now();
    Life life(scenario, group, seed);
    Recorder recorder(life, std::make_shared<const Likenesses>(likenesses(*scenario, life.group().species)));
    ExamRoom exams(life);
    for (;;) {
        const Life::Step step = life.step();
        recorder.on(step, life);
        exams.on(step, life);
        if (step == Life::Step::over) break;
    }
    LifeRecord record;
    record.fingerprint = life.fingerprint().value();
    record.sim_seconds = sim::seconds(life.now());
    record.events = life.events();
    for (const auto& creature : life.creatures()) record.frames += creature.frames();
    record.measures = recorder.take();
    for (Measure& measure : exams.finish(life)) record.measures.push_back(std::move(measure));
    record.wall_seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    return record;
}

std::vector<SeedRecord> run_experiment(std::shared_ptr<const Scenario> scenario,
                                       const std::vector<std::uint64_t>& seeds, unsigned threads,
                                       const Progress& progress) {
    const std::size_t groups = scenario->groups.size();
    const std::size_t all = seeds.size() * groups;
    std::vector<SeedRecord> records(seeds.size());
    for (std::size_t i = 0; i < seeds.size(); ++i) records[i] = {seeds[i], std::vector<LifeRecord>(groups)};

    std::size_t done = 0;
    std::mutex told;
    sim::parallel_for(all, threads, [&](std::size_t job) {
        records[job / groups].lives[job % groups] = live(scenario, job % groups, seeds[job / groups]);
        const std::scoped_lock lock(told);
        if (progress) progress(++done, all);
    });
    return records;
}

std::string fingerprint_of(const std::vector<SeedRecord>& records) {
    sim::Fingerprint all;
    for (const SeedRecord& record : records) {
        for (const LifeRecord& life : record.lives) all.add(life.fingerprint);
    }
    return all.text();
}

}  // namespace flinch::lab
