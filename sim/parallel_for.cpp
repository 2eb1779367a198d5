#include "sim/parallel_for.hpp"

#include <sched.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace flinch::sim {

namespace {

/// The number of cores that a control group grants for good, by its file `cpu.max` ("QUOTA PERIOD" in
/// microseconds, or "max PERIOD"); none if it grants all.
std::optional<double> granted_by(const std::filesystem::path& group) {
    std::ifstream file(group / "cpu.max");
    double quota = 0, period = 0;
    if (!(file >> quota >> period) || quota <= 0 || period <= 0) return std::nullopt;  // "max" is no number
    return quota / period;
}

/// The least that this process's control group and those above it grant (Linux, cgroup version 2).
std::optional<double> granted_cores() {
    const std::filesystem::path root = "/sys/fs/cgroup";
    std::ifstream file("/proc/self/cgroup");
    std::optional<double> least;
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with("0::/")) continue;
        std::filesystem::path group = line.substr(4);
        for (;; group = group.parent_path()) {
            if (const auto granted = granted_by(root / group))
                least = std::min(least.value_or(*granted), *granted);
            if (group.empty()) break;
        }
    }
    return least;
}

/// The cores to which the scheduler may put this process.
unsigned allowed_cores() noexcept {
    cpu_set_t allowed;
    if (sched_getaffinity(0, sizeof allowed, &allowed) == 0)
        return static_cast<unsigned>(CPU_COUNT(&allowed));
    return std::thread::hardware_concurrency();
}

}  // namespace

unsigned cores() noexcept {
    unsigned count = std::max(1U, allowed_cores());
    try {
        if (const auto granted = granted_cores())
            count = std::min(count, std::max(1U, static_cast<unsigned>(*granted + 0.5)));
    } catch (...) {
        return count;  // there is no such file system: nothing is withheld
    }
    return count;
}

void parallel_for(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next{0};
    std::atomic<bool> failed{false};
    std::exception_ptr first;
    std::mutex one_at_a_time;
    const auto take_turns = [&] {
        for (std::size_t i = next++; i < count && !failed; i = next++) {
            try {
                work(i);
            } catch (...) {
                const std::scoped_lock lock(one_at_a_time);
                if (!first) first = std::current_exception();
                failed = true;
            }
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < std::min<std::size_t>(threads, count); ++i)
            others.emplace_back(take_turns);
        take_turns();
    }
    if (first) std::rethrow_exception(first);
}

}  // namespace flinch::sim
