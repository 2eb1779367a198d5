#include "sim/event_queue.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace flinch::sim {
namespace {

constexpr auto later = [](const Event& a, const Event& b) noexcept { return a.key() > b.key(); };

std::uint64_t time_of(const Event& event) noexcept {
    return static_cast<std::uint64_t>(event.time.count());
}

constexpr std::size_t handful = 16;

/// Sorts a few events, the earliest last, by counting for each how many are later. Every pair is compared
/// once, and no branch depends on the outcome.
void sort_handful(const std::array<Event, handful>& events, std::size_t count, std::vector<Event>& sorted) {
    std::array<std::uint32_t, handful> later_ones{};
    for (std::size_t i = 1; i < count; ++i) {
        const Event::Key key = events[i].key();
        std::uint32_t mine = 0;
        for (std::size_t j = 0; j < i; ++j) {
            const std::uint32_t other_is_later = events[j].key() > key ? 1 : 0;
            mine += other_is_later;
            later_ones[j] += 1 - other_is_later;
        }
        later_ones[i] = mine;
    }
    sorted.resize(count);
    for (std::size_t i = 0; i < count; ++i) sorted[later_ones[i]] = events[i];
}

}  // namespace

Ticket EventQueue::schedule(Time at, std::uint32_t priority, std::uint32_t creature, std::uint32_t kind,
                            std::uint32_t detail) {
    // The highest numbers belong to no creature and are counted from the top, because a table of all numbers
    // would take 8 MB.
    creature &= Event::creatures - 1;
    const bool high = creature >= Event::creatures / 2;
    auto& sequences = high ? high_sequences_ : sequences_;
    const std::size_t place = high ? Event::creatures - 1 - creature : creature;
    if (place >= sequences.size()) [[unlikely]]
        sequences.resize(place + 1);
    const Time time = std::max(at, Time{static_cast<std::int64_t>(last_ >> 64)});
    const std::uint64_t order = std::uint64_t{priority & (Event::priorities - 1)} << 60 |
                                std::uint64_t{creature} << 40 | sequences[place]++;
    insert(time, order, kind, detail);
    return {time, order};
}

void EventQueue::take(Agenda& agenda) {
    for (const Agenda::Item& item : agenda.items())
        schedule(item.at, item.priority, item.creature, item.kind, item.detail);
    agenda.clear();
}

void EventQueue::fields(Archive& archive) {
    std::vector<Event> pending;
    if (!archive.reading()) {
        for (EventQueue copy = *this; !copy.empty();) pending.push_back(copy.pop());
    }
    auto last = std::array{static_cast<std::uint64_t>(last_ >> 64), static_cast<std::uint64_t>(last_)};
    archive(pending, last, any_popped_, sequences_, high_sequences_);
    if (!archive.reading()) return;
    EventQueue read;
    read.last_ = Event::Key{last[0]} << 64 | last[1];
    read.any_popped_ = any_popped_;
    read.sequences_ = std::move(sequences_);
    read.high_sequences_ = std::move(high_sequences_);
    for (const Event& event : pending) read.insert(event.time, event.order, event.kind, event.detail);
    *this = std::move(read);
}

void EventQueue::insert(Time time, std::uint64_t order, std::uint32_t kind, std::uint32_t detail) {
    const std::uint64_t bucket = static_cast<std::uint64_t>(time.count()) >> shift_;
    ++stored_;
    // A bucket before the cursor wraps around to a huge number.
    if (bucket - cursor_ < heads_.size()) [[likely]] {
        ++in_ring_;
        pool_.put(heads_[bucket & (heads_.size() - 1)], time, order, kind, detail);
    } else if (bucket < cursor_) {
        insert_late({time, order, kind, detail});
    } else {
        far_.push_back({time, order, kind, detail});
        far_first_ = std::min(far_first_, bucket);
    }
}

void EventQueue::insert_late(const Event& event) {
    late_.push_back(event);
    std::push_heap(late_.begin(), late_.end(), later);
}

/// Whether another layout of the ring would serve better. It returns true so seldom that rebuilding costs
/// little per event.
bool EventQueue::fits_badly() const noexcept {
    if (in_ring_ == 0) return true;
    if (taken_ < built_for_) return false;
    return crowded_ || stored_ > 2 * built_for_ || stored_ < built_for_ / 4 || passed_ > 8 * taken_;
}

/// Brings the next bucket of events into near_. Precondition: at least one event is pending.
void EventQueue::refill() {
    if (fits_badly()) rebuild();
    for (;;) {
        if (far_first_ <= cursor_) welcome_far();
        std::uint32_t& head = heads_[cursor_ & (heads_.size() - 1)];
        ++cursor_;
        ++passed_;
        if (head == BucketPool::none) continue;
        return sort_bucket(head);
    }
}

void EventQueue::sort_bucket(std::uint32_t& head) {
    constexpr std::size_t crowd = 24;
    std::array<Event, handful> few;
    std::size_t count = 0;
    pool_.drain(head, [&](const Event& event) {
        if (count < handful) {
            few[count] = event;
        } else {
            near_.push_back(event);
        }
        ++count;
    });
    if (count <= handful) {
        sort_handful(few, count, near_);
    } else {
        near_.insert(near_.end(), few.begin(), few.end());
        std::sort(near_.begin(), near_.end(), later);
        if (count > crowd && near_.front().time != near_.back().time) crowded_ = true;
    }
    in_ring_ -= count;
    taken_ += count;
}

/// Moves those far events into the ring which it covers now that it has moved on.
void EventQueue::welcome_far() {
    const std::uint64_t end = cursor_ + heads_.size();
    far_first_ = ~std::uint64_t{0};
    std::size_t kept = 0;
    for (const Event& event : far_) {
        const std::uint64_t bucket = time_of(event) >> shift_;
        if (bucket < end) {
            ++in_ring_;
            pool_.put(heads_[bucket & (heads_.size() - 1)], event.time, event.order, event.kind,
                      event.detail);
        } else {
            far_[kept++] = event;
            far_first_ = std::min(far_first_, bucket);
        }
    }
    far_.resize(kept);
}

/// Lays the ring out anew over all pending events. Precondition: no event is sorted, and at least one is
/// pending.
void EventQueue::rebuild() {
    constexpr std::size_t shortest = 16;
    moving_.swap(far_);
    far_.clear();
    if (in_ring_ > 0) {
        for (std::uint32_t& head : heads_) {
            pool_.drain(head, [this](const Event& event) { moving_.push_back(event); });
        }
    }
    choose_width();
    const std::size_t length = std::max(shortest, std::bit_ceil(moving_.size() / 4));
    heads_.assign(length, BucketPool::none);
    in_ring_ = 0;
    far_first_ = ~std::uint64_t{0};
    built_for_ = moving_.size();
    taken_ = passed_ = 0;
    crowded_ = false;
    stored_ -= moving_.size();  // `insert` counts them again
    for (const Event& event : moving_) insert(event.time, event.order, event.kind, event.detail);
    moving_.clear();
}

/// Chooses the width from a sample of the pending times, so that a bucket holds a few events over the nearest
/// quarter of them.
void EventQueue::choose_width() {
    constexpr std::size_t most = 256;
    constexpr std::size_t to_a_bucket = 4;
    std::uint64_t first = ~std::uint64_t{0};
    for (const Event& event : moving_) first = std::min(first, time_of(event));
    const std::size_t step = (moving_.size() + most - 1) / most;
    sample_.clear();
    for (std::size_t i = 0; i < moving_.size(); i += step) sample_.push_back(time_of(moving_[i]));
    const std::size_t quarter = sample_.size() / 4;
    std::nth_element(sample_.begin(), sample_.begin() + static_cast<std::ptrdiff_t>(quarter), sample_.end());
    const std::uint64_t width = (sample_[quarter] - first) * to_a_bucket / (moving_.size() / 4 + 1);
    shift_ = static_cast<unsigned>(std::bit_width(width));
    cursor_ = first >> shift_;
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
        dropped_.push_back(cancelled_.back());
        cancelled_.pop_back();
        (void)take_next();
    }
}

Event EventQueue::pop() {
    drop_cancelled();
    const Event event = take_next();
    last_ = event.key();
    if (!dropped_.empty()) std::erase_if(dropped_, [this](Event::Key key) { return key < last_; });
    any_popped_ = true;
    return event;
}

const Event& EventQueue::next() {
    drop_cancelled();
    prepare();
    return late_is_next() ? late_.front() : near_.back();
}

bool EventQueue::cancel(Ticket ticket) {
    if (ticket.time < Time{0}) return false;
    const Event::Key key = Event{ticket.time, ticket.order, 0, 0}.key();
    const Time present{static_cast<std::int64_t>(last_ >> 64)};
    if (any_popped_ && ticket.time < present) return false;
    if (any_popped_ && ticket.time == present) {
        // The ticket is of this very microsecond, within which keys may come out of turn, because an event
        // may be scheduled for now after one with a later key has happened. All events left of this
        // microsecond are in near_ or late_.
        const auto same = [key](const Event& event) { return event.key() == key; };
        if (std::none_of(late_.begin(), late_.end(), same) && std::none_of(near_.begin(), near_.end(), same))
            return false;
    }
    if (std::find(dropped_.begin(), dropped_.end(), key) != dropped_.end()) return false;
    const auto at = std::lower_bound(cancelled_.begin(), cancelled_.end(), key, std::greater<>{});
    if (at != cancelled_.end() && *at == key) return false;
    cancelled_.insert(at, key);
    return true;
}

}  // namespace flinch::sim
