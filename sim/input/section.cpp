#include <algorithm>
#include <cmath>
#include <sstream>

#include <fmt/format.h>
#include <toml++/toml.h>

#include "sim/input/document.hpp"
#include "sim/input/quantity.hpp"

namespace flinch::sim {
namespace {

std::string_view kind_of(const toml::node& node) {
    switch (node.type()) {
        case toml::node_type::string:
            return "a text";
        case toml::node_type::integer:
            return "a whole number";
        case toml::node_type::floating_point:
            return "a number";
        case toml::node_type::boolean:
            return "true or false";
        case toml::node_type::array:
            return "a list";
        case toml::node_type::table:
            return "a table";
        default:
            return "a date or time";
    }
}

}  // namespace

Section::Section(const toml::table* table, std::string name, SourceLocation place, const Document& document,
                 Diagnostics& problems)
    : table_(table),
      name_(std::move(name)),
      place_(std::move(place)),
      document_(&document),
      problems_(&problems) {}

const toml::node* Section::find(const std::string& key) {
    asked_.insert(key);
    return table_ == nullptr ? nullptr : table_->get(key);
}

bool Section::has(std::string_view key) const {
    mentioned_.emplace(key);
    return table_ != nullptr && table_->contains(key);
}

bool Section::expects(const std::string& key) {
    return find(key) != nullptr;
}

bool Section::is_text(std::string_view key) const {
    if (!has(key)) return false;
    const toml::node& node = *table_->get(key);
    return node.is_string() || document_->written(node) != nullptr;
}

std::vector<std::string> Section::keys() const {
    return table_ == nullptr ? std::vector<std::string>{} : document_->keys_of(*table_);
}

SourceLocation Section::place(std::string_view key) const {
    return has(key) ? document_->place_of(*table_->get(key)) : place_;
}

void Section::error(std::string_view key, const std::string& message) const {
    problems_->error(place(key), message);
}

SourceLocation Section::place_within(std::string_view key, std::size_t offset) const {
    SourceLocation at = place(key);
    at.column += static_cast<unsigned>(offset);
    // The column is one further if there is an opening quote.
    const auto line = at.file == document_->name() ? document_->line(at.line) : std::string_view{};
    const auto start = place(key).column - 1;
    if (start < line.size() && (line[start] == '"' || line[start] == '\'')) at.column += 1;
    return at;
}

void Section::error_within(std::string_view key, std::size_t offset, const std::string& message) const {
    problems_->error(place_within(key, offset), message);
}

void Section::warning(std::string_view key, const std::string& message) const {
    problems_->warning(place(key), message);
}

void Section::warning_within(std::string_view key, std::size_t offset, const std::string& message) const {
    problems_->warning(place_within(key, offset), message);
}

void Section::error_in_text(std::string_view key, std::size_t row, std::size_t column,
                            const std::string& message) const {
    SourceLocation at = place(key);
    if (at.file != document_->name()) return problems_->error(at, message);
    const auto opening = document_->line(at.line).substr(
        std::min<std::size_t>(at.column - 1, document_->line(at.line).size()));
    const bool block = opening.starts_with("'''") || opening.starts_with("\"\"\"");
    if (!block) return error_within(key, column, message);
    const bool on_next_line = opening.size() == 3 || opening.substr(3) == "\r";
    at.line += static_cast<unsigned>(row) + (on_next_line ? 1 : 0);
    at.column = static_cast<unsigned>(column) + 1 + (row == 0 && !on_next_line ? at.column + 2 : 0);
    problems_->error(at, message);
}

void Section::wrong_type(const std::string& key, const toml::node& node, std::string_view expected) const {
    error(key, fmt::format("`{}` is {}: expected {}", key, kind_of(node), expected));
}

std::string Section::text(const std::string& key, const std::string& fallback) {
    const toml::node* node = find(key);
    if (node == nullptr) return fallback;
    if (const auto* value = node->as_string()) return value->get();
    if (const std::string* written = document_->written(*node)) return *written;
    wrong_type(key, *node, "a text in quotes");
    return fallback;
}

std::string Section::expression(const std::string& key, const std::string& fallback) {
    const toml::node* node = find(key);
    const bool plain_number = node != nullptr && node->is_number() && document_->written(*node) == nullptr;
    return plain_number ? fmt::format("{}", *node->value<double>()) : text(key, fallback);
}

std::string Section::required_text(const std::string& key) {
    if (!has(key)) {
        asked_.insert(key);
        problems_->error(place_, fmt::format("{} lacks `{}` (a text in quotes)", name_, key));
        return {};
    }
    const std::string value = text(key, "");
    if (value.empty() && is_text(key)) error(key, fmt::format("`{}` is empty", key));
    return value;
}

double Section::number(const std::string& key, double fallback, double low, double high) {
    const toml::node* node = find(key);
    if (node == nullptr) return fallback;
    const auto value = node->is_number() ? node->value<double>() : std::nullopt;
    if (!value) {
        wrong_type(key, *node, fmt::format("a number from {:g} to {:g}", low, high));
        return fallback;
    }
    if (!(*value >= low && *value <= high)) {
        error(key, fmt::format("`{}` = {:g} is out of range: expected a number from {:g} to {:g}", key,
                               *value, low, high));
        return fallback;
    }
    return *value;
}

std::int64_t Section::integer(const std::string& key, std::int64_t fallback, std::int64_t low,
                              std::int64_t high) {
    const toml::node* node = find(key);
    if (node == nullptr) return fallback;
    std::optional<std::int64_t> value;
    if (const auto* whole = node->as_integer()) {
        value = whole->get();
    } else if (const auto* real = node->as_floating_point();
               real != nullptr && real->get() == std::floor(real->get())) {
        // People also write whole numbers in the form 1e9.
        value = std::abs(real->get()) < 9e15 ? static_cast<std::int64_t>(real->get())
                : high == INT64_MAX          ? low - 1
                                             : high + 1;
    }
    if (!value) {
        wrong_type(key, *node, fmt::format("a whole number from {} to {}", low, high));
        return fallback;
    }
    if (*value < low || *value > high) {
        error(key, fmt::format("`{}` = {} is out of range: expected a whole number from {} to {}", key,
                               *value, low, high));
        return fallback;
    }
    return *value;
}

bool Section::flag(const std::string& key, bool fallback) {
    const toml::node* node = find(key);
    if (node == nullptr) return fallback;
    if (const auto* value = node->as_boolean()) return value->get();
    wrong_type(key, *node, "true or false");
    return fallback;
}

Time Section::duration(const std::string& key, Time fallback, Time low, Time high) {
    constexpr std::string_view expected =
        R"(a duration in quotes with its unit, such as "40 ms", "1.5 s", "2 min", "1 h" or "1 day")";
    const toml::node* node = find(key);
    if (node == nullptr) return fallback;
    const auto* value = node->as_string();
    if (value == nullptr) {
        wrong_type(key, *node, expected);
        return fallback;
    }
    const auto span = parse_duration(value->get());
    if (!span) {
        error(key, fmt::format("`{}` is no duration: expected {}", value->get(), expected));
        return fallback;
    }
    if (*span < low || *span > high) {
        error(key, fmt::format("`{}` = {} is out of range: expected from {} to {}", key, value->get(),
                               duration_text(low), duration_text(high)));
        return fallback;
    }
    return *span;
}

double Section::united(const std::string& key, double fallback, double low, double high,
                       std::string_view unit) {
    const auto expected = fmt::format(R"(a text with its unit, such as "{:g} {}")", fallback, unit);
    const toml::node* node = find(key);
    if (node == nullptr) return fallback;
    const auto* value = node->as_string();
    if (value == nullptr) {
        wrong_type(key, *node, expected);
        return fallback;
    }
    const auto quantity = parse_quantity(value->get());
    const bool singular = unit == "cells" && quantity && quantity->unit == "cell";
    if (!quantity || (quantity->unit != unit && !singular)) {
        error(key, fmt::format("`{}` has not the unit `{}`: expected {}", value->get(), unit, expected));
        return fallback;
    }
    if (!(quantity->number >= low && quantity->number <= high)) {
        error(key, fmt::format("`{}` = {} is out of range: expected from {:g} to {:g} {}", key, value->get(),
                               low, high, unit));
        return fallback;
    }
    return quantity->number;
}

double Section::angle_degrees(const std::string& key, double fallback, double low, double high) {
    return united(key, fallback, low, high, "deg");
}

double Section::length_cells(const std::string& key, double fallback, double low, double high) {
    return united(key, fallback, low, high, "cells");
}

std::vector<std::string> Section::texts(const std::string& key) {
    const toml::node* node = find(key);
    std::vector<std::string> values;
    if (node == nullptr) return values;
    const toml::array* array = node->as_array();
    if (array == nullptr) {
        wrong_type(key, *node, "a list of texts, such as [\"a\", \"b\"]");
        return values;
    }
    for (const toml::node& element : *array) {
        if (const auto* value = element.as_string()) {
            values.push_back(value->get());
        } else {
            problems_->error(
                document_->place_of(element),
                fmt::format("{} in the list `{}`: expected a text in quotes", kind_of(element), key));
        }
    }
    return values;
}

std::string Section::value_text(const std::string& key) {
    const toml::node* node = find(key);
    if (node == nullptr) return {};
    std::ostringstream out;
    node->visit([&out](const auto& value) { out << toml::toml_formatter(value); });
    return out.str();
}

Section Section::section(const std::string& key) {
    const toml::node* node = find(key);
    const auto name = fmt::format("[{}]", key);
    if (node == nullptr) return {nullptr, name, place_, *document_, *problems_};
    if (!node->is_table()) wrong_type(key, *node, "a table");
    return {node->as_table(), name, place(key), *document_, *problems_};
}

std::vector<Section> Section::sections(const std::string& key) {
    const toml::node* node = find(key);
    std::vector<Section> all;
    if (node == nullptr) return all;
    const toml::array* array = node->as_array();
    if (array == nullptr) {
        wrong_type(key, *node, fmt::format("[[{}]] tables", key));
        return all;
    }
    for (const toml::node& element : *array) {
        const SourceLocation at = document_->place_of(element);
        if (element.is_table()) {
            all.emplace_back(element.as_table(), fmt::format("[[{}]]", key), at, *document_, *problems_);
        } else {
            problems_->error(at, fmt::format("{} in `{}`: expected a table", kind_of(element), key));
        }
    }
    return all;
}

std::vector<std::pair<std::string, Section>> Section::named_sections() {
    std::vector<std::pair<std::string, Section>> all;
    for (const std::string& key : keys()) all.emplace_back(key, section(key));
    return all;
}

void Section::finish() {
    mentioned_.insert(asked_.begin(), asked_.end());
    const std::vector<std::string> known(mentioned_.begin(), mentioned_.end());
    for (const std::string& key : keys()) {
        if (!asked_.contains(key)) {
            problems_->error(place(key), unknown_name(fmt::format("key in {}", name_), key, known));
        }
    }
}

}  // namespace flinch::sim
