#include "render/watch.hpp"

#include <SFML/Graphics.hpp>
#include <algorithm>
#include <stdexcept>

#include "render/film.hpp"
#include "render/panel.hpp"
#include "render/screen.hpp"

namespace flinch::render {
namespace {

/// A life under observation.
class Watched {
  public:
    explicit Watched(lab::Life life) : life_(std::move(life)), observer_(life_) {}

    /// Lives on until a moment; false when the life is over.
    bool advance_to(sim::Time moment) {
        while (!over_ && life_.now() < moment) step();
        return !over_;
    }
    /// Lives on to the end of the next cortical frame.
    void advance_frame() {
        while (!over_ && step() != lab::Life::Step::frame) {
        }
    }
    [[nodiscard]] const ViewModel& model() {
        observer_.refresh(life_);
        return observer_.model();
    }
    [[nodiscard]] const lab::Life& life() const noexcept { return life_; }
    [[nodiscard]] bool over() const noexcept { return over_; }

  private:
    lab::Life::Step step() {
        const auto step = life_.step();
        over_ = step == lab::Life::Step::over;
        if (step == lab::Life::Step::frame) observer_.note_frame(life_);
        return step;
    }

    lab::Life life_;
    Observer observer_;
    bool over_ = false;
};

void make_room(sf::RenderTexture& picture, const WatchOptions& options) {
    if (!picture.create(options.width, options.height))
        throw std::runtime_error("no picture of this size could be made on this display");
    picture.setSmooth(true);
}

void draw_on(sf::RenderTexture& picture, Watched& watched, WindowState state) {
    state.over = watched.over();
    draw_all(picture, watched.model(), state);
    picture.display();
}

void take_shot(Watched& watched, const WatchOptions& options) {
    sf::RenderTexture picture;
    make_room(picture, options);
    watched.advance_to(options.at.value_or(watched.life().end()));
    draw_on(picture, watched, {options.speed, false, false, false});
    if (!picture.getTexture().copyToImage().saveToFile(options.shot))
        throw std::runtime_error("cannot write the picture " + options.shot);
}

void take_film(Watched& watched, const WatchOptions& options) {
    sf::RenderTexture picture;
    make_room(picture, options);
    Film film(options.video, options.width, options.height);
    const sim::Time last = std::min(options.at.value_or(watched.life().end()), watched.life().end());
    const sim::Time each = sim::from_seconds(options.speed / film_rate);
    for (sim::Time moment{}; moment <= last && watched.advance_to(moment); moment += each) {
        draw_on(picture, watched, {options.speed, false, false, false});
        film.add(picture.getTexture().copyToImage());
    }
    film.finish();
}

void on_key(sf::Keyboard::Key key, sf::RenderWindow& window, WindowState& state, Watched& watched) {
    constexpr double slowest = 0.125;
    constexpr double fastest = 1024;
    using sf::Keyboard;
    switch (key) {
        case Keyboard::Space:
            state.paused = !state.paused;
            break;
        case Keyboard::Right:
            state.paused = true;
            watched.advance_frame();
            break;
        case Keyboard::Add:
        case Keyboard::Equal:
            state.speed = std::min(fastest, state.speed * 2);
            break;
        case Keyboard::Subtract:
        case Keyboard::Hyphen:
            state.speed = std::max(slowest, state.speed / 2);
            break;
        case Keyboard::H:
            state.help = !state.help;
            break;
        case Keyboard::Escape:
        case Keyboard::Q:
            window.close();
            break;
        default:
            break;
    }
}

void handle_events(sf::RenderWindow& window, WindowState& state, Watched& watched) {
    for (sf::Event event; window.pollEvent(event);) {
        if (event.type == sf::Event::Closed) window.close();
        if (event.type == sf::Event::KeyPressed) on_key(event.key.code, window, state, watched);
    }
}

/// In the middle of the screen; at its corner if the screen is no larger, so that nothing is cut off.
void place(sf::RenderWindow& window) {
    const auto screen = sf::VideoMode::getDesktopMode();
    const auto size = window.getSize();
    const bool room = screen.width > size.x && screen.height > size.y;
    window.setPosition(room ? sf::Vector2i(static_cast<int>(screen.width - size.x) / 2,
                                           static_cast<int>(screen.height - size.y) / 2)
                            : sf::Vector2i(0, 0));
}

void show_window(Watched& watched, const WatchOptions& options) {
    constexpr double longest_frame = 0.1;  // seconds: a slow moment of the machine is not made up for
    sf::RenderWindow window(sf::VideoMode(options.width, options.height),
                            "flinch - " + watched.life().scenario().title);
    place(window);
    window.setFramerateLimit(60);
    WindowState state{options.speed, false, false, false};
    double due = sim::seconds(watched.life().now());
    for (sf::Clock clock; window.isOpen();) {
        handle_events(window, state, watched);
        const double passed = std::min(longest_frame, static_cast<double>(clock.restart().asSeconds()));
        if (state.paused) {
            due = sim::seconds(watched.life().now());
        } else {
            due += passed * state.speed;
            watched.advance_to(sim::from_seconds(due));
        }
        state.over = watched.over();
        draw_all(window, watched.model(), state);
        window.display();
    }
}

}  // namespace

int watch(lab::Life life, const WatchOptions& options) {
    const bool to_file = !options.shot.empty() || !options.video.empty();
    if (options.headless && !to_file)
        throw std::runtime_error(
            "--headless shows nothing: add --shot FILE.png --at TIME, or --video FILE.mp4");
    if (options.headless || (to_file && !have_display())) {
        start_hidden_screen(options.width, options.height);
    } else if (!have_display()) {
        throw std::runtime_error(
            "no display: set DISPLAY, or take a picture with --headless --shot FILE.png --at TIME");
    }
    Watched watched(std::move(life));
    if (!options.shot.empty()) {
        take_shot(watched, options);
    } else if (!options.video.empty()) {
        take_film(watched, options);
    } else {
        show_window(watched, options);
    }
    return 0;
}

}  // namespace flinch::render
