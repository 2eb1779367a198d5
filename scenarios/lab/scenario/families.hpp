#pragma once

#include "sim/input/document.hpp"

namespace flinch::lab {

/// Rewrites a scenario so that everything stands in it in full, as if a patient person had written it out:
///
/// - A name with `{set}` in it stands for a family, with one element for each member of the set; the member
///   replaces `{set}` everywhere in that element (`{set.column}` for a set of rows). A set of one member is
///   replaced by it everywhere. If a name mentions several sets, the last one mentioned changes slowest.
/// - `like = "NAME"`: the element takes every key that it leaves out from that earlier element of its kind.
/// - `[defaults.KIND]` gives every element of a kind (thing, stimulus, phase, group, probe, exam, table,
///   finding) the keys that it leaves out.
///
/// Errors go to the diagnostics.
void write_out(sim::Document& document, sim::Diagnostics& problems);

}  // namespace flinch::lab
