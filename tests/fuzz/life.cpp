// libFuzzer: whatever the bytes are, a life is refused or read, and reading takes no more memory than the
// bytes.
#include "scenarios/lab/snapshot/life_file.hpp"

#include "scenarios/lab/life/life.hpp"
#include "scenarios/lab/scenario/reader.hpp"
#include "sim/input/diagnostic.hpp"
#include "tests/fuzz/memory_file.hpp"

namespace {

using namespace flinch;

/// The reader checks a hash that the fuzzer cannot guess, so what stands behind it is also tried by itself.
template <class State>
void restore(State& state, std::string_view bytes) {
    try {
        sim::restore(state, bytes);
    } catch (const sim::BadArchive&) {
    }
}

const lab::Life& a_life() {
    static const lab::Life life(std::make_shared<const lab::Scenario>(lab::read_scenario(
                                    FLINCH_SOURCE_DIR "/tests/scenarios/files/small.toml")),
                                0, 1);
    return life;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes = fuzz::text_of(data, size);
    const fuzz::MemoryFile file(bytes);
    try {
        (void)lab::read_life_file(file.path());
    } catch (const sim::BadInput&) {
    }
    lab::LifeLabel label;
    restore(label, bytes);
    lab::LifeBytes parts;
    restore(parts, bytes);
    organism::Creature creature = a_life().creatures().front();
    restore(creature, bytes);
    lab::Life life = a_life();
    restore(life, bytes);
    return 0;
}
