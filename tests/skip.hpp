#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

/// Ends a test case that this machine cannot run, and says so. CTest reads the line and reports the test as
/// skipped, not as passed (see `tests/CMakeLists.txt`).
#define FLINCH_SKIP(reason)             \
    do {                                \
        MESSAGE("skipped: " << reason); \
        return;                         \
    } while (false)

namespace flinch::tests {

/// Whether a program of this name can be started.
[[nodiscard]] inline bool have_program(const char* name) {
    return std::system((std::string("command -v ") + name + " >/dev/null 2>&1").c_str()) == 0;
}

}  // namespace flinch::tests
