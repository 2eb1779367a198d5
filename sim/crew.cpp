#include "sim/crew.hpp"

#include <utility>

namespace flinch::sim {
namespace {

constexpr int spins = 4000;  // some 20 microseconds, in which the next round mostly begins

void relax() noexcept {
    __builtin_ia32_pause();
}

}  // namespace

Crew::Crew(unsigned threads) {
    for (unsigned i = 1; i < threads; ++i) others_.emplace_back([this] { serve(); });
}

Crew::~Crew() {
    closing_ = true;
    ++round_;
    round_.notify_all();
}

void Crew::run(std::size_t count, const void* work) {
    work_ = work;
    count_ = count;
    next_ = 0;
    busy_ = others_.size();
    ++round_;
    round_.notify_all();
    take_turns();
    for (int spin = 0; busy_ > 0; ++spin) {
        if (spin < spins) {
            relax();
        } else {
            std::this_thread::yield();
        }
    }
    if (!first_) return;
    std::rethrow_exception(std::exchange(first_, nullptr));
}

void Crew::take_turns() noexcept {
    for (std::size_t i = next_++; i < count_; i = next_++) {
        try {
            call_(work_, i);
        } catch (...) {
            const std::scoped_lock lock(one_at_a_time_);
            if (!first_) first_ = std::current_exception();
        }
    }
}

void Crew::serve() noexcept {
    for (std::uint32_t seen = 0;;) {
        for (int spin = 0; round_ == seen && spin < spins; ++spin) relax();
        round_.wait(seen);
        seen = round_;
        if (closing_) return;
        take_turns();
        --busy_;
    }
}

}  // namespace flinch::sim
