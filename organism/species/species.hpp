#pragma once

#include <functional>
#include <string>
#include <vector>

#include "organism/body/ear.hpp"
#include "organism/body/eye.hpp"
#include "organism/body/interoception.hpp"
#include "organism/body/muscles.hpp"
#include "organism/body/vestibule.hpp"
#include "organism/learning/brain.hpp"
#include "organism/steering/circuit.hpp"
#include "organism/steering/claim.hpp"
#include "organism/steering/colliculus/colliculus.hpp"
#include "organism/steering/stage.hpp"
#include "organism/steering/steering.hpp"
#include "sim/input/key_listing.hpp"
#include "sim/input/parameters_fwd.hpp"

namespace flinch::sim {
class Diagnostics;
class Document;
class Section;
}  // namespace flinch::sim

namespace flinch::organism {

/// A species: everything that is fixed at birth, as a species file defines it.
struct Species {
    std::string name = "unnamed";
    body::EyeParams eye;
    body::EarParams ear;
    body::MusclesParams muscles;
    body::VestibuleParams vestibule;
    body::InteroceptionParams interoception;
    steering::ColliculusParams colliculus;
    steering::SteeringParams steering;
    std::vector<steering::Stage> stages;  ///< in order of age
    std::vector<steering::Circuit> circuits;
    std::vector<steering::Claim> claims;  ///< claims about the circuits, for `flinch prove`
    learning::BrainParams brain;
    sim::Time frame{100'000};           ///< between cortical frames while something changes
    sim::Time quiet_frame{500'000};     ///< and while nothing does
    sim::Time dozing_frame{1'000'000};  ///< and during sleep

    /// Lesions a part: one of `learning::lesionable_parts()`, "assessed-worth" (every circuit's anticipation
    /// line), or a circuit by its name. It returns false if there is no such part.
    bool lesion(std::string_view part);
    /// The names of all parts that `lesion` knows.
    [[nodiscard]] std::vector<std::string> parts() const;

    static const sim::ParameterTable<Species>& parameters();
};

enum class Subsystem { body, steering, learning };

/// A section of a species file, which is the table of one part's parameters.
struct SpeciesSection {
    std::string name;
    Subsystem subsystem = Subsystem::body;
    std::function<void(sim::Section& root, Species&)> read;
    std::function<std::vector<sim::KeySection>()> keys;  ///< its table, and those within it
};

/// All sections except stages and circuits, of which a file has many.
[[nodiscard]] const std::vector<SpeciesSection>& species_sections();

/// Reads a species; every problem goes to `problems`.
[[nodiscard]] Species read_species(sim::Document& document, sim::Diagnostics& problems);

}  // namespace flinch::organism
