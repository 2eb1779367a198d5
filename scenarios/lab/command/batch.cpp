#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <iostream>
#include <map>
#include <mutex>
#include <thread>

#include "scenarios/lab/command/commands.hpp"
#include "scenarios/lab/command/grid.hpp"
#include "scenarios/lab/command/progress.hpp"
#include "scenarios/lab/experiment/experiment.hpp"
#include "scenarios/lab/experiment/judge.hpp"
#include "scenarios/lab/machine_failure.hpp"
#include "scenarios/lab/report/contrast_text.hpp"
#include "scenarios/lab/report/verdict.hpp"
#include "scenarios/lab/results/results_file.hpp"
#include "sim/interrupt.hpp"
#include "sim/parallel_for.hpp"

namespace flinch::lab {
namespace {

using namespace std::chrono_literals;

/// Whether the value of a setting may be the name of a file, whose content then counts, and not its name
/// alone.
bool names_file(const std::string& key) {
    const bool at_the_top = key == "raised" || key == "species" || key == "like" || key == "world";
    return at_the_top || key.ends_with(".picture") || key.ends_with(".map") || key.ends_with(".back") ||
           key.ends_with(".aside");
}

/// The runs of a batch: every combination under every seed. Job by job it goes through all combinations
/// before it comes to the next seed, so that a batch that is stopped early has about as many runs of each.
class Plan {
  public:
    explicit Plan(const BatchOptions& options) : options_(&options), grid_(options.settings) {
        const Scenario plain = open_scenario(options.file);
        scenario_ = plain.path;
        content_hash_ = plain.content_hash;
        // Each value is tried before anything runs. A combination may still be wrong as a whole.
        for (const Settings& settings : grid_.each_value_once()) (void)read_scenario(options.file, settings);
        for (const auto& [key, values] : options.settings) {
            if (!names_file(key)) continue;
            for (const std::string& value : values)
                file_hashes_[{key, value}] = read_scenario(options.file, {{key, value}}).content_hash;
        }
    }

    [[nodiscard]] std::size_t combinations() const noexcept { return grid_.size(); }
    [[nodiscard]] std::size_t jobs() const noexcept { return grid_.size() * options_->runs; }
    [[nodiscard]] Combination combination_of(std::size_t job) const {
        return combination(job % grid_.size());
    }
    [[nodiscard]] std::uint64_t seed_of(std::size_t job) const { return options_->seed + job / grid_.size(); }
    [[nodiscard]] Combination combination(std::size_t number) const {
        Settings settings = grid_[number];
        std::string text = canonical_settings(settings);
        return {scenario_, content_hash(settings), std::move(text), std::move(settings)};
    }
    /// The scenario with the settings of a combination. It is read whenever it is needed: that takes
    /// milliseconds, where a run takes seconds, and a grid of a million combinations takes no memory.
    [[nodiscard]] std::shared_ptr<const Scenario> scenario(const Combination& combination) const {
        return std::make_shared<const Scenario>(read_scenario(options_->file, combination.values));
    }

  private:
    /// The hash of what the scenario says, and of what the files say that the settings name.
    [[nodiscard]] std::string content_hash(const Settings& settings) const {
        sim::Fingerprint all;
        bool any = false;
        for (const auto& setting : settings) {
            const auto found = file_hashes_.find(setting);
            if (found == file_hashes_.end()) continue;
            any = true;
            for (const char letter : found->second) all.add(letter);
        }
        return any ? content_hash_ + "." + all.text() : content_hash_;
    }

    const BatchOptions* options_;
    Grid grid_;
    std::string scenario_;
    std::string content_hash_;
    std::map<std::pair<std::string, std::string>, std::string> file_hashes_;  // by setting
};

/// Prolongs the claims of this process from time to time, for as long as it lives.
class Heartbeat {
  public:
    Heartbeat(ResultsFile& file, const Claimant& claimant)
        : thread_([this, &file, &claimant](const std::stop_token& stop) {
              std::unique_lock lock(asleep_);
              while (!wake_.wait_for(lock, stop, std::chrono::seconds(seconds_between_prolongings),
                                     [] { return false; })) {
                  if (stop.stop_requested()) return;
                  try {
                      file.prolong_claims(claimant);
                  } catch (const MachineFailure&) {
                      return;  // whoever commits next will tell
                  }
              }
          }) {}

  private:
    std::mutex asleep_;
    std::condition_variable_any wake_;
    std::jthread thread_;
};

/// Lives the jobs of a plan, together with other processes that have the same results file open.
class Work {
  public:
    Work(const Plan& plan, ResultsFile& file, unsigned threads)
        : plan_(plan), file_(file), threads_(threads), bar_("runs") {}

    /// Returns when every job is in the file, or when the program is interrupted.
    void finish() {
        const Heartbeat heartbeat(file_, claimant_);
        try {
            sim::parallel_for(plan_.jobs(), threads_, [this](std::size_t job) {
                if (!take(job)) put_off(job);
            });
            wait_for_others();
        } catch (...) {
            file_.drop_claims(claimant_);
            throw;
        }
        file_.drop_claims(claimant_);
    }
    [[nodiscard]] std::size_t found() const noexcept { return found_; }
    [[nodiscard]] std::size_t done() const noexcept { return done_; }

  private:
    /// Lives a job unless it is in the file. False if another process is at work on it.
    bool take(std::size_t job) {
        if (sim::interrupted() != 0) return true;
        const Combination combination = plan_.combination_of(job);
        const std::uint64_t seed = plan_.seed_of(job);
        switch (file_.claim(combination, seed, claimant_)) {
            case ClaimAnswer::taken:
                return false;
            case ClaimAnswer::finished:
                ++found_;
                break;
            case ClaimAnswer::granted:
                live_and_commit(combination, seed);
        }
        tell();
        return true;
    }

    /// More than one if there are more threads than jobs.
    [[nodiscard]] unsigned threads_of_a_job() const {
        return std::max(1U, threads_ / static_cast<unsigned>(std::min<std::size_t>(threads_, plan_.jobs())));
    }

    void live_and_commit(const Combination& combination, std::uint64_t seed) {
        const Record record = run_experiment(plan_.scenario(combination), {seed}, threads_of_a_job(), {});
        if (record.partial) return;
        if (file_.commit(combination, record) == Commitment::differs)
            throw MachineFailure(
                fmt::format("seed {} came out otherwise than in the file: another program made it", seed));
    }

    void tell() {
        const std::scoped_lock lock(turn_);
        if (sim::interrupted() == 0) bar_.show(++done_, plan_.jobs());
    }

    void put_off(std::size_t job) {
        const std::scoped_lock lock(turn_);
        put_off_.push_back(job);
    }

    /// Waits until the jobs of others are done, and takes over what they leave.
    void wait_for_others() {
        while (!put_off_.empty() && sim::interrupted() == 0) {
            std::this_thread::sleep_for(500ms);
            std::erase_if(put_off_, [this](std::size_t job) { return take(job); });
        }
    }

    const Plan& plan_;
    ResultsFile& file_;
    unsigned threads_;
    Claimant claimant_;
    ProgressBar bar_;
    std::mutex turn_;
    std::size_t done_ = 0;
    std::atomic<std::size_t> found_{0};
    std::vector<std::size_t> put_off_;
};

int judge_all(const Plan& plan, ResultsFile& file) {
    int status = all_well;
    for (std::size_t i = 0; i < plan.combinations(); ++i) {
        const Combination combination = plan.combination(i);
        const auto findings = judge(plan.scenario(combination)->findings, file.read(combination).measures);
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
    const Plan plan(options);
    ResultsFile file = ResultsFile::open(options.out);
    const sim::InterruptWatch watch;
    Work work(plan, file, options.jobs == 0 ? sim::cores() : options.jobs);
    work.finish();
    if (work.found() > 0)
        std::cerr << fmt::format("flinch: {} of {} runs were in {} already\n", work.found(), plan.jobs(),
                                 options.out);
    if (sim::interrupted() == 0) return judge_all(plan, file);
    std::cerr << fmt::format(
        "flinch: interrupted: {} of {} runs are in {}; the same command goes on from there\n", work.done(),
        plan.jobs(), options.out);
    return interrupted_status();
}

}  // namespace flinch::lab
