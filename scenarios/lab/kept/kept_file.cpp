// How a kept result is written to a file and read again. Numbers are kept to six digits, for the value that a
// reader may compare is the fingerprint, which is exact.
#include <algorithm>
#include <fstream>
#include <initializer_list>
#include <sstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "scenarios/lab/kept/kept.hpp"
#include "scenarios/lab/report/json_text.hpp"
#include "scenarios/lab/write_file.hpp"
#include "sim/input/document.hpp"

namespace flinch::lab {
namespace {

using Json = nlohmann::ordered_json;

constexpr int format = 2;

double rounded(double value) {
    return std::stod(fmt::format("{:.6g}", value));
}

/// Writes what a finding and each of its comparisons have in common.
template <class Result>
Json numbers_of(const Result& result) {
    return {{"high", rounded(result.high)},      {"low", rounded(result.low)},
            {"effect", rounded(result.effect)},  {"margin", rounded(result.margin)},
            {"ci_low", rounded(result.ci_low)},  {"ci_high", rounded(result.ci_high)},
            {"d", rounded(result.standardised)}, {"seeds", result.seeds}};
}

/// Splits a table into lines. It is kept line by line, so that its rows can be read in the file, too.
std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

Json to_json(const KeptFinding& finding) {
    Json json{{"name", finding.result.name}, {"status", name_of(finding.verdict)}};
    json.update(numbers_of(finding.result));
    json["weakest"] = finding.result.detail;
    json["comparisons"] = Json::array();
    for (const ComparisonResult& comparison : finding.result.comparisons) {
        json["comparisons"].push_back({{"against", comparison.against}});
        json["comparisons"].back().update(numbers_of(comparison));
    }
    return json;
}

/// Reads values by name. The first value that is wrong is reported by an exception, with its path within the
/// file.
class Reader {
  public:
    Reader(const Json& json, std::string file, std::string path = "")
        : json_(&json), file_(std::move(file)), path_(std::move(path)) {
        if (!json.is_object()) fail("", "expected an object");
    }

    [[nodiscard]] std::string text(const char* key) const {
        const Json& value = at(key);
        if (!value.is_string()) fail(key, "expected a text");
        return value.get<std::string>();
    }
    [[nodiscard]] double number(const char* key) const {
        const Json& value = at(key);
        if (!value.is_number()) fail(key, "expected a number");
        return value.get<double>();
    }
    [[nodiscard]] std::uint64_t count(const char* key) const {
        const Json& value = at(key);
        if (!value.is_number_unsigned()) fail(key, "expected a whole number of at least 0");
        return value.get<std::uint64_t>();
    }
    [[nodiscard]] std::vector<std::string> texts(const char* key) const {
        std::vector<std::string> all;
        for (const Json& value : array(key)) {
            if (!value.is_string()) fail(key, "expected texts");
            all.push_back(value.get<std::string>());
        }
        return all;
    }
    [[nodiscard]] std::vector<std::uint64_t> counts(const char* key) const {
        std::vector<std::uint64_t> all;
        for (const Json& value : array(key)) {
            if (!value.is_number_unsigned()) fail(key, "expected whole numbers of at least 0");
            all.push_back(value.get<std::uint64_t>());
        }
        return all;
    }
    [[nodiscard]] std::vector<Reader> objects(const char* key) const {
        std::vector<Reader> all;
        for (const Json& value : array(key))
            all.emplace_back(value, file_, fmt::format("{}{}[{}].", path_, key, all.size()));
        return all;
    }
    [[noreturn]] void fail(const char* key, const std::string& message) const {
        sim::Diagnostics problems;
        problems.error({file_, 1, 1}, fmt::format("`{}{}`: {}", path_, key, message));
        throw sim::BadInput(std::move(problems));
    }

  private:
    [[nodiscard]] const Json& at(const char* key) const {
        const auto found = json_->find(key);
        if (found == json_->end()) fail(key, "is missing: this is no kept result of `flinch run --keep`");
        return *found;
    }
    [[nodiscard]] const Json& array(const char* key) const {
        const Json& value = at(key);
        if (!value.is_array()) fail(key, "expected a list");
        return value;
    }

    const Json* json_;
    std::string file_, path_;
};

template <class Result>
void read_numbers(const Reader& reader, Result& result) {
    result.high = reader.number("high");
    result.low = reader.number("low");
    result.effect = reader.number("effect");
    result.margin = reader.number("margin");
    result.ci_low = reader.number("ci_low");
    result.ci_high = reader.number("ci_high");
    result.standardised = reader.number("d");
    result.seeds = reader.count("seeds");
}

Verdict read_verdict(const Reader& reader) {
    const std::string status = reader.text("status");
    std::vector<std::string> names;
    for (const auto& [name, verdict] : all_verdicts()) {
        if (name == status) return verdict;
        names.push_back(name);
    }
    reader.fail("status", sim::unknown_name("status", status, names));
}

KeptFinding read_finding(const Reader& reader) {
    KeptFinding finding;
    finding.verdict = read_verdict(reader);
    finding.result.name = reader.text("name");
    finding.result.holds = is_claim(finding.verdict);
    finding.result.refuted = finding.verdict == Verdict::refuted;
    finding.result.detail = reader.text("weakest");
    read_numbers(reader, finding.result);
    for (const Reader& one : reader.objects("comparisons")) {
        ComparisonResult& comparison = finding.result.comparisons.emplace_back();
        comparison.against = one.text("against");
        read_numbers(one, comparison);
    }
    return finding;
}

sim::SourceLocation place_of_byte(const std::string& file, const std::string& text, std::size_t byte) {
    sim::SourceLocation place{file, 1, 1};
    for (std::size_t i = 0; i + 1 < byte && i < text.size(); ++i) {
        ++place.column;
        if (text[i] == '\n') place = {file, place.line + 1, 1};
    }
    return place;
}

/// Walks through a text and keeps nothing but the byte at which it cannot be read.
class Stumble : public nlohmann::json_sax<Json> {
  public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t byte, const std::string& token,
                     const nlohmann::detail::exception&) override {
        first_byte = byte - std::min(byte, token.size()) + 1;
        return false;
    }

    std::size_t first_byte = 1;  ///< of what cannot be read, counted from 1
};

Json parse(const std::string& text, const std::string& file) {
    try {
        return Json::parse(text);
    } catch (const Json::parse_error& error) {
        sim::refuse(place_of_byte(file, text, error.byte),
                    "no JSON, or cut short: `flinch run --keep` writes it anew");
    } catch (const Json::out_of_range&) {  // this exception knows no place
        Stumble stumble;
        (void)Json::sax_parse(text, &stumble);
        sim::refuse(place_of_byte(file, text, stumble.first_byte),
                    "a number is too large: expected one below 1.8e308; `flinch run --keep` writes it anew");
    }
}

}  // namespace

void write_kept(const std::filesystem::path& path, const Kept& kept) {
    Json json{{"format", format},
              {"content", kept.content},
              {"fingerprint", kept.fingerprint},
              {"short_fingerprint", kept.short_fingerprint},
              {"version", kept.version},
              {"seeds", kept.seeds},
              {"groups", kept.groups},
              {"sim_seconds", rounded(kept.sim_seconds)},
              {"wall_seconds", rounded(kept.wall_seconds)},
              {"events", kept.events},
              {"frames", kept.frames},
              {"findings", Json::array()}};
    for (const KeptFinding& finding : kept.findings) json["findings"].push_back(to_json(finding));
    json["tables"] = Json::array();
    for (const std::string& table : kept.tables) json["tables"].push_back({{"lines", lines_of(table)}});
    write_file(path, json_text(json, 1) + '\n');
}

Kept read_kept(const std::filesystem::path& path) {
    sim::Diagnostics problems;
    const auto text = sim::read_text_file(path, {path.string(), 1, 1}, problems);
    if (!text) throw sim::BadInput(std::move(problems));
    const Json json = parse(*text, path.string());
    const Reader reader(json, path.string());
    if (reader.count("format") != format)
        reader.fail("format", fmt::format("expected {}: another version of flinch wrote it", format));
    Kept kept;
    kept.content = reader.text("content");
    kept.fingerprint = reader.text("fingerprint");
    kept.short_fingerprint = reader.text("short_fingerprint");
    kept.version = reader.text("version");
    kept.seeds = reader.counts("seeds");
    kept.groups = reader.texts("groups");
    kept.sim_seconds = reader.number("sim_seconds");
    kept.wall_seconds = reader.number("wall_seconds");
    kept.events = reader.count("events");
    kept.frames = reader.count("frames");
    for (const Reader& finding : reader.objects("findings")) kept.findings.push_back(read_finding(finding));
    for (const Reader& table : reader.objects("tables")) {
        std::string& whole = kept.tables.emplace_back();
        for (const std::string& line : table.texts("lines")) whole += line + '\n';
    }
    return kept;
}

}  // namespace flinch::lab
