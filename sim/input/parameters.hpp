#pragma once

#include <functional>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "sim/input/domains.hpp"
#include "sim/input/parameters_fwd.hpp"

// A parameter is declared once: its default stands where the struct's member is declared, and everything else
// stands in one row of the struct's table, which is defined beside the struct. Readers, their errors,
// settings, the reference and the set of keys that counts as genome are derived from the rows.
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

/// A key that a reader of its own reads, for example because it needs more than the key's value. The table
/// lists such a key but does not read it.
struct ByHand {
    std::string type;
    std::string unit = {};
    std::string default_text = {};
    bool required = false;
    std::vector<std::string> choices = {};
};

/// An accessor to a field of a struct that is itself a field of `Struct`.
template <class Struct, class Inner, class Value>
[[nodiscard]] auto within(Inner Struct::*outer, Value Inner::*field) {
    return [outer, field](Struct& of) -> Value& { return of.*outer.*field; };
}

/// One row of a table: a key with its field, its domain and its description. A field is a pointer to a
/// member, or a function from the struct to a reference if the member lies deeper. If a file leaves the key
/// out, the field keeps its value, so that an optional field stays empty.
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

    /// A table within this one. `field` is a struct with a table of its own, or an optional struct, which has
    /// a value if the file has the table.
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
    /// The field's value as a file would write it, or empty if it has none.
    [[nodiscard]] std::string write(Struct& of) const { return write_ ? write_(of) : info_.default_text; }
    /// The description of the key, with the value in `defaults` as its default.
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

/// All the rows of a struct, in the order in which they are read and listed.
template <class Struct>
class ParameterTable {
  public:
    ParameterTable(std::initializer_list<Parameter<Struct>> rows) : rows_(rows) {}

    /// Reads every row. The caller calls `finish` if the section may have no other keys.
    void read(Section& section, Struct& into) const {
        for (const auto& row : rows_) row.read(section, into);
    }
    /// Every key, with its default taken from `defaults`.
    [[nodiscard]] std::vector<KeyInfo> keys(Struct defaults = {}) const {
        std::vector<KeyInfo> all;
        for (const auto& row : rows_) all.push_back(row.info(defaults));
        return all;
    }
    /// The description of the section, followed by those of the sections within it.
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

/// Reads a whole section into a struct by its table. Any other key is an error.
template <class Struct>
void read(Section section, Struct& into) {
    Struct::parameters().read(section, into);
    section.finish();
}

/// The same, but it starts from the struct's defaults and returns the struct.
template <class Struct>
[[nodiscard]] Struct read(Section section) {
    Struct value;
    read(std::move(section), value);
    return value;
}

}  // namespace flinch::sim
