#pragma once

#include "organism/body/ear.hpp"
#include "organism/body/eye.hpp"
#include "organism/body/interoception.hpp"
#include "organism/body/muscles.hpp"
#include "organism/body/vestibule.hpp"
#include "organism/learning/brain.hpp"
#include "organism/steering/colliculus/colliculus.hpp"
#include "sim/input/document.hpp"

// How each part of a species file is read: a section to a nature. Whatever is wrong goes to the section's
// diagnostics; what is not said has its default.
namespace flinch::organism {

[[nodiscard]] body::EyeNature read_eye(sim::Section section);
[[nodiscard]] body::EarNature read_ear(sim::Section section);
[[nodiscard]] body::MusclesNature read_muscles(sim::Section section);
[[nodiscard]] body::VestibuleNature read_vestibule(sim::Section section);
[[nodiscard]] body::InteroceptionNature read_interoception(sim::Section section);
[[nodiscard]] steering::ColliculusNature read_colliculus(sim::Section section, const body::EyeNature& eye);

[[nodiscard]] learning::CortexNature read_cortex(sim::Section section);
[[nodiscard]] learning::InsulaNature read_insula(sim::Section section);
[[nodiscard]] learning::AmygdalaNature read_amygdala(sim::Section section);
[[nodiscard]] learning::DopamineNature read_dopamine(sim::Section section);
[[nodiscard]] learning::StriatumNature read_striatum(sim::Section section);
[[nodiscard]] learning::PlannerNature read_planner(sim::Section section);
[[nodiscard]] learning::HabitsNature read_habits(sim::Section section);
[[nodiscard]] learning::HippocampusNature read_hippocampus(sim::Section section);
[[nodiscard]] learning::CerebellumNature read_cerebellum(sim::Section section);
[[nodiscard]] learning::TraceNature read_trace(sim::Section section);
[[nodiscard]] learning::CognitionNature read_cognition(sim::Section section);
[[nodiscard]] learning::ThalamusNature read_thalamus(sim::Section section);

}  // namespace flinch::organism
