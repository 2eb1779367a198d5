#include "render/watch.hpp"

#include <SFML/Graphics/Image.hpp>
#include <SFML/Graphics/RenderTexture.hpp>
#include <algorithm>
#include <stdexcept>

#include "render/chrome/chrome.hpp"
#include "render/controller/controller.hpp"
#include "render/film.hpp"
#include "render/screen.hpp"
#include "render/window/library_screen.hpp"
#include "render/window/window.hpp"

namespace flinch::render {
namespace {

/// A picture without a window.
class OffscreenWindow {
  public:
    explicit OffscreenWindow(const WatchOptions& options) : options_(&options) {
        if (!target_.create(options.width, options.height))
            throw std::runtime_error("no picture of this size could be made on this display");
    }
    sf::Image take(Controller& controller) {
        draw_all(canvas_, hit_areas_, controller.model(), controller.state(), options_->width,
                 options_->height);
        return developed();
    }
    sf::Image take(LibraryScreen& library) {
        library.draw(canvas_, hit_areas_, options_->width, options_->height);
        return developed();
    }

  private:
    sf::Image developed() {
        canvas_.show_on(target_);
        target_.display();
        return target_.getTexture().copyToImage();
    }

    const WatchOptions* options_;
    sf::RenderTexture target_;
    Canvas canvas_;
    HitAreas hit_areas_;
};

void save(const sf::Image& image, const std::string& file) {
    if (!image.saveToFile(file)) throw std::runtime_error("cannot write the picture " + file);
}

void turn_to(Controller& controller, const std::string& page) {
    const auto pages = pages_of(controller.model());
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (page_names[static_cast<std::size_t>(pages[i])] == page)
            controller.execute(command_at(Command::What::page, i));
    }
}

void take_shot(lab::Life life, const WatchOptions& options) {
    OffscreenWindow offscreen(options);
    const sim::Time end = life.end();
    Controller controller(std::move(life), options.settings, options.speed);
    turn_to(controller, options.page);
    controller.advance_to(std::min(options.at.value_or(end), end));
    save(offscreen.take(controller), options.shot);
}

void take_film(lab::Life life, const WatchOptions& options) {
    OffscreenWindow offscreen(options);
    Film film(options.video, options.width, options.height);
    const sim::Time last = std::min(options.at.value_or(life.end()), life.end());
    const sim::Time each = std::max(sim::Time{1}, sim::from_seconds(options.speed / film_rate));
    const sim::Time begin = std::max(life.now(), options.from);
    Controller controller(std::move(life), options.settings, options.speed);
    turn_to(controller, options.page);
    bool more = true;
    for (sim::Time moment = begin; more && moment <= last; moment += each) {
        more = controller.advance_to(moment);
        film.add(offscreen.take(controller));
    }
    film.finish();
}

void take_library_shot(const WatchOptions& options) {
    OffscreenWindow offscreen(options);
    LibraryScreen library;
    save(offscreen.take(library), options.shot);
}

}  // namespace

int watch(std::optional<lab::Life> life, const WatchOptions& options) {
    const bool to_file = !options.shot.empty() || !options.video.empty();
    if (options.headless && !to_file)
        throw std::runtime_error(
            "--headless shows nothing: add --shot FILE.png --at TIME, or --video FILE.mp4");
    if (options.headless || (to_file && !have_display())) {
        start_hidden_screen(options.width, options.height);
    } else if (!have_display()) {
        throw std::runtime_error(
            "no display can be opened: set DISPLAY, or take a picture with --headless --shot FILE.png --at "
            "TIME");
    }
    if (!options.shot.empty() && !life) {
        take_library_shot(options);
    } else if (!options.shot.empty()) {
        take_shot(std::move(*life), options);
    } else if (!options.video.empty()) {
        if (!life) throw std::runtime_error("--video needs a scenario file");
        take_film(std::move(*life), options);
    } else {
        show_window(std::move(life), options);
    }
    return 0;
}

}  // namespace flinch::render
