#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "scenarios/lab/name_table.hpp"
#include "sim/archive.hpp"

namespace flinch::lab {

/// One measured value of one trial or, if `trial` is -1, of a whole phase. Names are stored as numbers of the
/// name table of the `Measures` that the row belongs to.
struct Measure {
    std::uint32_t run = 0;  ///< the index of the run, from 0, among those measured together
    NameId group = 0, phase = 0;
    std::int32_t trial = 0;  ///< the place within the phase, from 0
    double time_s = 0;       ///< the start of the trial, or the moment measured
    NameId probe = 0;
    NameId stimulus = 0;  ///< the number of the trial's label
    double value = 0;
};

/// Selects measures by their names; an empty name matches any.
struct Filter {
    std::string probe, group, phase, stimulus;
};

/// The measures of one or several runs of an experiment, in the order of the runs and, within a run, in the
/// order in which they were taken. It is a value.
class Measures {
  public:
    /// The number of a name, for use in rows.
    NameId id(const std::string& name) { return names_.id(name); }
    [[nodiscard]] const std::string& name(NameId id) const noexcept { return names_[id]; }

    void add(const Measure& row);
    /// Adds all the measures of another life or run to this `run`, whatever run they belonged to there.
    /// Precondition: no row of a later run has been added.
    void append(const Measures& other, std::uint32_t run);

    [[nodiscard]] std::span<const Measure> rows() const noexcept { return rows_; }
    void fields(sim::Archive& archive) { archive(names_, rows_, of_probe_); }
    [[nodiscard]] bool any(const Filter& filter) const;
    /// The values that match the filter, one list for each run from the first to the last that has any
    /// measure.
    [[nodiscard]] std::vector<std::vector<double>> values(const Filter& filter) const;
    /// Calls `found(row)` for each row that matches the filter, in order.
    template <class Found>
    void for_each(const Filter& filter, Found found) const;

  private:
    /// A filter with its names replaced by their numbers.
    struct Numbers {
        static constexpr NameId any = ~NameId{0};
        NameId probe = any, group = any, phase = any, stimulus = any;
        bool unknown = false;  // whether the filter has a name that no measure has

        [[nodiscard]] bool match(const Measure& row) const noexcept {
            return (group == any || group == row.group) && (phase == any || phase == row.phase) &&
                   (stimulus == any || stimulus == row.stimulus);
        }
    };
    [[nodiscard]] Numbers numbers(const Filter& filter) const;

    NameTable names_;
    std::vector<Measure> rows_;
    std::vector<std::vector<std::uint32_t>> of_probe_;  // indices of rows, by the number of their probe
};

/// For each row, how many rows of the same run, group, phase, probe and stimulus there are up to it: the
/// place of a trial among those of its kind, from 1.
[[nodiscard]] std::vector<std::uint32_t> nth_of_kind(const Measures& measures);

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
