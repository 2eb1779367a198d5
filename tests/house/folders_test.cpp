// No two tests share a file or a folder: whatever a test writes goes into a `TemporaryFolder` of its own.
#include <doctest/doctest.h>

#include <array>
#include <fstream>
#include <string>

#include "tests/temporary_folder.hpp"

namespace {
namespace fs = std::filesystem;

/// Whether a line names a folder that other processes may use, too.
bool shared(const std::string& line) {
    constexpr std::array names{"temp_directory_path", "mkdtemp", "tmpnam", "\"/tmp/"};
    for (const char* name : names) {
        if (line.find(name) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("the check knows a shared folder when it sees one") {
    CHECK(shared("    const fs::path path = fs::temp_directory_path() / \"a.toml\";"));
    CHECK(shared("std::ofstream(\"/tmp/a.toml\");"));
    CHECK_FALSE(shared("const tests::TemporaryFolder folder;"));
}

TEST_CASE("every file that a test writes lies in a folder of its own") {
    const fs::path root = fs::path(FLINCH_SOURCE_DIR) / "tests";
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        const fs::path& path = entry.path();
        if (path.extension() != ".cpp" && path.extension() != ".hpp") continue;
        if (path.filename() == "temporary_folder.hpp" || path.filename() == "folders_test.cpp") continue;
        ++files;
        std::ifstream in(path);
        int number = 0;
        for (std::string line; std::getline(in, line);) {
            ++number;
            CHECK_MESSAGE(!shared(line), path.string()
                                             << ":" << number << ": write into a tests::TemporaryFolder");
        }
    }
    CHECK(files > 50);
}

TEST_CASE("a temporary folder is new and empty, another is another, and it is gone with its test") {
    fs::path was;
    {
        const flinch::tests::TemporaryFolder one;
        const flinch::tests::TemporaryFolder other;
        was = one.path();
        CHECK(one.path() != other.path());
        CHECK(fs::is_empty(one.path()));
        CHECK(fs::exists(one.write("a.txt", "text")));
        CHECK(fs::is_empty(other.path()));
        const flinch::tests::WorkingDirectory there(other);
        CHECK(fs::equivalent(fs::current_path(), other.path()));
    }
    CHECK_FALSE(fs::exists(was));
    CHECK(fs::exists(fs::current_path()));
}
