// This benchmark is the classic hold model (Jones 1986): with N events pending, it pops the next event and
// schedules one an exponentially distributed time later. The project's queue, std::priority_queue and
// boost::heap::d_ary_heap get the same 24-byte events, the same total order and the same increments, in turn
// within one process.
#include <algorithm>
#include <array>
#include <boost/heap/d_ary_heap.hpp>
#include <chrono>
#include <queue>
#include <vector>

#include "scenarios/lab/bench/bench.hpp"
#include "sim/event_queue.hpp"
#include "sim/fingerprint.hpp"
#include "sim/mathematics.hpp"
#include "sim/random.hpp"

namespace flinch::lab {
namespace {

using sim::Event;
using sim::Time;

struct Later {
    bool operator()(const Event& a, const Event& b) const noexcept {
        return a.time != b.time ? a.time > b.time : a.order > b.order;
    }
};

/// Puts a library's queue behind the same two calls as the project's queue.
template <class Queue>
class Reference {
  public:
    void schedule(Time at) { queue_.push({at, sequence_++, 0, 0}); }
    Event pop() {
        const Event event = queue_.top();
        queue_.pop();
        return event;
    }

  private:
    Queue queue_;
    std::uint64_t sequence_ = 0;
};

using Standard = Reference<std::priority_queue<Event, std::vector<Event>, Later>>;
using Boost = Reference<boost::heap::d_ary_heap<Event, boost::heap::arity<4>, boost::heap::compare<Later>>>;

class Ours {
  public:
    void schedule(Time at) { queue_.schedule(at, 0, 0, 0); }
    Event pop() { return queue_.pop(); }

  private:
    sim::EventQueue queue_;
};

constexpr std::size_t table_size = std::size_t{1} << 16;

std::vector<Time> increments() {
    std::vector<Time> table(table_size);
    sim::RandomStream random(1, 0, sim::Purpose::protocol);
    for (Time& one : table) one = sim::from_seconds(static_cast<double>(-sim::log(random.uniform() + 1e-7F)));
    return table;
}

/// One queue under test, warmed up, with its own position in the table of increments.
template <class Queue>
struct Holder {
    Queue queue;
    std::size_t at = 0;
    sim::Fingerprint order;

    void hold(std::size_t times, const std::vector<Time>& table) {
        for (std::size_t i = 0; i < times; ++i) {
            const Event event = queue.pop();
            order.add(event.order);
            queue.schedule(event.time + table[at++ % table_size]);
        }
    }
    void fill(std::size_t pending, const std::vector<Time>& table) {
        for (std::size_t i = 0; i < pending; ++i) queue.schedule(table[at++ % table_size]);
        hold(2 * pending, table);
    }
    double nanoseconds(std::size_t times, const std::vector<Time>& table) {
        const auto begun = std::chrono::steady_clock::now();
        hold(times, table);
        return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - begun).count() /
               static_cast<double>(times);
    }
};

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

nlohmann::ordered_json row(std::size_t pending, const std::vector<Time>& table) {
    constexpr int rounds = 7;
    const std::size_t times = std::max<std::size_t>(pending, 200'000);
    Holder<Ours> ours;
    Holder<Standard> standard;
    Holder<Boost> boost;
    ours.fill(pending, table);
    standard.fill(pending, table);
    boost.fill(pending, table);
    std::array<std::vector<double>, 3> spent;
    for (int round = 0; round < rounds; ++round) {
        spent[0].push_back(ours.nanoseconds(times, table));
        spent[1].push_back(standard.nanoseconds(times, table));
        spent[2].push_back(boost.nanoseconds(times, table));
    }
    const double mine = median(spent[0]);
    const double best = std::min(median(spent[1]), median(spent[2]));
    const bool same =
        ours.order.value() == standard.order.value() && ours.order.value() == boost.order.value();
    return {{"pending", pending},           {"ns", mine},           {"std_ns", median(spent[1])},
            {"boost_ns", median(spent[2])}, {"ratio", best / mine}, {"same_order", same}};
}

nlohmann::ordered_json rows(const BenchOptions&) {
    const auto table = increments();
    auto all = nlohmann::ordered_json::array();
    for (const std::size_t pending : {std::size_t{1'000}, std::size_t{100'000}, std::size_t{1'000'000}}) {
        all.push_back(row(pending, table));
    }
    return all;
}

[[maybe_unused]] const bool registered = sim::announce<Benchmark>(
    "kernel",
    {"hold model, exponential increments, ns an event; ratio = best library queue / ours (goal: 2 or more)",
     rows});

}  // namespace
}  // namespace flinch::lab
