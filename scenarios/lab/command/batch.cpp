#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <iostream>
#include <mutex>
#include <thread>

#include "scenarios/lab/command/commands.hpp"
#include "scenarios/lab/command/progress.hpp"
#include "scenarios/lab/experiment/experiment.hpp"
#include "scenarios/lab/experiment/judge.hpp"
#include "scenarios/lab/machine_failure.hpp"
#include "scenarios/lab/results/results_file.hpp"

namespace flinch::lab {
namespace {

/// One combination of settings with its scenario, read and checked before anything runs.
struct Plan {
    Combination combination;
    std::shared_ptr<const Scenario> scenario;
};

struct Job {
    const Plan* plan = nullptr;
    std::uint64_t seed = 0;
};

constexpr std::size_t most_combinations = 100'000;

std::vector<Settings> all_combinations(const BatchOptions& options) {
    std::vector<Settings> all{{}};
    for (const auto& [key, values] : options.settings) {
        std::vector<Settings> longer;
        for (const Settings& one : all) {
            for (const std::string& value : values) {
                longer.push_back(one);
                longer.back().emplace_back(key, value);
            }
        }
        all = std::move(longer);
        if (all.size() > most_combinations) {
            sim::Diagnostics problems;
            problems.error({"--set", 1, 1}, fmt::format("more than {} combinations", most_combinations));
            throw sim::BadInput(std::move(problems));
        }
    }
    return all;
}

std::vector<Plan> plans_of(const BatchOptions& options) {
    std::vector<Plan> plans;
    for (const Settings& settings : all_combinations(options)) {
        auto scenario = std::make_shared<const Scenario>(open_scenario(options.file, settings));
        plans.push_back(
            {{scenario->path, scenario->content_hash, canonical_settings(settings)}, std::move(scenario)});
    }
    return plans;
}

RunRecord run_job(const Job& job) {
    const auto begun = std::chrono::steady_clock::now();
    const auto records = run_experiment(job.plan->scenario, {job.seed}, 1, {});
    RunRecord record;
    record.key = {job.plan->combination.scenario, job.plan->combination.settings, job.seed};
    record.content_hash = job.plan->combination.content_hash;
    record.fingerprint = fingerprint_of(records);
    for (const LifeRecord& life : records.front().lives) {
        record.sim_seconds += life.sim_seconds;
        record.events += life.events;
        record.frames += life.frames;
        record.measures.insert(record.measures.end(), life.measures.begin(), life.measures.end());
    }
    record.wall_seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    return record;
}

/// Runs what is missing; each run is in the file before the next is begun by its thread.
void run_jobs(const std::vector<Job>& jobs, std::size_t finished, unsigned threads, ResultsFile& file) {
    ProgressBar bar("runs");
    std::atomic<std::size_t> next{0};
    std::size_t done = finished;
    std::mutex turn;
    std::exception_ptr failure;
    const auto work = [&] {
        for (std::size_t i = next++; i < jobs.size(); i = next++) {
            try {
                const RunRecord record = run_job(jobs[i]);
                const std::scoped_lock lock(turn);
                if (file.commit(record) == Commitment::differs) {
                    throw MachineFailure(
                        fmt::format("seed {} came out otherwise than in the file: another program made it",
                                    record.key.seed));
                }
                bar.show(++done, finished + jobs.size());
            } catch (...) {
                const std::scoped_lock lock(turn);
                failure = std::current_exception();
                next = jobs.size();
            }
        }
    };
    {
        std::vector<std::jthread> workers;
        for (unsigned i = 1; i < std::min<std::size_t>(threads, jobs.size()); ++i) workers.emplace_back(work);
        work();
    }
    if (failure) std::rethrow_exception(failure);
}

int judge_all(const std::vector<Plan>& plans, ResultsFile& file) {
    int status = all_well;
    for (const auto& [combination, scenario] : plans) {
        const auto findings = judge(scenario->findings, file.measures(combination));
        file.replace_findings(combination, findings);
        std::cout << (combination.settings.empty() ? "as it is" : combination.settings) << '\n';
        for (const FindingResult& f : findings) {
            std::cout << fmt::format("  {}  {:<44} {:+.3f} [{:+.3f}, {:+.3f}] {} seeds\n",
                                     f.holds ? "holds        " : "does not hold", f.name, f.effect, f.ci_low,
                                     f.ci_high, f.seeds);
            if (!f.holds) status = finding_fails;
        }
    }
    return status;
}

}  // namespace

int run_batch(const BatchOptions& options) {
    const std::vector<Plan> plans = plans_of(options);
    ResultsFile file = ResultsFile::open(options.out);
    std::vector<Job> jobs;
    std::size_t finished = 0;
    for (const Plan& plan : plans) {
        const auto known = file.finished(plan.combination.content_hash);
        for (std::uint64_t i = 0; i < options.runs; ++i) {
            const std::uint64_t seed = options.seed + i;
            if (known.contains({plan.combination.scenario, plan.combination.settings, seed})) {
                ++finished;
            } else {
                jobs.push_back({&plan, seed});
            }
        }
    }
    if (finished > 0)
        std::cerr << fmt::format("flinch: {} of {} runs are in {} already\n", finished,
                                 finished + jobs.size(), options.out);
    run_jobs(jobs, finished, options.jobs == 0 ? cores() : options.jobs, file);
    return judge_all(plans, file);
}

}  // namespace flinch::lab
