// The tables of keys for the design and for the questions that are asked of it.
#include "scenarios/lab/scenario/tables.hpp"

namespace flinch::lab::tables {

using namespace std::chrono_literals;
using sim::ByHand;
using sim::Duration;
using sim::Flag;
using sim::Number;
using sim::Text;
using sim::Whole;

namespace {

constexpr std::int64_t most_seeds = 100'000;
constexpr auto longest_phase_part = std::chrono::hours(24);
const ByHand like{.type = "text"};
const ByHand raised{.type = "text"};

}  // namespace

const Table<Scenario>& top() {
    static const Table<Scenario> table{
        {"title", &Scenario::title, Text{.required = true}, "a few words"},
        {"question", &Scenario::question, Text{.required = true}, "what it asks, as a question"},
        {"seeds", &Scenario::seeds, Whole{1, most_seeds},
         "lives of each group, from which the findings are judged"},
        {"species", ByHand{.type = "text", .default_text = "\"standard\""},
         "the nature of all groups that name none: a file beside the scenario or a species of the library"},
        {"like", like, "a template or a scenario on which this one builds, beside it or in the library"},
        {"raised", raised, "the life on disk that all creatures have lived before (`flinch run --raise`)"},
        {"world", ByHand{.type = "text"}, "instead of a table, the name of a map of the library"},
    };
    return table;
}

const Table<Phase>& phase() {
    static const Table<Phase> table{
        {"name", &Phase::name, Text{.required = true}, "how it is called"},
        {"trials", ByHand{.type = "text", .required = true},
         "the design: `10A(US)/10B`, `!` in random order, `A>B` one after the other, `1#A` without learning; "
         "`(cup)` a "
         "thing in view, `(\"cup\")` the word, `(cellar)` a trial in that room, a set for each of its "
         "members"},
        {"duration", &Phase::duration, Duration{100ms, longest_phase_part}, "of each step of a trial"},
        {"gap", &Phase::gap, Duration{0ms, longest_phase_part}, "from one trial to the next"},
        {"rooms", ByHand{.type = "texts"}, "where trials are held, in turn; none: where the creature is"},
        {"open", ByHand{.type = "texts"}, "doors that stand open at the beginning of a trial"},
        {"shut", ByHand{.type = "texts"}, "doors that stand shut at the beginning of a trial"},
        {"learning", &Phase::learning, Flag{}, "whether anything is learned"},
    };
    return table;
}

const Table<Group>& group() {
    static const Table<Group> table{
        {"name", &Group::name, Text{.required = true}, "how it is called"},
        {"species", ByHand{.type = "text"}, "its nature, if not the scenario's"},
        {"set", ByHand{.type = "table"},
         "keys of the species and their values: `{ \"cortex.latent\" = 64 }`"},
        {"lesion", ByHand{.type = "texts"}, "parts and circuits that are cut out from birth"},
        {"trials", ByHand{.type = "table"}, "other trials in some phases: `{ training = '10(bar)' }`"},
        {"raised", raised, "the life on disk that its creatures have lived before"},
    };
    return table;
}

const Table<Term>& term() {
    static const Table<Term> table{
        {"probe", ByHand{.type = "probe or measure"}, "a probe, or EXAM.MEASURE"},
        {"group", ByHand{.type = "group"}, "without it, all"},
        {"phase", ByHand{.type = "phase"}, "without it, all"},
        {"stimulus", ByHand{.type = "trial or label"}, "the trial, as `(bar)(sea)`, or the label of an exam"},
        {"over", ByHand{.type = "trial or label"}, "less what comes at this one"},
        {"value", ByHand{.type = "number"}, "a constant instead"},
    };
    return table;
}

const Table<Finding>& finding() {
    static const Table<Finding> table{
        {"name", &Finding::name, Text{.required = true}, "what is claimed"},
        {"margin", &Finding::margin, Number{-1e12, 1e12},
         "by which the one is to be above the other (without it, `share` decides)"},
        {"share", &Finding::share, Number{0, 1},
         "the margin as a share of the larger of the two means, so that no trifle counts"},
        {"by", &Finding::roc, sim::Choice<bool>{{{"mean", false}, {"roc-area", true}}},
         "compares means, or areas under the ROC curve over 0.5"},
        {"high", ByHand{.type = "table", .required = true}, "what is claimed to be higher"},
        {"low", ByHand{.type = "tables", .required = true},
         "the controls, each like `high` but for what it says; a set in it stands for several"},
    };
    return table;
}

const Table<lab::Table>& table() {
    static const Table<lab::Table> rows{
        {"title", &lab::Table::title, Text{}, "what stands above it"},
        {"probe", ByHand{.type = "probe or measure"}, "what is shown: a probe, or EXAM.MEASURE"},
        {"probes", ByHand{.type = "texts"}, "several instead, a row for each"},
        {"group", &lab::Table::group, Text{}, "one group only"},
        {"phase", &lab::Table::phase, Text{}, "one phase only"},
        {"digits", &lab::Table::digits, Whole{0, 6}, "after the point"},
        {"rows", &lab::Table::by_stimulus, sim::Choice<bool>{{{"groups", false}, {"stimuli", true}}},
         "what its rows are"},
        {"stimuli", ByHand{.type = "texts"}, "trials, or labels of an exam; without it, all"},
        {"against", ByHand{.type = "texts"},
         "trials, taken together, from which each is to be told: the table shows areas under the ROC curve"},
    };
    return rows;
}

const Table<Curve>& curve() {
    static const Table<Curve> rows{
        {"title", &Curve::title, Text{}, "what stands beside it"},
        {"probe", ByHand{.type = "probe or measure", .required = true},
         "what is shown: a probe, or EXAM.MEASURE; over time if its statistic is `course`, else over trials"},
        {"group", &Curve::group, Text{}, "one group only"},
        {"phase", &Curve::phase, Text{}, "one phase only"},
        {"stimuli", ByHand{.type = "texts"}, "kinds of trials; without it, all"},
        {"block", &Curve::block, Whole{1, 1000}, "trials of a kind that are averaged to one point"},
    };
    return rows;
}

const Table<Intervention>& intervention() {
    static const Table<Intervention> table{
        {"at", ByHand{.type = "duration", .unit = "s", .required = true},
         "when, from the beginning of the life"},
        {"stimulus", ByHand{.type = "stimulus"}, "one of the scenario's, instead of one of its own keys"},
        {"lesion", ByHand{.type = "text"}, "the part or circuit that is cut out"},
        {"restore", ByHand{.type = "text"}, "the part or circuit that is put back"},
        {"electrode", ByHand{.type = "table"},
         "signals of steering and what they read as from now on, whatever the senses say: "
         "`{ pain = 0.5, \"expect.flinch\" = 1 }`; all others are let go"},
        {"x", ByHand{.type = "number", .unit = "cells"},
         "where a thing is laid; without it, before the creature"},
        {"y", ByHand{.type = "number", .unit = "cells"}, "the same, from the north"},
        {"creature", ByHand{.type = "whole"}, "to whom; without it, to all"},
    };
    return table;
}

}  // namespace flinch::lab::tables
