// The tutorial is run as it stands: every block of commands, in order, in one empty folder.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include <sys/wait.h>

#include "tests/skip.hpp"
#include "tests/temporary_folder.hpp"

namespace {
namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// The blocks marked `sh`, one after the other; a block that fails names itself.
std::string commands_of(const std::string& document) {
    std::string script = "set -euo pipefail\n";
    bool inside = false;
    int block = 0;
    std::istringstream lines(document);
    for (std::string line; std::getline(lines, line);) {
        if (!inside && line == "```sh") {
            inside = true;
            script += "trap 'echo \"block " + std::to_string(++block) + " failed\" >&2' ERR\n";
        } else if (inside && line == "```") {
            inside = false;
        } else if (inside) {
            script += line + "\n";
        }
    }
    REQUIRE(block > 5);
    return script;
}

}  // namespace

TEST_CASE("every command of the tutorial succeeds, and leaves the figure and the tables it promises") {
    for (const char* program : {"Xvfb", "sqlite3"}) {
        if (!flinch::tests::have_program(program)) FLINCH_SKIP("there is no " << program);
    }
    const flinch::tests::TemporaryFolder folder;
    const flinch::tests::TemporaryFolder work;
    const auto script =
        folder.write("tutorial.sh", commands_of(text_of(FLINCH_SOURCE_DIR "/docs/tutorial.md")));
    const fs::path log = folder / "log.txt";
    const std::string command =
        "cd " + work.path().string() + " && PATH=" + fs::path(FLINCH_BINARY).parent_path().string() +
        ":$PATH ASAN_OPTIONS=detect_leaks=0 bash " + script.string() + " >" + log.string() + " 2>&1";
    const int status = std::system(command.c_str());
    CHECK_MESSAGE((WIFEXITED(status) && WEXITSTATUS(status) == 0), text_of(log));
    CHECK(fs::file_size(work / "parts.png") > 10'000);
    CHECK(text_of(work / "blink/run.txt").find("holds          the eye shuts") != std::string::npos);
    CHECK(text_of(log).find("cerebellum.learning_rate=0.05") != std::string::npos);
}
