#include "sim/input/document.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <tuple>

#include <fmt/format.h>
#include <toml++/toml.h>

namespace flinch::sim {
namespace {

constexpr std::uintmax_t largest_file = 16u << 20;
// The limit on nested brackets exists because the parser itself is recursive.
constexpr std::size_t deepest = 100;

SourceLocation start_of(const std::filesystem::path& path) {
    return {path.string(), 1, 1};
}

bool too_deep(std::string_view text) {
    std::size_t depth = 0;
    for (const char c : text) {
        if (c == '[' || c == '{') {
            if (++depth > deepest) return true;
        } else if (c == ']' || c == '}') {
            depth -= depth > 0 ? 1 : 0;
        } else if (c == '\n' && depth == 1) {
            depth = 0;  // it was a table's header or a bracket in a text
        }
    }
    return false;
}

/// The text without the mark with which some editors begin a file in UTF-8.
std::string without_mark(std::string text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

std::unique_ptr<toml::table> parse(const std::string& text, const std::string& name, Diagnostics& problems) {
    if (text.find('\0') != std::string::npos) {
        problems.error({name, 1, 1}, "a NUL byte: this is no text file");
        return nullptr;
    }
    if (too_deep(text)) {
        problems.error({name, 1, 1}, fmt::format("brackets nested more than {} deep", deepest));
        return nullptr;
    }
    try {
        return std::make_unique<toml::table>(toml::parse(text, name));
    } catch (const toml::parse_error& error) {
        const auto at = error.source().begin;
        problems.error({name, std::max<unsigned>(at.line, 1), std::max<unsigned>(at.column, 1)},
                       std::string(error.description()));
        return nullptr;
    }
}

toml::table* element_named(toml::array& array, std::string_view name) {
    for (toml::node& element : array) {
        toml::table* table = element.as_table();
        if (table != nullptr && (*table)["name"].value<std::string_view>() == name) return table;
    }
    return nullptr;
}

std::vector<std::string> parts_of(const std::string& key) {
    std::vector<std::string> parts;
    std::stringstream stream(key);
    for (std::string part; std::getline(stream, part, '.');) parts.push_back(part);
    return parts;
}

/// The table in which the last part of a dotted key is to be set, or a message that says what is wrong with
/// the path to it.
struct Target {
    toml::table* table = nullptr;
    std::string wrong;
};

std::vector<std::string> names_in(const toml::node* node) {
    std::vector<std::string> names;
    if (node == nullptr) return names;
    if (const toml::table* table = node->as_table()) {
        for (const auto& [key, value] : *table) names.emplace_back(key.str());
    } else if (const toml::array* array = node->as_array()) {
        for (const toml::node& element : *array) {
            const toml::table* member = element.as_table();
            if (member == nullptr) continue;
            if (const auto name = (*member)["name"].value<std::string>()) names.push_back(*name);
        }
    }
    return names;
}

Target no_such_name(const std::string& name, const std::string& path, const toml::node* among) {
    return {nullptr, unknown_name(fmt::format("name in `{}`", path), name, names_in(among))};
}

Target table_for(toml::table& root, const std::vector<std::string>& parts,
                 const std::vector<std::string>& named) {
    toml::table* table = &root;
    std::string path;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        path += (path.empty() ? "" : ".") + parts[i];
        toml::node* next = table->get(parts[i]);
        const bool has_names = std::find(named.begin(), named.end(), path) != named.end() ||
                               (next != nullptr && next->is_array());
        if (next == nullptr && has_names) return no_such_name(parts[i + 1], path, nullptr);
        if (next == nullptr) next = &table->insert_or_assign(parts[i], toml::table{}).first->second;
        if (toml::array* array = next->as_array()) {
            if (i + 2 == parts.size())
                return {nullptr, fmt::format("`{0}` is a list of tables: expected {0}.NAME.KEY", path)};
            table = element_named(*array, parts[++i]);
            if (table == nullptr) return no_such_name(parts[i], path, array);
            path += "." + parts[i];
            continue;
        }
        table = next->as_table();
        if (table == nullptr) return {nullptr, fmt::format("`{}` is no table", path)};
        if (has_names && !table->contains(parts[i + 1])) return no_such_name(parts[i + 1], path, table);
    }
    return {table, {}};
}

}  // namespace

std::optional<std::string> read_text_file(const std::filesystem::path& path, const SourceLocation& referred,
                                          Diagnostics& problems) {
    std::error_code failed;
    const auto status = std::filesystem::status(path, failed);
    if (!std::filesystem::exists(status)) {
        problems.error(referred, fmt::format("no such file: {}", path.string()));
        return std::nullopt;
    }
    if (!std::filesystem::is_regular_file(status)) {
        problems.error(referred, fmt::format("not a file: {}", path.string()));
        return std::nullopt;
    }
    if (std::filesystem::file_size(path, failed) > largest_file) {
        problems.error(referred, fmt::format("{} is larger than 16 MB", path.string()));
        return std::nullopt;
    }
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    if (file) text << file.rdbuf();
    if (!file) {
        problems.error(referred, fmt::format("cannot read {}", path.string()));
        return std::nullopt;
    }
    return without_mark(text.str());
}

std::optional<Document> Document::open(const std::filesystem::path& path, Diagnostics& problems,
                                       std::optional<SourceLocation> referred) {
    auto text = read_text_file(path, referred.value_or(start_of(path)), problems);
    if (!text) return std::nullopt;
    return from_text(std::move(*text), path.string(), problems);
}

std::optional<Document> Document::from_text(std::string text, const std::string& name,
                                            Diagnostics& problems) {
    Document document;
    document.source_ = std::move(text);
    document.name_ = name;
    document.table_ = parse(document.source_, name, problems);
    if (!document.table_) return std::nullopt;
    return document;
}

Document::Document() = default;
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

// A copy is parsed anew, because nodes that are merely copied forget their locations.
Document::Document(const Document& other) : source_(other.source_), name_(other.name_) {
    Diagnostics none;
    table_ = parse(source_, name_, none);
    for (const Setting& setting : other.settings_)
        set(setting.key, setting.value, setting.place, none, setting.named);
}

void Document::set(const std::string& key, const std::string& value, const SourceLocation& place,
                   Diagnostics& problems, const std::vector<std::string>& named) {
    const auto parts = parts_of(key);
    if (parts.empty() || std::find(parts.begin(), parts.end(), "") != parts.end())
        return problems.error(place, fmt::format("`{}` is no key of {}", key, name_));
    const Target target = table_for(*table_, parts, named);
    toml::table* const table = target.table;
    if (table == nullptr) return problems.error(place, fmt::format("{}: {}", name_, target.wrong));
    toml::table wrapped;
    try {
        wrapped = toml::parse("value = " + value);
    } catch (const toml::parse_error&) {
    }
    if (wrapped.size() != 1 || !wrapped.contains("value")) {
        wrapped.clear();
        wrapped.insert_or_assign("value", value);  // it is not TOML, so it is taken as a text
    }
    wrapped.get("value")->visit([&](auto& node) { table->insert_or_assign(parts.back(), std::move(node)); });
    settings_.push_back({key, value, place, named});
    const toml::node* node = table->get(parts.back());
    note(*node, place);
    set_texts_.erase(node);
    if (node->is_number() || node->is_boolean()) set_texts_[node] = value;
}

void Document::note(const toml::node& node, SourceLocation place, unsigned order) {
    notes_[&node] = {std::move(place), order};
    set_texts_.erase(&node);  // the entry may be of a node that lay at this address before
}

std::vector<std::string> Document::keys_of(const toml::table& table) const {
    std::vector<std::tuple<unsigned, SourceLocation, std::string>> placed;
    for (const auto& [key, node] : table) {
        const auto noted = notes_.find(&node);
        placed.emplace_back(noted == notes_.end() ? 0 : noted->second.order, place_of(node), key.str());
    }
    std::sort(placed.begin(), placed.end());
    std::vector<std::string> names;
    for (auto& [order, place, name] : placed) names.push_back(std::move(name));
    return names;
}

Section Document::root(Diagnostics& problems) const {
    return {table_.get(), "the file", {name_, 1, 1}, *this, problems};
}

SourceLocation Document::place_of(const toml::node& node) const {
    if (const auto noted = notes_.find(&node); noted != notes_.end()) return noted->second.place;
    const auto at = node.source().begin;
    return {name_, std::max<unsigned>(at.line, 1), std::max<unsigned>(at.column, 1)};
}

const std::string* Document::written(const toml::node& node) const {
    const auto set = set_texts_.find(&node);
    return set == set_texts_.end() ? nullptr : &set->second;
}

std::string_view Document::line(unsigned number) const {
    std::string_view rest = source_;
    for (unsigned i = 1; i < number; ++i) {
        const auto end = rest.find('\n');
        if (end == std::string_view::npos) return {};
        rest.remove_prefix(end + 1);
    }
    return rest.substr(0, rest.find('\n'));
}

}  // namespace flinch::sim
