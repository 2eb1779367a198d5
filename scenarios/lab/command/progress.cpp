#include "scenarios/lab/command/progress.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include <fmt/format.h>

namespace flinch::lab {

ProgressBar::ProgressBar(std::string what)
    : what_(std::move(what)), terminal_(::isatty(STDERR_FILENO) == 1) {}

ProgressBar::~ProgressBar() {
    if (terminal_) std::fputs("\r\033[K", stderr);
}

void ProgressBar::show(std::size_t done, std::size_t all) {
    constexpr std::size_t width = 30;
    if (all == 0) return;
    if (!terminal_) return show_line(done, all);
    const double passed = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun_).count();
    const double left = done == 0 ? 0 : passed / static_cast<double>(done) * static_cast<double>(all - done);
    const std::size_t filled = std::min(width, width * done / all);
    std::fputs(fmt::format("\r\033[K{} [{:#<{}}{:.<{}}] {}/{}  {:.0f} s left", what_, "", filled, "",
                           width - filled, done, all, left)
                   .c_str(),
               stderr);
    std::fflush(stderr);
}

void ProgressBar::show_line(std::size_t done, std::size_t all) {
    constexpr std::chrono::seconds between{30};
    const auto now = std::chrono::steady_clock::now();
    if (now - shown_ < between || done == all) return;
    shown_ = now;
    std::fputs(fmt::format("flinch: {}: {} of {} done\n", what_, done, all).c_str(), stderr);
}

}  // namespace flinch::lab
