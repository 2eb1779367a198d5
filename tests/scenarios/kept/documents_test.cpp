#include "scenarios/lab/kept/documents.hpp"

#include <doctest/doctest.h>

#include "scenarios/lab/library/library.hpp"
#include "sim/input/diagnostic.hpp"
#include "tests/scenarios/kept/support.hpp"
#include "tests/scenarios/results/support.hpp"
#include "tests/temporary_folder.hpp"

namespace flinch::lab {

using tests::TemporaryFolder;

namespace {

namespace fs = std::filesystem;

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

DocumentedScenario a_scenario(const std::string& theme, const std::string& stem, bool kept = true) {
    DocumentedScenario one{theme + "/" + stem + ".toml", theme, "The " + stem, "Is it " + stem + "?", {}};
    if (kept) one.kept.push_back({one.name, "", test::a_kept_result()});
    return one;
}

/// A checkout with a library of one scenario and a README whose table is old.
struct Checkout {
    Checkout() {
        test::write_text(folder / "scenarios/spider/word.toml",
                         "title = \"The word\"\nquestion = \"Feared?\"\n");
        test::write_text(folder / "README.md", "# head\n" + std::string(table_begins) + "\nold\n" +
                                                   std::string(table_ends) + "\ntail\n");
    }
    [[nodiscard]] fs::path library() const { return folder / "scenarios"; }
    [[nodiscard]] std::vector<KeptEntry> kept() const {
        return {{library() / "spider/word.toml", "", test::a_kept_result()}};
    }
    TemporaryFolder folder;
};

}  // namespace

TEST_CASE("the README's table has a row for each scenario, with what does not hold") {
    const std::string table =
        readme_table({a_scenario("salt", "starved"), a_scenario("spider", "word", false)});
    CHECK(contains(table, "| `salt/starved.toml` | Is it starved? | 1 of 2; not: the room frightens |\n"));
    CHECK(contains(table, "| `spider/word.toml` | Is it word? | not kept yet |\n"));
}

TEST_CASE("a theme of many scenarios has one row") {
    std::vector<DocumentedScenario> many;
    for (char c = 'a'; c <= 'k'; ++c) many.push_back(a_scenario("instincts", std::string(1, c)));
    many.push_back(a_scenario("instincts", "l", false));
    const std::string table = readme_table(many);
    CHECK(contains(
        table,
        "| `instincts/*.toml` | 12 scenarios: a, b, c, d, e, f, g, h, i, j, k, l | 11 of 22; not: a: "
        "the room frightens, b: the room frightens"));
    CHECK(contains(table, "; 1 scenarios not kept yet |\n"));
    CHECK_FALSE(contains(table, "instincts/a.toml"));
}

TEST_CASE("the page of results tells every finding and every comparison, by theme") {
    const std::string page = results_page(
        {a_scenario("salt", "starved"), a_scenario("spider", "word"), a_scenario("spider", "web", false)},
        "../scenarios");
    CHECK(contains(page, "\n## salt\n"));
    CHECK(contains(page, "\n## spider\n"));
    CHECK(
        contains(page, "### The word: [`spider/word.toml`](../scenarios/spider/word.toml)\n\nIs it word?\n"));
    CHECK(contains(page,
                   "16 confirmation seeds (the first is 101), power 0.67; groups: paired, no amygdala; 1234 "
                   "s lived in all"));
    CHECK(contains(page,
                   "| the word \"spider\" \\| frightens | confirmed | against (\"shoe\") | 0.375 | 0.188 | "
                   "+0.188 | 50% | "
                   "+0.135 to +0.234 | 1.77 | 16 |\n"));
    CHECK(contains(
        page, "| the room frightens | not confirmed | against (kitchen) | 0.500 | 0.489 | +0.011 | 2% | "));
    CHECK(contains(page,
                   "| the word \"spider\" \\| frightens | no amygdala | 0.375 | 0.000 | +0.375 | 100% | "
                   "+0.300 to +0.400 | over 100 |\n"));
    CHECK(contains(page,
                   "```\npredicted flinch (mean over seeds)\n  paired  0.37\n\nfrozen (mean over seeds)\n"));
    CHECK(contains(page, "## Not kept yet\n\n`spider/web.toml`\n"));
}

TEST_CASE("documents are made between the marks, and are then up to date until a result is another") {
    const Checkout checkout;
    auto kept = checkout.kept();
    for (const Page& page : pages_of(checkout.library(), kept)) {
        CHECK_FALSE(is_up_to_date(page));
        test::write_text(page.path, page.text);
    }
    const std::string readme = test::text_of(checkout.folder / "README.md");
    CHECK(readme.starts_with("# head\n"));
    CHECK(readme.ends_with("\ntail\n"));
    CHECK_FALSE(contains(readme, "\nold\n"));
    CHECK(contains(readme, "| `spider/word.toml` | Feared? | 1 of 2"));
    for (const Page& page : pages_of(checkout.library(), kept)) CHECK(is_up_to_date(page));
    kept[0].kept.findings[1].verdict = Verdict::confirmed;
    for (const Page& page : pages_of(checkout.library(), kept)) CHECK_FALSE(is_up_to_date(page));
}

TEST_CASE("a README without the marks is an error, not another README") {
    const Checkout checkout;
    test::write_text(checkout.folder / "README.md", "# head\n");
    CHECK_THROWS_AS((void)pages_of(checkout.library(), checkout.kept()), sim::BadInput);
    fs::remove(checkout.folder / "README.md");
    CHECK_THROWS_AS((void)pages_of(checkout.library(), checkout.kept()), sim::BadInput);
}

TEST_CASE("the documents of this checkout are made from its kept results") {
    const fs::path library = fs::path(FLINCH_SOURCE_DIR) / "scenarios";
    sim::Diagnostics problems;
    const auto kept = kept_beside(kept_below(library), problems);
    CHECK(problems.empty());
    if (kept.empty()) {
        MESSAGE("skipped: no result is kept in this checkout");
        return;
    }
    for (const Page& page : pages_of(library, kept)) {
        INFO(page.path << " is stale: `flinch results --write-docs` mends it");
        CHECK(is_up_to_date(page));
    }
}

}  // namespace flinch::lab
