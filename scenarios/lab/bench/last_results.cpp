#include "scenarios/lab/bench/last_results.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "scenarios/lab/bench/machine.hpp"
#include "scenarios/lab/library/library.hpp"
#include "scenarios/lab/write_file.hpp"
#include "sim/version.hpp"

namespace flinch::lab {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view head = "benchmark,table,row,figure,value,date,version,processor,cores,compiler\n";

std::string field(const std::string& text) {
    if (text.find_first_of(",\"\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string value_of(const nlohmann::ordered_json& value) {
    if (value.is_number_float()) return fmt::format("{:.4g}", value.get<double>());
    return field(value.is_string() ? value.get<std::string>() : value.dump());
}

/// The lines that other benchmarks have left.
std::string lines_of_others(const fs::path& path, const std::string& benchmark) {
    std::ifstream file(path);
    std::string others;
    std::string line;
    std::getline(file, line);  // the head
    while (std::getline(file, line)) {
        if (!line.starts_with(benchmark + ',')) others += line + '\n';
    }
    return others;
}

}  // namespace

void keep_last_results(const std::string& benchmark, const nlohmann::ordered_json& tables) {
    const fs::path tests = source_folder() / "tests";
    std::error_code failed;
    if (!fs::is_directory(tests, failed)) return;
    const fs::path path = tests / "bench" / "results.csv";
    const MachineDescription machine = describe_machine();
    const std::string with = fmt::format(
        "{:%Y-%m-%d},{},{},{},{}\n",
        fmt::gmtime(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now())),
        field(std::string(sim::version())), field(machine.processor), machine.cores, field(machine.compiler));
    std::string text(head);
    text += lines_of_others(path, benchmark);
    for (const auto& [table, rows] : tables.items()) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            for (const auto& [figure, value] : rows[i].items())
                text +=
                    fmt::format("{},{},{},{},{},{}", benchmark, table, i + 1, figure, value_of(value), with);
        }
    }
    make_folder(path.parent_path());
    write_file(path, text);
}

}  // namespace flinch::lab
