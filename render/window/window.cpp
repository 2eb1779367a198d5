#include "render/window/window.hpp"

#include <SFML/Graphics/RenderWindow.hpp>
#include <memory>
#include <stdexcept>
#include <utility>

#include "render/chrome/chrome.hpp"
#include "render/controller/controller.hpp"
#include "render/interaction/keys.hpp"
#include "render/window/library_screen.hpp"
#include "scenarios/lab/report/json_text.hpp"
#include "scenarios/lab/write_file.hpp"
#include "sim/input/diagnostic.hpp"

namespace flinch::render {
namespace {

constexpr unsigned smallest_width = 640;
constexpr unsigned smallest_height = 400;
constexpr Controller::Patience patience{14};  // of each picture's time, for living

/// The window shows the library, or one life at its controller.
class Window {
  public:
    Window(std::optional<lab::Life> life, const WatchOptions& options) : options_(&options) {
        window_.create(sf::VideoMode(options.width, options.height), "flinch");
        window_.setKeyRepeatEnabled(true);
        window_.setFramerateLimit(60);
        place();
        if (life)
            sit_down(std::move(*life), options.settings);
        else
            library_.emplace();
    }

    void run() {
        publish();
        for (sf::Clock clock; window_.isOpen();) {
            for (sf::Event event; window_.pollEvent(event);) on(event);
            const double passed = std::min(0.1, static_cast<double>(clock.restart().asSeconds()));
            if (controller_) pass(passed);
            draw();
        }
        publish();
    }

  private:
    /// Opens in the middle of the screen, or at its corner if the screen is no larger, so that nothing is cut
    /// off.
    void place() {
        const auto screen = sf::VideoMode::getDesktopMode();
        const auto size = window_.getSize();
        const bool room = screen.width > size.x && screen.height > size.y;
        window_.setPosition(room ? sf::Vector2i(static_cast<int>(screen.width - size.x) / 2,
                                                static_cast<int>(screen.height - size.y) / 2)
                                 : sf::Vector2i(0, 0));
    }

    void sit_down(lab::Life life, const lab::Settings& settings) {
        window_.setTitle("flinch - " + life.scenario().title);
        controller_ = std::make_unique<Controller>(std::move(life), settings, options_->speed, patience);
        const sim::Time from = std::exchange(from_, sim::Time{});  // of the first life only
        if (from > controller_->life().now())
            controller_->execute(command(Command::What::jump_to, sim::seconds(from)));
        const auto pages = pages_of(controller_->model());
        for (std::size_t i = 0; i < pages.size(); ++i) {
            if (page_names[static_cast<std::size_t>(pages[i])] == options_->page)
                controller_->execute(command_at(Command::What::page, i));
        }
        library_.reset();
        publish();
    }

    void pass(double seconds) {
        const bool travelling = controller_->state().travelling;
        controller_->pass(seconds);
        if (travelling && !controller_->state().travelling) publish();  // it has arrived
    }

    void draw() {
        const auto size = window_.getSize();
        const unsigned width = std::max(size.x, smallest_width);
        const unsigned height = std::max(size.y, smallest_height);
        if (controller_)
            draw_all(canvas_, hit_areas_, controller_->model(), controller_->state(), width, height);
        else
            library_->draw(canvas_, hit_areas_, width, height);
        canvas_.show_on(window_);
        window_.display();
    }

    void execute(const Command& command) {
        if (command.what == Command::What::none) return;
        if (command.what == Command::What::quit) return window_.close();
        if (controller_) {
            controller_->execute(command);
            if (controller_->wants_library()) to_library();
            return publish();
        }
        if (command.what == Command::What::back) return window_.close();
        if (const auto path = library_->execute(command)) open(*path);
        publish();
    }

    void to_library() {
        if (!options_->open) return window_.close();
        controller_.reset();
        library_.emplace();
        window_.setTitle("flinch");
    }

    void open(const std::string& path) {
        try {
            sit_down(options_->open(path), {});
        } catch (const sim::BadInput& bad) {
            library_->complain(bad.problems().all().front().message);
        }
    }

    void on(const sf::Event& event) {
        switch (event.type) {
            case sf::Event::Closed:
                return window_.close();
            case sf::Event::KeyPressed: {
                const bool list = listing();
                execute(list ? list_command_of(event.key) : command_of(event.key));
                opened_by_key_ = !list && listing();  // the letter of that key is no search
                return;
            }
            case sf::Event::TextEntered:
                return type(event.text.unicode);
            case sf::Event::MouseButtonPressed:
                return press(event.mouseButton);
            case sf::Event::MouseButtonReleased:
                held_.reset();
                return;
            case sf::Event::MouseMoved:
                return move({event.mouseMove.x, event.mouseMove.y});
            case sf::Event::MouseWheelScrolled: {
                const Point p = units({event.mouseWheelScroll.x, event.mouseWheelScroll.y});
                if (const HitArea* hit_area = hit_areas_.wheel_at(p))
                    execute(hit_area->wheel(p, event.mouseWheelScroll.delta));
                return;
            }
            default:
                return;
        }
    }

    /// Whether a list is open that takes letters.
    [[nodiscard]] bool listing() const {
        return library_ || (controller_ && controller_->state().interventions);
    }

    void type(sf::Uint32 letter) {
        if (!listing() || letter < 32 || letter == 127) return;
        if (std::exchange(opened_by_key_, false)) return;
        Command made = command(Command::What::type);
        sf::Utf32::toUtf8(&letter, &letter + 1, std::back_inserter(made.text));
        execute(made);
    }

    [[nodiscard]] Point units(sf::Vector2i pixel) const { return canvas_.unit_at(pixel, window_.getSize()); }

    void press(const sf::Event::MouseButtonEvent& button) {
        const Point p = units({button.x, button.y});
        const HitArea* hit_area = hit_areas_.at(p);
        if (hit_area == nullptr) return;
        const bool left = button.button == sf::Mouse::Left;
        if (left && (hit_area->drag || hit_area->pull)) {
            held_ = *hit_area;
            last_ = p;
        }
        const HitArea::Answer answer =
            left ? (hit_area->left ? hit_area->left : hit_area->drag) : hit_area->right;
        if (answer) execute(answer(p));
    }

    void move(sf::Vector2i pixel) {
        const Point p = units(pixel);
        if (held_) {
            if (held_->drag) execute(held_->drag(p));
            if (held_ && held_->pull) execute(held_->pull(p, p - last_));
            last_ = p;
        }
        const HitArea* hit_area = hit_areas_.at(p);
        if (controller_) controller_->point_at(p, hit_area != nullptr ? hit_area->hint : std::string{});
        if (library_) library_->point_at(p);
    }

    /// Writes a file that tells scripts and tests what is shown; it is whole at every moment.
    void publish() {
        if (options_->state.empty()) return;
        const auto state = controller_ ? controller_->published() : library_->published();
        lab::write_file(options_->state, lab::json_text(state, 1) + '\n');
    }

    const WatchOptions* options_;
    sim::Time from_ = options_->from;
    sf::RenderWindow window_;
    Canvas canvas_;
    HitAreas hit_areas_;
    std::unique_ptr<Controller> controller_;
    std::optional<LibraryScreen> library_;
    std::optional<HitArea> held_;  // being dragged
    Point last_;
    bool opened_by_key_ = false;
};

}  // namespace

void show_window(std::optional<lab::Life> life, const WatchOptions& options) {
    Window(std::move(life), options).run();
}

}  // namespace flinch::render
