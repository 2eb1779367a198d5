#pragma once

#include <array>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "organism/species/species.hpp"
#include "organism/steering/claim.hpp"
#include "scenarios/lab/prove/solver.hpp"
#include "sim/input/document.hpp"

/// The standard species, with settings in the form that `--set` takes.
inline flinch::organism::Species standard_species(
    const std::vector<std::pair<std::string, std::string>>& settings = {}) {
    using namespace flinch;
    sim::Diagnostics problems;
    auto document =
        sim::Document::open(std::string(FLINCH_SOURCE_DIR) + "/scenarios/species/standard.toml", problems);
    REQUIRE(document);
    for (const auto& [key, value] : settings) document->set(key, value, {"--set", 1, 1}, problems);
    auto species = organism::read_species(*document, problems);
    for (const auto& each : problems.all()) FAIL(each.message);
    return species;
}

/// The species that a text describes.
inline flinch::organism::Species species_of(const std::string& text) {
    using namespace flinch;
    sim::Diagnostics problems;
    auto document = sim::Document::from_text(text, "test.toml", problems);
    REQUIRE(document);
    auto species = organism::read_species(*document, problems);
    for (const auto& each : problems.all()) FAIL(each.message);
    return species;
}

/// A random condition without a memory, over signals that are ratios.
inline std::string random_line(std::mt19937_64& random, const flinch::organism::steering::SymbolTable&,
                               int depth) {
    const std::array<std::string, 6> signals{"looming",    "dark",          "pain",
                                             "taste.salt", "expect.flinch", "loudness"};
    const auto pick = [&random](int n) { return std::uniform_int_distribution<>(0, n - 1)(random); };
    const auto number = [&](const auto& self, int d) -> std::string {
        if (d == 0 || pick(4) == 0)
            return pick(2) == 0 ? signals[static_cast<std::size_t>(pick(6))]
                                : fmt::format("{}", pick(100) / 100.0);
        const std::string a = self(self, d - 1);
        const std::string b = self(self, d - 1);
        switch (pick(6)) {
            case 0:
                return fmt::format("({} + {})", a, b);
            case 1:
                return fmt::format("({} - {})", a, b);
            case 2:
                return fmt::format("{} * {}", a, b);
            case 3:
                return fmt::format("min({}, {})", a, b);
            case 4:
                return fmt::format("max({}, {})", a, b);
            default:
                return fmt::format("abs({})", a);
        }
    };
    if (depth == 0 || pick(3) == 0)
        return fmt::format("({} {} {})", number(number, 2),
                           std::array{"<", "<=", ">", ">="}[static_cast<std::size_t>(pick(4))],
                           number(number, 2));
    const std::string a = random_line(random, {}, depth - 1);
    const std::string b = random_line(random, {}, depth - 1);
    return pick(3) == 0 ? fmt::format("not {}", a)
                        : fmt::format("({} {} {})", a, pick(2) == 0 ? "and" : "or", b);
}
