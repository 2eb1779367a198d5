#include "render/film.hpp"

#include <csignal>
#include <stdexcept>

#include <fmt/format.h>

namespace flinch::render {
namespace {

/// A file name as one word for the shell.
std::string quoted(const std::string& text) {
    std::string result = "'";
    for (const char c : text) result += c == '\'' ? "'\\''" : std::string(1, c);
    return result + "'";
}

}  // namespace

void Film::Closer::operator()(std::FILE* pipe) const noexcept {
    pclose(pipe);
}

Film::Film(const std::string& file, unsigned width, unsigned height) : file_(file), half_(file + ".half") {
    if (std::system("command -v ffmpeg >/dev/null 2>&1") != 0) {
        throw std::runtime_error("no ffmpeg for --video: install the package ffmpeg");
    }
    std::signal(SIGPIPE, SIG_IGN);
    const auto command = fmt::format(
        "ffmpeg -loglevel error -y -f rawvideo -pix_fmt rgba -s {}x{} -r {} -i - "
        "-vf 'pad=ceil(iw/2)*2:ceil(ih/2)*2' -pix_fmt yuv420p -movflags +faststart -f mp4 {}",
        width, height, film_rate, quoted("file:" + half_));
    pipe_.reset(popen(command.c_str(), "w"));
    if (!pipe_) throw std::runtime_error("ffmpeg could not be started");
}

Film::~Film() {
    pipe_.reset();
    std::remove(half_.c_str());  // what is not whole is no film
}

void Film::add(const sf::Image& picture) {
    const std::size_t bytes = std::size_t{4} * picture.getSize().x * picture.getSize().y;
    if (std::fwrite(picture.getPixelsPtr(), 1, bytes, pipe_.get()) != bytes)
        throw std::runtime_error("ffmpeg stopped: the film could not be written");
}

void Film::finish() {
    if (pclose(pipe_.release()) != 0 || std::rename(half_.c_str(), file_.c_str()) != 0)
        throw std::runtime_error("ffmpeg failed: the film could not be written");
}

}  // namespace flinch::render
