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

int run_benchmarks(const std::string& name, bool json) {
    const auto& all = sim::registry<Benchmark>();
    if (name.empty()) {
        for (const auto& [known, benchmark] : all) run_one(known, benchmark, json);
        return all_well;
    }
    const Benchmark* found = all.find(name);
    if (found == nullptr) {
        std::cerr << "flinch bench: " << sim::unknown_name("benchmark", name, all.names()) << '\n';
        return bad_input;
    }
    run_one(name, *found, json);
    return all_well;
}

}  // namespace flinch::lab
