#include "scenarios/lab/scenario/keys.hpp"

#include <string>
#include <utility>

#include "scenarios/lab/experiment/statistic_keys.hpp"
#include "scenarios/lab/scenario/tables.hpp"

namespace flinch::lab {
namespace {

using sim::KeyInfo;
using sim::KeySection;

/// Describes a key that stands for no member of a struct.
KeyInfo key(std::string name, std::string type, std::string about) {
    KeyInfo info;
    info.key = std::move(name);
    info.type = std::move(type);
    info.about = std::move(about);
    return info;
}

void append(std::vector<KeySection>& all, std::vector<KeySection> more) {
    for (KeySection& section : more) all.push_back(std::move(section));
}

template <class Struct>
void append(std::vector<KeyInfo>& all, const sim::ParameterTable<Struct>& table, Struct defaults = {}) {
    for (KeyInfo& info : table.keys(std::move(defaults))) all.push_back(std::move(info));
}

KeySection with_like(KeySection section) {
    section.keys.push_back(
        key("like", "text", "an earlier one of its kind, from which it has what it does not say"));
    return section;
}

void append_world(std::vector<KeySection>& all) {
    all.push_back({"world", "where they live", false, tables::world().keys()});
    all.push_back({"rooms.NAME", "parts of the floor, each with one look", false, tables::room().keys()});
    all.push_back(
        {"rooms.NAME.wall", "the look of its walls", false, tables::colour().keys(tables::plain_wall())});
    all.push_back(
        {"rooms.NAME.floor", "the look of its floor", false, tables::colour().keys(tables::plain_floor())});
    all.push_back({"doors.NAME", "cells that are wall while the door is shut", false, tables::door().keys()});
    auto thing = tables::thing().sections("things.NAME", "kinds of things");
    thing.front() =
        with_like({"things.NAME", "kinds of things", false, tables::thing().keys(tables::plain_kind())});
    append(all, std::move(thing));
}

std::vector<KeySection> stimulus_sections(const std::string& path) {
    auto all = tables::stimulus().sections(path, "what may happen in a trial");
    all.front() = with_like(std::move(all.front()));
    append(all.front().keys, tables::timing());
    all.push_back(
        {path + ".voice", "how the word is said, or a sound without words", false, tables::voice().keys()});
    all.push_back(
        {path + ".tone", "a sound that lasts, this loud at the ear", false, tables::voice().keys()});
    all.push_back({path + ".motion", "how the thing moves", false, tables::motion().keys()});
    all.push_back({path + ".turn", "how the thing is turned later", false, tables::turn().keys()});
    return all;
}

void append_stimuli(std::vector<KeySection>& all) {
    all.push_back(
        {"sets",
         "names that stand for several; a set of one stands for its member everywhere",
         false,
         {key("NAME", "list",
              "texts, numbers, rows such as `{ name = \"a\", size = 2 }`, or `{other}`, the members of "
              "another set; `{NAME}` in a name makes a family of what has that name, `{NAME.column}` with "
              "rows")}});
    KeySection words{"words", "how words are said unless a stimulus says otherwise", false, {}};
    append(words.keys, tables::timing());
    all.push_back(std::move(words));
    all.push_back({"words.voice", "with which voice", false, tables::voice().keys()});
    append(all, stimulus_sections("stimuli.NAME"));
}

KeySection probe() {
    KeySection section{
        "probe",
        "what is measured of one life",
        true,
        {key("name", "text", "how it is called"), key("reads", "variable", "see the variables; `a - b`, too"),
         key("statistic", "choice", "what is made of the readings; see the statistics"),
         key("from", "duration", "the window opens, from the start of the trial"),
         key("to", "duration", "the window closes; without it, with the trial"),
         key("read", "choice", "frames: at the cortex's frames; events: after every event"),
         key("phases", "texts", "without it, all")}};
    for (KeyInfo& info : statistic_keys()) section.keys.push_back(std::move(info));
    return section;
}

void append_questions(std::vector<KeySection>& all) {
    all.push_back(with_like(probe()));
    all.push_back(
        with_like({"exam",
                   "what is asked of silent copies of a brain; each kind has keys of its own beside these",
                   true,
                   {key("name", "text", "how it is called"), key("kind", "choice", "see the exams"),
                    key("phases", "texts", "those it is about; without it, all")}}));
    all.push_back(with_like({"table", "what `flinch run` prints", true, tables::table().keys()}));
    all.push_back(
        with_like({"curve",
                   "what `flinch plot` draws and `flinch run` sketches, with bands over seeds; without "
                   "any, every probe",
                   true, tables::curve().keys()}));
    all.push_back(
        with_like({"finding", "what is claimed, and against what", true, tables::finding().keys()}));
    all.push_back({"finding.high", "what is claimed to be higher", false, tables::term().keys()});
    all.push_back({"finding.low", "the controls", true, tables::term().keys()});
}

}  // namespace

std::vector<KeySection> scenario_keys() {
    std::vector<KeySection> all{{"", "at the top of a scenario", false, tables::top().keys()}};
    append_world(all);
    append_stimuli(all);
    all.push_back(
        with_like({"phase", "a stretch of a life; all groups have the same", true, tables::phase().keys()}));
    all.push_back(with_like({"group", "creatures that live the same life but for what is said here", true,
                             tables::group().keys()}));
    all.push_back(
        {"creature",
         "one of the creatures, in turn",
         true,
         {key("raised", "text", "the life on disk that it has lived before (`flinch run --raise`)")}});
    append_questions(all);
    KeySection intervention{"intervention", "what is done to a life beside its plan", true,
                            tables::intervention().keys()};
    append(intervention.keys, tables::stimulus());
    append(intervention.keys, tables::timing());
    all.push_back(std::move(intervention));
    all.push_back(
        {"defaults.KIND",
         "what all of a kind have that do not say otherwise: thing, stimulus, phase, group, probe, exam, "
         "table or finding",
         false,
         {key("KEY", "any", "any key of that kind; tables are laid under each other, lesions add up")}});
    return all;
}

namespace {

[[maybe_unused]] const bool registered = sim::register_keys("scenario", scenario_keys);

}  // namespace
}  // namespace flinch::lab
