#include "organism/steering/circuit_language/syntax_message.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "organism/steering/circuit_language/characters.hpp"
#include "organism/steering/circuit_language/quote.hpp"

namespace flinch::organism::steering {

namespace {

struct Slip {
    std::string_view text, advice;
};

constexpr std::string_view no_equality =
    "there is no test for equality: compare with `<`, `<=`, `>` or `>=`, or name a condition alone";

// A longer slip stands before the shorter ones with which it begins.
constexpr std::array<Slip, 26> slips{{
    {"==", no_equality},
    {"!=", no_equality},
    {"=>", "write `>=`"},
    {"=<", "write `<=`"},
    {"=", no_equality},
    {"&&", "write `and`"},
    {"&", "write `and`"},
    {"||", "write `or`"},
    {"|", "write `or`"},
    {"!", "write `not`"},
    {"^", "there are no powers: multiply"},
    {"%", "there are no percentages and no remainder: write `0.2` for 20 %"},
    {"+", "there is no sign `+`: leave it out"},
    {"[", "write `(`"},
    {"]", "write `)`"},
    {"{", "write `(`"},
    {"}", "write `)`"},
    {"≤", "write `<=`"},
    {"≥", "write `>=`"},
    {"−", "write `-`"},
    {"×", "write `*`"},
    {"·", "write `*`"},
    {"÷", "write `/`"},
    {"°", "write `deg`"},
    {"∧", "write `and`"},
    {"∨", "write `or`"},
}};

constexpr std::array<std::string_view, 5> keywords{"and", "or", "not", "true", "false"};

/// The word, number or single character at the start of the text.
std::string_view token(std::string_view rest) noexcept {
    std::size_t length = 0;
    while (length < rest.size() && (continues_word(rest[length]) || rest[length] == '.')) ++length;
    return rest.substr(0, std::max(length, character_length(rest)));
}

LanguageError slip(std::size_t offset, std::string_view text, std::string_view advice) {
    return {offset, text.size(), fmt::format("{} is not part of the language: {}", quote(text), advice)};
}

}  // namespace

LanguageError syntax_error(std::string_view text, std::size_t offset, std::string_view expected) {
    if (std::ranges::all_of(text, is_blank)) return {0, text.size(), "the expression is empty"};
    const std::string_view rest = text.substr(offset);
    if (rest.empty()) {
        return {offset, 0, fmt::format("expected {}, but the expression ends here", expected)};
    }
    if (offset > 0 && text[offset - 1] == '*' && rest.front() == '*') {
        return slip(offset - 1, "**", "there are no powers: multiply");
    }
    for (const Slip& each : slips) {
        if (rest.starts_with(each.text)) return slip(offset, each.text, each.advice);
    }
    const std::string_view found = token(rest);
    for (const std::string_view keyword : keywords) {
        if (found != keyword && same_letters(found, keyword)) {
            return slip(offset, found, fmt::format("write `{}`", keyword));
        }
    }
    return {offset, found.size(), fmt::format("expected {}, found {}", expected, quote(found))};
}

}  // namespace flinch::organism::steering
