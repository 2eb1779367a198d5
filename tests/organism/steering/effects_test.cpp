// What circuits do beside reflex and reward: they ramp up, drive the body, teach amounts and definite noes,
// remember.
#include <doctest/doctest.h>

#include <variant>

#include "organism/steering/steering.hpp"

using namespace flinch;
using namespace flinch::organism::steering;
using organism::Senses;
using sim::from_seconds;

namespace {

Expression line(std::string_view text, Unit unit) {
    const SymbolTable table =
        signal_table(std::vector<std::string>{"salt"}, std::vector<std::string>{"salt"});
    auto parsed = parse_expression(text, table, unit);
    REQUIRE(std::holds_alternative<Expression>(parsed));
    return std::get<Expression>(parsed);
}

Circuit salt() {
    Circuit made;
    made.name = "salt";
    made.when = line("taste.salt > 0.2", Unit::truth);
    made.hold = from_seconds(2);
    made.refractory = from_seconds(1);
    made.reward = line("2 * sodium_deficit - 1", Unit::ratio);
    made.anticipation = line("expect.salt * (2 * sodium_deficit - 1)", Unit::ratio);
    made.lead = from_seconds(5);
    return made;
}

Senses tasting(float salt, float deficit) {
    Senses senses;
    senses.taste.salt = salt;
    senses.inner.kept[organism::sodium] = 1 - deficit;
    return senses;
}

std::size_t due(Steering& steering, Senses senses, double seconds) {
    senses.now = from_seconds(seconds);
    steering.sense(senses);
    std::vector<std::uint32_t> out;
    steering.due(from_seconds(seconds), out);
    return out.size();
}

}  // namespace

TEST_CASE("the same taste and the same expectation are worth what the body makes of them") {
    Steering steering({salt()});
    const std::vector<float> expected{0.5F};
    steering.expect({expected, 0.25F});
    CHECK(due(steering, tasting(0, 0), 1) == 0);
    CHECK(steering.anticipation() == doctest::Approx(-0.5));
    CHECK(steering.valence() == doctest::Approx(-0.25));
    CHECK(due(steering, tasting(0, 1), 2) == 0);
    CHECK(steering.anticipation() == doctest::Approx(0.5));
    CHECK(due(steering, tasting(1, 1), 3) == 1);
    CHECK(steering.fire(0, from_seconds(3)) == doctest::Approx(1));
    CHECK(due(steering, tasting(1, 0), 5) == 1);
    CHECK(steering.fire(0, from_seconds(5)) == doctest::Approx(-1));
}

TEST_CASE("strength grows over the ramp, and there is none outside the window") {
    Circuit circuit = salt();
    circuit.active_from = from_seconds(10);
    circuit.active_until = from_seconds(100);
    circuit.ramp = from_seconds(20);
    Steering steering({circuit});
    CHECK(due(steering, tasting(1, 1), 9) == 0);
    CHECK(due(steering, tasting(1, 1), 15) == 1);
    CHECK(steering.fire(0, from_seconds(15)) == doctest::Approx(0.25));
    CHECK(due(steering, tasting(1, 1), 40) == 1);
    CHECK(steering.fire(0, from_seconds(40)) == doctest::Approx(1));
    CHECK(due(steering, tasting(1, 1), 100) == 0);
}

TEST_CASE("a lesson is told of a firing and its amount, of a definite no, and otherwise left to itself") {
    Circuit circuit = salt();
    circuit.amount = line("taste.salt", Unit::ratio);
    circuit.deny = line("taste.sweet > 0.2", Unit::truth);
    circuit.taught_for = from_seconds(0.5);
    Steering steering({circuit});
    CHECK(due(steering, tasting(0, 0), 1) == 0);
    CHECK_FALSE(steering.evidence(0, false, from_seconds(1)).known);
    Senses sweet;
    sweet.taste.sweet = 1;
    CHECK(due(steering, sweet, 2) == 0);
    CHECK(steering.evidence(0, false, from_seconds(2)).known);
    CHECK(steering.evidence(0, false, from_seconds(2)).truth == 0);
    CHECK(due(steering, tasting(0.7F, 0), 3) == 1);
    (void)steering.fire(0, from_seconds(3));
    CHECK(steering.evidence(0, true, from_seconds(3)).truth == doctest::Approx(0.7));
    CHECK(steering.evidence(0, false, from_seconds(3.4)).known);
    CHECK_FALSE(steering.evidence(0, false, from_seconds(3.6)).known);  // on, but no longer news
}

TEST_CASE("a circuit that is on drives the body; what no assessor foresaw is an error that fades") {
    Circuit circuit = salt();
    circuit.autonomic[static_cast<std::size_t>(Autonomic::heart_rate)] = line("taste.salt", Unit::ratio);
    circuit.attend = true;
    Steering steering({circuit});
    CHECK(due(steering, tasting(0.6F, 0), 1) == 1);
    CHECK(steering.autonomic(Autonomic::heart_rate, from_seconds(1)) == 0);
    const std::vector<float> expected{0.2F};
    steering.expect({expected});
    (void)steering.fire(0, from_seconds(1));
    CHECK(steering.autonomic(Autonomic::heart_rate, from_seconds(1.5)) == doctest::Approx(0.6));
    CHECK(steering.autonomic(Autonomic::pupil, from_seconds(1.5)) == 0);
    CHECK(steering.alert(from_seconds(1.5)));
    CHECK_FALSE(steering.alert(from_seconds(3.5)));
    (void)due(steering, tasting(0, 0), 1);
    CHECK(steering.signal(steering.layout().error) == doctest::Approx(0.8));
    (void)due(steering, tasting(0, 0), 2.5);
    CHECK(steering.signal(steering.layout().error) == doctest::Approx(0.8 / 2.718).epsilon(0.01));
}

TEST_CASE("a line remembers, and a copy of steering remembers on by itself") {
    Circuit circuit = salt();
    circuit.when = line("rise(taste.salt, 1 s) > 0.5", Unit::truth);
    Steering steering({circuit});
    CHECK(due(steering, tasting(0, 0), 1) == 0);
    CHECK(due(steering, tasting(0, 0), 2) == 0);
    Steering copy = steering;
    CHECK(due(steering, tasting(1, 0), 2.1) == 1);
    CHECK(due(copy, tasting(0, 0), 2.1) == 0);
    (void)steering.fire(0, from_seconds(2.1));
    double at = 2.1;
    for (int i = 0; i < 100; ++i) (void)due(steering, tasting(1, 0), at += 0.1);
    CHECK(due(steering, tasting(1, 0), at + 2) == 0);  // long since used to it
}

TEST_CASE("what the cerebellum says is due is a signal like any other, behind the expectations") {
    const std::vector<std::string> names{"salt"};
    const SymbolTable table = signal_table(names, names, names);
    CHECK(table.find("timed.salt") == table.size() - 1);
    CHECK_FALSE(signal_table(names, names).find("timed.salt"));
    Circuit guard = salt();
    auto parsed = parse_expression("timed.salt > 0.5 and expect.salt < 0.5", table, Unit::truth);
    REQUIRE(std::holds_alternative<Expression>(parsed));
    guard.when = std::get<Expression>(parsed);
    guard.timed = true;
    Steering steering({guard});
    REQUIRE(steering.timed().size() == 1);
    CHECK(due(steering, {}, 1) == 0);
    steering.time(std::vector<float>{0.7F});
    CHECK(due(steering, {}, 2) == 1);
}
