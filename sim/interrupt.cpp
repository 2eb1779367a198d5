#include "sim/interrupt.hpp"

#include <csignal>
#include <initializer_list>

namespace flinch::sim {
namespace {

volatile std::sig_atomic_t noted = 0;

void note(int signal) {
    noted = signal;
}

void answer_by(void (*handler)(int), int flags) {
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    for (const int signal : {SIGINT, SIGTERM}) sigaction(signal, &action, nullptr);
}

}  // namespace

InterruptWatch::InterruptWatch() {
    noted = 0;
    answer_by(note, static_cast<int>(SA_RESETHAND) | SA_RESTART);
}

InterruptWatch::~InterruptWatch() {
    answer_by(SIG_DFL, 0);
}

int interrupted() noexcept {
    return noted;
}

}  // namespace flinch::sim
