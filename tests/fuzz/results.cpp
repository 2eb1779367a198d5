// libFuzzer: whatever the bytes are, a results file is refused or read.
#include <unistd.h>

#include <fstream>

#include "scenarios/lab/machine_failure.hpp"
#include "scenarios/lab/results/results_file.hpp"
#include "sim/input/diagnostic.hpp"
#include "tests/fuzz/memory_file.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    // SQLite wants a name of its own, for the files that it lays beside it.
    static const std::string path = "/dev/shm/flinch-fuzz-" + std::to_string(getpid()) + ".sqlite";
    std::ofstream(path, std::ios::binary | std::ios::trunc) << flinch::fuzz::text_of(data, size);
    try {
        const auto file = flinch::lab::ResultsFile::open_existing(path);
        for (const auto& combination : file.combinations()) {
            (void)file.finished(combination);
            (void)file.read(combination);
            (void)file.findings(combination);
        }
    } catch (const flinch::sim::BadInput&) {
    } catch (const flinch::lab::MachineFailure&) {
    }
    for (const char* beside : {"", "-wal", "-shm", "-journal"}) unlink((path + beside).c_str());
    return 0;
}
