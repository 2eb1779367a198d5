// The controller without a window: everything that keys and mouse can ask for.
#include <doctest/doctest.h>

#include <algorithm>

#include "render/controller/controller.hpp"
#include "render/panel.hpp"
#include "tests/render/support.hpp"
#include "tests/temporary_folder.hpp"

using namespace flinch;
using render::Command;
using render::command;
using render::command_at;
using render::Controller;
using What = Command::What;

namespace {

Controller controller_of(const std::shared_ptr<const lab::Scenario>& scenario) {
    return Controller(lab::Life(scenario, 0, 1), quick, 8);
}

std::size_t choice_named(const Controller& controller, const std::string& label) {
    const auto choices = render::intervention_choices(controller.life().scenario());
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (choices[i].label == label) return i;
    }
    FAIL("no poke " << label);
    return 0;
}

void intervention(Controller& controller, const std::string& label) {
    controller.execute(command_at(What::intervention, choice_named(controller, label)));
}

void to_end(Controller& controller) {
    controller.execute(command(What::jump_to, 1e12));
}

/// A life to which something is done at the same moments, but nothing that matters: the fingerprint has the
/// moments in it, too.
lab::Life with_shams(const std::shared_ptr<const lab::Scenario>& scenario,
                     const std::vector<lab::Intervention>& interventions) {
    lab::Life life(scenario, 0, 1);
    for (const lab::Intervention& intervention : interventions) {
        lab::Intervention sham;
        sham.at = intervention.at;
        sham.stimulus.treatment.surgery = std::vector<std::string>{};
        life.intervention(std::move(sham));
    }
    return life;
}

}  // namespace

TEST_CASE("steps: an event, a frame, a trial; each stops there") {
    Controller controller = controller_of(small());
    controller.execute(command(What::step_event));
    CHECK(controller.life().events() == 1);
    CHECK(controller.state().paused);
    controller.execute(command(What::step_frame));
    CHECK(controller.life().creatures().front().frames() == 1);
    controller.execute(command(What::step_trial));
    REQUIRE(controller.life().trial() != nullptr);
    CHECK(controller.life().now() == controller.life().trials().front().start);
    controller.execute(command(What::step_trial));
    CHECK(controller.life().now() == controller.life().trials()[1].start);
}

TEST_CASE("time passes only while it is not paused, and at the speed that is shown") {
    Controller controller = controller_of(small());
    controller.pass(0.1);
    CHECK(sim::seconds(controller.life().now()) == doctest::Approx(0.8).epsilon(0.1));
    controller.execute(command(What::pause));
    const auto before = controller.life().events();
    controller.pass(0.1);
    CHECK(controller.life().events() == before);
    for (int i = 0; i < 20; ++i) controller.execute(command(What::speed_down));
    CHECK(controller.state().speed == doctest::Approx(0.1));
}

TEST_CASE("going back and on again is the same life") {
    const auto scenario = small();
    Controller controller = controller_of(scenario);
    controller.execute(command(What::jump_to, 18));
    controller.execute(command(What::jump_to, 8));
    CHECK(sim::seconds(controller.life().now()) == doctest::Approx(8).epsilon(0.02));
    CHECK(controller.model().traces.points.front().time < 1);  // the half minute before is there again
    to_end(controller);
    CHECK(controller.life().fingerprint().text() == fingerprint_at_end(lab::Life(scenario, 0, 1)));
    // From the very end back to the very beginning.
    controller.execute(command(What::jump_to, 0));
    CHECK(controller.life().events() == 0);
    to_end(controller);
    CHECK(controller.life().fingerprint().text() == fingerprint_at_end(lab::Life(scenario, 0, 1)));
}

TEST_CASE("a journey of any length is made in pieces, can be broken off, and leads to the same life") {
    const auto scenario = small();
    Controller hasty(lab::Life(scenario, 0, 1), quick, 8, Controller::Patience{0});
    to_end(hasty);
    CHECK(hasty.state().travelling);
    CHECK_FALSE(hasty.state().over);
    const auto events = hasty.life().events();
    hasty.pass(0);  // even a window that has no time goes on
    CHECK(hasty.life().events() > events);
    hasty.execute(command(What::back));  // Esc
    CHECK_FALSE(hasty.state().travelling);
    CHECK_FALSE(hasty.wants_library());
    hasty.execute(command(What::jump_to, 0));
    for (int i = 0; i < 1000 && hasty.state().travelling; ++i) hasty.pass(0.01);
    CHECK(hasty.life().events() == 0);
    hasty.execute(command(What::step_trial));
    while (hasty.state().travelling) hasty.pass(0.01);
    CHECK(hasty.life().now() == hasty.life().trials().front().start);
    to_end(hasty);
    while (hasty.state().travelling) hasty.pass(0.01);
    CHECK(hasty.state().over);
    CHECK(hasty.life().fingerprint().text() == fingerprint_at_end(lab::Life(scenario, 0, 1)));
}

TEST_CASE("snapshots are bounded in number") {
    Controller controller = controller_of(small());
    to_end(controller);
    CHECK(controller.model().course.snapshots.size() > 3);
    CHECK(controller.model().course.snapshots.size() <= 41);
}

TEST_CASE("a lesion silences its circuit, which fires without it and again once it is put back") {
    const auto scenario = small();
    const auto firings = [](Controller& controller) {
        to_end(controller);
        return controller.model().indicators[controller.model().asked_about].firings;
    };
    Controller whole = controller_of(scenario);
    CHECK(firings(whole) > 0);
    Controller cut = controller_of(scenario);
    const std::size_t flinch_at = cut.model().asked_about;
    cut.execute(command_at(What::lesion, flinch_at));
    CHECK(cut.model().indicators[flinch_at].lesioned);
    CHECK(firings(cut) == 0);
    Controller restored = controller_of(scenario);
    restored.execute(command_at(What::lesion, flinch_at));
    restored.execute(command(What::jump_to, 1));
    restored.execute(command_at(What::lesion, flinch_at));
    CHECK_FALSE(restored.model().indicators[flinch_at].lesioned);
    CHECK(firings(restored) > 0);
}

TEST_CASE("each learning part can be cut out and put back, by its key and by its name in the list") {
    const auto& part_names = organism::learning::lesionable_parts();
    Controller controller = controller_of(small());
    controller.execute(command(What::jump_to, 4));
    const auto cut = [&] { return controller.published()["parts_cut"]; };
    for (std::size_t i = 0; i < part_names.size(); ++i) {
        CHECK(controller.state().part == i);
        controller.execute(command(What::lesion_part));
        CHECK(cut() == nlohmann::ordered_json::array({part_names[i]}));
        CHECK(controller.model().parts.parts[i].cut);
        controller.execute(command(What::step_frame));
        controller.execute(command_at(What::lesion_part, i));
        CHECK(cut().empty());
        controller.execute(command(What::part));
    }
    CHECK(controller.state().part == 0);
    const auto expects = [&] {
        controller.execute(command(What::step_frame));
        const auto& expectations = controller.life().creatures().front().brain().expectations();
        return *std::max_element(expectations.begin(), expectations.end());
    };
    CHECK(expects() > 0);
    intervention(controller, "amygdala: cut, restore");
    CHECK(cut() == nlohmann::ordered_json::array({"amygdala"}));
    CHECK(expects() == 0);
    intervention(controller, "amygdala: cut, restore");
    CHECK(expects() > 0);
    intervention(controller, "amygdala: cut, restore");
    // At the end it is too late, and that is said.
    to_end(controller);
    controller.execute(command(What::lesion_part));
    CHECK(cut() == nlohmann::ordered_json::array({"amygdala"}));
    CHECK(controller.published()["notice"] == "the life is over: go back first");
}

TEST_CASE(
    "each part cut out by hand matters to a life, and what was done, saved and read again, is the same "
    "life") {
    const tests::TemporaryFolder folder;
    const tests::WorkingDirectory there(folder);
    const auto scenario = std::make_shared<const lab::Scenario>(
        lab::read_scenario(FLINCH_SOURCE_DIR "/tests/scenarios/files/whole_brain.toml", {}));
    const auto& part_names = organism::learning::lesionable_parts();
    for (std::size_t part = 0; part < part_names.size(); ++part) {
        CAPTURE(std::string(part_names[part]));
        Controller controller(lab::Life(scenario, 0, 1), {}, 8);
        controller.execute(command(What::jump_to, 100));
        controller.execute(command_at(What::lesion_part, part));
        controller.execute(command(What::jump_by, 100));
        controller.execute(command_at(What::lesion_part, part));
        // Back and on again: it is cut out and put back once more.
        controller.execute(command(What::jump_to, 150));
        CHECK(controller.published()["parts_cut"].size() == 1);
        controller.execute(command(What::save));
        to_end(controller);
        CHECK(controller.published()["parts_cut"].empty());
        const auto again = std::make_shared<const lab::Scenario>(
            lab::read_scenario(std::string(controller.published()["saved"])));
        REQUIRE(again->interventions.size() == 2);
        CHECK(again->interventions.front().lesion == part_names[part]);
        CHECK(again->interventions.back().restore == part_names[part]);
        const std::string lived = controller.life().fingerprint().text();
        CHECK(fingerprint_at_end(lab::Life(again, 0, 1)) == lived);
        CHECK(fingerprint_at_end(with_shams(scenario, again->interventions)) != lived);
    }
}

TEST_CASE("pokes: what was done by hand, saved and read again, is the same life to the bit") {
    const tests::TemporaryFolder folder;
    const tests::WorkingDirectory there(folder);

    const auto scenario = small();
    Controller controller = controller_of(scenario);
    controller.execute(command(What::jump_to, 7.3));
    intervention(controller, "drop " + scenario->kinds.front().name);
    controller.execute(command(What::jump_by, 1.234567));
    intervention(controller, "puff air at its eye");
    intervention(controller, "deplete its sodium");
    controller.execute(command_at(What::lesion, controller.model().asked_about));
    controller.execute(command(What::jump_by, 9));
    controller.execute(command_at(What::lesion, controller.model().asked_about));
    intervention(controller, "say “blot”");
    Command placed =
        command_at(What::intervention, choice_named(controller, "drop " + scenario->kinds.back().name));
    placed.flag = true;
    placed.at = {2.37F, 2.61F};
    controller.execute(placed);
    CHECK(controller.published()["pokes"] == 7);
    // Back before the last ones: they happen again when their time comes.
    controller.execute(command(What::jump_to, 9));
    controller.execute(command(What::save));
    const std::string saved = controller.published()["saved"];
    to_end(controller);
    const auto lived = controller.life().fingerprint().text();
    using organism::body::Interoception;
    CHECK(controller.life().creatures().front().inner().deficit(Interoception::sodium) > 0.9F);

    const auto again = std::make_shared<const lab::Scenario>(lab::read_scenario(saved));
    REQUIRE(again->interventions.size() == 7);
    CHECK(again->groups.size() == 1);
    CHECK(again->first_seed == 1);
    CHECK(fingerprint_at_end(lab::Life(again, 0, 1)) == lived);

    // A replay can be poked further, and that saved again.
    Controller second(lab::Life(again, 0, 1), {}, 8);
    second.execute(command(What::jump_to, 5));
    intervention(second, "prick it");
    second.execute(command(What::save));
    const auto third =
        std::make_shared<const lab::Scenario>(lab::read_scenario(std::string(second.published()["saved"])));
    to_end(second);
    CHECK(third->interventions.size() == 8);
    CHECK(fingerprint_at_end(lab::Life(third, 0, 1)) == second.life().fingerprint().text());
}

TEST_CASE("something else done earlier takes the place of what was done later") {
    Controller controller = controller_of(small());
    controller.execute(command(What::jump_to, 14));
    intervention(controller, "prick it");
    controller.execute(command(What::jump_to, 8));
    CHECK(controller.published()["pokes"] == 1);
    intervention(controller, "puff air at its eye");
    CHECK(controller.published()["pokes"] == 1);
    CHECK(sim::seconds(controller.life().interventions().back().at) < 9);
}

TEST_CASE("the list of pokes is searched by what is typed") {
    Controller controller = controller_of(small());
    const auto all = controller.state().offered.size();
    CHECK(all > 15);
    controller.execute(command(What::interventions));
    Command typed = command(What::type);
    typed.text = "sodium";
    controller.execute(typed);
    CHECK(controller.state().offered.size() == 2);
    for (int i = 0; i < 6; ++i) controller.execute(command(What::erase));
    CHECK(controller.state().offered.size() == all);
    typed.text = "say blo";  // its label has typographic quotes
    controller.execute(typed);
    CHECK(controller.state().offered.size() == 1);
    for (int i = 0; i < 7; ++i) controller.execute(command(What::erase));
    typed.text = "sodium";
    controller.execute(typed);
    controller.execute(command(What::choose_by, 1));
    CHECK(controller.state().choice == 1);
    controller.execute(command(What::erase));
    controller.execute(command(What::accept));
    CHECK_FALSE(controller.state().interventions);
    CHECK(controller.published()["pokes"] == 1);
}
