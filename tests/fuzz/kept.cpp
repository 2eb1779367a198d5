// libFuzzer: whatever the bytes are, the reader answers, and neither crashes nor hangs nor eats memory.
#include "scenarios/lab/kept/kept.hpp"
#include "sim/input/diagnostic.hpp"
#include "tests/fuzz/memory_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const flinch::fuzz::MemoryFile file(flinch::fuzz::text_of(data, size));
    try {
        (void)flinch::lab::read_kept(file.path());
    } catch (const flinch::sim::BadInput&) {
    }
    return 0;
}
