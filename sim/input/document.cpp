#include "sim/input/document.hpp"

#include <fstream>
#include <sstream>

#include <fmt/format.h>
#include <toml++/toml.h>

namespace flinch::sim {
namespace {

constexpr std::uintmax_t largest_file = 16u << 20;
constexpr std::size_t deepest = 100;  // nested brackets: the parser itself is recursive

Place start_of(const std::filesystem::path& path) {
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
            depth = 0;  // a table's header, or a bracket in a text
        }
    }
    return false;
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

/// The table in which a dotted key's last part is to be set; null if the way there runs through something
/// else.
toml::table* table_for(toml::table& root, const std::vector<std::string>& parts) {
    toml::table* table = &root;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        toml::node* next = table->get(parts[i]);
        if (next == nullptr) next = &table->insert_or_assign(parts[i], toml::table{}).first->second;
        if (toml::array* array = next->as_array(); array != nullptr && i + 2 < parts.size()) {
            table = element_named(*array, parts[++i]);
        } else {
            table = next->as_table();
        }
        if (table == nullptr) return nullptr;
    }
    return table;
}

}  // namespace

std::optional<std::string> read_text_file(const std::filesystem::path& path, const Place& referred,
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
    return text.str();
}

std::optional<Document> Document::open(const std::filesystem::path& path, Diagnostics& problems,
                                       std::optional<Place> referred) {
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

// A copy is read anew: nodes that are merely copied forget their places.
Document::Document(const Document& other) : source_(other.source_), name_(other.name_) {
    Diagnostics none;
    table_ = parse(source_, name_, none);
    for (const Setting& setting : other.settings_) set(setting.key, setting.value, setting.place, none);
}

void Document::set(const std::string& key, const std::string& value, const Place& place,
                   Diagnostics& problems) {
    const auto parts = parts_of(key);
    toml::table* table = parts.empty() ? nullptr : table_for(*table_, parts);
    if (table == nullptr || parts.back().empty()) {
        problems.error({place.file, place.line, 1}, fmt::format("`{}` is no key of {}", key, name_));
        return;
    }
    toml::table wrapped;
    try {
        wrapped = toml::parse("value = " + value);
    } catch (const toml::parse_error&) {
    }
    if (wrapped.size() != 1 || !wrapped.contains("value")) {
        wrapped.clear();
        wrapped.insert_or_assign("value", value);  // not TOML: taken as a text
    }
    wrapped.get("value")->visit([&](auto& node) { table->insert_or_assign(parts.back(), std::move(node)); });
    settings_.push_back({key, value, place});
    set_places_[table->get(parts.back())] = place;
}

Section Document::root(Diagnostics& problems) const {
    return {table_.get(), "the file", {name_, 1, 1}, *this, problems};
}

Place Document::place_of(const toml::node& node) const {
    if (const auto set = set_places_.find(&node); set != set_places_.end()) return set->second;
    const auto at = node.source().begin;
    return {name_, std::max<unsigned>(at.line, 1), std::max<unsigned>(at.column, 1)};
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
