// Here the controller acts on the life, and shows the list from which a person chooses.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "render/controller/controller.hpp"
#include "scenarios/lab/scenario/replay.hpp"

namespace flinch::render {
namespace {

using What = Command::What;

std::string lowered(std::string text) {
    for (char& c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

/// A file name that is not taken yet.
std::filesystem::path free_name(const std::filesystem::path& scenario) {
    for (int i = 1;; ++i) {
        const auto path =
            std::filesystem::current_path() / fmt::format("{}-poked-{}.toml", scenario.stem().string(), i);
        if (!std::filesystem::exists(path)) return path;
    }
}

}  // namespace

std::vector<std::size_t> Controller::offered() const {
    std::vector<std::size_t> fitting;
    for (std::size_t i = 0; i < choices_.size(); ++i) {
        if (lowered(choices_[i].label + " " + choices_[i].group).find(lowered(state_.search)) !=
            std::string::npos)
            fitting.push_back(i);
    }
    return fitting;
}

void Controller::handle_input(const Command& command) {
    switch (command.what) {
        case What::interventions:
            state_.interventions = !state_.interventions;
            state_.search.clear();
            state_.choice = 0;
            break;
        case What::choose_intervention:
            state_.choice = command.index;
            break;
        case What::intervention:
            return do_intervention(command);
        case What::type:
            state_.search += command.text;
            state_.choice = 0;
            break;
        case What::erase:
            while (!state_.search.empty() &&
                   (static_cast<unsigned char>(state_.search.back()) & 0xC0) == 0x80)
                state_.search.pop_back();
            if (!state_.search.empty()) state_.search.pop_back();
            state_.choice = 0;
            break;
        case What::choose_by: {
            const auto all = static_cast<long>(std::max<std::size_t>(1, offered().size()));
            state_.choice = static_cast<std::size_t>(
                (static_cast<long>(state_.choice) + static_cast<long>(command.number) % all + all) % all);
            break;
        }
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
    if (state_.help) {
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
        const auto fitting = offered();
        if (fitting.empty()) return;
        index = fitting[std::min(state_.choice, fitting.size() - 1)];
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
    std::ofstream file(path);
    file << lab::replay_text(life.scenario(), original.string(), life.group().name, life.seed(), settings_,
                             session_.interventions_by_hand());
    file.flush();
    if (!file) {
        state_.notice = "cannot write " + path.string();
        return;
    }
    saved_ = path.string();
    state_.notice = "saved: flinch watch " + path.filename().string();
}

}  // namespace flinch::render
