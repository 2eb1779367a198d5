// libFuzzer: whatever the bytes are, the reader answers, and neither crashes nor hangs nor eats memory.
#include "scenarios/lab/scenario/reader.hpp"
#include "tests/fuzz/memory_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = "replays = \"" FLINCH_SOURCE_DIR "/scenarios/instincts/pain.toml\"\n" +
                             std::string(flinch::fuzz::text_of(data, size));
    const flinch::fuzz::MemoryFile file(text);
    try {
        (void)flinch::lab::read_scenario(file.path());
    } catch (const flinch::sim::BadInput&) {
    }
    return 0;
}
