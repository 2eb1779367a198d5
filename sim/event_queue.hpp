#pragma once

#include <cstdint>
#include <vector>

#include "sim/bucket_pool.hpp"
#include "sim/event.hpp"

namespace flinch::sim {

/// The pending events, in total order: a calendar (Brown 1988, CACM 31:1220) that lies over the near future
/// only. Events fall unsorted into a ring of buckets of even width; the bucket at hand is sorted; what lies
/// beyond the ring waits aside. Width and length of the ring are chosen anew, from the times that are
/// pending, whenever they have come to fit badly, so that every event is touched a few times whatever the law
/// of increments; a bucket that cannot be thinned is sorted whole, and what is scheduled inside the sorted
/// stretch goes to a small heap, so nothing does worse than a heap for long. A value: a copy is a snapshot.
/// No allocation once it has grown to its working size.
class EventQueue {
  public:
    /// Times before the event last popped (or negative) are taken as the present.
    Ticket schedule(Time at, std::uint32_t priority, std::uint32_t creature, std::uint32_t kind,
                    std::uint32_t detail = 0);

    /// Cancels an event; false if it already happened or was cancelled.
    bool cancel(Ticket ticket);

    /// The next event. Precondition: not empty.
    Event pop();
    /// Its time. Precondition: not empty.
    [[nodiscard]] Time next_time();

    [[nodiscard]] bool empty() const noexcept { return size() == 0; }
    [[nodiscard]] std::size_t size() const noexcept { return stored_ - cancelled_.size(); }

  private:
    void insert(Time time, std::uint64_t order, std::uint32_t kind, std::uint32_t detail);
    void insert_late(const Event& event);
    void prepare() {
        if (near_.empty() && late_.empty()) refill();
    }
    void refill();
    void sort_bucket(std::uint32_t& head);
    void rebuild();
    void choose_width();
    void welcome_far();
    [[nodiscard]] bool fits_badly() const noexcept;
    [[nodiscard]] bool late_is_next() const noexcept {
        return !late_.empty() && (near_.empty() || late_.front().key() < near_.back().key());
    }
    Event take_next();
    void drop_cancelled();

    std::vector<Event>
        near_;  // sorted, the next at the back: everything before the cursor but what is in late_
    std::vector<Event> late_;  // a heap: what was scheduled before the cursor

    // Bucket b, counted from time 0, holds [b, b + 1) x 2^shift_ microseconds; it lies at heads_[b % their
    // number].
    std::vector<std::uint32_t> heads_;
    std::uint64_t cursor_ = 0;  // the first bucket that is not sorted yet
    unsigned shift_ = 0;
    std::size_t in_ring_ = 0;
    std::vector<Event> far_;                       // unsorted: beyond the ring
    std::uint64_t far_first_ = ~std::uint64_t{0};  // bucket of the earliest of them
    BucketPool pool_;

    // How well the ring fits, since it was last laid out.
    std::size_t built_for_ = 0;  // events then pending
    std::size_t taken_ = 0;      // events since
    std::size_t passed_ = 0;     // buckets since
    bool crowded_ = false;       // a bucket was too full
    std::vector<Event> moving_;  // room for rebuilding
    std::vector<std::uint64_t> sample_;

    std::size_t stored_ = 0;
    std::vector<std::uint64_t> sequences_;  // of each creature
    std::vector<std::uint64_t> high_sequences_;
    std::vector<Event::Key> cancelled_;  // sorted, the earliest at the back
    std::vector<Event::Key> dropped_;    // cancelled and already taken out, since the last pop
    Event::Key last_ = 0;                // key of the event last popped
    bool any_popped_ = false;
};

}  // namespace flinch::sim
