#pragma once

#include <chrono>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "render/controller/session.hpp"
#include "render/interaction/command.hpp"
#include "render/interaction/window_state.hpp"
#include "render/model/intervention_choices.hpp"
#include "scenarios/lab/scenario/reader.hpp"

namespace flinch::render {

/// The controller of one life that is watched: it takes commands, keeps time, and publishes what the window
/// shows. It knows nothing of windows.
class Controller {
  public:
    using Patience = std::chrono::milliseconds;
    static constexpr Patience any_time = std::chrono::years{1};

    /// The scenario was read with `settings`; a life that is saved must be read with them, too. No command
    /// and no `pass` takes much longer than `patience`: what a jump still needs is lived in the next ones.
    Controller(lab::Life life, lab::Settings settings, double speed, Patience patience = any_time);

    /// Lets the life go on for this many seconds of the watcher's time, as far as the machine keeps up.
    void pass(double seconds);
    void execute(const Command& command);

    [[nodiscard]] const ViewModel& model();
    [[nodiscard]] const WindowState& state() const noexcept { return state_; }
    void point_at(Point pointer, std::string hint);
    [[nodiscard]] bool wants_to_quit() const noexcept { return quit_; }
    [[nodiscard]] bool wants_library() const noexcept { return library_; }
    [[nodiscard]] const lab::Life& life() const noexcept { return session_.life(); }
    bool advance_to(sim::Time moment);
    /// A summary of what the window shows, for scripts and tests.
    [[nodiscard]] nlohmann::ordered_json published() const;

  private:
    void handle_time(const Command& command);
    void handle_view(const Command& command);
    void handle_input(const Command& command);
    void search(std::string typed);
    void set_out(Journey journey);
    void travel();
    void stop_journey();
    void jump(double seconds);
    void after_jump();
    void set_page(std::size_t page);
    void look(const Command& command);
    bool refuse();
    void let_it_happen();
    void toggle_lesion(std::size_t circuit);
    void toggle_part(std::size_t part);
    void cut(const std::string& name, bool out);
    void do_intervention(const Command& command);
    void save();
    void back();

    Session session_;
    lab::Settings settings_;
    std::vector<InterventionChoice> choices_;
    WindowState state_;
    Patience patience_;
    std::optional<Journey> journey_;
    double due_ = 0;  // seconds of the life
    std::string saved_;
    bool quit_ = false;
    bool library_ = false;
};

}  // namespace flinch::render
