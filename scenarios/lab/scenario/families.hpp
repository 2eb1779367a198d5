#pragma once

#include "sim/input/document.hpp"

namespace flinch::lab {

/// Rewrites a scenario so that everything stands in it in full, as if a patient person had written it out:
///
/// - a name with `{set}` in it stands for a family, one for each member of the set, which stands for `{set}`
///   everywhere in that one (`{set.column}` for a set of rows); a set of one member stands for it everywhere. Of
///   several sets the last that is named changes slowest;
/// - `like = "NAME"`: what this one does not say it has from that earlier one of its kind;
/// - `[defaults.KIND]`: what all of a kind have that do not say otherwise (thing, stimulus, phase, group, probe,
///   exam, table, finding).
///
/// What is wrong goes to the diagnostics.
void write_out(sim::Document& document, sim::Diagnostics& problems);

}  // namespace flinch::lab
