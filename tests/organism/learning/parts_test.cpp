// Whatever calls itself a part of the learning subsystem can be cut out and put back, forgets what bridges
// two moments, and is in the fingerprint. A new part has to say here how one sees that it works.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "tests/organism/learning/corridor.hpp"

using namespace flinch;
using namespace flinch::organism::learning;
using test::Corridor;

namespace {

constexpr int while_it_looks_around = 15;
constexpr int a_while = 40;

const Corridor& grown_up() {
    static const Corridor corridor = [] {
        Corridor young;
        young.live(12);
        young.put_down();
        return young;
    }();
    return corridor;
}

template <class Thing>
std::uint64_t hash_of(const Thing& thing) {
    sim::Fingerprint fingerprint;
    thing.add_to(fingerprint);
    return fingerprint.value();
}

bool any(std::span<const float> values) {
    return std::any_of(values.begin(), values.end(), [](float value) { return value != 0; });
}

/// Whether, in the next while, it is ever so; asked from when it knows where it is.
bool ever(Corridor life, const std::function<bool(const Brain&)>& so) {
    for (int i = 0; i < a_while; ++i) {
        life.step();
        if (i >= while_it_looks_around && so(life.brain)) return true;
    }
    return false;
}

bool gates_shut(Corridor life) {
    constexpr std::uint32_t hearing = 2;
    for (int i = 0; i < a_while; ++i) {
        const auto shown = life.sight();
        life.step(hearing);
        if (!std::equal(shown.begin(), shown.end(), life.brain.thought().imagery.begin())) return true;
    }
    return false;
}

bool acts(Corridor life) {
    for (int i = 0; i < a_while; ++i) {
        if (life.brain.choose_action() != 0) return true;
    }
    return false;
}

bool hears_an_onset(Corridor life) {
    const std::vector<float> levels(life.brain.cerebellum().channels(), 1.0F);
    life.brain.cerebellum().sense(levels, sim::from_seconds(1000));
    return life.brain.cerebellum().active(sim::from_seconds(1000));
}

bool chooses_thoughts(Corridor life) {
    const auto before = hash_of(life.brain.cognition());
    for (int i = 0; i < a_while; ++i) life.step();
    return hash_of(life.brain.cognition()) != before;
}

bool knows_places(Corridor life) {
    for (int i = 0; i < while_it_looks_around; ++i) life.step();
    return life.located();
}

/// Of each part, whether one sees that it works.
const std::map<std::string, std::function<bool(const Corridor&)>>& works() {
    static const std::map<std::string, std::function<bool(const Corridor&)>> of{
        {"amygdala",
         [](const Corridor& life) {
             return ever(life, [](const Brain& b) { return any(b.expectations()); });
         }},
        {"critic",
         [](const Corridor& life) {
             return ever(life, [](const Brain& b) { return b.expected_reward() != 0; });
         }},
        {"striatum", acts},
        {"cerebellum", hears_an_onset},
        {"hippocampus", knows_places},
        {"thalamus", gates_shut},
        {"cognitive-striatum", chooses_thoughts},
        {"planner",
         [](const Corridor& life) {
             return ever(life, [](const Brain& b) { return any(b.planner().worth()); });
         }},
        {"habits",
         [](const Corridor& life) {
             return ever(life, [](const Brain& b) { return any(b.planner().habitual()); });
         }},
    };
    return of;
}

template <class P>
P& changeable(const P& part) {
    return const_cast<P&>(part);
}

/// Of each part, how a little of its state is changed, and of no other's.
const std::map<std::string, std::function<void(Brain&)>>& changes() {
    static const std::vector<float> some(64, 0.5F);
    static const auto context = [](const Brain& b) {
        return std::vector<float>(b.thought().latent.size() + padded(b.hippocampus().place().cells()), 0.5F);
    };
    static const std::map<std::string, std::function<void(Brain&)>> of{
        {"cortex",
         [](Brain& b) {
             Frame frame(b.layout());
             frame.clamp(0);
             changeable(b.cortex()).learn(frame, b.thought());
         }},
        {"transition",
         [](Brain& b) {
             changeable(b.transition())
                 .learn(b.thought().latent, 0, sim::from_seconds(1), b.thought().latent);
         }},
        {"amygdala",
         [](Brain& b) {
             const auto read = context(b);
             const Supervision known{true, 1};
             (void)changeable(b.amygdala())
                 .rehearse(read, read, std::span(&known, 1), sim::from_seconds(1), 1);
         }},
        {"critic",
         [](Brain& b) {
             (void)changeable(b.dopamine()).update(context(b), {1, 1, 0}, sim::from_seconds(1), true);
         }},
        {"striatum",
         [](Brain& b) {
             sim::RandomStream dice(7, 0, sim::Purpose::striatum);
             (void)changeable(b.striatum()).choose(context(b), dice);
             changeable(b.striatum()).reinforce(1, sim::from_seconds(1), true);
         }},
        {"cerebellum",
         [](Brain& b) {
             b.cerebellum().sense(std::span(some).first(b.cerebellum().channels()), sim::from_seconds(1000));
         }},
        {"hippocampus",
         [](Brain& b) {
             changeable(b.hippocampus()).place().disorient();
             changeable(b.hippocampus()).place().update({}, false);
             (void)changeable(b.hippocampus()).next(true);
         }},
        {"thalamus", [](Brain& b) { changeable(b.thalamus()).attend(0); }},
        {"cognitive-striatum",
         [](Brain& b) { (void)changeable(b.cognition()).consider(context(b), sim::from_seconds(100)); }},
        {"planner", [](Brain& b) { changeable(b.planner()).disorient(); }},
        {"habits", [](Brain& b) { changeable(b.planner().habits()).earn(1, sim::from_seconds(1)); }},
    };
    return of;
}

}  // namespace

TEST_CASE("a part is silent while it is cut out, and works before and after") {
    for (const std::string& part : lesionable_parts()) {
        CAPTURE(part);
        REQUIRE(works().count(part) == 1);
        const auto& working = works().at(part);
        CHECK(working(grown_up()));
        Corridor cut = grown_up();
        cut.brain.lesion(part, true);
        CHECK(cut.brain.lesioned(part));
        CHECK_FALSE(working(cut));
        cut.brain.lesion(part, false);
        CHECK(working(cut));
    }
}

TEST_CASE("a part that is cut out and put back knows what it knew, and the others never missed it") {
    for (const std::string& part : lesionable_parts()) {
        CAPTURE(part);
        Corridor life = grown_up();
        // The gates open when nobody chooses any more.
        if (part == "cognitive-striatum") changeable(life.brain.thalamus()).attend(~0U);
        const auto whole = hash_of(life.brain);
        life.brain.lesion(part, true);
        CHECK(hash_of(life.brain) != whole);
        life.brain.lesion(part, false);
        CHECK(hash_of(life.brain) == whole);
    }
}

TEST_CASE("every part is in the fingerprint") {
    for (const PartInfo& part : parts()) {
        CAPTURE(part.name);
        REQUIRE(changes().count(part.name) == 1);
        Corridor life = grown_up();
        for (int i = 0; i < while_it_looks_around; ++i) life.step();
        const auto whole = hash_of(life.brain);
        CHECK(hash_of(Brain(life.brain)) == whole);
        changes().at(part.name)(life.brain);
        CHECK(hash_of(life.brain) != whole);
    }
}

TEST_CASE("a copy of a brain goes on as the original does, with every part at work") {
    Corridor original = grown_up();
    for (int i = 0; i < while_it_looks_around; ++i) original.step();
    Corridor copy = original;
    for (int i = 0; i < a_while; ++i) original.step();
    CHECK(hash_of(copy.brain) != hash_of(original.brain));
    for (int i = 0; i < a_while; ++i) copy.step();
    CHECK(hash_of(copy.brain) == hash_of(original.brain));
}

TEST_CASE("an interruption cuts what bridges two moments, in every part that has such a thing") {
    Corridor life = grown_up();
    for (int i = 0; i < while_it_looks_around; ++i) life.step();
    life.brain.cerebellum().sense(std::vector<float>(life.brain.cerebellum().channels(), 1.0F),
                                  sim::from_seconds(1000));
    Corridor cut = life;
    cut.brain.interrupt();
    CHECK(life.brain.cerebellum().active(sim::from_seconds(1000)));
    CHECK_FALSE(cut.brain.cerebellum().active(sim::from_seconds(1000)));
    const auto transition = hash_of(cut.brain.transition());
    life.step();
    cut.step();
    CHECK(life.brain.phasic_dopamine() != 0);
    CHECK(cut.brain.phasic_dopamine() == 0);
    CHECK(life.brain.compartment_dopamine(0) != 0);
    CHECK(cut.brain.compartment_dopamine(0) == 0);
    CHECK(hash_of(cut.brain.transition()) == transition);
    CHECK(hash_of(life.brain.transition()) != transition);
}

TEST_CASE("each part has a name of its own, says what it does, and describes itself") {
    std::set<std::string> names;
    unsigned order = 0;
    for (const PartInfo& part : parts()) {
        CAPTURE(part.name);
        CHECK(names.insert(part.name).second);
        CHECK(part.order > order);
        order = part.order;
        CHECK_FALSE(part.about.empty());
        CHECK(part.in(grown_up().brain).name() == part.name);
        CHECK_FALSE(part.in(grown_up().brain).describe().architecture.empty());
    }
    CHECK(std::is_sorted(lesionable_parts().begin(), lesionable_parts().end(),
                         [](const auto& a, const auto& b) { return part_number(a) < part_number(b); }));
    CHECK_THROWS_AS((void)part_number("tail"), std::invalid_argument);
}
