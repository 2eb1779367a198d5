#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "sim/input/document.hpp"
#include "sim/input/key_listing.hpp"
#include "sim/mathematics.hpp"

/// This header defines the domains of the keys that files have. A domain is the set of values that a key may
/// have: it reads a value (precondition: the section has the key), describes itself, and writes a value as a
/// file would.
namespace flinch::sim {

[[nodiscard]] std::string number_text(double value);
[[nodiscard]] std::string number_text(float value);
[[nodiscard]] std::string quoted(const std::string& text);
/// A duration in quotes, or empty if it is unlimited.
[[nodiscard]] std::string quoted(Time span);

/// Real numbers, kept as `float` or `double`.
struct Number {
    double least = 0, most = 0;
    std::string unit = {};

    template <class Value>
    void read(Section& section, const std::string& key, Value& value) const {
        value = static_cast<Value>(section.number(key, static_cast<double>(value), least, most));
    }
    template <class Value>
    [[nodiscard]] std::string write(Value value) const {
        return number_text(value);
    }
    void describe(KeyInfo& info) const;
};

/// Whole numbers, kept as any integer.
struct Whole {
    std::int64_t least = 0, most = std::numeric_limits<std::int64_t>::max();
    std::string unit = {};

    template <class Value>
    void read(Section& section, const std::string& key, Value& value) const {
        value = static_cast<Value>(section.integer(key, static_cast<std::int64_t>(value), least, most));
    }
    template <class Value>
    [[nodiscard]] std::string write(Value value) const {
        return std::to_string(value);
    }
    void describe(KeyInfo& info) const;
};

struct Flag {
    void read(Section& section, const std::string& key, bool& value) const {
        value = section.flag(key, value);
    }
    [[nodiscard]] std::string write(bool value) const { return value ? "true" : "false"; }
    void describe(KeyInfo& info) const { info.type = "flag"; }
};

/// Spans of time, kept as `Time`, or as seconds in a number.
struct Duration {
    Time least{}, most = Time::max();

    void read(Section& section, const std::string& key, Time& value) const {
        value = section.duration(key, value, least, most);
    }
    template <class Value>
    void read(Section& section, const std::string& key, Value& value) const {
        value = static_cast<Value>(
            seconds(section.duration(key, from_seconds(static_cast<double>(value)), least, most)));
    }
    [[nodiscard]] std::string write(Time value) const { return quoted(value); }
    template <class Value>
    [[nodiscard]] std::string write(Value value) const {
        return quoted(from_seconds(static_cast<double>(value)));
    }
    void describe(KeyInfo& info) const;
};

/// Angles, kept in degrees.
struct Degrees {
    double least = 0, most = 0;

    void read(Section& section, const std::string& key, float& value) const {
        value = static_cast<float>(section.angle_degrees(key, static_cast<double>(value), least, most));
    }
    [[nodiscard]] std::string write(float value) const { return quoted(number_text(value) + " deg"); }
    void describe(KeyInfo& info) const;
};

/// Angles, written in degrees and kept in radians.
struct Radians {
    double least = 0, most = 0;

    void read(Section& section, const std::string& key, float& value) const {
        value = radians(
            static_cast<float>(section.angle_degrees(key, static_cast<double>(degrees(value)), least, most)));
    }
    /// The text is rounded to a thousandth of a degree, because the conversion there and back is not exact.
    [[nodiscard]] std::string write(float value) const;
    void describe(KeyInfo& info) const { Degrees{least, most}.describe(info); }
};

/// Lengths, kept in cells of the map.
struct Cells {
    double least = 0, most = 0;

    void read(Section& section, const std::string& key, float& value) const {
        value = static_cast<float>(section.length_cells(key, static_cast<double>(value), least, most));
    }
    [[nodiscard]] std::string write(float value) const { return quoted(number_text(value) + " cells"); }
    void describe(KeyInfo& info) const;
};

/// One of a finite set of names, each standing for a value.
template <class Value>
struct Choice {
    std::vector<std::pair<std::string, Value>> choices;

    void read(Section& section, const std::string& key, Value& value) const {
        value = section.choice(key, choices, value);
    }
    [[nodiscard]] std::string write(const Value& value) const {
        for (const auto& [name, one] : choices) {
            if (one == value) return quoted(name);
        }
        return {};
    }
    void describe(KeyInfo& info) const {
        info.type = "choice";
        for (const auto& [name, value] : choices) info.choices.push_back(name);
    }
};

/// A choice among a finite set of names that stand for themselves, such as those that algorithms register.
[[nodiscard]] Choice<std::string> one_of(const std::vector<std::string>& names);

struct Text {
    bool required = false;

    void read(Section& section, const std::string& key, std::string& value) const {
        value = required ? section.required_text(key) : section.text(key, value);
    }
    [[nodiscard]] std::string write(const std::string& value) const {
        return required ? std::string{} : quoted(value);
    }
    void describe(KeyInfo& info) const {
        info.type = "text";
        info.required = required;
    }
};

/// A list of texts.
struct Texts {
    void read(Section& section, const std::string& key, std::vector<std::string>& value) const {
        value = section.texts(key);
    }
    [[nodiscard]] std::string write(const std::vector<std::string>& value) const;
    void describe(KeyInfo& info) const { info.type = "texts"; }
};

}  // namespace flinch::sim
