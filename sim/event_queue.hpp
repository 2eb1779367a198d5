#pragma once

#include <cstdint>
#include <vector>

#include "sim/agenda.hpp"
#include "sim/archive.hpp"
#include "sim/bucket_pool.hpp"
#include "sim/event.hpp"

namespace flinch::sim {

/// The pending events, in total order. It is a calendar queue (Brown 1988, CACM 31:1220) that covers the near
/// future only. Events fall unsorted into a ring of buckets of equal width; only the current bucket is
/// sorted, and events beyond the ring wait in a separate list. Width and length of the ring are chosen anew
/// from the pending times whenever they have come to fit badly, so that every event is touched only a few
/// times, whatever the distribution of the increments. A bucket that cannot be thinned is sorted whole, and
/// an event that is scheduled inside the sorted range goes to a small heap, so the queue is never slower than
/// a heap for long. The queue is a value: a copy is a snapshot. It allocates nothing once it has grown to its
/// working size.
class EventQueue {
  public:
    /// Schedules an event. A time before the event last popped (or a negative one) is taken as the present.
    Ticket schedule(Time at, std::uint32_t priority, std::uint32_t creature, std::uint32_t kind,
                    std::uint32_t detail = 0);

    /// Schedules all of an agenda, in its order, and clears it.
    void take(Agenda& agenda);

    /// Cancels an event. It returns false if the event already happened or was cancelled before.
    bool cancel(Ticket ticket);

    /// Removes and returns the next event. Precondition: the queue is not empty.
    Event pop();
    /// The time of the next event. Precondition: the queue is not empty.
    [[nodiscard]] Time next_time() { return next().time; }
    /// The next event, which stays in the queue. Precondition: the queue is not empty.
    [[nodiscard]] const Event& next();

    [[nodiscard]] bool empty() const noexcept { return size() == 0; }
    [[nodiscard]] std::size_t size() const noexcept { return stored_ - cancelled_.size(); }

    /// Lists the pending events, in their order, and what decides the order of later ones. How they are laid
    /// out in memory is chosen anew when they are read.
    void fields(Archive& archive);

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

    // The events before the cursor, except those in late_, are sorted, the next event at the back.
    std::vector<Event> near_;
    std::vector<Event> late_;  // a heap of the events that were scheduled before the cursor

    // Bucket b, counted from time 0, holds [b, b + 1) x 2^shift_ microseconds; it lies at heads_[b %
    // heads_.size()].
    std::vector<std::uint32_t> heads_;
    std::uint64_t cursor_ = 0;  // the first bucket that is not sorted yet
    unsigned shift_ = 0;
    std::size_t in_ring_ = 0;
    std::vector<Event> far_;                       // the events beyond the ring, unsorted
    std::uint64_t far_first_ = ~std::uint64_t{0};  // bucket of the earliest of them
    BucketPool pool_;

    // These members record how well the ring has fitted since it was last laid out.
    std::size_t built_for_ = 0;  // events that were pending then
    std::size_t taken_ = 0;      // events taken since then
    std::size_t passed_ = 0;     // buckets passed since then
    bool crowded_ = false;       // a bucket was too full
    std::vector<Event> moving_;  // scratch space for rebuilding
    std::vector<std::uint64_t> sample_;

    std::size_t stored_ = 0;
    std::vector<std::uint64_t> sequences_;  // the next sequence number of each creature
    std::vector<std::uint64_t> high_sequences_;
    std::vector<Event::Key> cancelled_;  // sorted, the earliest at the back
    std::vector<Event::Key> dropped_;    // cancelled and already taken out since the last pop
    Event::Key last_ = 0;                // key of the event last popped
    bool any_popped_ = false;
};

}  // namespace flinch::sim
