#pragma once

namespace flinch::sim {

/// The rows of a struct: see sim/input/parameters.hpp.
template <class Struct>
class ParameterTable;

}  // namespace flinch::sim
