#include "scenarios/lab/experiment/experiment.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <mutex>
#include <optional>

#include "scenarios/lab/experiment/recorded_life.hpp"
#include "sim/fingerprint.hpp"
#include "sim/interrupt.hpp"
#include "sim/parallel_for.hpp"

namespace flinch::lab {
namespace {

/// The results of one life.
struct Lived {
    std::uint64_t fingerprint = 0;
    Run run;
    Measures measures;
};

/// Lives one life on so many threads; nothing if the program was asked to stop before its end.
std::optional<Lived> live_one(const std::shared_ptr<const Scenario>& scenario, std::size_t group,
                              std::uint64_t seed, unsigned threads, const SnapshotPlan& plan) {
    const auto begun = std::chrono::steady_clock::now();
    RecordedLife recorded(scenario, group, seed);
    Snapshots snapshots(plan, recorded);
    const Life& life = recorded.life();
    sim::Crew crew(threads);
    while (!snapshots.over()) {
        const Life::Step step = recorded.step(crew);
        snapshots.after(step, recorded);
        if (step == Life::Step::over) break;
        if (sim::interrupted() == 0) continue;
        if (!plan.folder.empty()) snapshots.save(recorded, snapshots.file(recorded, "interrupted"));
        return std::nullopt;
    }
    Lived lived;
    lived.fingerprint = life.fingerprint().value();
    lived.run.seed = seed;
    lived.run.sim_seconds = sim::seconds(life.now() - life.begin());
    lived.run.events = life.events();
    lived.measures = recorded.finish();
    for (const auto& creature : life.creatures()) lived.run.frames += creature.frames();
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

/// Makes a record of the seeds under which every group has lived to its end.
Record record_of(std::span<const std::optional<Lived>> lives, std::size_t groups) {
    Record record;
    std::vector<std::uint64_t> fingerprints;
    for (std::size_t first = 0; first < lives.size(); first += groups) {
        std::vector<Lived> of_seed;
        for (const auto& life : lives.subspan(first, groups)) {
            if (life) of_seed.push_back(*life);
        }
        if (of_seed.size() < groups) {
            record.partial = true;
            continue;
        }
        for (const Lived& life : of_seed) fingerprints.push_back(life.fingerprint);
        add_run(record, of_seed);
    }
    record.fingerprint = fingerprint_of(fingerprints);
    return record;
}

}  // namespace

/// How threads are best divided when so many lives are to be lived: over lives first, because these have
/// nothing to do with each other. What is left goes into each life, if it has creatures enough to share.
struct Division {
    Division(const Scenario& scenario, std::size_t lives, unsigned threads)
        : over_lives(static_cast<unsigned>(std::min<std::size_t>(std::max(1U, threads), lives))),
          within_life(scenario.creatures >= worth_sharing ? threads / std::max(1U, over_lives) : 1) {}

    static constexpr std::uint32_t worth_sharing = 8;  // creatures; with fewer a round is too short
    unsigned over_lives, within_life;
};

Record live(std::shared_ptr<const Scenario> scenario, std::size_t group, std::uint64_t seed,
            unsigned threads) {
    const Division division(*scenario, 1, threads);
    return record_of(std::array{live_one(scenario, group, seed, division.within_life, {})}, 1);
}

Record run_experiment(std::shared_ptr<const Scenario> scenario, const std::vector<std::uint64_t>& seeds,
                      unsigned threads, const Progress& progress, const SnapshotPlan& plan) {
    const std::size_t groups = scenario->groups.size();
    std::vector<std::optional<Lived>> lives(seeds.size() * groups);
    std::size_t done = 0;
    std::mutex told;
    const Division division(*scenario, lives.size(), threads);
    sim::parallel_for(lives.size(), division.over_lives, [&](std::size_t i) {
        if (sim::interrupted() != 0) return;
        lives[i] = live_one(scenario, i % groups, seeds[i / groups], division.within_life, plan);
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
