// The `flinch` command: it reads its arguments and hands over to the parts of the program. No other file
// includes this one, which is the top of the house.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <limits>
#include <memory>
#include <optional>

#include <fmt/format.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include "render/watch.hpp"
#include "scenarios/lab/bench/bench.hpp"
#include "scenarios/lab/command/commands.hpp"
#include "scenarios/lab/command/resume.hpp"
#include "scenarios/lab/divergence.hpp"
#include "scenarios/lab/life/life.hpp"
#include "scenarios/lab/machine_failure.hpp"
#include "scenarios/lab/write_file.hpp"
#include "sim/input/nearest_name.hpp"
#include "sim/input/quantity.hpp"
#include "sim/version.hpp"

namespace {

using namespace flinch;

/// Splits "KEY=VALUE" at its first equals sign.
std::pair<std::string, std::string> setting(const std::string& text) {
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
        throw CLI::ValidationError("--set", "`" + text + "`: expected KEY=VALUE");
    return {text.substr(0, equals), text.substr(equals + 1)};
}

/// The type of the number that an option sets, which may be optional.
template <class Number>
struct Inner {
    using type = Number;
};
template <class Number>
struct Inner<std::optional<Number>> {
    using type = Number;
};

constexpr std::uint64_t largest_seed =
    std::numeric_limits<std::int64_t>::max();  // what a results file can hold

/// Adds an option with a whole number, in decimal digits.
template <class Number>
CLI::Option* add_whole(CLI::App& app, const std::string& name, Number& value, std::uint64_t low,
                       std::uint64_t high, const std::string& about) {
    const auto take = [=, &value](const std::string& text) {
        const auto number = sim::parse_whole(text);
        if (!number || *number < low || *number > high)
            throw CLI::ValidationError(
                name, fmt::format("`{}`: expected a whole number from {} to {}", text, low, high));
        value = static_cast<typename Inner<Number>::type>(*number);
    };
    return app.add_option_function<std::string>(name, take, about)->type_name("NUMBER");
}

/// The setting that `--raised FILE` is short for. The file is looked for from here, and not from the
/// scenario.
std::pair<std::string, std::string> raised_setting(const std::string& file) {
    return {"raised", std::filesystem::absolute(file).lexically_normal().string()};
}

lab::Settings settings_of(const std::vector<std::string>& texts) {
    lab::Settings settings;
    for (const auto& text : texts) settings.push_back(setting(text));
    return settings;
}

/// Splits the values of "KEY=V1,V2" at those commas that lie outside quotes and brackets.
std::vector<std::string> values_of(const std::string& text) {
    std::vector<std::string> values(1);
    int depth = 0;
    char quote = 0;
    for (const char c : text) {
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '[' || c == '{' || c == '(') {
            ++depth;
        } else if (c == ']' || c == '}' || c == ')') {
            --depth;
        } else if (c == ',' && depth == 0) {
            values.emplace_back();
            continue;
        }
        values.back() += c;
    }
    return values;
}

sim::Time moment(const std::string& text, const std::string& option = "--at") {
    const auto time = sim::parse_duration(text);
    if (!time || *time < sim::Time{0})
        throw CLI::ValidationError(
            option, "`" + text + "`: expected a time with its unit, such as 120s or \"2 min\"");
    return *time;
}

struct WatchArguments {
    std::string file, group, at, size, from, raised;
    std::optional<std::uint64_t> seed;
    std::vector<std::string> settings;
    render::WatchOptions options;
};

std::size_t group_named(const lab::Scenario& scenario, const std::string& name) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < scenario.groups.size(); ++i) {
        if (name.empty() || scenario.groups[i].name == name) return i;
        names.push_back(scenario.groups[i].name);
    }
    throw CLI::ValidationError("--group", sim::unknown_name("group", name, names));
}

/// Reads a picture size such as "WIDTHxHEIGHT" (in pixels) into the options.
void read_size(const std::string& text, render::WatchOptions& options) {
    constexpr unsigned smallest = 320;
    constexpr unsigned largest = 8192;
    char end = 0;
    if (std::sscanf(text.c_str(), "%5ux%5u%c", &options.width, &options.height, &end) != 2 ||
        std::min(options.width, options.height) < smallest ||
        std::max(options.width, options.height) > largest)
        throw CLI::ValidationError("--size",
                                   "`" + text + "`: expected WIDTHxHEIGHT in pixels, such as 1280x720");
}

lab::Life open_life(const std::string& file, const lab::Settings& settings, const WatchArguments& arguments) {
    const auto scenario = std::make_shared<const lab::Scenario>(lab::open_scenario(file, settings));
    return {scenario, group_named(*scenario, arguments.group), arguments.seed.value_or(scenario->first_seed)};
}

/// Whether `--from` names a file: a moment is written with its unit, and no file of that name is there.
bool names_life(const std::string& from) {
    std::error_code failed;
    return !from.empty() && (std::filesystem::exists(from, failed) || !sim::parse_duration(from));
}

/// Opens a life that was put on disk, at the moment when it was.
lab::Life open_life_on_disk(WatchArguments& arguments) {
    for (const auto& [option, given] : {std::pair{"--group", !arguments.group.empty()},
                                        {"--seed", arguments.seed.has_value()},
                                        {"--set", !arguments.settings.empty()},
                                        {"--raised", !arguments.raised.empty()}}) {
        if (given) throw CLI::ValidationError(option, "is said by the life that --from names");
    }
    lab::OpenedLife opened = lab::open_life_file(arguments.from, arguments.file);
    arguments.options.settings = opened.settings;
    return std::move(opened.life);
}

/// An option that would do nothing is an error: whoever gives it expects something of it.
void expect_used(const WatchArguments& arguments) {
    const auto& options = arguments.options;
    const auto refuse = [](const char* option, const char* why) { throw CLI::ValidationError(option, why); };
    if (!arguments.at.empty() && options.shot.empty() && options.video.empty())
        refuse("--at", "is the moment of --shot or --video: a window begins at --from");
    if (!arguments.from.empty() && !options.shot.empty() && !names_life(arguments.from))
        refuse("--from", "is a moment to begin at, and a picture has but one: say --at");
    if (!arguments.file.empty() || names_life(arguments.from)) return;
    if (!arguments.from.empty()) refuse("--from", "is a moment of FILE: name the file");
    if (!arguments.raised.empty()) refuse("--raised", "is of the creatures of FILE: name the file");
    if (!arguments.group.empty()) refuse("--group", "is a group of FILE: name the file");
    if (!arguments.settings.empty()) refuse("--set", "is of FILE: name the file");
    if (!arguments.at.empty()) refuse("--at", "is a moment of FILE: name the file");
    if (!options.video.empty()) refuse("--video", "is a film of FILE: name the file");
}

/// What is to be written must be writable, before an hour is spent on it.
void expect_targets(const render::WatchOptions& options) {
    for (const std::string& target : {options.shot, options.video, options.state}) {
        if (!target.empty()) lab::expect_writable(target);
    }
}

/// Shows a life, if there is anything of it between the moments that the options name.
int watch_life(lab::Life life, const render::WatchOptions& options) {
    if (options.from >= life.end() && options.from > sim::Time{})
        throw CLI::ValidationError("--from", "the life ends at " + sim::duration_text(life.end()));
    const sim::Time begin = std::max(life.now(), options.from);
    if (options.at && *options.at < begin)
        throw CLI::ValidationError("--at",
                                   "what is shown of the life begins at " + sim::duration_text(begin));
    return render::watch(std::move(life), options);
}

int watch(WatchArguments& arguments) {
    expect_used(arguments);
    expect_targets(arguments.options);
    if (!arguments.at.empty()) arguments.options.at = moment(arguments.at);
    if (!arguments.size.empty()) read_size(arguments.size, arguments.options);
    arguments.options.settings = settings_of(arguments.settings);
    if (!arguments.raised.empty()) arguments.options.settings.push_back(raised_setting(arguments.raised));
    arguments.options.open = [&arguments](const std::string& file) {
        WatchArguments plain;
        plain.seed = arguments.seed;
        return open_life(file, {}, plain);
    };
    if (names_life(arguments.from)) {
        return watch_life(open_life_on_disk(arguments), arguments.options);
    }
    if (!arguments.from.empty()) arguments.options.from = moment(arguments.from, "--from");
    if (arguments.file.empty()) return render::watch(std::nullopt, arguments.options);
    return watch_life(open_life(arguments.file, arguments.options.settings, arguments), arguments.options);
}

void add_plot(CLI::App& app, int& status) {
    const auto options = std::make_shared<lab::PlotOptions>();
    const auto sets = std::make_shared<std::vector<std::string>>();
    auto* plot = app.add_subcommand("plot", "draw curves with their bands over seeds, or kept findings");
    plot->add_option("FILE", options->file,
                     "scenario (it is run), results of a batch (.sqlite), or .found.json")
        ->required();
    plot->add_option("--out", options->out, "picture: .svg, .png or .pdf (NAME.svg in this folder)");
    plot->add_option("--probe", options->probe, "one probe (the scenario's curves, or all probes)");
    add_whole(*plot, "--seeds", options->seeds, 1, 100'000, "how many seeds (the scenario's)");
    plot->add_option("--set", *sets, "KEY=VALUE")->allow_extra_args(false);
    add_whole(*plot, "--threads", options->threads, 1, 1024, "threads (one for each core)");
    plot->callback([&status, options, sets] {
        options->settings = settings_of(*sets);
        status = lab::plot(*options);
    });
}

void add_new(CLI::App& app, int& status) {
    const auto name = std::make_shared<std::string>();
    const auto kind = std::make_shared<std::string>("conditioning");
    auto* fresh = app.add_subcommand("new", "write a scenario that runs at once, to be changed");
    fresh->add_option("NAME", *name, "NAME.toml is written; nothing is overwritten")->required();
    fresh->add_option(
        "--kind", *kind,
        "conditioning (without it), generalisation, renewal, society, or species: with a nature of "
        "its own");
    fresh->callback([&status, name, kind] { status = lab::make_skeleton(*name, *kind); });
}

int command(int argc, char** argv) {
    CLI::App app{"flinch: a laboratory for a two-subsystem theory of the brain", "flinch"};
    app.require_subcommand(1);
    app.set_version_flag("--version", "flinch " + std::string(sim::version()));
    int status = lab::all_well;

    bool json = false;
    auto* list = app.add_subcommand("list", "the scenario library, a line each");
    list->add_flag("--json", json, "one JSON object");
    list->callback([&] { status = lab::list_scenarios(json); });

    std::string section;
    bool markdown = false;
    auto* keys = app.add_subcommand("keys", "everything a file may say, and every variable a probe may read");
    keys->add_option("SECTION", section,
                     "a table or a chapter, such as cortex, phase, signals, variables (all)");
    keys->add_flag("--json", json, "one JSON object");
    keys->add_flag("--markdown", markdown, "as docs/reference.md")->excludes("--json");
    keys->callback([&] {
        using Format = lab::ReferenceFormat;
        status = lab::show_keys(section, json ? Format::json : markdown ? Format::markdown : Format::text);
    });

    std::vector<std::string> files;
    auto* check = app.add_subcommand("check", "read and check scenario files only");
    check->add_option("FILE", files, "scenario files")->required();
    bool strict = false;
    check->add_flag("--strict", strict, "a warning counts as an error");
    check->callback([&] { status = lab::check_files(files, strict); });

    lab::RunOptions run_options;
    std::vector<std::string> sets;
    std::string snapshot_every, raised;
    auto* run = app.add_subcommand("run", "run a scenario: every group, over its seeds");
    run->add_option("FILE", run_options.file, "scenario file (with --resume, that of the life)");
    auto* first_seed = add_whole(*run, "--seed", run_options.seed, 0, largest_seed, "first seed (1)");
    add_whole(*run, "--seeds", run_options.seeds, 1, 100'000, "how many seeds (the scenario's)");
    run->add_option("--set", sets, "KEY=VALUE: another value of the scenario or its species")
        ->allow_extra_args(false);
    run->add_option("--out", run_options.out, "folder for run.txt and run.json");
    run->add_option("--csv", run_options.csv,
                    "folder for measures.csv, findings.csv and runs.csv: tidy tables");
    add_whole(*run, "--threads", run_options.threads, 1, 1024, "threads (one for each core)");
    run->add_flag("--json", run_options.json, "one JSON object");
    run->add_flag(
           "--confirm", run_options.confirm,
           "on seeds drawn from the hash of the scenario, so that nobody can have chosen them (at least 32)")
        ->excludes(first_seed);
    run->add_flag("--keep", run_options.keep,
                  "confirm, and keep what was found beside FILE, as NAME.found.json");
    run->add_option("--snapshot-every", snapshot_every,
                    "put each life on disk in --out whenever so much of it has passed, such as 60s");
    auto* resumed = run->add_option("--resume", run_options.resume,
                                    "go on from a life on disk, or from all the lives in a folder");
    auto* raise = run->add_option("--raise", run_options.raise,
                                  "a phase: live up to its end and put the creatures on disk, for --raised");
    run->add_option("--raised", raised, "a life on disk that the creatures have lived before")
        ->excludes(resumed);
    for (const char* of_the_life : {"--set", "--seed", "--seeds", "--confirm", "--keep", "--raise"})
        resumed->excludes(run->get_option(of_the_life));
    for (const char* of_a_report : {"--snapshot-every", "--keep", "--confirm", "--json", "--csv"})
        raise->excludes(run->get_option(of_a_report));
    run->callback([&] {
        if (run_options.file.empty() && run_options.resume.empty()) throw CLI::RequiredError("FILE");
        if (!snapshot_every.empty()) {
            run_options.snapshot_every = moment(snapshot_every, "--snapshot-every");
            if (run_options.snapshot_every == sim::Time{0})
                throw CLI::ValidationError("--snapshot-every", "expected more than 0 s");
            if (run_options.out.empty())
                throw CLI::ValidationError("--snapshot-every", "needs a folder: add --out DIR");
        }
        run_options.settings = settings_of(sets);
        if (!raised.empty()) run_options.settings.push_back(raised_setting(raised));
        status = lab::run_scenario(run_options);
    });

    lab::ResultsOptions results_options;
    bool renew = false;
    auto* results = app.add_subcommand("results", "what was found and kept, and what is stale");
    results->add_option("FILE", results_options.files, "scenarios or kept results (all of the library)");
    results->add_flag("--json", results_options.json, "one JSON object");
    add_whole(*results, "--threads", results_options.threads, 1, 1024, "threads (one for each core)");
    auto* tasks = results->add_option_group("tasks", "instead of a list");
    tasks->require_option(0, 1);
    const auto add_task = [&](const char* flag, lab::ResultsTask task, const char* about) {
        tasks->add_flag_callback(
            flag, [&results_options, task] { results_options.task = task; }, about);
    };
    add_task("--check", lab::ResultsTask::check,
             "fails if a kept result, or a document made from them, is stale");
    add_task("--verify-short", lab::ResultsTask::verify_short,
             "lives the first seed again: it must come to the kept fingerprint");
    add_task("--verify", lab::ResultsTask::verify_whole,
             "lives all seeds again: what was kept as holding must hold");
    add_task("--write-docs", lab::ResultsTask::write_documents,
             "makes the README's table and docs/results.md");
    tasks->add_flag("--renew", renew, "runs and keeps what is stale or not kept, the short ones first");
    results->callback(
        [&] { status = renew ? lab::renew_results(results_options) : lab::show_results(results_options); });

    WatchArguments watching;
    auto* watched = app.add_subcommand("watch", "watch one life in a window");
    watched->add_option("FILE", watching.file, "scenario file (none: choose from the library)");
    add_whole(*watched, "--seed", watching.seed, 0, largest_seed, "seed (1)");
    watched->add_option("--group", watching.group, "group (the first)");
    watched->add_option("--set", watching.settings, "KEY=VALUE")->allow_extra_args(false);
    watched->add_option("--speed", watching.options.speed, "simulated seconds a second (8)")
        ->check(CLI::Range(0.1, 10000.0));
    watched->add_option("--size", watching.size, "WIDTHxHEIGHT of window or picture in pixels (1280x720)");
    watched->add_option("--page", watching.options.page, "page shown at first")
        ->transform(CLI::IsMember({"Life", "Two brains", "Traces", "Meaning", "Findings", "Parts"},
                                  CLI::ignore_case));
    auto* state = watched->add_option("--state", watching.options.state,
                                      "file (.json) that tells what is shown, for scripts");
    auto* headless = watched->add_flag("--headless", watching.options.headless, "without a screen");
    auto* shot =
        watched->add_option("--shot", watching.options.shot, "save a picture (.png) at --at and leave");
    auto* video = watched->add_option("--video", watching.options.video, "save a film (.mp4) until --at");
    shot->excludes(video);
    for (auto* without_window : {headless, shot, video}) state->excludes(without_window);
    watched->add_option("--at", watching.at, "moment of the life, such as 120s");
    watched->add_option("--from", watching.from, "a life on disk to begin with, or a moment, such as 120s");
    watched->add_option("--raised", watching.raised, "a life on disk that the creatures have lived before");
    watched->callback([&] { status = watch(watching); });

    lab::BatchOptions batch_options;
    std::vector<std::string> batch_sets;
    auto* batch =
        app.add_subcommand("batch", "many runs of every combination of settings into one results file");
    batch->add_option("FILE", batch_options.file, "scenario file")->required();
    add_whole(*batch, "--runs", batch_options.runs, 1, 1'000'000, "seeds for each combination")->required();
    add_whole(*batch, "--seed", batch_options.seed, 0, largest_seed, "first seed (1)");
    add_whole(*batch, "--jobs", batch_options.jobs, 1, 1024, "runs at once (one for each core)");
    batch->add_option("--set", batch_sets, "KEY=V1,V2,...")->allow_extra_args(false);
    batch->add_option("--out", batch_options.out, "results file (.sqlite)")->required();
    batch->callback([&] {
        for (const auto& [key, value] : settings_of(batch_sets))
            batch_options.settings.emplace_back(key, values_of(value));
        status = lab::run_batch(batch_options);
    });

    add_plot(app, status);
    add_new(app, status);

    std::string described;
    auto* describe = app.add_subcommand("describe", "the brain of a scenario's species in the field's words");
    describe->add_option("FILE", described, "scenario file")->required();
    describe->callback([&] { status = lab::describe_scenario(described); });

    lab::ProveOptions proving;
    std::string patience;
    auto* prove =
        app.add_subcommand("prove", "prove or refute the claims that a species makes of its circuits");
    prove->add_option("FILE", proving.file, "species or scenario file")->required();
    prove->add_option("--claim", proving.claim, "one claim by its name (all)");
    prove->add_option("--timeout", patience, "for each claim (60s)");
    prove->add_option("--counterexample", proving.counterexamples,
                      "folder for lives that break claims, as scenarios to watch");
    prove->add_option("--smt2", proving.scripts, "folder for every query, as SMT-LIB");
    prove->add_flag("--suggest", proving.suggest, "claims that hold and are not said");
    prove->add_flag("--json", proving.json, "one JSON object");
    prove->callback([&] {
        if (!patience.empty()) proving.timeout = moment(patience, "--timeout");
        status = lab::prove_claims(proving);
    });

    lab::BenchOptions benchmark;
    auto* bench = app.add_subcommand("bench", "measure this machine: each benchmark beside its reference");
    bench->add_option("NAME", benchmark.name, "one benchmark (all)");
    bench->add_flag("--json", json, "one JSON object");
    bench->add_option("--creatures", benchmark.creatures, "of life: how many in one world (1 10 100 1000)")
        ->check(CLI::Range(std::size_t{1}, std::size_t{100'000}));
    bench->callback([&] {
        benchmark.json = json;
        status = lab::run_benchmarks(benchmark);
    });

    // An empty value is mostly a variable of a script that is not set, and would be taken for an option not
    // given.
    for (CLI::App* part : app.get_subcommands({})) {
        for (CLI::Option* option : part->get_options())
            option->check(
                CLI::Validator([](const std::string& value) { return value.empty() ? "is empty" : ""; }, ""));
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const int code = app.exit(error);
        return code == 0 ? lab::all_well : lab::bad_input;
    }
    return status;
}

}  // namespace

int main(int argc, char** argv) {
    spdlog::set_default_logger(spdlog::stderr_color_mt("flinch"));
    spdlog::set_pattern("flinch: %^%l%$: %v");
    try {
        const int status = command(argc, argv);
        if (!(std::cout << std::flush))
            throw lab::MachineFailure("cannot write to standard output: is the disk full?");
        return status;
    } catch (const sim::BadInput& bad) {
        bad.problems().print(std::cerr);
        return lab::bad_input;
    } catch (const lab::MachineFailure& failure) {
        spdlog::error(failure.what());
        return lab::machine_fails;
    } catch (const lab::Divergence& divergence) {
        spdlog::error(divergence.what());
        return lab::diverged;
    } catch (const std::bad_alloc&) {
        spdlog::error("out of memory");
        return lab::machine_fails;
    } catch (const std::exception& error) {
        spdlog::error(error.what());
        return lab::machine_fails;
    }
}
