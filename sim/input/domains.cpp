#include "sim/input/domains.hpp"

#include <array>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

#include "sim/input/quantity.hpp"

namespace flinch::sim {

std::string number_text(double value) {
    return fmt::format("{}", value);
}

std::string number_text(float value) {
    return fmt::format("{}", value);
}

std::string quoted(const std::string& text) {
    return '"' + text + '"';
}

std::string quoted(Time span) {
    if (span == Time::max()) return {};
    if (parse_duration(duration_text(span)) == span) return quoted(duration_text(span));
    // The rounded text would be another duration, so this one is written in the largest unit that divides it.
    constexpr std::array<std::pair<std::int64_t, std::string_view>, 5> units{
        {{3'600'000'000, "h"}, {60'000'000, "min"}, {1'000'000, "s"}, {1'000, "ms"}, {1, "us"}}};
    for (const auto& [length, unit] : units) {
        if (span.count() % length == 0) return quoted(fmt::format("{} {}", span.count() / length, unit));
    }
    return {};
}

void Number::describe(KeyInfo& info) const {
    info.type = "number";
    info.unit = unit;
    info.least = number_text(least);
    info.most = number_text(most);
}

void Whole::describe(KeyInfo& info) const {
    info.type = "whole";
    info.unit = unit;
    info.least = std::to_string(least);
    if (most != std::numeric_limits<std::int64_t>::max()) info.most = std::to_string(most);
}

void Duration::describe(KeyInfo& info) const {
    info.type = "duration";
    info.unit = "s";
    info.least = quoted(least);
    info.most = quoted(most);
}

void Degrees::describe(KeyInfo& info) const {
    info.type = "angle";
    info.unit = "deg";
    info.least = write(static_cast<float>(least));
    info.most = write(static_cast<float>(most));
}

std::string Radians::write(float value) const {
    return quoted(
        fmt::format("{:.6g} deg", std::round(1000.0 * static_cast<double>(degrees(value))) / 1000.0));
}

void Cells::describe(KeyInfo& info) const {
    info.type = "length";
    info.unit = "cells";
    info.least = write(static_cast<float>(least));
    info.most = write(static_cast<float>(most));
}

Choice<std::string> one_of(const std::vector<std::string>& names) {
    Choice<std::string> choice;
    for (const std::string& name : names) choice.choices.emplace_back(name, name);
    return choice;
}

std::string Texts::write(const std::vector<std::string>& value) const {
    std::string text;
    for (const std::string& one : value) text += (text.empty() ? "" : ", ") + quoted(one);
    return '[' + text + ']';
}

}  // namespace flinch::sim
