#include "render/controller/controller.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "render/panel.hpp"
#include "scenarios/lab/experiment/experiment.hpp"

namespace flinch::render {
namespace {

using What = Command::What;

constexpr double slowest = 0.1;
constexpr double fastest = 4096;
constexpr std::size_t places_a_picture = 10;  // of the painted world
constexpr int steps_a_look = 32;              // events from one look at the clock to the next

double faster(double speed) {
    return speed < 0.125 ? 0.125 : std::min(fastest, speed * 2);
}
double slower(double speed) {
    return speed <= 0.125 ? slowest : speed / 2;
}

/// Tells when a command has taken long enough.
class Stopwatch {
  public:
    explicit Stopwatch(Controller::Patience patience) : patience_(patience) {}
    [[nodiscard]] bool late() const { return std::chrono::steady_clock::now() - begun_ > patience_; }

  private:
    Controller::Patience patience_;
    std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
};

}  // namespace

Controller::Controller(lab::Life life, lab::Settings settings, double speed, Patience patience)
    : session_(std::move(life)),
      settings_(std::move(settings)),
      choices_(intervention_choices(session_.life().scenario())),
      patience_(patience) {
    state_.speed = speed;
    state_.reached = speed;
    state_.circuit = session_.model().asked_about;
    search({});
    due_ = sim::seconds(session_.life().now());
}

void Controller::pass(double seconds) {
    if (journey_) return travel();
    if (state_.paused || session_.over() || seconds <= 0) return after_jump();
    const double before = sim::seconds(session_.life().now());
    due_ += seconds * state_.speed;
    if (state_.free_running) due_ = 1e12;
    const Stopwatch watch(patience_);
    bool late = false;
    while (!session_.over() && sim::seconds(session_.life().now()) < due_ && !late) {
        for (int i = 0; i < steps_a_look && !session_.over() && sim::seconds(session_.life().now()) < due_;
             ++i)
            session_.step_event();
        late = watch.late();
    }
    const double now = sim::seconds(session_.life().now());
    if (late) due_ = now;  // time that a slow machine lost is not made up for
    const double reached = late || state_.free_running ? (now - before) / seconds : state_.speed;
    state_.reached += (reached - state_.reached) * std::min(1.0, 4 * seconds);
    state_.over = session_.over();
}

bool Controller::advance_to(sim::Time moment) {
    const bool more = session_.advance_to(moment);
    after_jump();
    return more;
}

void Controller::after_jump() {
    due_ = sim::seconds(session_.life().now());
    state_.over = session_.over();
    state_.travelling = journey_.has_value();
}

void Controller::set_out(Journey journey) {
    session_.depart(journey);
    journey_ = journey;
    travel();
}

void Controller::travel() {
    const Stopwatch watch(patience_);
    for (bool late = false; journey_ && !late; late = watch.late()) {
        for (int i = 0; i < steps_a_look && journey_; ++i) {
            if (session_.step_towards(*journey_)) journey_.reset();
        }
    }
    after_jump();
}

void Controller::stop_journey() {
    journey_.reset();
    after_jump();
}

void Controller::jump(double seconds) {
    set_out({Journey::To::moment, sim::from_seconds(seconds)});
}

void Controller::execute(const Command& command) {
    if (command.what != What::none) state_.notice.clear();
    if (command.what <= What::jump_to) return handle_time(command);
    if (command.what <= What::history_to) return handle_view(command);
    handle_input(command);
}

void Controller::handle_time(const Command& command) {
    stop_journey();
    const auto pause_at = [this](Journey::To to) {
        state_.paused = true;
        set_out({to, {}});
    };
    switch (command.what) {
        case What::quit:
            quit_ = true;
            break;
        case What::pause:
            state_.paused = !state_.paused;
            after_jump();
            break;
        case What::step_event:
            state_.paused = true;
            session_.step_event();
            return after_jump();
        case What::step_frame:
            return pause_at(Journey::To::next_frame);
        case What::step_trial:
            return pause_at(Journey::To::next_trial);
        case What::speed_up:
            state_.speed = faster(state_.speed);
            state_.free_running = false;
            after_jump();
            break;
        case What::speed_down:
            state_.speed = slower(state_.speed);
            state_.free_running = false;
            after_jump();
            break;
        case What::speed_free:
            state_.free_running = !state_.free_running;
            after_jump();
            break;
        case What::jump_by:
            return jump(sim::seconds(session_.life().now()) + command.number);
        case What::jump_to:
            return jump(command.number);
        default:
            break;
    }
}

void Controller::set_page(std::size_t page) {
    const auto pages = pages_of(session_.model());
    if (page < pages.size()) state_.page = static_cast<std::size_t>(pages[page]);
}

void Controller::handle_view(const Command& command) {
    const std::size_t indicators = session_.model().indicators.size();
    switch (command.what) {
        case What::page:
            return set_page(command.index);
        case What::creature: {
            const std::size_t all = session_.life().creatures().size();
            state_.creature = (command.index == Command::npos ? state_.creature + 1 : command.index) % all;
            session_.choose_creature(state_.creature);
            break;
        }
        case What::circuit:
            state_.circuit = std::min(command.index, indicators - 1);
            break;
        case What::circuit_by:
            if (indicators > 0)
                state_.circuit =
                    (state_.circuit + indicators +
                     static_cast<std::size_t>(static_cast<long>(indicators) + std::lround(command.number))) %
                    indicators;
            break;
        case What::lesion:
            toggle_lesion(command.index == Command::npos ? state_.circuit : command.index);
            break;
        case What::part:
            state_.part = (command.index == Command::npos ? state_.part + 1 : command.index) %
                          organism::learning::lesionable_parts().size();
            state_.notice = "chosen: " + organism::learning::lesionable_parts()[state_.part] +
                            "    Shift X: cut it out, or put it back";
            break;
        case What::lesion_part:
            toggle_part(command.index == Command::npos ? state_.part : command.index);
            break;
        case What::history_by:
        case What::history_to: {
            const double share = command.what == What::history_to
                                     ? command.number
                                     : state_.history.value_or(1) + command.number;
            state_.history = share >= 1 ? std::nullopt : std::optional(std::max(0.0, share));
            break;
        }
        default:
            look(command);
    }
}

void Controller::look(const Command& command) {
    Camera& camera = state_.camera;
    const auto& world = session_.life().world();
    const auto body =
        world.bodies()[session_.life().creatures()[state_.creature].body()].leg.at(session_.life().now());
    if (!camera.moved)
        camera.centre = {0.5F * static_cast<float>(world.map().width()),
                         0.5F * static_cast<float>(world.map().height())};
    switch (command.what) {
        case What::overlay:
            state_.overlay = static_cast<Overlay>((static_cast<int>(state_.overlay) + 1) % 3);
            break;
        case What::zoom: {
            const float before = camera.zoom;
            camera.zoom = std::clamp(camera.zoom * static_cast<float>(command.number), 1.0F, 40.0F);
            const Point about = command.flag ? command.at : Point{body.position.x, body.position.y};
            camera.centre = about + (camera.centre - about) * (before / camera.zoom);
            camera.moved = camera.zoom > 1;
            break;
        }
        case What::pan:
            camera.centre = camera.centre + command.at;
            camera.moved = true;
            camera.follow = false;
            break;
        case What::follow:
            camera.follow = !camera.follow;
            if (camera.follow && camera.zoom < 1.5F) camera.zoom = 3;
            camera.moved = true;
            break;
        case What::fit:
            camera = {};
            break;
        default:
            break;
    }
}

const ViewModel& Controller::model() {
    return session_.model(state_.overlay == Overlay::none ? 0 : places_a_picture);
}

void Controller::point_at(Point pointer, std::string hint) {
    state_.pointer = pointer;
    state_.hint = std::move(hint);
}

nlohmann::ordered_json Controller::published() const {
    const lab::Life& life = session_.life();
    nlohmann::ordered_json all{{"scenario", life.scenario().path},
                               {"group", life.group().name},
                               {"seed", life.seed()},
                               {"time_s", sim::seconds(life.now())},
                               {"events", life.events()},
                               {"over", session_.over()},
                               {"paused", state_.paused},
                               {"travelling", state_.travelling},
                               {"speed", state_.speed},
                               {"free_running", state_.free_running},
                               {"page", page_names[state_.page]},
                               {"creature", state_.creature},
                               {"overlay", static_cast<int>(state_.overlay)},
                               {"help", state_.help},
                               {"snapshots", session_.snapshots()},
                               {"pokes", session_.interventions_by_hand().size()},
                               {"saved", saved_},
                               {"notice", state_.notice}};
    const std::uint64_t fingerprint = life.fingerprint().value();
    all["fingerprint"] = lab::fingerprint_of({&fingerprint, 1});  // as `flinch run` prints it
    const auto& steering = life.creatures()[state_.creature].steering();
    all["circuit"] = steering.circuits().empty() ? "" : steering.circuits()[state_.circuit].name;
    all["lesioned"] = nlohmann::ordered_json::array();
    for (std::uint32_t i = 0; i < steering.circuits().size(); ++i) {
        if (steering.lesioned(i)) all["lesioned"].push_back(steering.circuits()[i].name);
    }
    all["part"] = organism::learning::lesionable_parts()[state_.part];
    all["parts_cut"] = nlohmann::ordered_json::array();
    for (const std::string& part : organism::learning::lesionable_parts()) {
        if (life.creatures()[state_.creature].brain().lesioned(part)) all["parts_cut"].push_back(part);
    }
    return all;
}

}  // namespace flinch::render
