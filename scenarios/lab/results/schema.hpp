#pragma once

#include "scenarios/lab/results/database.hpp"

namespace flinch::lab {

/// Makes an empty database a results file. Throws `sim::BadInput` if it is another program's or another
/// version's.
void prepare_schema(Database& database);

}  // namespace flinch::lab
