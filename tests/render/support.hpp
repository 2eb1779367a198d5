#pragma once

#include <memory>

#include "scenarios/lab/life/life.hpp"
#include "scenarios/lab/scenario/reader.hpp"

inline const flinch::lab::Settings quick{{"cortex.latent", "16"}};

inline std::shared_ptr<const flinch::lab::Scenario> small() {
    return std::make_shared<const flinch::lab::Scenario>(
        flinch::lab::read_scenario(FLINCH_SOURCE_DIR "/tests/scenarios/files/small.toml", quick));
}

/// Lives a life to its end and returns its fingerprint.
inline std::string fingerprint_at_end(flinch::lab::Life life) {
    while (life.step() != flinch::lab::Life::Step::over) {
    }
    return life.fingerprint().text();
}
