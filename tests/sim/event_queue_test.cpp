#include "sim/event_queue.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <vector>

#include "sim/mathematics.hpp"
#include "sim/random.hpp"

using namespace flinch::sim;

namespace {

using Law = std::function<std::int64_t(RandomStream&)>;

std::map<std::string, Law> laws() {
    return {
        {"exponential",
         [](RandomStream& r) { return static_cast<std::int64_t>(-1e6F * log(r.uniform() + 1e-7F)); }},
        {"equal", [](RandomStream&) { return std::int64_t{40'000}; }},
        {"none at all", [](RandomStream&) { return std::int64_t{0}; }},
        {"microsecond or day",
         [](RandomStream& r) { return r.below(2) == 0 ? std::int64_t{1} : std::int64_t{86'400'000'000}; }},
        {"skewed",
         [](RandomStream& r) {
             return static_cast<std::int64_t>(100.0F / (r.uniform() * r.uniform() + 1e-6F));
         }},
        {"few values", [](RandomStream& r) { return std::int64_t{r.below(4)} * 1000; }},
    };
}

/// The same script against a plain sorted map.
void compare(const Law& law, std::size_t pending, std::size_t steps, std::uint64_t seed) {
    RandomStream random(seed, 0, Purpose::protocol);
    EventQueue queue;
    std::map<Event::Key, std::uint32_t> reference;
    std::vector<Ticket> tickets;
    Time now{0};
    std::uint32_t label = 0;
    const auto schedule = [&] {
        const Ticket ticket =
            queue.schedule(now + Time{law(random)}, random.below(3), random.below(5), 7, label);
        reference[Event{ticket.time, ticket.order, 0, 0}.key()] = label++;
        tickets.push_back(ticket);
    };
    for (std::size_t i = 0; i < pending; ++i) schedule();
    for (std::size_t i = 0; i < steps && !reference.empty(); ++i) {
        if (random.below(10) == 0) {
            const Ticket ticket = tickets[random.below(static_cast<std::uint32_t>(tickets.size()))];
            const bool there = reference.erase(Event{ticket.time, ticket.order, 0, 0}.key()) == 1;
            REQUIRE(queue.cancel(ticket) == there);
        } else {
            REQUIRE(queue.next_time().count() == static_cast<std::int64_t>(reference.begin()->first >> 64));
            const Event event = queue.pop();
            REQUIRE(event.key() == reference.begin()->first);
            REQUIRE(event.detail == reference.begin()->second);
            reference.erase(reference.begin());
            now = event.time;
            schedule();
            if (random.below(20) == 0) schedule();
        }
        REQUIRE(queue.size() == reference.size());
    }
}

}  // namespace

TEST_CASE("events come in the order of a sorted map, under every law of increments, with cancellations") {
    for (const auto& law : laws()) {
        CAPTURE(law.first);
        for (const std::size_t pending : {1u, 3u, 40u, 700u, 5000u})
            compare(law.second, pending, 4000, pending);
    }
}

TEST_CASE("at one time: priority, then creature, then the creature's own sequence") {
    EventQueue queue;
    queue.schedule(Time{5}, 2, 0, 0, 30);
    queue.schedule(Time{5}, 1, 9, 0, 20);
    queue.schedule(Time{5}, 1, 3, 0, 10);
    queue.schedule(Time{5}, 1, 3, 0, 11);
    queue.schedule(Time{4}, 7, 9, 0, 0);
    std::vector<std::uint32_t> order;
    while (!queue.empty()) order.push_back(queue.pop().detail);
    CHECK(order == std::vector<std::uint32_t>{0, 10, 11, 20, 30});
}

TEST_CASE("the order among creatures does not depend on who scheduled first") {
    EventQueue one;
    EventQueue other;
    one.schedule(Time{1}, 0, 1, 0);
    one.schedule(Time{1}, 0, 2, 0);
    other.schedule(Time{1}, 0, 2, 0);
    other.schedule(Time{1}, 0, 1, 0);
    CHECK(one.pop().key() == other.pop().key());
    CHECK(one.pop().key() == other.pop().key());
}

TEST_CASE("an event cannot be cancelled twice, or after it happened, or if it never was") {
    EventQueue queue;
    const Ticket first = queue.schedule(Time{1}, 0, 0, 0);
    const Ticket second = queue.schedule(Time{2}, 0, 0, 0);
    CHECK(queue.cancel(second));
    CHECK_FALSE(queue.cancel(second));
    CHECK(queue.size() == 1);
    CHECK(queue.pop().order == first.order);
    CHECK_FALSE(queue.cancel(first));
    CHECK_FALSE(queue.cancel(Ticket{}));
    CHECK(queue.empty());
}

TEST_CASE("what is scheduled for the past happens now") {
    EventQueue queue;
    queue.schedule(Time{100}, 0, 0, 0);
    (void)queue.pop();
    const Ticket late = queue.schedule(Time{3}, 0, 0, 0);
    CHECK(late.time == Time{100});
    CHECK(queue.cancel(late));
}

TEST_CASE("a copy is a snapshot") {
    EventQueue queue;
    RandomStream random(4, 0, Purpose::protocol);
    for (int i = 0; i < 3000; ++i)
        queue.schedule(Time{random.below(1'000'000)}, 0, 0, 0, static_cast<std::uint32_t>(i));
    for (int i = 0; i < 1000; ++i) (void)queue.pop();
    EventQueue copy = queue;
    queue.schedule(Time{0}, 0, 0, 0, 99'999);
    (void)queue.pop();
    while (!copy.empty()) REQUIRE(copy.pop().key() == queue.pop().key());
    CHECK(queue.empty());
}

TEST_CASE("an event that was cancelled cannot be cancelled again, however the queue was looked at since") {
    EventQueue queue;
    const Ticket first = queue.schedule(Time{10}, 0, 0, 0);
    queue.schedule(Time{20}, 0, 0, 1);
    CHECK(queue.cancel(first));
    CHECK(queue.next_time() == Time{20});  // takes the cancelled one out
    CHECK_FALSE(queue.cancel(first));
    CHECK(queue.size() == 1);
    queue.schedule(Time{5}, 0, 0, 2);  // before the one that was taken out
    CHECK_FALSE(queue.cancel(first));
    CHECK(queue.pop().kind == 2);
    CHECK_FALSE(queue.cancel(first));
    CHECK(queue.pop().kind == 1);
    CHECK(queue.empty());
}
