#pragma once

namespace flinch::sim {

/// The table of a struct's parameters, which sim/input/parameters.hpp explains.
template <class Struct>
class ParameterTable;

}  // namespace flinch::sim
