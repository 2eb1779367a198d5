#include "sim/event_queue.hpp"

#include <algorithm>
#include <bit>

namespace flinch::sim {
namespace {

constexpr auto later = [](const Event& a, const Event& b) noexcept { return a.key() > b.key(); };

std::uint64_t time_of(const Event& event) noexcept { return static_cast<std::uint64_t>(event.time.count()); }

/// Sorts a handful, the earliest last. Insertion with one-number keys beats a general sort here.
void sort_descending(std::vector<Event>& events) {
    constexpr std::size_t handful = 64;
    if (events.size() > handful) {
        std::sort(events.begin(), events.end(), later);
        return;
    }
    for (std::size_t i = 1; i < events.size(); ++i) {
        const Event event = events[i];
        const Event::Key key = event.key();
        std::size_t j = i;
        for (; j > 0 && events[j - 1].key() < key; --j) events[j] = events[j - 1];
        events[j] = event;
    }
}

}  // namespace

Ticket EventQueue::schedule(Time at, std::uint32_t priority, std::uint32_t creature, std::uint32_t kind, std::uint32_t detail) {
    if (creature >= sequences_.size()) sequences_.resize(std::size_t{creature} + 1);
    const Time present{static_cast<std::int64_t>(last_ >> 64)};
    Event event{std::max(at, present), 0, kind, detail};
    event.order = std::uint64_t{priority & (Event::priorities - 1)} << 60 |
                  std::uint64_t{creature & (Event::creatures - 1)} << 40 | sequences_[creature]++;
    insert(event);
    return {event.time, event.order};
}

void EventQueue::insert(const Event& event) {
    const std::uint64_t time = time_of(event);
    ++stored_;
    if (time < near_end_) return insert_late(event);
    // From the finest rung, which is the nearest, outward.
    for (std::size_t i = rung_count_; i-- > 0;) {
        Rung& rung = rungs_[i];
        if (time < rung.end()) return pool_.put(rung.heads[rung.bucket(time)], event);
    }
    top_.push_back(event);
}

void EventQueue::insert_late(const Event& event) {
    late_.push_back(event);
    std::push_heap(late_.begin(), late_.end(), later);
}

bool EventQueue::late_is_next() const noexcept {
    return !late_.empty() && (near_.empty() || late_.front().key() < near_.back().key());
}

void EventQueue::prepare() {
    if (near_.empty() && late_.empty()) refill();
}

/// Brings the next stretch of events into near_. Precondition: something is pending.
void EventQueue::refill() {
    for (;;) {
        if (rung_count_ == 0) {
            spread_top();
            if (!near_.empty()) return;
            continue;
        }
        Rung& rung = rungs_[rung_count_ - 1];
        while (rung.current < rung.buckets && rung.heads[rung.current] == BucketPool::none) ++rung.current;
        if (rung.current == rung.buckets) {
            near_end_ = std::max(near_end_, rung.end());
            --rung_count_;
            continue;
        }
        sort_bucket(rung);
        if (!near_.empty()) return;
    }
}

/// The bucket at hand: sorted if it is small or cannot be divided, else spread over a finer rung.
void EventQueue::sort_bucket(Rung& rung) {
    std::uint32_t& head = rung.heads[rung.current];
    const std::uint64_t start = rung.done_until();
    const std::uint64_t end = start + (std::uint64_t{1} << rung.shift);
    const std::size_t count = pool_.count(head, 2 * most_buckets);
    ++rung.current;
    if (count > few && rung.shift > 0 && rung_count_ < most_rungs) {
        add_rung(start, end - 1, count);
        Rung& finer = rungs_[rung_count_ - 1];
        pool_.drain(head, [&](const Event& event) { pool_.put(finer.heads[finer.bucket(time_of(event))], event); });
        return;
    }
    pool_.drain(head, [this](const Event& event) { near_.push_back(event); });
    sort_descending(near_);
    near_end_ = end;
}

/// A rung over [start, last] with a few events to a bucket.
void EventQueue::add_rung(std::uint64_t start, std::uint64_t last, std::size_t count) {
    constexpr std::size_t to_a_bucket = 4;
    Rung& rung = rungs_[rung_count_++];
    const std::uint64_t wanted = std::clamp<std::uint64_t>(count / to_a_bucket, 2, most_buckets);
    const std::uint64_t width = (last - start) / wanted + 1;
    rung.shift = static_cast<unsigned>(std::bit_width(width - 1));
    rung.start = start;
    rung.buckets = ((last - start) >> rung.shift) + 1;
    rung.current = 0;
    // Buckets that are done were left empty, so only new ones need to be made so.
    if (rung.heads.size() < rung.buckets) rung.heads.resize(rung.buckets, BucketPool::none);
}

/// The rungs are done: what lies beyond them is spread over a new first rung, or sorted if it is little.
void EventQueue::spread_top() {
    std::uint64_t first = ~std::uint64_t{0};
    std::uint64_t last = 0;
    for (const Event& event : top_) {
        first = std::min(first, time_of(event));
        last = std::max(last, time_of(event));
    }
    if (top_.size() <= few || first == last) {
        near_.swap(top_);
        sort_descending(near_);
        near_end_ = last + 1;
        return;
    }
    add_rung(first, last, top_.size());
    Rung& rung = rungs_[0];
    for (const Event& event : top_) pool_.put(rung.heads[rung.bucket(time_of(event))], event);
    top_.clear();
}

Event EventQueue::take_next() {
    prepare();
    --stored_;
    if (late_is_next()) {
        std::pop_heap(late_.begin(), late_.end(), later);
        const Event event = late_.back();
        late_.pop_back();
        return event;
    }
    const Event event = near_.back();
    near_.pop_back();
    return event;
}

void EventQueue::drop_cancelled() {
    while (!cancelled_.empty()) {
        prepare();
        const Event::Key next = late_is_next() ? late_.front().key() : near_.back().key();
        // The earliest cancelled event is the only one that can be next.
        if (next != cancelled_.back()) return;
        cancelled_.pop_back();
        (void)take_next();
    }
}

Event EventQueue::pop() {
    drop_cancelled();
    const Event event = take_next();
    last_ = event.key();
    any_popped_ = true;
    return event;
}

Time EventQueue::next_time() {
    drop_cancelled();
    prepare();
    return late_is_next() ? late_.front().time : near_.back().time;
}

bool EventQueue::cancel(Ticket ticket) {
    if (ticket.time < Time{0}) return false;
    const Event::Key key = Event{ticket.time, ticket.order, 0, 0}.key();
    const Time present{static_cast<std::int64_t>(last_ >> 64)};
    if (any_popped_ && ticket.time < present) return false;
    if (any_popped_ && ticket.time == present) {
        // Of this very microsecond, within which keys may come out of turn: what was scheduled for now, once a later
        // key had happened. All that is left of it is in the sorted stretch.
        const auto same = [key](const Event& event) { return event.key() == key; };
        if (std::none_of(late_.begin(), late_.end(), same) && std::none_of(near_.begin(), near_.end(), same)) return false;
    }
    const auto at = std::lower_bound(cancelled_.begin(), cancelled_.end(), key, std::greater<>{});
    if (at != cancelled_.end() && *at == key) return false;
    cancelled_.insert(at, key);
    return true;
}

}  // namespace flinch::sim
