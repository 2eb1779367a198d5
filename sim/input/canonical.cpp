#include <toml++/toml.h>

#include <sstream>

#include <fmt/format.h>

#include "sim/input/document.hpp"

namespace flinch::sim {
namespace {

/// Writes nodes so that different values never give the same text. For this reason a text is preceded by its
/// length.
class Writer {
  public:
    explicit Writer(const std::set<std::string>& besides) : besides_(&besides) {}

    [[nodiscard]] std::string take() { return std::move(out_); }

    void write(const toml::node& node, const std::string& path) {
        if (const toml::table* table = node.as_table()) return write(*table, path);
        if (const toml::array* array = node.as_array()) return write(*array, path);
        if (const auto* text = node.as_string()) return write(text->get());
        if (const auto* number = node.as_floating_point()) {
            out_ += fmt::format("{} ", number->get());
        } else if (const auto* integer = node.as_integer()) {
            out_ += fmt::format("{} ", integer->get());
        } else if (const auto* flag = node.as_boolean()) {
            out_ += flag->get() ? "true " : "false ";
        } else {
            write_date(node);
        }
    }

  private:
    void write(const std::string& text) { out_ += fmt::format("{}:{} ", text.size(), text); }

    void write(const toml::array& array, const std::string& path) {
        out_ += "[ ";
        for (const toml::node& element : array) write(element, path);
        out_ += "] ";
    }

    // toml++ keeps the keys of a table sorted.
    void write(const toml::table& table, const std::string& path) {
        out_ += "{ ";
        for (const auto& [key, value] : table) {
            const std::string name(key.str());
            const std::string inner = path.empty() ? name : path + "." + name;
            if (besides_->contains(inner)) continue;
            write(name);
            write(value, inner);
        }
        out_ += "} ";
    }

    void write_date(const toml::node& node) {
        std::ostringstream text;
        if (const auto* date = node.as_date()) text << *date;
        if (const auto* time = node.as_time()) text << *time;
        if (const auto* both = node.as_date_time()) text << *both;
        out_ += text.str() + ' ';
    }

    const std::set<std::string>* besides_;
    std::string out_;
};

}  // namespace

std::string Document::canonical(const std::set<std::string>& besides) const {
    Writer writer(besides);
    writer.write(static_cast<const toml::node&>(*table_), "");
    return writer.take();
}

}  // namespace flinch::sim
