#include "scenarios/lab/bench/bench.hpp"

#include <algorithm>
#include <iostream>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "scenarios/lab/bench/last_results.hpp"
#include "scenarios/lab/command/commands.hpp"
#include "sim/input/nearest_name.hpp"

namespace flinch::lab {
namespace {

std::string cell(const nlohmann::ordered_json& value) {
    if (value.is_number_float()) return fmt::format("{:.3g}", value.get<double>());
    if (value.is_string()) return value.get<std::string>();
    return value.dump();
}

void print_table(const nlohmann::ordered_json& rows) {
    if (rows.empty()) return;
    std::map<std::string, std::size_t> widths;
    for (const auto& row : rows) {
        for (const auto& [key, value] : row.items())
            widths[key] = std::max({widths[key], std::size_t{14}, key.size() + 2, cell(value).size() + 2});
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

void run_one(const std::string& name, const Benchmark& benchmark, const BenchOptions& options) {
    nlohmann::ordered_json tables{{"rows", benchmark.rows(options)}};
    if (benchmark.parts != nullptr) tables["parts"] = benchmark.parts();
    if (options.json) {
        nlohmann::ordered_json all{{"bench", name}};
        all.update(tables);
        std::cout << all.dump() << std::endl;
    } else {
        std::cout << name << ": " << benchmark.about << '\n';
        for (const auto& [table, rows] : tables.items()) print_table(rows);
        std::cout << std::flush;
    }
    keep_last_results(name, tables);
}

}  // namespace

int run_benchmarks(const BenchOptions& options) {
    const auto& all = sim::registry<Benchmark>();
    if (options.name.empty()) {
        for (const auto& [known, benchmark] : all) run_one(known, benchmark, options);
        return all_well;
    }
    const Benchmark* found = all.find(options.name);
    if (found == nullptr) {
        std::cerr << "flinch bench: " << sim::unknown_name("benchmark", options.name, all.names()) << '\n';
        return bad_input;
    }
    run_one(options.name, *found, options);
    return all_well;
}

}  // namespace flinch::lab
