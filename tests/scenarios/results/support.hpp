#pragma once

#include <string>

#include "scenarios/lab/results/results_file.hpp"
#include "tests/temporary_folder.hpp"

namespace flinch::lab::test {

<<<<<<< HEAD
/// A folder of its own for one test, gone with it.
class Folder {
  public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "flinch-test-XXXXXX").string();
        path_ = ::mkdtemp(name.data());
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

  private:
    std::filesystem::path path_;
};
=======
/// A run whose measures can be told by its seed.
inline RunRecord a_run(std::uint64_t seed, std::size_t measures = 3, const std::string& settings = "") {
    RunRecord run{
        {"word.toml", settings, seed}, "f" + std::to_string(seed), "content", 120, 0.5, 1000 + seed, 10, {}};
    for (std::size_t i = 0; i < measures; ++i) {
        run.measures.push_back({"paired", "test", static_cast<int>(i), static_cast<double>(i) * 1.5, "expect",
                                "(\"spider\")", static_cast<double>(seed) + static_cast<double>(i) / 8});
    }
    return run;
}
>>>>>>> h/docs

inline const Combination plain{"word.toml", "content", ""};

/// One run whose measures can be told by its seed.
inline Record a_run(std::uint64_t seed, std::size_t count = 3) {
    Record record;
    record.runs.push_back({seed, "f" + std::to_string(seed), 120, 0.5, 1000 + seed, 10});
    Measures& all = record.measures;
    for (std::size_t i = 0; i < count; ++i) {
        all.add({0, all.id("paired"), all.id("test"), static_cast<std::int32_t>(i),
                 static_cast<double>(i) * 1.5, all.id("expect"), all.id("(\"spider\")"),
                 static_cast<double>(seed) + static_cast<double>(i) / 8});
    }
    return record;
}

}  // namespace flinch::lab::test
