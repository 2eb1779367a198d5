#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "scenarios/lab/name_table.hpp"

namespace flinch::lab {

/// One measured value of one trial (or, with trial -1, of a whole phase). Names are numbers in the table of
/// the `Measures` that it belongs to.
struct Measure {
    std::uint32_t run = 0;  ///< which of the runs measured together, from 0
    NameId group = 0, phase = 0;
    std::int32_t trial = 0;  ///< within the phase, from 0
    double time_s = 0;       ///< start of the trial, or the moment measured
    NameId probe = 0;
    NameId stimulus = 0;  ///< the trial's label
    double value = 0;
};

/// Which measures are meant, by their names; an empty name matches any.
struct Filter {
    std::string probe, group, phase, stimulus;
};

/// What one or several runs of an experiment measured, in the order of runs and, within a run, in the order
/// in which it was measured. A value.
class Measures {
  public:
    /// The number of a name, to be used in rows.
    NameId id(const std::string& name) { return names_.id(name); }
    [[nodiscard]] const std::string& name(NameId id) const noexcept { return names_[id]; }

    void add(const Measure& row);
    /// Adds all the measures of another life or run, whatever their run was there, to this run. Precondition:
    /// no row of a later run has been added.
    void append(const Measures& other, std::uint32_t run);

    [[nodiscard]] std::span<const Measure> rows() const noexcept { return rows_; }
    [[nodiscard]] bool any(const Filter& filter) const;
    /// The values that match, for each run from the first to the last that has any measure.
    [[nodiscard]] std::vector<std::vector<double>> values(const Filter& filter) const;
    /// Calls `found(row)` for each row that matches, in order.
    template <class Found>
    void for_each(const Filter& filter, Found found) const;

  private:
    /// A filter with its names looked up.
    struct Numbers {
        static constexpr NameId any = ~NameId{0};
        NameId probe = any, group = any, phase = any, stimulus = any;
        bool unknown = false;  // a name that no measure has

        [[nodiscard]] bool match(const Measure& row) const noexcept {
            return (group == any || group == row.group) && (phase == any || phase == row.phase) &&
                   (stimulus == any || stimulus == row.stimulus);
        }
    };
    [[nodiscard]] Numbers numbers(const Filter& filter) const;

    NameTable names_;
    std::vector<Measure> rows_;
    std::vector<std::vector<std::uint32_t>> of_probe_;  // places of rows, by the probe's number
};

template <class Found>
void Measures::for_each(const Filter& filter, Found found) const {
    const Numbers wanted = numbers(filter);
    if (wanted.unknown) return;
    if (wanted.probe == Numbers::any) {
        for (const Measure& row : rows_) {
            if (wanted.match(row)) found(row);
        }
    } else if (wanted.probe < of_probe_.size()) {
        for (const std::uint32_t place : of_probe_[wanted.probe]) {
            if (wanted.match(rows_[place])) found(rows_[place]);
        }
    }
}

}  // namespace flinch::lab
