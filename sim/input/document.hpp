#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/input/diagnostic.hpp"
#include "sim/input/nearest_name.hpp"
#include "sim/time.hpp"

// Declared here as toml++ 3 names them, so that its parser is compiled where files are parsed and nowhere
// else.
namespace toml {
inline namespace v3 {
class node;
class table;
}  // namespace v3
}  // namespace toml

namespace flinch::sim {

/// One table of a document, read key by key. Whatever is wrong goes to the diagnostics, with its place and
/// what would be right, and reading goes on with the fallback. It remembers which keys were asked for:
/// `finish` reports the rest.
class Section {
  public:
    Section(const toml::table* table, std::string name, SourceLocation place, const class Document& document,
            Diagnostics& problems);

    [[nodiscard]] bool has(std::string_view key) const;
    /// The same, and the key is known from now on.
    [[nodiscard]] bool expects(const std::string& key);
    [[nodiscard]] std::vector<std::string> keys() const;
    [[nodiscard]] SourceLocation place(std::string_view key) const;
    [[nodiscard]] SourceLocation place() const { return place_; }

    [[nodiscard]] std::string text(const std::string& key, const std::string& fallback);
    [[nodiscard]] std::string required_text(const std::string& key);
    [[nodiscard]] double number(const std::string& key, double fallback, double low, double high);
    [[nodiscard]] std::int64_t integer(const std::string& key, std::int64_t fallback, std::int64_t low,
                                       std::int64_t high);
    [[nodiscard]] bool flag(const std::string& key, bool fallback);
    [[nodiscard]] Time duration(const std::string& key, Time fallback, Time low, Time high);
    [[nodiscard]] double angle_degrees(const std::string& key, double fallback, double low, double high);
    [[nodiscard]] double length_cells(const std::string& key, double fallback, double low, double high);
    [[nodiscard]] std::vector<std::string> texts(const std::string& key);
    /// A value as it would be written: for settings that are handed on.
    [[nodiscard]] std::string value_text(const std::string& key);

    /// One of a finite set of names.
    template <class Value>
    [[nodiscard]] Value choice(const std::string& key,
                               const std::vector<std::pair<std::string, Value>>& choices, Value fallback) {
        if (!has(key)) return (void)text(key, ""), fallback;
        const std::string chosen = text(key, "");
        std::vector<std::string> names;
        for (const auto& [name, value] : choices) {
            if (name == chosen) return value;
            names.push_back(name);
        }
        if (is_text(key)) error(key, unknown_name(key, chosen, names));
        return fallback;
    }

    [[nodiscard]] Section section(const std::string& key);
    [[nodiscard]] std::vector<Section> sections(const std::string& key);
    [[nodiscard]] std::vector<std::pair<std::string, Section>> named_sections();

    void error(std::string_view key, const std::string& message) const;
    /// At this byte of the value of `key`, a one-line text.
    void error_within(std::string_view key, std::size_t offset, const std::string& message) const;
    /// At this row and column (from 0) of the value of `key`, a text of several lines.
    void error_in_text(std::string_view key, std::size_t row, std::size_t column,
                       const std::string& message) const;
    /// Every key that nobody asked for is an error.
    void finish();

  private:
    [[nodiscard]] const toml::node* find(const std::string& key);
    [[nodiscard]] bool is_text(std::string_view key) const;
    [[nodiscard]] double united(const std::string& key, double fallback, double low, double high,
                                std::string_view units);
    void wrong_type(const std::string& key, const toml::node& node, std::string_view expected) const;

    const toml::table* table_;
    std::string name_;
    SourceLocation place_;
    const class Document* document_;
    Diagnostics* problems_;
    std::set<std::string> asked_;
};

/// A TOML file, parsed. A value: settings on a copy leave the original alone.
class Document {
  public:
    /// Nothing, with the reason in `problems`, if it cannot be read or is no TOML. `referred` is where it is
    /// named.
    [[nodiscard]] static std::optional<Document> open(const std::filesystem::path& path,
                                                      Diagnostics& problems,
                                                      std::optional<SourceLocation> referred = std::nullopt);
    [[nodiscard]] static std::optional<Document> from_text(std::string text, const std::string& name,
                                                           Diagnostics& problems);

    Document(const Document& other);
    Document& operator=(const Document& other) = delete;
    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;
    ~Document();

    /// Sets a value by its dotted key, as `--set` does: `cortex.latent`, `circuit.flinch.when` (an element of
    /// an array of tables is found by its `name`). A table that the document leaves out is made, for its
    /// reader to judge, but nothing new is in what is `named` (as `things`, `circuit`), whose members have
    /// names of their own. A number or a flag is taken as its text where a text is expected. `place` is where
    /// the setting was written.
    void set(const std::string& key, const std::string& value, const SourceLocation& place, Diagnostics& problems,
             const std::vector<std::string>& named = {});

    /// The parsed text, to be rewritten before it is read: whoever copies or replaces a node in it says with
    /// `note` where the new one stands, since nodes that are copied forget it. A copy of the document does not
    /// have the changes.
    [[nodiscard]] toml::table& tree() noexcept { return *table_; }
    [[nodiscard]] const toml::table& tree() const noexcept { return *table_; }
    /// Says where a node stands, and where among the keys of its table it comes: by `order`, then by place.
    void note(const toml::node& node, SourceLocation place, unsigned order = 0);
    /// The keys of one of its tables in the order in which they were written.
    [[nodiscard]] std::vector<std::string> keys_of(const toml::table& table) const;

    [[nodiscard]] Section root(Diagnostics& problems) const;
    [[nodiscard]] const std::string& source() const noexcept { return source_; }
    [[nodiscard]] const std::string& name() const noexcept { return name_; }

    /// What the document says, with its settings, as one text: the same for two documents that differ in comments,
    /// blanks, the way a value is written or the order of a table's keys only. Keys named in `besides`, by their path
    /// ("title", "circuit.about": brackets of arrays are no part of it), are left out.
    [[nodiscard]] std::string canonical(const std::set<std::string>& besides = {}) const;

    /// Where a value stands: in the file, or in whatever text it was taken from.
    [[nodiscard]] SourceLocation place_of(const toml::node& node) const;
    /// How a value was written in the setting that made it a number or a flag; null for any other.
    [[nodiscard]] const std::string* written(const toml::node& node) const;
    /// The line of the source (from 1), or empty.
    [[nodiscard]] std::string_view line(unsigned number) const;

  private:
    struct Setting {
        std::string key, value;
        SourceLocation place;
        std::vector<std::string> named;
    };
    Document();

    std::string source_;
    std::string name_;
    std::unique_ptr<toml::table>
        table_;  // on the heap, so that nodes stay where they are when a document moves
    std::vector<Setting> settings_;
    std::map<const toml::node*, std::string> set_texts_;  // of numbers and flags
    struct Note {
        SourceLocation place;
        unsigned order = 0;
    };
    std::map<const toml::node*, Note> notes_;  ///< of nodes that the text did not hold as they are
};

/// A whole text file of at most 16 MB; nothing, with the reason in `problems`, if it cannot be read.
[[nodiscard]] std::optional<std::string> read_text_file(const std::filesystem::path& path,
                                                        const SourceLocation& referred, Diagnostics& problems);

}  // namespace flinch::sim
