#pragma once

#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include "scenarios/lab/scenario/reader.hpp"
#include "tests/temporary_folder.hpp"

namespace exam_support {

/// The small scenario of the tests with more text at its end, as a file that exists as long as this object.
class Appended {
  public:
    explicit Appended(const std::string& more) {
        std::ifstream file(FLINCH_SOURCE_DIR "/tests/scenarios/files/small.toml");
        std::stringstream text;
        text << file.rdbuf();
        std::string all = text.str();
        const std::string species = "../../../scenarios/species/standard.toml";
        all.replace(all.find(species), species.size(), FLINCH_SOURCE_DIR "/scenarios/species/standard.toml");
        path_ = folder_.write("small.toml", all + "# here\n" + more);
    }

    [[nodiscard]] std::shared_ptr<const flinch::lab::Scenario> read() const {
        return std::make_shared<const flinch::lab::Scenario>(
            flinch::lab::read_scenario(path_, {{"cortex.latent", "16"}}));
    }
    /// The error messages about the file, with its name written as F; empty if there are none.
    [[nodiscard]] std::string complaints() const {
        std::ostringstream said;
        try {
            (void)read();
        } catch (const flinch::sim::BadInput& bad) {
            bad.problems().print(said);
        }
        std::string all = said.str();
        for (auto p = all.find(path_.string()); p != std::string::npos; p = all.find(path_.string()))
            all.replace(p, path_.string().size(), "F");
        return all;
    }

  private:
    flinch::tests::TemporaryFolder folder_;
    std::filesystem::path path_;
};

}  // namespace exam_support
