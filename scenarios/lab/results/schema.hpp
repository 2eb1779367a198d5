#pragma once

#include "scenarios/lab/results/database.hpp"

namespace flinch::lab {

/// Creates the tables of a results file in an empty database. Throws `sim::BadInput` if the database belongs
/// to another program or another version.
void prepare_schema(Database& database);

}  // namespace flinch::lab
