#include "organism/steering/steering.hpp"

#include <doctest/doctest.h>

#include <variant>

using namespace flinch;
using namespace flinch::organism::steering;
using sim::from_seconds;

namespace {

using Indices = std::vector<std::uint32_t>;

/// Two circuits: `dart` teaches an assessor, `wince` reads what it says and whether `dart` is on.
const SymbolTable& table() {
    static const SymbolTable symbols =
        signal_table(std::vector<std::string>{"dart", "wince"}, std::vector<std::string>{"dart"});
    return symbols;
}

Expression expression(std::string_view text, Unit unit) {
    auto parsed = parse_expression(text, table(), unit);
    REQUIRE(std::holds_alternative<Expression>(parsed));
    return std::get<Expression>(parsed);
}

Circuit circuit(std::string name, std::string_view when) {
    Circuit made;
    made.name = std::move(name);
    made.when = expression(when, Unit::truth);
    made.hold = from_seconds(0.3);
    made.refractory = from_seconds(1);
    return made;
}

std::vector<Circuit> pair(std::string_view dart = "looming > 0.5", std::string_view wince = "false") {
    auto first = circuit("dart", dart);
    first.lead = from_seconds(2);
    return {first, circuit("wince", wince)};
}

/// What is due when this much looms.
Indices due(Steering& steering, float looms, double seconds) {
    organism::Senses senses;
    senses.seen.looming = looms;
    senses.now = from_seconds(seconds);
    steering.sense(senses);
    Indices out{99};
    steering.due(from_seconds(seconds), out);
    return out;
}

}  // namespace

TEST_CASE("a circuit is due once when its condition holds, and again only after it has fired and rested") {
    Steering steering(pair());
    CHECK(due(steering, 0.4F, 1).empty());
    CHECK(due(steering, 0.6F, 1.04) == Indices{0});
    CHECK(due(steering, 0.6F, 1.06).empty());  // on its way
    (void)steering.fire(0, from_seconds(1.08));
    CHECK(due(steering, 0.9F, 1.5).empty());
    CHECK(due(steering, 0.9F, 2.07).empty());
    CHECK(due(steering, 0.9F, 2.08) == Indices{0});
    (void)steering.fire(0, from_seconds(2.12));
    CHECK(due(steering, 0.1F, 9).empty());
    CHECK(steering.firings(0) == 2);
    CHECK(steering.firings(1) == 0);
}

TEST_CASE("a fired circuit stays on for as long as it holds, and others can read that") {
    Steering steering(pair("looming > 0.5", "circuit.dart"));
    CHECK(due(steering, 0.6F, 1) == Indices{0});
    CHECK_FALSE(steering.on(0, from_seconds(1)));
    (void)steering.fire(0, from_seconds(1));
    CHECK(steering.on(0, from_seconds(1)));
    CHECK(steering.on(0, from_seconds(1.299)));
    CHECK_FALSE(steering.on(0, from_seconds(1.3)));
    CHECK(due(steering, 0, 1.2) == Indices{1});
    (void)steering.fire(1, from_seconds(1.2));
    CHECK(due(steering, 0, 2.5).empty());  // no longer on, though rested
}

TEST_CASE("a circuit fires in its developmental window only: from its first moment, before its last") {
    auto circuits = pair("looming > 0.5", "looming > 0.5");
    circuits[0].active_from = from_seconds(100);
    circuits[1].active_until = from_seconds(100);
    circuits[0].refractory = circuits[1].refractory = {};
    Steering steering(circuits);
    CHECK(due(steering, 1, 99.999) == Indices{1});
    (void)steering.fire(1, from_seconds(99.999));
    CHECK(due(steering, 1, 100) == Indices{0});
}

TEST_CASE("a lesioned circuit never fires and anticipates nothing; put back, it does") {
    auto circuits = pair();
    circuits[0].anticipation = expression("-0.5", Unit::ratio);
    Steering steering(circuits);
    CHECK(steering.anticipation() == -0.5F);
    steering.lesion(0, true);
    CHECK(steering.lesioned(0));
    CHECK(due(steering, 1, 5).empty());
    CHECK(steering.anticipation() == 0);
    steering.lesion(0, false);
    CHECK(due(steering, 1, 5) == Indices{0});
    CHECK(steering.anticipation() == -0.5F);
    circuits[0].lesioned = true;  // as a scenario has it from birth
    Steering born(circuits);
    CHECK(due(born, 1, 5).empty());
}

TEST_CASE("reward is told by each firing, anticipation is summed over what is expected") {
    auto circuits = pair();
    circuits[0].reward = expression("-looming", Unit::ratio);
    circuits[0].anticipation = expression("-0.5 * expect.dart", Unit::ratio);
    circuits[1].anticipation = expression("0.25 * expect.dart + 0.125", Unit::ratio);
    Steering steering(circuits);
    CHECK(steering.anticipation() == doctest::Approx(0.125));
    const std::vector<float> expectations{0.5F};
    steering.expect({expectations});
    CHECK(steering.anticipation() == doctest::Approx(0.125 + 0.125 - 0.25));
    (void)due(steering, 0.75F, 1);
    CHECK(steering.fire(0, from_seconds(1)) == doctest::Approx(-0.75));
    CHECK(steering.fire(1, from_seconds(1)) == 0);
}

TEST_CASE("a condition reads what assessors expect") {
    Steering steering(pair("false", "expect.dart > 0.3"));
    CHECK(due(steering, 1, 1).empty());
    const std::vector<float> expectations{0.4F};
    steering.expect({expectations});
    CHECK(due(steering, 0, 2) == Indices{1});
    CHECK(std::vector<std::uint32_t>(steering.targets().begin(), steering.targets().end()) == Indices{0});
}

TEST_CASE("every sense arrives under its name, in its unit") {
    organism::Senses senses;
    senses.seen = {0.1F, 0, 0, 0, 0.2F, 30, 0.3F, 40};
    senses.contact.pressure = 0.5F;
    senses.voice.loudness = 0.6F;
    senses.moving = true;
    senses.now = from_seconds(7);
    for (const auto& [name, low, high] : {std::tuple{"salience", "0.09", "0.11"},
                                          {"dark", "0.19", "0.21"},
                                          {"size", "29 deg", "31 deg"},
                                          {"looming", "0.29", "0.31"},
                                          {"motion", "39 deg/s", "41 deg/s"},
                                          {"touch", "0.49", "0.51"},
                                          {"loudness", "0.59", "0.61"},
                                          {"age", "6.9 s", "7.1 s"}}) {
        const std::string signal = name;
        CAPTURE(signal);
        const auto text = signal + " > " + low + " and " + signal + " < " + high;
        Steering steering(pair("false", text + " and moving"));
        steering.sense(senses);
        Indices out;
        steering.due(from_seconds(7), out);
        CHECK(out == Indices{1});
    }
}

TEST_CASE("a copy of steering goes its own way; names leave no print") {
    const auto print = [](const Steering& steering) {
        sim::Fingerprint fingerprint;
        steering.add_to(fingerprint);
        return fingerprint.value();
    };
    auto circuits = pair();
    Steering one(circuits);
    circuits[0].name = "renamed";
    Steering renamed(circuits);
    CHECK(print(renamed) == print(one));
    Steering copy = one;
    (void)due(copy, 1, 1);
    (void)copy.fire(0, from_seconds(1));
    CHECK(print(copy) != print(one));
    CHECK(one.firings(0) == 0);
    CHECK(due(one, 1, 1) == Indices{0});
    (void)one.fire(0, from_seconds(1));
    CHECK(print(copy) == print(one));
}
