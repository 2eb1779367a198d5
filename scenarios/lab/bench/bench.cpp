#include "scenarios/lab/bench/bench.hpp"

#include <algorithm>
#include <iostream>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "scenarios/lab/command/commands.hpp"
#include "sim/input/nearest_name.hpp"

namespace flinch::lab {
namespace {

std::map<std::string, Benchmark>& benchmarks() {
    static std::map<std::string, Benchmark> known;
    return known;
}

std::string cell(const nlohmann::ordered_json& value) {
    if (value.is_number_float()) return fmt::format("{:.3g}", value.get<double>());
    if (value.is_string()) return value.get<std::string>();
    return value.dump();
}

void print_table(const std::string& name, const Benchmark& benchmark, const nlohmann::ordered_json& rows) {
    std::cout << name << ": " << benchmark.about << '\n';
    if (rows.empty()) return;
    std::map<std::string, std::size_t> widths;
    for (const auto& row : rows) {
        for (const auto& [key, value] : row.items())
            widths[key] = std::max({widths[key], std::size_t{14}, cell(value).size() + 2});
    }
    for (const auto& [key, value] : rows.front().items())
        std::cout << fmt::format("{:>{}}", key, widths[key]);
    std::cout << '\n';
    for (const auto& row : rows) {
        for (const auto& [key, value] : row.items())
            std::cout << fmt::format("{:>{}}", cell(value), widths[key]);
        std::cout << '\n';
    }
}

void run_one(const std::string& name, const Benchmark& benchmark, bool json) {
    const auto rows = benchmark.rows();
    if (json) {
        std::cout << nlohmann::ordered_json{{"bench", name}, {"rows", rows}}.dump() << '\n';
    } else {
        print_table(name, benchmark, rows);
    }
}

}  // namespace

bool register_benchmark(std::string name, Benchmark benchmark) {
    return benchmarks().emplace(std::move(name), std::move(benchmark)).second;
}

int run_benchmarks(const std::string& name, bool json) {
    std::vector<std::string> names;
    for (const auto& [known, benchmark] : benchmarks()) names.push_back(known);
    if (name.empty()) {
        for (const auto& [known, benchmark] : benchmarks()) run_one(known, benchmark, json);
        return all_well;
    }
    const auto found = benchmarks().find(name);
    if (found == benchmarks().end()) {
        std::cerr << "flinch bench: " << sim::unknown_name("benchmark", name, names) << '\n';
        return bad_input;
    }
    run_one(found->first, found->second, json);
    return all_well;
}

}  // namespace flinch::lab
