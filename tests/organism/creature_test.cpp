// A whole creature in a small world, driven by events: reflexes, assessor targets, snapshots, silence of
// questions.
#include "organism/creature.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <variant>

#include "sim/event_queue.hpp"

using namespace flinch;
using namespace flinch::organism;
using sim::from_seconds;
using steering::Circuit;

namespace {

constexpr std::uint32_t orient = 0;
constexpr std::uint32_t wince = 1;
constexpr std::uint32_t dread = 2;

steering::Expression expression(std::string_view text, steering::Unit unit, const std::string& prefix) {
    const std::vector<std::string> names{prefix + "orient", prefix + "wince", prefix + "dread"};
    const auto table = steering::signal_table(names, std::vector<std::string>{names[wince]});
    auto parsed = steering::parse_expression(text, table, unit);
    REQUIRE(std::holds_alternative<steering::Expression>(parsed));
    return std::get<steering::Expression>(parsed);
}

Circuit circuit(const std::string& name, steering::Expression when, const char* reflex) {
    Circuit made;
    made.name = name;
    made.when = std::move(when);
    made.reflex = steering::find_reflex(reflex);
    return made;
}

/// A nature with three circuits; a prefix gives them other names.
Species species(const std::string& prefix = "") {
    using steering::Unit;
    Species made;
    made.brain.cortex.latent = 12;
    made.circuits = {circuit(prefix + "orient", expression("salience > 0.25", Unit::truth, prefix), "orient"),
                     circuit(prefix + "wince",
                             expression("looming > 0.75 and dark > 0.5", Unit::truth, prefix), "startle"),
                     circuit(prefix + "dread",
                             expression("expect." + prefix + "wince > 0.9", Unit::truth, prefix), "freeze")};
    made.circuits[orient].refractory = from_seconds(0.08);
    made.circuits[wince].reward = expression("-1", Unit::ratio, prefix);
    made.circuits[wince].lead = from_seconds(2);
    return made;
}

/// A room of 12 x 9 with one creature that looks to the east, and two things: a black one and a white one.
struct Scene {
    explicit Scene(const Species& params = species(), std::uint64_t seed = 1,
                   const std::string& name = "room")
        : world(room(name, seed)), creature(params, seed, 0, world.add_body({{2.5F, 4.5F}, 0}, 0.2F, {})) {
        world.add_thing(0);
        world.add_thing(1);
        creature.wake(agenda, {});
        queue.take(agenda);
    }

    static world::World room(const std::string& name, std::uint64_t seed) {
        std::vector<std::uint16_t> cells(12 * 9, world::Map::wall);
        for (int y = 1; y < 8; ++y) {
            for (int x = 1; x < 11; ++x) cells[static_cast<std::size_t>(y * 12 + x)] = 0;
        }
        std::vector<world::Picture::Flaw> flaws;
        const auto picture = [&](const char* grey) { return world::Picture::parse(grey, flaws); };
        return {world::Map(12, 9, cells, {{name, {0.6F, 0.4F, 0}, {0.5F, 0, 0}}}),
                {{name + "black", picture("0"), 0.4F, 0.1F, 1, {}},
                 {name + "white", picture("9"), 0.4F, 0.1F, 1, {}}},
                seed};
    }

    /// Lives on until a time.
    void run(double until) {
        while (queue.next_time() < from_seconds(until)) {
            creature.on(queue.pop(), world, agenda);
            queue.take(agenda);
        }
    }
    /// A thing comes at the creature from where it looks, so many cells a second.
    void approach(std::uint32_t thing, float speed) {
        const sim::Time now = last();
        const world::Pose pose = world.bodies()[0].leg.at(now);
        world.carry(0, pose, now);
        const auto ahead = world::direction(pose.heading);
        const float way = world::free_way(world.map(), pose.position, ahead, 0.3F, 4);
        world.lay(thing, {pose.position + ahead * way, 0}, {world::Gait::approach, speed, 0, from_seconds(9)},
                  now);
        (void)world.move_on(thing, now);
    }
    [[nodiscard]] sim::Time last() { return queue.next_time(); }
    [[nodiscard]] std::uint64_t print() {
        sim::Fingerprint fingerprint;
        creature.add_to(fingerprint);
        world.add_to(fingerprint, last());
        return fingerprint.value();
    }

    world::World world;
    sim::EventQueue queue;
    sim::Agenda agenda;
    Creature creature;
};

/// A nature that stays where it is, so that what approaches, approaches.
Species resting(Species params = species()) {
    params.brain.lesions.set("striatum", true);
    return params;
}

}  // namespace

TEST_CASE("a creature startles when something dark comes fast, and that is told as punishment") {
    Scene scene(resting());
    scene.run(2);
    CHECK(scene.creature.steering().firings(wince) == 0);
    scene.approach(0, 4);
    scene.run(2.5);
    const auto startled = [&] { return scene.creature.muscles().posture(scene.last()) == Posture::startle; };
    double until = 2.5;
    while (!startled() && until < 4) scene.run(until += 0.02);
    CHECK(startled());
    CHECK(scene.creature.steering().firings(wince) == 1);
    float least = 0;
    while (until < 5) {
        scene.run(until += 0.02);
        least = std::min(least, scene.creature.reward());
    }
    CHECK(least == -1);
}

TEST_CASE("what is bright, slow, or met without the circuit startles nobody") {
    const auto winces = [](const Species& params, std::uint32_t thing, float speed) {
        Scene scene(params);
        scene.run(2);
        scene.approach(thing, speed);
        scene.run(5);
        return scene.creature.steering().firings(wince);
    };
    CHECK(winces(resting(), 0, 4) > 0);
    CHECK(winces(resting(), 1, 4) == 0);
    CHECK(winces(resting(), 0, 0.3F) == 0);
    Species cut = resting();
    REQUIRE(cut.lesion("wince"));
    CHECK(winces(cut, 0, 4) == 0);
    Species blinded = resting();
    blinded.circuits[wince].active_from = from_seconds(60);
    CHECK(winces(blinded, 0, 4) == 0);
    // Cut out while it lives, then put back.
    Scene scene(resting());
    scene.run(2);
    REQUIRE(scene.creature.lesion("wince", true));
    scene.approach(0, 4);
    scene.run(5);
    CHECK(scene.creature.steering().firings(wince) == 0);
    REQUIRE(scene.creature.lesion("wince", false));
    scene.approach(0, 4);
    scene.run(8);
    CHECK(scene.creature.steering().firings(wince) > 0);
}

TEST_CASE("a lesion is of a part that there is") {
    Species params = species();
    CHECK_FALSE(params.lesion("tail"));
    CHECK(params.lesion("dread"));
    CHECK(params.circuits[dread].lesioned);
    CHECK(params.lesion("amygdala"));
    CHECK(params.brain.lesions.has("amygdala"));
    for (const auto& part : params.parts()) CHECK(params.lesion(part));
}

TEST_CASE("the fovea is open until the eye is drawn to something") {
    Scene scene(resting());
    const auto has = [&](Sense sense) { return scene.creature.frame().has(number_of(sense)); };
    scene.run(1);
    CHECK(scene.creature.frames() > 0);
    CHECK_FALSE(has(Sense::fovea));
    CHECK(has(Sense::periphery));
    CHECK_FALSE(has(Sense::hearing));
    scene.world.lay(0, {{4.5F, 4.7F}, 0}, {}, scene.last());
    scene.run(2);
    CHECK(has(Sense::fovea));
    CHECK(scene.creature.eye().gaze().fixating);
    scene.world.put_away(0);
    scene.run(3.5);
    CHECK_FALSE(has(Sense::fovea));
}

TEST_CASE("steering's variables are among what the cortex is given, unless its nature says no") {
    const auto felt = [](bool affect) {
        Species params = resting();
        params.brain.cortex.affect = affect;
        Scene scene(params);
        scene.run(2);
        scene.approach(0, 4);
        bool any = false;
        for (double until = 2.5; until < 5; scene.run(until += 0.02))
            any = any || scene.creature.frame().has(number_of(Sense::affect));
        CHECK(scene.creature.steering().firings(wince) > 0);
        return any;
    };
    CHECK(felt(true));
    CHECK_FALSE(felt(false));
}

TEST_CASE("a word is heard after it was said, and for as long as its echo") {
    Scene scene(resting());
    scene.run(1);
    const auto& said = scene.world.say("spider", {}, {2, 4}, scene.last());
    const double end = sim::seconds(said.end);
    scene.creature.expect_sound(said, scene.agenda);
    scene.queue.take(scene.agenda);
    const auto hears = [&] { return scene.creature.ear().hears(scene.last()); };
    scene.run(end - 0.02);
    CHECK_FALSE(hears());
    scene.run(end + 0.1);
    CHECK(hears());
    scene.run(end + 0.4);
    CHECK(scene.creature.frame().has(number_of(Sense::hearing)));
    scene.run(end + 2);
    CHECK_FALSE(hears());
    CHECK_FALSE(scene.creature.frame().has(number_of(Sense::hearing)));
}

TEST_CASE("two words said in one microsecond are each heard once") {
    // The ear's noise tells how often it has heard: what is heard second has the second noise.
    const auto heard_last = [](double later) {
        Scene scene(resting());
        scene.run(1);
        const sim::Time now = scene.last();
        scene.creature.expect_sound(scene.world.say("cat", {}, {2, 4}, now), scene.agenda);
        scene.queue.take(scene.agenda);
        const sim::Time then = now + from_seconds(later);
        scene.creature.expect_sound(scene.world.say("dog", {}, {2, 4}, then), scene.agenda);
        scene.queue.take(scene.agenda);
        scene.run(2);
        const auto heard = scene.creature.ear().heard();
        return std::vector<float>(heard.begin(), heard.end());
    };
    CHECK(heard_last(0) == heard_last(1e-6));
}

TEST_CASE("names are for the experimenter: other ones for rooms, things and circuits give the same life") {
    const auto lived = [](const std::string& prefix, std::uint64_t seed) {
        Scene scene(species(prefix), seed, prefix + "room");
        scene.run(2);
        scene.approach(0, 4);
        scene.run(6);
        return scene.print();
    };
    CHECK(lived("", 1) == lived("danger_", 1));
    CHECK(lived("", 1) != lived("", 2));
}

TEST_CASE("a copy of world, queue and creature lives on to the same end") {
    Scene scene;
    scene.run(1.5);
    scene.approach(0, 3);
    scene.run(2);
    Scene copy = scene;
    const auto before = scene.print();
    copy.run(7);
    CHECK(scene.print() == before);
    CHECK(copy.print() != before);
    scene.run(7);
    CHECK(copy.print() == scene.print());
}

TEST_CASE("a copy keeps what its brain was told last, whatever becomes of the original") {
    auto original = std::make_unique<Scene>(resting());
    original->run(2);
    const Creature copy = original->creature;
    const auto told = copy.moment().frame.values;
    original->world.lay(0, {{4.5F, 4.7F}, 0}, {}, original->last());
    original->run(4);
    REQUIRE(original->creature.moment().frame.values != told);
    CHECK(copy.moment().frame.values == told);
    original.reset();
    CHECK(copy.moment().frame.values == told);
}

TEST_CASE("whoever reads or asks changes nothing") {
    Scene asked;
    Scene left_alone;
    learning::Thought thought;
    for (int i = 1; i <= 60; ++i) {
        asked.run(0.1 * i);
        (void)asked.creature.ask(asked.creature.suppose().hearing(world::spectrogram("spider")), thought);
        (void)asked.creature.steering().anticipation();
        (void)asked.print();
        if (i == 20) {
            asked.approach(0, 3);
            left_alone.run(2);
            left_alone.approach(0, 3);
        }
    }
    left_alone.run(6);
    CHECK(asked.print() == left_alone.print());
}

TEST_CASE("nothing is learned while learning is off, and the body lives on") {
    Scene scene(resting());
    learning::Frame question(scene.creature.brain().layout());
    for (std::size_t i = 0; i < 4; ++i) question.values[i] = 1;
    question.clamp(number_of(Sense::fovea));
    const auto answer = [&] {
        learning::Thought thought;
        const auto expectations = scene.creature.brain().imagine(question, thought);
        return std::pair{expectations, thought.imagery};
    };
    scene.run(2);
    scene.creature.set_learning(false);
    const auto before = answer();
    const auto frames = scene.creature.frames();
    scene.approach(0, 4);
    scene.run(5);
    CHECK(scene.creature.frames() > frames + 5);
    CHECK(scene.creature.steering().firings(wince) == 1);
    CHECK(answer() == before);
    scene.creature.set_learning(true);
    scene.run(6);
    CHECK(answer().first != before.first);
    CHECK(answer().second != before.second);
}

TEST_CASE("an unmoved creature in an unchanged scene thinks less often") {
    Scene scene(resting());
    scene.run(10);
    const auto quiet = scene.creature.frames();
    scene.world.lay(0, {{6.5F, 4.5F}, 0}, {world::Gait::wander, 0.3F, 3, from_seconds(0.2)}, scene.last());
    for (double t = 10; t < 20; t += 0.1) {
        scene.run(t);
        (void)scene.world.move_on(0, scene.last());
    }
    CHECK(scene.creature.frames() - quiet > 2 * quiet);
}

TEST_CASE("an image reaches steering after the colliculus's latency, however many others are on their way") {
    Species params = species();
    params.colliculus.latency = from_seconds(0.2);
    params.eye.period = from_seconds(0.005);
    Scene scene(params);
    scene.run(0.5);
    scene.world.lay(0, {{4.0F, 4.5F}, 0}, {}, scene.last());
    const auto firings = scene.creature.steering().firings(orient);
    scene.run(0.69);
    CHECK(scene.creature.steering().firings(orient) == firings);
    scene.run(0.8);
    CHECK(scene.creature.steering().firings(orient) > firings);
}
