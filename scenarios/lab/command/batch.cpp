#include <fmt/format.h>

#include <iostream>
#include <mutex>

#include "scenarios/lab/command/commands.hpp"
#include "scenarios/lab/command/progress.hpp"
#include "scenarios/lab/experiment/experiment.hpp"
#include "scenarios/lab/experiment/judge.hpp"
#include "scenarios/lab/machine_failure.hpp"
#include "scenarios/lab/report/contrast_text.hpp"
#include "scenarios/lab/report/verdict.hpp"
#include "scenarios/lab/results/results_file.hpp"
#include "sim/parallel_for.hpp"

namespace flinch::lab {
namespace {

/// One combination of settings with its scenario, which is read and checked before anything runs.
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

/// Runs the jobs that are missing. A thread writes each run to the file before it begins its next one.
void run_jobs(const std::vector<Job>& jobs, std::size_t finished, unsigned threads, ResultsFile& file) {
    ProgressBar bar("runs");
    std::size_t done = finished;
    std::mutex turn;
    sim::parallel_for(jobs.size(), threads, [&](std::size_t i) {
        const Job& job = jobs[i];
        const Record record = run_experiment(job.plan->scenario, {job.seed}, 1, {});
        const std::scoped_lock lock(turn);
        if (file.commit(job.plan->combination, record) == Commitment::differs) {
            throw MachineFailure(fmt::format(
                "seed {} came out otherwise than in the file: another program made it", job.seed));
        }
        bar.show(++done, finished + jobs.size());
    });
}

int judge_all(const std::vector<Plan>& plans, ResultsFile& file) {
    int status = all_well;
    for (const auto& [combination, scenario] : plans) {
        const auto findings = judge(scenario->findings, file.read(combination).measures);
        file.replace_findings(combination, findings);
        std::cout << (combination.settings.empty() ? "as it is" : combination.settings) << '\n';
        for (const FindingResult& f : findings) {
            std::cout << fmt::format("  {:<13}  {}\n                 {}\n", name_of(verdict_on(f, false)),
                                     f.name, contrast_text(f));
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
        const auto known = file.finished(plan.combination);
        for (std::uint64_t i = 0; i < options.runs; ++i) {
            const std::uint64_t seed = options.seed + i;
            if (known.contains(seed)) {
                ++finished;
            } else {
                jobs.push_back({&plan, seed});
            }
        }
    }
    if (finished > 0)
        std::cerr << fmt::format("flinch: {} of {} runs are in {} already\n", finished,
                                 finished + jobs.size(), options.out);
    run_jobs(jobs, finished, options.jobs == 0 ? sim::cores() : options.jobs, file);
    return judge_all(plans, file);
}

}  // namespace flinch::lab
