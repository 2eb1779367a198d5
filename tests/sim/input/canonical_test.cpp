#include <doctest/doctest.h>

#include "sim/input/document.hpp"

using namespace flinch::sim;

namespace {

std::string canonical(const std::string& text, const std::set<std::string>& besides = {}) {
    Diagnostics problems;
    const auto document = Document::from_text(text, "test", problems);
    REQUIRE(problems.empty());
    return document->canonical(besides);
}

}  // namespace

TEST_CASE("two documents that say the same are the same, whatever they look like") {
    const std::string plain = canonical("a = 1\nb = \"x\"\n[t]\nc = [1, 2]\nd = true\n");
    CHECK(canonical("# a head\nb   =  'x'  # why\na = 1\n\nt = { d = true, c = [ 1,\n 2 ] }\n") == plain);
    CHECK(canonical("a = 1\nt.c = [1, 2]\nt.d = true\nb = '''x'''\n") == plain);
}

TEST_CASE("another value, key, type or order of a list is another document") {
    const std::string plain = canonical("a = [1, 2]\nb = \"x\"\n");
    CHECK(canonical("a = [2, 1]\nb = \"x\"\n") != plain);
    CHECK(canonical("a = [1, 2]\nb = \"y\"\n") != plain);
    CHECK(canonical("a = [1, 2]\nc = \"x\"\n") != plain);
    CHECK(canonical("a = [12]\nb = \"x\"\n") != plain);
    CHECK(canonical("a = [\"1\", \"2\"]\nb = \"x\"\n") != plain);
    CHECK(canonical("a = 07:00:00") != canonical("a = 08:00:00"));
}

TEST_CASE("texts that contain what separates texts are told apart") {
    CHECK(canonical("a = [\"x 1:y\"]") != canonical("a = [\"x\", \"y\"]"));
    CHECK(canonical("a = \"} \"") != canonical("a = \"\""));
}

TEST_CASE("keys that are words for people are left out where they stand, and nowhere else") {
    const std::set<std::string> words{"title", "circuit.about"};
    const auto of = [&](const std::string& text) { return canonical(text, words); };
    CHECK(of("title = 'a'\n[[circuit]]\nabout = 'b'\nwhen = 'c'") == of("[[circuit]]\nwhen = 'c'"));
    CHECK(of("[table]\ntitle = 'a'") != of("[table]\ntitle = 'b'"));
    CHECK(of("about = 'a'") != of("about = 'b'"));
}

TEST_CASE("a setting counts as if it stood in the file") {
    Diagnostics problems;
    auto document = Document::from_text("[cortex]\nlatent = 32", "test", problems);
    REQUIRE(document);
    document->set("cortex.latent", "64", {"--set", 1, 1}, problems);
    CHECK(document->canonical() == canonical("cortex.latent = 64"));
}
