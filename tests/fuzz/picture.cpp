// libFuzzer: whatever the bytes are, the reader answers, and neither crashes nor hangs nor eats memory.
#include "world/picture.hpp"
#include "tests/fuzz/memory_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<flinch::world::Picture::Flaw> flaws;
    (void)flinch::world::Picture::parse(flinch::fuzz::text_of(data, size), flaws);
    return 0;
}
