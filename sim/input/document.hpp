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

// These classes are declared here as toml++ 3 names them, so that its parser is compiled only where files are
// parsed.
namespace toml {
inline namespace v3 {
class node;
class table;
}  // namespace v3
}  // namespace toml

namespace flinch::sim {

/// One table of a document, read key by key. Every problem goes to the diagnostics, with its location and
/// what would be right, and reading goes on with the fallback. The section remembers which keys were asked
/// for, and `finish` reports the rest.
class Section {
  public:
    Section(const toml::table* table, std::string name, SourceLocation place, const class Document& document,
            Diagnostics& problems);

    [[nodiscard]] bool has(std::string_view key) const;
    /// The same as `has`, and the key counts as asked for from now on.
    [[nodiscard]] bool expects(const std::string& key);
    [[nodiscard]] std::vector<std::string> keys() const;
    [[nodiscard]] SourceLocation place(std::string_view key) const;
    [[nodiscard]] SourceLocation place() const { return place_; }

    [[nodiscard]] std::string text(const std::string& key, const std::string& fallback);
    [[nodiscard]] std::string required_text(const std::string& key);
    /// A line of the circuit language: a text in quotes, or a plain number.
    [[nodiscard]] std::string expression(const std::string& key, const std::string& fallback);
    [[nodiscard]] double number(const std::string& key, double fallback, double low, double high);
    [[nodiscard]] std::int64_t integer(const std::string& key, std::int64_t fallback, std::int64_t low,
                                       std::int64_t high);
    [[nodiscard]] bool flag(const std::string& key, bool fallback);
    [[nodiscard]] Time duration(const std::string& key, Time fallback, Time low, Time high);
    [[nodiscard]] double angle_degrees(const std::string& key, double fallback, double low, double high);
    [[nodiscard]] double length_cells(const std::string& key, double fallback, double low, double high);
    [[nodiscard]] std::vector<std::string> texts(const std::string& key);
    /// A value as a file would write it. It serves settings that are handed on to another reader.
    [[nodiscard]] std::string value_text(const std::string& key);

    /// Reads one of a finite set of names and returns the value that it stands for.
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
    /// Reports an error at this byte of the value of `key`, which is a one-line text.
    void error_within(std::string_view key, std::size_t offset, const std::string& message) const;
    /// Warns at the value of `key`, or at this byte of it.
    void warning(std::string_view key, const std::string& message) const;
    void warning_within(std::string_view key, std::size_t offset, const std::string& message) const;
    /// Reports an error at this row and column (from 0) of the value of `key`, which is a text of several
    /// lines.
    void error_in_text(std::string_view key, std::size_t row, std::size_t column,
                       const std::string& message) const;
    /// Reports every key that nobody asked for as an error.
    void finish();

  private:
    [[nodiscard]] SourceLocation place_within(std::string_view key, std::size_t offset) const;
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
    mutable std::set<std::string>
        mentioned_;  ///< keys that were looked for, for the list of those that are known
};

/// A parsed TOML file. It is a value: settings on a copy leave the original alone.
class Document {
  public:
    /// Reads a file. It returns nothing, with the reason in `problems`, if the file cannot be read or is not
    /// TOML. `referred` is the location where the file is named.
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
    /// an array of tables is found by its `name`). A table that the document leaves out is made, and its
    /// reader judges it; but no new member is made in a table that is `named` (such as `things` or
    /// `circuit`), because its members have names of their own. A number or a flag is taken as its text where
    /// a text is expected. `place` is the location where the setting was written.
    void set(const std::string& key, const std::string& value, const SourceLocation& place,
             Diagnostics& problems, const std::vector<std::string>& named = {});

    /// The parsed tree, which may be rewritten before it is read. Code that copies or replaces a node in it
    /// must say with `note` where the new one stands, because copied nodes forget their location. A copy of
    /// the document does not have the changes.
    [[nodiscard]] toml::table& tree() noexcept { return *table_; }
    [[nodiscard]] const toml::table& tree() const noexcept { return *table_; }
    /// Records where a node stands and where it comes among the keys of its table, which are sorted by
    /// `order` and then by location.
    void note(const toml::node& node, SourceLocation place, unsigned order = 0);
    /// The keys of one of the document's tables, in the order in which they were written.
    [[nodiscard]] std::vector<std::string> keys_of(const toml::table& table) const;

    [[nodiscard]] Section root(Diagnostics& problems) const;
    [[nodiscard]] const std::string& source() const noexcept { return source_; }
    [[nodiscard]] const std::string& name() const noexcept { return name_; }

    /// The content of the document with its settings, as one text. It is the same for two documents that
    /// differ only in comments, blanks, the way a value is written or the order of a table's keys. Keys named
    /// in `besides` are left out; a key is named by its path ("title", "circuit.about"; brackets of arrays
    /// are not part of it).
    [[nodiscard]] std::string canonical(const std::set<std::string>& besides = {}) const;

    /// The location of a value in the file, or in the text from which it was taken.
    [[nodiscard]] SourceLocation place_of(const toml::node& node) const;
    /// The text of the setting that made this value a number or a flag, or null for any other value.
    [[nodiscard]] const std::string* written(const toml::node& node) const;
    /// The line of the source with this number (from 1), or empty if there is none.
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
    // The table is on the heap, so that nodes stay where they are when a document moves.
    std::unique_ptr<toml::table> table_;
    std::vector<Setting> settings_;
    std::map<const toml::node*, std::string> set_texts_;  // of numbers and flags
    struct Note {
        SourceLocation place;
        unsigned order = 0;
    };
    std::map<const toml::node*, Note> notes_;  ///< of nodes that the text did not contain in this form
};

/// Reads a whole text file of at most 16 MB. It returns nothing, with the reason in `problems`, if the file
/// cannot be read.
[[nodiscard]] std::optional<std::string> read_text_file(const std::filesystem::path& path,
                                                        const SourceLocation& referred,
                                                        Diagnostics& problems);

}  // namespace flinch::sim
