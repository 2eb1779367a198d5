// What is innate has a name, a meaning and bounds, and the lists agree with what the reader knows.
#include "organism/vocabulary.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "organism/steering/reflex.hpp"
#include "organism/steering/signals.hpp"

using namespace flinch::organism;

TEST_CASE("every innate word is listed once, with what it means, and bounds in order") {
    for (const auto terms : {signal_terms(), reflex_terms(), posture_terms(), action_terms(),
                             autonomic_terms(), channel_terms()}) {
        std::set<std::string_view> seen;
        for (const Term& term : terms) {
            CAPTURE(std::string(term.name));
            CHECK(seen.insert(term.name).second);
            CHECK_FALSE(term.about.empty());
            CHECK(term.least < term.most);
        }
        CHECK(seen.size() > 2);
    }
}

TEST_CASE("the layout and the names of the signals tell one order") {
    const std::vector<std::string> circuits{"dart", "salt", "nap"};
    const std::vector<std::string> teaching{"dart", "salt"};
    const std::vector<std::string> timed{"salt"};
    const std::vector<steering::Stage> stages{{"infancy"}, {"youth"}};
    const auto table = steering::signal_table(circuits, teaching, timed, stages);
    const steering::SignalLayout layout(3, 2, 2, 1);
    CHECK(table.size() == layout.size);
    CHECK(table.find("looming") == layout.innate[0]);
    CHECK(table.find("error") == layout.error);
    CHECK(table.find("valence") == layout.valence);
    CHECK(table.find("expect.reward") == layout.expected_reward);
    CHECK(table.find("posture.sleep") == layout.postures[static_cast<std::size_t>(Posture::sleep)]);
    CHECK(table.find("circuit.nap") == layout.circuits[2]);
    CHECK(table.find("expect.salt") == layout.expectations[1]);
    CHECK(table.find("stage.youth") == layout.stages[1]);
    CHECK(table.find("timed.salt") == layout.timed[0]);
}

TEST_CASE("a signal is read off the senses, within its bounds, or kept by steering alone") {
    Senses senses;
    senses.taste.salt = 0.5F;
    for (const auto& signal : steering::innate_signals()) {
        CAPTURE(std::string(signal.name));
        const bool kept =
            signal.name == "error" || signal.name == "valence" || signal.name == "expect.reward";
        CHECK((signal.read == nullptr) == kept);
        if (kept) continue;
        const double value = signal.read(senses);
        CHECK(value >= signal.least);
        CHECK(value <= signal.most);
        CHECK((signal.name == "taste.salt") == (value == 0.5));
    }
}

TEST_CASE("a reflex whose body acts says in which posture, and is found by its name") {
    CHECK(steering::find_reflex("somersault") == nullptr);
    for (const auto& reflex : steering::reflexes()) {
        CAPTURE(std::string(reflex.name));
        CHECK(steering::find_reflex(reflex.name) == &reflex);
        CHECK((reflex.body == steering::BodyAct::none) == (reflex.posture == Posture::free));
    }
}
