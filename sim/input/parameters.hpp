#pragma once

#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "sim/input/domains.hpp"
#include "sim/input/parameters_fwd.hpp"

// A parameter is said once: its default where the struct's member is declared, all else in one row of the
// struct's table, which stands beside the struct. Readers, their errors, settings, the reference and what
// counts as genome come from the rows.
//
//     struct EarParams {
//         float noise = 0.1F;
//         sim::Time echo{1'500'000};
//         static const sim::ParameterTable<EarParams>& parameters();
//     };
//
//     const sim::ParameterTable<EarParams>& EarParams::parameters() {
//         static const sim::ParameterTable<EarParams> table{
//             {"noise", &EarParams::noise, sim::Number{0, 2}, "standard deviation added to each band"},
//             {"echo", &EarParams::echo, sim::Duration{100ms, 1min}, "how long a word stays in memory"},
//         };
//         return table;
//     }
//
//     sim::read(root.section("ear"), ear);
namespace flinch::sim {

/// A key that a reader of its own reads, as where it needs more than the key's value: told of, not read.
struct ByHand {
    std::string type;
    std::string unit = {};
    std::string default_text = {};
    bool required = false;
    std::vector<std::string> choices = {};
};

/// A field of a struct that is a field itself.
template <class Struct, class Inner, class Value>
[[nodiscard]] auto within(Inner Struct::*outer, Value Inner::*field) {
    return [outer, field](Struct& of) -> Value& { return of.*outer.*field; };
}

/// One row: a key and what it is. A field is a pointer to a member, or a function from the struct to a
/// reference where the member lies deeper. Without the key the field keeps what it has; an optional field
/// then has nothing.
template <class Struct>
class Parameter {
  public:
    template <class Field, class Domain>
    Parameter(std::string key, Field field, Domain domain, std::string about, std::string source = {}) {
        info_.key = std::move(key);
        info_.about = std::move(about);
        info_.source = std::move(source);
        domain.describe(info_);
        read_ = [field, domain](Section& section, const KeyInfo& info, Struct& into) {
            if (section.expects(info.key) || info.required)
                read_value(section, info.key, domain, std::invoke(field, into));
        };
        write_ = [field, domain](Struct& of) { return write_value(domain, std::invoke(field, of)); };
    }

    /// A table within: `field` is a struct with a table of its own, or an optional one, there if the table
    /// is.
    template <class Field, class Sub>
    Parameter(std::string key, Field field, const ParameterTable<Sub>& (*table)(), std::string about) {
        info_.key = std::move(key);
        info_.type = "table";
        info_.about = std::move(about);
        read_ = [field, table](Section& section, const KeyInfo& info, Struct& into) {
            read_table(section, info.key, table(), std::invoke(field, into));
        };
        within_ = [table](const std::string& path, const std::string& what) {
            return table().sections(path, what);
        };
    }

    Parameter(std::string key, ByHand by_hand, std::string about, std::string source = {}) {
        info_ = {std::move(key),
                 std::move(by_hand.type),
                 std::move(by_hand.unit),
                 std::move(by_hand.default_text),
                 {},
                 {},
                 std::move(by_hand.choices),
                 std::move(about),
                 std::move(source),
                 by_hand.required};
    }

    void read(Section& section, Struct& into) const {
        if (read_) read_(section, info_, into);
    }
    /// The field's value as a file would say it; empty if it has none.
    [[nodiscard]] std::string write(Struct& of) const { return write_ ? write_(of) : info_.default_text; }
    /// What it is, its default being what `defaults` has.
    [[nodiscard]] KeyInfo info(Struct& defaults) const {
        KeyInfo info = info_;
        info.default_text = write(defaults);
        return info;
    }
    [[nodiscard]] std::vector<KeySection> within(const std::string& path) const {
        return within_ ? within_(path + (path.empty() ? "" : ".") + info_.key, info_.about)
                       : std::vector<KeySection>{};
    }

  private:
    template <class Domain, class Value>
    static void read_value(Section& section, const std::string& key, const Domain& domain, Value& value) {
        domain.read(section, key, value);
    }
    template <class Domain, class Value>
    static void read_value(Section& section, const std::string& key, const Domain& domain,
                           std::optional<Value>& value) {
        if (!value) value.emplace();
        domain.read(section, key, *value);
    }
    template <class Domain, class Value>
    static std::string write_value(const Domain& domain, const Value& value) {
        return domain.write(value);
    }
    template <class Domain, class Value>
    static std::string write_value(const Domain& domain, const std::optional<Value>& value) {
        return value ? domain.write(*value) : std::string{};
    }
    template <class Sub>
    static void read_table(Section& section, const std::string& key, const ParameterTable<Sub>& table,
                           Sub& value) {
        Section within = section.section(key);
        table.read(within, value);
        within.finish();
    }
    template <class Sub>
    static void read_table(Section& section, const std::string& key, const ParameterTable<Sub>& table,
                           std::optional<Sub>& value) {
        if (!section.expects(key)) return;
        if (!value) value.emplace();
        read_table(section, key, table, *value);
    }

    KeyInfo info_;
    std::function<void(Section&, const KeyInfo&, Struct&)> read_;
    std::function<std::string(Struct&)> write_;
    std::function<std::vector<KeySection>(const std::string& path, const std::string& about)> within_;
};

/// All the rows of a struct, in the order in which they are read and told.
template <class Struct>
class ParameterTable {
  public:
    ParameterTable(std::initializer_list<Parameter<Struct>> rows) : rows_(rows) {}

    /// Reads every row; whether that is all that the section may have (`finish`) is for the caller to say.
    void read(Section& section, Struct& into) const {
        for (const auto& row : rows_) row.read(section, into);
    }
    /// Every key with its default, as `defaults` has it.
    [[nodiscard]] std::vector<KeyInfo> keys(Struct defaults = {}) const {
        std::vector<KeyInfo> all;
        for (const auto& row : rows_) all.push_back(row.info(defaults));
        return all;
    }
    /// The section as it is told, and those within it.
    [[nodiscard]] std::vector<KeySection> sections(const std::string& path, const std::string& about,
                                                   bool listed = false) const {
        std::vector<KeySection> all{{path, about, listed, keys()}};
        for (const auto& row : rows_) {
            for (KeySection& section : row.within(path)) all.push_back(std::move(section));
        }
        return all;
    }
    [[nodiscard]] const std::vector<Parameter<Struct>>& rows() const noexcept { return rows_; }

  private:
    std::vector<Parameter<Struct>> rows_;
};

/// Reads a whole section into a struct by its table: any other key is an error.
template <class Struct>
void read(Section section, Struct& into) {
    Struct::parameters().read(section, into);
    section.finish();
}

/// The same, starting from the struct's defaults.
template <class Struct>
[[nodiscard]] Struct read(Section section) {
    Struct value;
    read(std::move(section), value);
    return value;
}

}  // namespace flinch::sim
