#include "render/screen.hpp"

#include <dlfcn.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <stdexcept>

#include <fmt/format.h>

namespace flinch::render {
namespace {

constexpr int patience = 20'000;  // milliseconds for the server to start

/// The number that Xvfb writes once it is ready; empty if it ended instead.
std::string read_number(int from) {
    std::string number;
    pollfd ready{from, POLLIN, 0};
    while (poll(&ready, 1, patience) > 0) {
        char c = 0;
        if (read(from, &c, 1) != 1 || c == '\n') break;
        number += c;
    }
    return number;
}

/// Whether a display server answers. It is asked with the X11 library that SFML has brought along. The
/// connection stays open, for a server that loses its last client starts anew and turns away whoever comes
/// meanwhile.
bool opens(const char* display) {
    const auto open = reinterpret_cast<void* (*)(const char*)>(dlsym(RTLD_DEFAULT, "XOpenDisplay"));
    if (open == nullptr) return true;  // another window system: SFML will see
    static void* const connection = open(display);
    return connection != nullptr;
}

}  // namespace

bool have_display() {
    const char* display = std::getenv("DISPLAY");
    return display != nullptr && *display != '\0' && opens(display);
}

void start_hidden_screen(unsigned width, unsigned height) {
    int ends[2];
    if (pipe(ends) != 0) throw std::runtime_error("no pipe for Xvfb");
    const std::string size = fmt::format("{}x{}x24", width, height);
    const std::string descriptor = std::to_string(ends[1]);
    const pid_t server = fork();
    if (server == 0) {
        prctl(PR_SET_PDEATHSIG, SIGTERM);  // it ends when we do
        close(ends[0]);
        const int nowhere = open("/dev/null", O_RDWR);
        for (const int fd : {0, 1, 2}) dup2(nowhere, fd);
        execlp("Xvfb", "Xvfb", "-displayfd", descriptor.c_str(), "-screen", "0", size.c_str(), "-nolisten",
               "tcp", nullptr);
        _exit(127);
    }
    close(ends[1]);
    const std::string number = read_number(ends[0]);
    close(ends[0]);
    if (number.empty()) {
        if (server > 0) waitpid(server, nullptr, 0);
        throw std::runtime_error("no hidden screen could be started: install the package xvfb");
    }
    setenv("DISPLAY", (":" + number).c_str(), 1);
}

}  // namespace flinch::render
