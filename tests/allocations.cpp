// The heap's operators of this whole test program, replaced by ones that count.
#include "tests/allocations.hpp"

#include <atomic>
#include <cstdlib>
#include <new>

#if defined(__clang__)
#if __has_feature(thread_sanitizer)
#define FLINCH_HEAP_IS_WATCHED
#endif
#endif

namespace {

std::atomic<long> count{0};
std::atomic<long> bytes{0};

}  // namespace

bool flinch::tests::counts_allocations() noexcept {
#ifdef FLINCH_HEAP_IS_WATCHED
    return false;
#else
    return true;
#endif
}

long flinch::tests::allocations() noexcept {
    return count;
}

long flinch::tests::allocated() noexcept {
    return bytes;
}

#ifndef FLINCH_HEAP_IS_WATCHED

void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
    ++count;
    bytes += static_cast<long>(size);
    return std::malloc(size == 0 ? 1 : size);
}
void* operator new(std::size_t size) {
    if (void* memory = operator new(size, std::nothrow)) return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete(void* memory, const std::nothrow_t&) noexcept {
    std::free(memory);
}

#endif
