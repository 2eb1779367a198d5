#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/lab/life/life.hpp"

namespace flinch::lab {

/// A variable of a life that a probe can read, looked up once by its name. Each file of variables/, and each
/// part of the learning subsystem, says which names it knows and what they mean.
using Variable = std::function<double(const Life&)>;

/// What things look like to a species' eye: the foveal code of each kind alone in an empty room.
using Likenesses = std::vector<std::vector<float>>;
[[nodiscard]] Likenesses likenesses(const Scenario& scenario, const organism::Species& species);

/// Where names are looked up.
struct VariableScope {
    const Scenario& scenario;
    const Group& group;
    std::shared_ptr<const Likenesses> looks;  ///< null while a file is only checked
};

/// One variable, or a family of them: `HEAD.NAME` for each of `names`.
struct VariableFamily {
    std::string head;     ///< with its dot; empty: a variable by itself, named by `names`
    std::string member;   ///< what the names are names of, in capitals ("CIRCUIT"), for the reference
    std::string unit;     ///< empty for a bare number; a range in words if there is one ("0 to 1")
    std::string about;    ///< what it says, without a full stop
    std::string example;  ///< one of them as a probe reads it: "expect.flinch"
    std::function<std::vector<std::string>(const VariableScope&)> names;
    /// The variable of the name at this place among `names`.
    std::function<Variable(const VariableScope&, std::size_t place)> make;
};

/// Puts a family into the registry, as `HEAD.MEMBER`. Meant for a static object in the file of the family.
bool register_variables(VariableFamily family);

/// The names in what a probe reads: one, or the two of a difference, "expect.sweet - expect.salt".
[[nodiscard]] std::vector<std::string> terms_of(const std::string& reads);
/// A variable or a difference of two. Nothing if there is no such variable in this group.
[[nodiscard]] std::optional<Variable> find_variable(const std::string& name, const VariableScope& scope);
/// Every single name that `find_variable` knows.
[[nodiscard]] std::vector<std::string> variable_names(const VariableScope& scope);

/// A row of the reference of variables: one variable, or a family as "expect.CIRCUIT".
struct VariableEntry {
    std::string name;
    std::string unit;
    std::string about;
    std::string example;
};
/// Everything that `reads` knows, in the order of the names.
[[nodiscard]] std::vector<VariableEntry> variable_reference();

/// The creature that probes look at.
[[nodiscard]] inline const organism::Creature& subject(const Life& life) {
    return life.creatures().front();
}

}  // namespace flinch::lab
