#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace flinch::sim {

/// Threads that stand ready for many short rounds of work, of which each begins when the one before has
/// ended. A round costs a few microseconds, where a new thread costs thirty. Idle threads spin for a moment
/// and then sleep.
class Crew {
  public:
    /// `threads` counts the one that calls `share` (0 counts as 1).
    explicit Crew(unsigned threads);
    ~Crew();
    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;

    [[nodiscard]] unsigned threads() const noexcept { return static_cast<unsigned>(others_.size()) + 1; }

    /// Calls `work(i)` once for each i from 0 to `count` - 1, the lower ones first, on all threads at once.
    /// It returns when all calls have ended. The exception that was caught first is thrown again.
    template <class Work>
    void share(std::size_t count, const Work& work) {
        call_ = [](const void* it, std::size_t i) { (*static_cast<const Work*>(it))(i); };
        run(count, &work);
    }

  private:
    void run(std::size_t count, const void* work);
    void take_turns() noexcept;
    void serve() noexcept;

    void (*call_)(const void*, std::size_t) = nullptr;
    const void* work_ = nullptr;
    std::size_t count_ = 0;
    std::atomic<std::size_t> next_{0};
    std::atomic<std::size_t> busy_{0};     // others that have not ended this round
    std::atomic<std::uint32_t> round_{0};  // all above is for this round
    std::atomic<bool> closing_{false};
    std::mutex one_at_a_time_;
    std::exception_ptr first_;
    std::vector<std::jthread> others_;
};

}  // namespace flinch::sim
