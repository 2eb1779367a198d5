// Here the controller acts on the life, and shows the list from which a person chooses.
#include <algorithm>
#include <cmath>
#include <filesystem>

#include <fmt/format.h>

#include "render/controller/controller.hpp"
#include "render/interaction/search_text.hpp"
#include "scenarios/lab/machine_failure.hpp"
#include "scenarios/lab/scenario/replay.hpp"
#include "scenarios/lab/write_file.hpp"

namespace flinch::render {
namespace {

using What = Command::What;

/// A file name that is not taken yet.
std::filesystem::path free_name(const std::filesystem::path& scenario) {
    for (int i = 1;; ++i) {
        const auto path =
            std::filesystem::current_path() / fmt::format("{}-poked-{}.toml", scenario.stem().string(), i);
        if (!std::filesystem::exists(path)) return path;
    }
}

}  // namespace

void Controller::search(std::string typed) {
    state_.search = std::move(typed);
    state_.offered.clear();
    for (std::size_t i = 0; i < choices_.size(); ++i) {
        if (fits(folded(choices_[i].label + " " + choices_[i].group), state_.search))
            state_.offered.push_back(i);
    }
    state_.choice = 0;
}

void Controller::handle_input(const Command& command) {
    switch (command.what) {
        case What::interventions:
            state_.interventions = !state_.interventions;
            search({});
            break;
        case What::choose_intervention:
            state_.choice = command.index;
            break;
        case What::intervention:
            return do_intervention(command);
        case What::type:
            search(state_.search + command.text);
            break;
        case What::erase: {
            std::string typed = state_.search;
            erase_last_letter(typed);
            search(std::move(typed));
            break;
        }
        case What::choose_by: {
            const auto all = static_cast<long>(std::max<std::size_t>(1, state_.offered.size()));
            state_.choice = static_cast<std::size_t>(
                (static_cast<long>(state_.choice) + static_cast<long>(command.number) % all + all) % all);
            break;
        }
        case What::scroll_to:
            if (!state_.offered.empty())
                state_.choice = static_cast<std::size_t>(std::lround(
                    std::clamp(command.number, 0.0, 1.0) * static_cast<double>(state_.offered.size() - 1)));
            break;
        case What::accept:
            if (state_.interventions) do_intervention(command);
            break;
        case What::save:
            return save();
        case What::help:
            state_.help = !state_.help;
            break;
        case What::back:
            return back();
        case What::library:
            library_ = true;
            break;
        default:
            break;
    }
}

void Controller::back() {
    if (journey_) {
        stop_journey();
    } else if (state_.help) {
        state_.help = false;
    } else if (state_.interventions) {
        state_.interventions = false;
    } else {
        library_ = true;
    }
}

void Controller::do_intervention(const Command& command) {
    std::size_t index = command.index;
    if (index == Command::npos) {
        if (state_.offered.empty()) return;
        index = state_.offered[std::min(state_.choice, state_.offered.size() - 1)];
    }
    if (index >= choices_.size()) return;
    const InterventionChoice& choice = choices_[index];
    if (choice.part) {
        state_.interventions = false;
        return toggle_part(*choice.part);
    }
    state_.last_intervention = index;
    lab::Intervention intervention = choice.intervention;
    intervention.creature = static_cast<std::uint32_t>(state_.creature);
    const world::Vector place{command.at.x, command.at.y};
    if (command.flag && choice.placed && session_.life().world().map().cell(place) != world::Map::wall)
        intervention.place = place;
    state_.interventions = false;
    if (refuse()) return;
    session_.intervention(std::move(intervention), choice.label);
    let_it_happen();
    state_.notice = "done: " + choice.label;
}

/// Whether it is too late for anything to be done.
bool Controller::refuse() {
    stop_journey();
    if (session_.over()) state_.notice = "the life is over: go back first";
    return session_.over();
}

/// A intervention is done at the next microsecond, so that it is seen even while the life is paused.
void Controller::let_it_happen() {
    session_.advance_to(session_.life().now() + sim::Time{1});
    after_jump();
}

void Controller::toggle_lesion(std::size_t circuit) {
    const auto& steering = session_.life().creatures()[state_.creature].steering();
    if (circuit >= steering.circuits().size()) return;
    cut(steering.circuits()[circuit].name, !steering.lesioned(static_cast<std::uint32_t>(circuit)));
}

void Controller::toggle_part(std::size_t part) {
    const auto& names = organism::learning::lesionable_parts();
    if (part >= names.size()) return;
    state_.part = part;
    cut(names[part], !session_.life().creatures()[state_.creature].brain().lesioned(names[part]));
}

void Controller::cut(const std::string& name, bool out) {
    if (refuse()) return;
    lab::Intervention intervention;
    intervention.creature = static_cast<std::uint32_t>(state_.creature);
    (out ? intervention.lesion : intervention.restore) = name;
    const std::string what = (out ? "cut out " : "put back ") + name;
    session_.intervention(std::move(intervention), what);
    let_it_happen();
    state_.notice = what;
}

void Controller::save() {
    const lab::Life& life = session_.life();
    const std::filesystem::path path = free_name(life.scenario().path);
    std::error_code failed;
    auto original = std::filesystem::proximate(std::filesystem::absolute(life.scenario().path),
                                               path.parent_path(), failed);
    if (failed) original = std::filesystem::absolute(life.scenario().path);
    try {
        lab::write_file(path, lab::replay_text(life.scenario(), original.string(), life.group().name,
                                               life.seed(), settings_, session_.interventions_by_hand()));
    } catch (const lab::MachineFailure& failure) {
        state_.notice = failure.what();
        return;
    }
    saved_ = path.string();
    state_.notice = "saved: flinch watch " + path.filename().string();
}

}  // namespace flinch::render
