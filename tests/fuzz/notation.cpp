// libFuzzer: whatever the bytes are, the reader answers, and neither crashes nor hangs nor eats memory.
#include "scenarios/lab/notation/design_notation.hpp"
#include "tests/fuzz/memory_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace flinch::lab;
    const auto parsed = parse_design(flinch::fuzz::text_of(data, size));
    const std::map<std::string, std::vector<std::string>> sets{{"each", {"cup", "ball"}},
                                                               {"a", {"{each}", "b"}}};
    if (const auto* design = std::get_if<PhaseDesign>(&parsed)) (void)expand(*design, sets);
    return 0;
}
