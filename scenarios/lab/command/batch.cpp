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
#include "scenarios/lab/results/results_file.hpp"

namespace flinch::lab {
namespace {

/// One combination of settings with its scenario, read and checked before anything runs.
struct Combination {
    std::string settings;  ///< canonical: "key=value,key=value"
    std::shared_ptr<const Scenario> scenario;
};

struct Job {
    const Combination* combination = nullptr;
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

std::string canonical(const Settings& settings) {
    std::string text;
    for (const auto& [key, value] : settings) text += (text.empty() ? "" : ",") + key + "=" + value;
    return text;
}

RunRecord run_job(const Job& job) {
    const Scenario& scenario = *job.combination->scenario;
    const auto begun = std::chrono::steady_clock::now();
    const auto records = run_experiment(job.combination->scenario, {job.seed}, 1, {});
    RunRecord record;
    record.key = {scenario.path, scenario.content_hash, job.combination->settings, job.seed};
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
                file.commit(record);
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

int judge_all(const std::vector<Combination>& combinations, ResultsFile& file) {
    int status = all_well;
    for (const Combination& combination : combinations) {
        const Scenario& scenario = *combination.scenario;
        const auto findings = judge(scenario.findings, file.measures(scenario.path, scenario.content_hash, combination.settings));
        file.replace_findings(scenario.path, scenario.content_hash, combination.settings, findings);
        std::cout << (combination.settings.empty() ? "as it is" : combination.settings) << '\n';
        for (const FindingResult& f : findings) {
            std::cout << fmt::format("  {}  {:<44} {:+.3f} [{:+.3f}, {:+.3f}] {} seeds\n", f.holds ? "holds        " : "does not hold", f.name,
                                     f.effect, f.ci_low, f.ci_high, f.seeds);
            if (!f.holds) status = finding_fails;
        }
    }
    return status;
}

}  // namespace

int run_batch(const BatchOptions& options) {
    std::vector<Combination> combinations;
    for (const Settings& settings : all_combinations(options)) {
        combinations.push_back({canonical(settings), std::make_shared<const Scenario>(read_scenario(options.file, settings))});
    }
    ResultsFile file(options.out);
    std::vector<Job> jobs;
    std::size_t finished = 0;
    for (const Combination& combination : combinations) {
        const auto known = file.finished(combination.scenario->path, combination.scenario->content_hash);
        for (std::uint64_t i = 0; i < options.runs; ++i) {
            const std::uint64_t seed = options.seed + i;
            if (known.contains({combination.scenario->path, combination.scenario->content_hash, combination.settings, seed})) {
                ++finished;
            } else {
                jobs.push_back({&combination, seed});
            }
        }
    }
    if (finished > 0) std::cerr << fmt::format("flinch: {} of {} runs are in {} already\n", finished, finished + jobs.size(), options.out);
    run_jobs(jobs, finished, options.jobs == 0 ? cores() : options.jobs, file);
    return judge_all(combinations, file);
}

}  // namespace flinch::lab
