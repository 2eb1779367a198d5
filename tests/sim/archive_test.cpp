// States are written down and read back: whatever they hold, all of it comes again; what is missing is
// noticed.
#include "sim/archive.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "sim/event_queue.hpp"
#include "sim/random.hpp"
#include "sim/time.hpp"

using namespace flinch;

namespace {

struct Part {
    std::string name;
    std::optional<float> weight;

    void fields(sim::Archive& archive) { archive(name, weight); }
    friend bool operator==(const Part&, const Part&) = default;
};

struct Point {
    float x = 0, y = 0;
    friend bool operator==(const Point&, const Point&) = default;
};

struct Whole {
    std::vector<Part> parts;
    std::vector<Point> points;
    std::vector<bool> flags;
    std::deque<Part> queue;
    std::set<std::uint32_t> numbers;
    std::pair<int, std::string> both;
    std::array<Part, 2> two;
    sim::Time when{};

    void fields(sim::Archive& archive) { archive(parts, points, flags, queue, numbers, both, two, when); }
    friend bool operator==(const Whole&, const Whole&) = default;
};

Part random_part() {
    Part part{*rc::gen::string<std::string>(), std::nullopt};
    if (*rc::gen::arbitrary<bool>()) part.weight = static_cast<float>(*rc::gen::inRange(-9, 9));
    return part;
}

Whole random_whole() {
    Whole whole;
    for (int i = *rc::gen::inRange(0, 5); i > 0; --i) whole.parts.push_back(random_part());
    for (int i = *rc::gen::inRange(0, 5); i > 0; --i) whole.points.push_back({static_cast<float>(i), 2});
    whole.flags = *rc::gen::arbitrary<std::vector<bool>>();
    for (int i = *rc::gen::inRange(0, 5); i > 0; --i) whole.queue.push_back(random_part());
    whole.numbers = *rc::gen::arbitrary<std::set<std::uint32_t>>();
    whole.both = {*rc::gen::arbitrary<int>(), *rc::gen::string<std::string>()};
    whole.two = {random_part(), random_part()};
    whole.when = sim::Time{*rc::gen::arbitrary<std::int64_t>()};
    return whole;
}

}  // namespace

TEST_CASE("whatever a state holds, it is read back as it was written, over any other") {
    CHECK(rc::check([] {
        const Whole whole = random_whole();
        Whole read = random_whole();
        sim::restore(read, sim::archived(whole));
        RC_ASSERT(read == whole);
    }));
}

TEST_CASE("a state that is cut short anywhere, or has more at its end, is not taken for a whole one") {
    CHECK(rc::check([] {
        const std::string bytes = sim::archived(random_whole());
        const auto cut = *rc::gen::inRange<std::size_t>(0, bytes.size());
        Whole read;
        RC_ASSERT_THROWS_AS(sim::restore(read, std::string_view(bytes).substr(0, cut)), sim::BadArchive);
        RC_ASSERT_THROWS_AS(sim::restore(read, bytes + "x"), sim::BadArchive);
    }));
}

TEST_CASE("a number of elements that cannot be there asks for no memory") {
    std::string bytes(8, '\xFF');
    std::vector<double> all;
    sim::Archive archive{std::string_view(bytes)};
    CHECK_THROWS_AS(archive(all), sim::BadArchive);
    CHECK(all.capacity() == 0);
}

TEST_CASE("a random stream goes on where it was, unless it is to keep its own place") {
    sim::RandomStream stream(1, 2, sim::Purpose::cortex);
    for (int i = 0; i < 7; ++i) (void)stream.bits();
    const std::string bytes = sim::archived(stream);
    sim::RandomStream read(9, 9, sim::Purpose::world);
    sim::restore(read, bytes);
    CHECK(read.bits() == stream.bits());
    sim::RandomStream own(9, 9, sim::Purpose::world);
    sim::RandomStream untouched = own;
    sim::restore(own, bytes, sim::Archive::Streams::as_they_are);
    CHECK(own.bits() == untouched.bits());
}

TEST_CASE("pending events are read back in their order, and later ones fall in between as they would have") {
    CHECK(rc::check([] {
        sim::EventQueue queue;
        const auto schedule = [](sim::EventQueue& into, int count, std::int64_t from) {
            for (int i = 0; i < count; ++i)
                into.schedule(sim::Time{from + (i * 7919) % 1000 * 100}, static_cast<std::uint32_t>(i % 3),
                              i % 5 == 4 ? 0xFFFFF : static_cast<std::uint32_t>(i % 5), 7,
                              static_cast<std::uint32_t>(i));
        };
        schedule(queue, *rc::gen::inRange(1, 300), 0);
        for (auto left = *rc::gen::inRange<std::size_t>(0, queue.size()); left > 0; --left) (void)queue.pop();
        sim::EventQueue read;
        sim::restore(read, sim::archived(queue));
        RC_ASSERT(read.size() == queue.size());
        const int more = *rc::gen::inRange(0, 50);
        schedule(queue, more, 5000);
        schedule(read, more, 5000);
        while (!queue.empty()) {
            const sim::Event expected = queue.pop();
            const sim::Event event = read.pop();
            RC_ASSERT(event.key() == expected.key());
            RC_ASSERT(event.detail == expected.detail);
        }
        RC_ASSERT(read.empty());
    }));
}

TEST_CASE("the layout tells other kinds and other numbers of fields apart, and not their values") {
    Whole one;
    Whole other;
    other.when = sim::Time{5};
    other.both.first = 3;
    CHECK(sim::layout_of(one) == sim::layout_of(other));
    other.points.resize(1);
    CHECK(sim::layout_of(one) != sim::layout_of(other));
    CHECK(sim::layout_of(Part{}) != sim::layout_of(one));
}
