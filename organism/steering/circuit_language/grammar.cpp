#include "organism/steering/circuit_language/grammar.hpp"

#include <fmt/format.h>

#include <boost/spirit/home/x3.hpp>
#include <utility>

#include "organism/steering/circuit_language/characters.hpp"
#include "organism/steering/circuit_language/syntax_message.hpp"

// This is the only file that includes Spirit, which is slow to compile.

namespace boost::spirit::x3 {

/// A parser with an action expects the same as the parser alone. Without this specialisation Spirit would
/// report the action's type.
template <class Subject, class Action>
struct get_info<action<Subject, Action>> {
    using result_type = std::string;
    std::string operator()(const action<Subject, Action>& parser) const { return what(parser.subject); }
};

}  // namespace boost::spirit::x3

namespace flinch::organism::steering {

namespace grammar {

namespace x3 = boost::spirit::x3;

struct Origin;  // the context's tag for the start of the text

/// Notes where in the text a rule's attribute was read. It works only for rules without actions of their own,
/// because Spirit does not pass on the attributes of the others. Chains are therefore placed by their
/// operands.
struct Placed {
    static void place(Span& span, Span at) { span = at; }
    static void place(Node& node, Span at) { node.at = at; }
    static void place(x3::unused_type, Span) {}

    template <class Iterator, class Attribute, class Context>
    void on_success(const Iterator& first, Iterator last, Attribute& attribute, const Context& context) {
        const Iterator origin = x3::get<Origin>(context);
        while (last != first && is_blank(last[-1])) --last;
        place(attribute, {static_cast<std::size_t>(first - origin), static_cast<std::size_t>(last - first)});
    }
};

struct WordId : Placed {};
struct SuffixId : Placed {};
struct PrimaryId : Placed {};
struct SignedId : Placed {};
struct InversionId : Placed {};

// The name of a rule appears in messages as the thing that was expected.
const x3::rule<WordId, Span> word{"a name"};
const x3::rule<SuffixId, Span> suffix{"a unit"};
const x3::rule<struct NumberId, Node> number{"a number"};
const x3::rule<struct TruthId, Node> truth{"a condition"};
const x3::rule<struct NamedId, Node> named{"a name"};
const x3::rule<struct ArgumentsId, std::vector<Node>> arguments{"a value or `)`"};
const x3::rule<struct GroupId, Node> group{"a value"};
const x3::rule<PrimaryId, Node> primary{"a value"};
const x3::rule<struct NegatedId, Node> negated{"a value"};
const x3::rule<SignedId, Node> signed_{"a value"};
const x3::rule<struct ProductId, Node> product{"a value"};
const x3::rule<struct SumId, Node> sum{"a value"};
const x3::rule<struct ComparisonId, Node> comparison{"a condition"};
const x3::rule<struct InvertedId, Node> inverted{"a condition"};
const x3::rule<InversionId, Node> inversion{"a condition"};
const x3::rule<struct ConjunctionId, Node> conjunction{"a condition"};
const x3::rule<struct DisjunctionId, Node> disjunction{"a value"};
const x3::rule<struct GroupEndId> group_end{"an operator or `)`"};
const x3::rule<struct ArgumentsEndId> arguments_end{"an operator, `,` or `)`"};
const x3::rule<struct EndId> end{"an operator or the end"};

// These actions process what was read. x3::_val is the rule's own attribute, and x3::_attr is what was just
// read.
const auto take = [](auto& context) { x3::_val(context) = std::move(x3::_attr(context)); };
const auto take_word = [](auto& context) { x3::_val(context).word = x3::_attr(context); };
const auto child = [](auto& context) {
    Node& node = x3::_val(context);
    Node& read = x3::_attr(context);
    node.at.length = read.at.offset + read.at.length - node.at.offset;
    node.children.push_back(std::move(read));
};
const auto argument = [](auto& context) { x3::_val(context).push_back(std::move(x3::_attr(context))); };
const auto arguments_read = [](auto& context) {
    x3::_val(context).form = Form::call;
    x3::_val(context).children = std::move(x3::_attr(context));
};

template <Form form>
const auto become = [](auto& context) { x3::_val(context).form = form; };

template <Form form>
const auto prefix = [](auto& context) {
    x3::_val(context).form = form;
    ++x3::_val(context).repeats;
};

/// Makes the operand read so far the first of a chain.
template <Form form>
const auto chain = [](auto& context) {
    Node& node = x3::_val(context);
    // A chain of the same form can only be this one, because others are separated by a group.
    if (node.form == form) return;
    Node first = std::exchange(node, Node{});
    node.form = form;
    node.at = first.at;
    node.children.push_back(std::move(first));
};

template <Form form>
const auto chain_with = [](auto& context) {
    chain<form>(context);
    x3::_val(context).operators.push_back(x3::_attr(context));
};

template <class Value>
x3::symbols<Value> table(std::initializer_list<std::pair<const char*, Value>> entries) {
    x3::symbols<Value> symbols;
    for (const auto& [text, value] : entries) symbols.add(text, value);
    return symbols;
}

const auto products = table<Operator>({{"*", Operator::multiply}, {"/", Operator::divide}});
const auto sums = table<Operator>({{"+", Operator::add}, {"-", Operator::subtract}});
const auto comparisons = table<Operator>({{"<", Operator::less},
                                          {"<=", Operator::less_equal},
                                          {">", Operator::greater},
                                          {">=", Operator::greater_equal}});

const auto letter = x3::char_("a-zA-Z_");
const auto further = x3::char_("a-zA-Z0-9_");
const auto digit = x3::char_("0-9");
const auto blank = x3::char_(" \t\r\n");

auto keyword(const char* text) {
    return x3::lexeme[x3::lit(text) >> !(further | x3::char_("."))];
}

// Case is ignored, so that `AND` is never taken for a name and the message can say how it is written.
const auto any_keyword =
    x3::lexeme[x3::no_case[x3::lit("and") | "or" | "not" | "true" | "false"] >> !(further | '.')];

const auto word_def =
    !any_keyword >> x3::omit[x3::lexeme[letter >> *further >> *('.' >> letter >> *further)]];
const auto per_second = '/' >> x3::lexeme["s" >> !(further | '.')];
const auto suffix_def = x3::omit[(word >> -per_second) | per_second];
const auto numeral = x3::omit[x3::lexeme[((+digit >> -('.' >> +digit)) | ('.' >> +digit)) >>
                                         -(x3::char_("eE") >> -x3::char_("+-") >> +digit)]];
const auto number_def = x3::eps[become<Form::number>] >> numeral >> -suffix[take_word];
const auto truth_def = (keyword("true") | keyword("false"))[become<Form::truth>];
const auto arguments_def =
    x3::lit(')') | ((disjunction[argument] >> *(',' > disjunction[argument])) > arguments_end);
const auto named_def = word[take_word] >> x3::eps[become<Form::name>] >> -('(' > arguments[arguments_read]);
const auto group_def = x3::lit('(')[become<Form::group>] > disjunction[child] > group_end;
const auto primary_def = number | truth | named | group;
const auto negated_def = +x3::lit('-')[prefix<Form::negation>] > primary[child];
const auto signed__def = negated | primary;
const auto product_def = signed_[take] >> *(products[chain_with<Form::product>] > signed_[child]);
const auto sum_def = product[take] >> *(sums[chain_with<Form::sum>] > product[child]);
const auto comparison_def = sum[take] >> *(comparisons[chain_with<Form::comparison>] > sum[child]);
const auto inverted_def = +keyword("not")[prefix<Form::inversion>] > comparison[child];
const auto inversion_def = inverted | comparison;
const auto conjunction_def = inversion[take] >>
                             *(keyword("and")[chain<Form::conjunction>] > inversion[child]);
const auto disjunction_def = conjunction[take] >>
                             *(keyword("or")[chain<Form::disjunction>] > conjunction[child]);
const auto group_end_def = x3::lit(')');
const auto arguments_end_def = x3::lit(')');
const auto end_def = x3::eoi;

BOOST_SPIRIT_DEFINE(word, suffix, number, truth, named, arguments, group, primary, negated, signed_, product,
                    sum, comparison, inverted, inversion, conjunction, disjunction, group_end, arguments_end,
                    end)

}  // namespace grammar

namespace {

/// The offset at which the parentheses first get too deep, or the text's end if they never do.
std::size_t too_deep(std::string_view text) noexcept {
    std::size_t depth = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '(' && ++depth > deepest_nesting) return i;
        if (text[i] == ')' && depth > 0) --depth;
    }
    return text.size();
}

LanguageError explain(std::string_view text, std::size_t offset, std::size_t deep,
                      std::string_view expected) {
    while (offset < text.size() && is_blank(text[offset])) ++offset;
    if (offset < text.size() && offset >= deep) {
        return {deep, 1, fmt::format("parentheses nest deeper than {}: simplify", deepest_nesting)};
    }
    return syntax_error(text, offset, expected);
}

}  // namespace

std::variant<Node, LanguageError> parse_tree(std::string_view text) {
    namespace x3 = boost::spirit::x3;
    if (text.size() > longest_expression) {
        return LanguageError{longest_expression, text.size() - longest_expression,
                             fmt::format("the expression is {} characters long, at most {} are allowed",
                                         text.size(), longest_expression)};
    }
    // A text that nests too deep is parsed only up to that point, so that parsing fails there or at an
    // earlier error.
    const std::size_t deep = too_deep(text);
    const char* first = text.data();
    const char* const last = first + deep;
    Node node;
    try {
        const auto whole =
            x3::with<grammar::Origin>(text.data())[x3::eps > grammar::disjunction > grammar::end];
        if (x3::phrase_parse(first, last, whole, grammar::blank, node)) return node;
    } catch (const x3::expectation_failure<const char*>& failure) {
        return explain(text, static_cast<std::size_t>(failure.where() - text.data()), deep, failure.which());
    }
    return explain(text, static_cast<std::size_t>(first - text.data()), deep, "an expression");
}

}  // namespace flinch::organism::steering
