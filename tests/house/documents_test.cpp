// The documents name files of this house: every one of them is there, under the path or the end of a path
// that is written.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace {
namespace fs = std::filesystem;

const fs::path root = FLINCH_SOURCE_DIR;

std::string text_of(const fs::path& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// Every file of the house, as seen from its root with a `/` before it; the folders too, with one behind.
std::vector<std::string> everything() {
    std::vector<std::string> paths;
    for (const char* top :
         {"sim", "world", "organism", "scenarios", "render", "tests", "docs", "cmake", ".ci", ".github"}) {
        if (!fs::exists(root / top)) continue;
        paths.push_back("/" + std::string(top) + "/");
        for (const auto& entry : fs::recursive_directory_iterator(root / top))
            paths.push_back("/" + fs::relative(entry.path(), root).string() +
                            (entry.is_directory() ? "/" : ""));
    }
    for (const auto& entry : fs::directory_iterator(root)) {
        if (entry.is_regular_file()) paths.push_back("/" + entry.path().filename().string());
    }
    return paths;
}

/// What a document writes between backquotes that is a file's or a folder's name.
std::vector<std::string> files_named(const std::string& text) {
    static const std::regex name(R"(`([A-Za-z0-9_./-]*(?:\.cpp|\.hpp|\.md|[a-z]/))`)");
    std::vector<std::string> names;
    for (std::sregex_iterator found(text.begin(), text.end(), name), end; found != end; ++found)
        names.push_back((*found)[1]);
    return names;
}

}  // namespace

TEST_CASE("every file that a document names is there") {
    const auto all = everything();
    const auto exists = [&all](const std::string& name) {
        return std::any_of(all.begin(), all.end(),
                           [&name](const std::string& path) { return path.ends_with("/" + name); });
    };
    CHECK(exists("sim/time.hpp"));
    CHECK(exists("time.hpp"));
    CHECK_FALSE(exists("ime.hpp"));
    int names = 0;
    std::vector<fs::path> documents{root / "README.md", root / "CONTRIBUTING.md"};
    for (const auto& entry : fs::directory_iterator(root / "docs")) documents.push_back(entry.path());
    for (const fs::path& document : documents) {
        if (document.extension() != ".md") continue;
        for (const std::string& name : files_named(text_of(document))) {
            if (name == "docs/results.md") continue;  // made from what is kept, when anything is
            ++names;
            CHECK_MESSAGE(exists(name), document.filename().string()
                                            << " names `" << name << "`, which is not there");
        }
    }
    CHECK(names > 40);
}
