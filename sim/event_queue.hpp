#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "sim/bucket_pool.hpp"
#include "sim/event.hpp"

namespace flinch::sim {

/// The pending events, in total order. A ladder queue (Tang, Goh & Thng 2005, ACM TOMACS 15:175): far events lie
/// unsorted; when their time comes they are spread over buckets of even width, a bucket that is too full over a finer
/// rung, and only the bucket at hand is sorted. Every event is touched a few times whatever their number, and no law of
/// increments (equal, skewed, microseconds beside days) does worse than a heap for long: what comes inside the sorted
/// stretch goes to a small heap. A value: a copy is a snapshot. No allocation once it has grown to its working size.
class EventQueue {
  public:
    /// Times before the event last popped (or negative) are taken as the present.
    Ticket schedule(Time at, std::uint32_t priority, std::uint32_t creature, std::uint32_t kind, std::uint32_t detail = 0);

    /// Cancels an event; false if it already happened or was cancelled.
    bool cancel(Ticket ticket);

    /// The next event. Precondition: not empty.
    Event pop();
    /// Its time. Precondition: not empty.
    [[nodiscard]] Time next_time();

    [[nodiscard]] bool empty() const noexcept { return size() == 0; }
    [[nodiscard]] std::size_t size() const noexcept { return stored_ - cancelled_.size(); }

  private:
    static constexpr std::size_t most_rungs = 12;
    static constexpr std::size_t few = 48;  // events: sorted at once instead of spread further
    static constexpr std::size_t most_buckets = std::size_t{1} << 20;

    /// Buckets of 2^shift microseconds from `start`; those before `current` are done.
    struct Rung {
        std::vector<std::uint32_t> heads;
        std::size_t buckets = 0;
        std::size_t current = 0;
        std::uint64_t start = 0;
        unsigned shift = 0;

        [[nodiscard]] std::uint64_t done_until() const noexcept { return start + (std::uint64_t{current} << shift); }
        [[nodiscard]] std::uint64_t end() const noexcept { return start + (std::uint64_t{buckets} << shift); }
        [[nodiscard]] std::size_t bucket(std::uint64_t time) const noexcept { return (time - start) >> shift; }
    };

    void insert(const Event& event);
    void insert_late(const Event& event);
    void prepare();
    void refill();
    void spread_top();
    void sort_bucket(Rung& rung);
    void add_rung(std::uint64_t start, std::uint64_t last, std::size_t count);
    void sort_near();
    [[nodiscard]] bool late_is_next() const noexcept;
    Event take_next();
    void drop_cancelled();

    std::vector<Event> near_;  // sorted, the next at the back: everything before near_end_ but what is in late_
    std::vector<Event> late_;  // a heap: what was scheduled inside the sorted stretch
    std::uint64_t near_end_ = 0;
    std::array<Rung, most_rungs> rungs_;
    std::size_t rung_count_ = 0;
    std::vector<Event> top_;  // unsorted: what lies beyond the rungs
    std::uint64_t top_start_ = 0;
    BucketPool pool_;

    std::size_t stored_ = 0;
    std::vector<std::uint64_t> sequences_;  // of each creature
    std::vector<Event::Key> cancelled_;     // sorted
    Event::Key last_ = 0;                   // key of the event last popped
    bool any_popped_ = false;
};

}  // namespace flinch::sim
