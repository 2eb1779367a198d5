// The desk without a window: everything that keys and mouse can ask for.
#include <doctest/doctest.h>

#include <algorithm>

#include "render/desk/desk.hpp"
#include "render/panel.hpp"
#include "tests/render/support.hpp"
#include "tests/temporary_folder.hpp"

using namespace flinch;
using render::Command;
using render::command;
using render::command_at;
using render::Desk;
using What = Command::What;

namespace {

Desk desk_of(const std::shared_ptr<const lab::Scenario>& scenario) {
    return Desk(lab::Life(scenario, 0, 1), quick, 8);
}

std::size_t choice_named(const Desk& desk, const std::string& label) {
    const auto choices = render::intervention_choices(desk.life().scenario());
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (choices[i].label == label) return i;
    }
    FAIL("no poke " << label);
    return 0;
}

void intervention(Desk& desk, const std::string& label) {
    desk.execute(command_at(What::intervention, choice_named(desk, label)));
}

void to_end(Desk& desk) {
    desk.execute(command(What::jump_to, 1e12));
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
    Desk desk = desk_of(small());
    desk.execute(command(What::step_event));
    CHECK(desk.life().events() == 1);
    CHECK(desk.state().paused);
    desk.execute(command(What::step_frame));
    CHECK(desk.life().creatures().front().frames() == 1);
    desk.execute(command(What::step_trial));
    REQUIRE(desk.life().trial() != nullptr);
    CHECK(desk.life().now() == desk.life().trials().front().start);
    desk.execute(command(What::step_trial));
    CHECK(desk.life().now() == desk.life().trials()[1].start);
}

TEST_CASE("time passes only while it is not paused, and at the speed that is shown") {
    Desk desk = desk_of(small());
    desk.pass(0.1);
    CHECK(sim::seconds(desk.life().now()) == doctest::Approx(0.8).epsilon(0.1));
    desk.execute(command(What::pause));
    const auto before = desk.life().events();
    desk.pass(0.1);
    CHECK(desk.life().events() == before);
    for (int i = 0; i < 20; ++i) desk.execute(command(What::speed_down));
    CHECK(desk.state().speed == doctest::Approx(0.1));
}

TEST_CASE("going back and on again is the same life") {
    const auto scenario = small();
    Desk desk = desk_of(scenario);
    desk.execute(command(What::jump_to, 18));
    desk.execute(command(What::jump_to, 8));
    CHECK(sim::seconds(desk.life().now()) == doctest::Approx(8).epsilon(0.02));
    CHECK(desk.model().traces.points.front().time < 1);  // the half minute before is there again
    to_end(desk);
    CHECK(desk.life().fingerprint().text() == fingerprint_at_end(lab::Life(scenario, 0, 1)));
    // From the very end back to the very beginning.
    desk.execute(command(What::jump_to, 0));
    CHECK(desk.life().events() == 0);
    to_end(desk);
    CHECK(desk.life().fingerprint().text() == fingerprint_at_end(lab::Life(scenario, 0, 1)));
}

TEST_CASE("snapshots are bounded in number") {
    Desk desk = desk_of(small());
    to_end(desk);
    CHECK(desk.model().course.snapshots.size() > 3);
    CHECK(desk.model().course.snapshots.size() <= 41);
}

TEST_CASE("a lesion silences its circuit, which fires without it and again once it is put back") {
    const auto scenario = small();
    const auto firings = [](Desk& desk) {
        to_end(desk);
        return desk.model().lamps[desk.model().asked_about].firings;
    };
    Desk whole = desk_of(scenario);
    CHECK(firings(whole) > 0);
    Desk cut = desk_of(scenario);
    const std::size_t flinch_at = cut.model().asked_about;
    cut.execute(command_at(What::lesion, flinch_at));
    CHECK(cut.model().lamps[flinch_at].lesioned);
    CHECK(firings(cut) == 0);
    Desk restored = desk_of(scenario);
    restored.execute(command_at(What::lesion, flinch_at));
    restored.execute(command(What::jump_to, 1));
    restored.execute(command_at(What::lesion, flinch_at));
    CHECK_FALSE(restored.model().lamps[flinch_at].lesioned);
    CHECK(firings(restored) > 0);
}

TEST_CASE("each learning part can be cut out and put back, by its key and by its name in the list") {
    const auto& part_names = organism::learning::lesionable_parts();
    Desk desk = desk_of(small());
    desk.execute(command(What::jump_to, 4));
    const auto cut = [&] { return desk.published()["parts_cut"]; };
    for (std::size_t i = 0; i < part_names.size(); ++i) {
        CHECK(desk.state().part == i);
        desk.execute(command(What::lesion_part));
        CHECK(cut() == nlohmann::ordered_json::array({part_names[i]}));
        CHECK(desk.model().parts.parts[i].cut);
        desk.execute(command(What::step_frame));
        desk.execute(command_at(What::lesion_part, i));
        CHECK(cut().empty());
        desk.execute(command(What::part));
    }
    CHECK(desk.state().part == 0);
    const auto expects = [&] {
        desk.execute(command(What::step_frame));
        const auto& expectations = desk.life().creatures().front().brain().expectations();
        return *std::max_element(expectations.begin(), expectations.end());
    };
    CHECK(expects() > 0);
    intervention(desk, "amygdala: cut, restore");
    CHECK(cut() == nlohmann::ordered_json::array({"amygdala"}));
    CHECK(expects() == 0);
    intervention(desk, "amygdala: cut, restore");
    CHECK(expects() > 0);
    intervention(desk, "amygdala: cut, restore");
    // At the end it is too late, and that is said.
    to_end(desk);
    desk.execute(command(What::lesion_part));
    CHECK(cut() == nlohmann::ordered_json::array({"amygdala"}));
    CHECK(desk.published()["notice"] == "the life is over: go back first");
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
        Desk desk(lab::Life(scenario, 0, 1), {}, 8);
        desk.execute(command(What::jump_to, 100));
        desk.execute(command_at(What::lesion_part, part));
        desk.execute(command(What::jump_by, 100));
        desk.execute(command_at(What::lesion_part, part));
        // Back and on again: it is cut out and put back once more.
        desk.execute(command(What::jump_to, 150));
        CHECK(desk.published()["parts_cut"].size() == 1);
        desk.execute(command(What::save));
        to_end(desk);
        CHECK(desk.published()["parts_cut"].empty());
        const auto again =
            std::make_shared<const lab::Scenario>(lab::read_scenario(std::string(desk.published()["saved"])));
        REQUIRE(again->interventions.size() == 2);
        CHECK(again->interventions.front().lesion == part_names[part]);
        CHECK(again->interventions.back().restore == part_names[part]);
        const std::string lived = desk.life().fingerprint().text();
        CHECK(fingerprint_at_end(lab::Life(again, 0, 1)) == lived);
        CHECK(fingerprint_at_end(with_shams(scenario, again->interventions)) != lived);
    }
}

TEST_CASE("pokes: what was done by hand, saved and read again, is the same life to the bit") {
    const tests::TemporaryFolder folder;
    const tests::WorkingDirectory there(folder);

    const auto scenario = small();
    Desk desk = desk_of(scenario);
    desk.execute(command(What::jump_to, 7.3));
    intervention(desk, "drop " + scenario->kinds.front().name);
    desk.execute(command(What::jump_by, 1.234567));
    intervention(desk, "puff air at its eye");
    intervention(desk, "deplete its sodium");
    desk.execute(command_at(What::lesion, desk.model().asked_about));
    desk.execute(command(What::jump_by, 9));
    desk.execute(command_at(What::lesion, desk.model().asked_about));
    intervention(desk, "say “blot”");
    Command placed = command_at(What::intervention, choice_named(desk, "drop " + scenario->kinds.back().name));
    placed.flag = true;
    placed.at = {2.37F, 2.61F};
    desk.execute(placed);
    CHECK(desk.published()["pokes"] == 7);
    // Back before the last ones: they happen again when their time comes.
    desk.execute(command(What::jump_to, 9));
    desk.execute(command(What::save));
    const std::string saved = desk.published()["saved"];
    to_end(desk);
    const auto lived = desk.life().fingerprint().text();
    using organism::body::Interoception;
    CHECK(desk.life().creatures().front().inner().deficit(Interoception::sodium) > 0.9F);

    const auto again = std::make_shared<const lab::Scenario>(lab::read_scenario(saved));
    REQUIRE(again->interventions.size() == 7);
    CHECK(again->groups.size() == 1);
    CHECK(again->first_seed == 1);
    CHECK(fingerprint_at_end(lab::Life(again, 0, 1)) == lived);

    // A replay can be poked further, and that saved again.
    Desk second(lab::Life(again, 0, 1), {}, 8);
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
    Desk desk = desk_of(small());
    desk.execute(command(What::jump_to, 14));
    intervention(desk, "prick it");
    desk.execute(command(What::jump_to, 8));
    CHECK(desk.published()["pokes"] == 1);
    intervention(desk, "puff air at its eye");
    CHECK(desk.published()["pokes"] == 1);
    CHECK(sim::seconds(desk.life().interventions().back().at) < 9);
}

TEST_CASE("the list of pokes is searched by what is typed") {
    Desk desk = desk_of(small());
    const auto all = desk.offered().size();
    CHECK(all > 15);
    desk.execute(command(What::interventions));
    Command typed = command(What::type);
    typed.text = "sodium";
    desk.execute(typed);
    CHECK(desk.offered().size() == 2);
    desk.execute(command(What::choose_by, 1));
    CHECK(desk.state().choice == 1);
    desk.execute(command(What::erase));
    desk.execute(command(What::accept));
    CHECK_FALSE(desk.state().interventions);
    CHECK(desk.published()["pokes"] == 1);
}
