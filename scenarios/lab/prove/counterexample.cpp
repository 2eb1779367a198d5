#include "scenarios/lab/prove/counterexample.hpp"

#include <fstream>
#include <set>

#include <fmt/format.h>

#include "organism/steering/claim.hpp"
#include "scenarios/lab/machine_failure.hpp"
#include "scenarios/lab/prove/report.hpp"

namespace flinch::lab::prove {
namespace {

constexpr double after = 2;  // s: the time that is shown after the last moment

std::string file_name(const std::string& claim, std::string_view which) {
    std::string name;
    for (const char c : claim) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
            name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        } else if (!name.empty() && name.back() != '_') {
            name += '_';
        }
    }
    while (!name.empty() && name.back() == '_') name.pop_back();
    return fmt::format("{}{}.toml", name, which);
}

std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out;
}

std::string comment(const std::string& text) {
    std::string out;
    std::size_t from = 0;
    while (from < text.size()) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        const std::size_t start = std::min(text.find_first_not_of(' ', from), end);
        out += "#   " + text.substr(start, end - start) + '\n';
        from = end + 1;
    }
    return out;
}

/// Writes an electrode on every signal that the life's moments mention, from the beginning on.
std::string electrode(double at, const std::set<std::uint32_t>& signals, const Moment* moment,
                      const organism::steering::SymbolTable& table) {
    std::string values;
    for (const std::uint32_t signal : signals) {
        double value = 0;
        if (moment != nullptr) {
            for (const auto& [which, amount] : moment->senses) value = which == signal ? amount : value;
        }
        values += fmt::format("{}\"{}\" = {}", values.empty() ? "" : ", ", table.names()[signal], value);
    }
    return fmt::format("[[intervention]]\nat = \"{} us\"\nelectrode = {{ {} }}\n\n",
                       static_cast<long long>(at * 1e6 + 0.5), values);
}

std::string probes(const organism::Species& species, const organism::steering::Claim& claim) {
    std::string text =
        "[[probe]]\nname = \"reward\"\nreads = \"reward\"\nfrom = \"0 s\"\n\n"
        "[[table]]\ntitle = \"reward\"\nprobe = \"reward\"\n\n";
    for (const std::uint32_t i : claim.circuits) {
        const std::string& name = species.circuits[i].name;
        text += fmt::format(
            "[[probe]]\nname = \"{0} fires\"\nreads = \"circuit.{0}\"\nstatistic = \"count\"\nfrom = \"0 "
            "s\"\n\n"
            "[[table]]\ntitle = \"firings of {0}\"\nprobe = \"{0} fires\"\n\n",
            name);
        if (claim.circuits.size() > 6) break;
    }
    return text;
}

std::string scenario(const organism::Species& species, const organism::steering::Claim& claim,
                     const std::vector<Moment>& moments, sim::Time broken, const std::string& species_file) {
    const auto table = organism::steering::claim_table(species.circuits, species.stages);
    std::set<std::uint32_t> signals;
    for (const Moment& moment : moments) {
        for (const auto& [signal, value] : moment.senses) signals.insert(signal);
    }
    std::string text = fmt::format(
        "# A counterexample that `flinch prove` found, and that the real evaluator lived through.\n"
        "# The claim: {}\n#   {}\n# It is broken at {} s. Electrodes say what is sensed and expected:\n{}",
        claim.name, claim.text, sim::seconds(broken), comment(moments_text(moments, species)));
    const double end = sim::seconds(moments.back().at) + after;
    text += fmt::format(
        "title = \"Counterexample: {}\"\nquestion = \"How is this claim broken?\"\nspecies = \"{}\"\nseeds = "
        "2\n\n"
        "[world]\nmap = '''\n#######\n#rrrrr#\n#rrrrr#\n#rrrrr#\n#rrrrr#\n#rrrrr#\n#######\n'''\n\n"
        "[rooms.room]\nletter = \"r\"\n\n"
        "[[phase]]\nname = \"life\"\ntrials = '1(room)'\nrooms = [\"room\"]\nduration = \"{} ms\"\n"
        "gap = \"100 ms\"\nlearning = false\n\n[[group]]\nname = \"whole\"\n\n",
        escaped(claim.name), escaped(species_file), static_cast<long long>(end * 1000));
    text += probes(species, claim);
    text += electrode(0, signals, nullptr, table);
    for (const Moment& moment : moments) text += electrode(sim::seconds(moment.at), signals, &moment, table);
    return text;
}

void write(const std::filesystem::path& path, const std::string& text) {
    std::ofstream file(path);
    file << text;
    file.flush();
    if (!file) throw MachineFailure(fmt::format("cannot write {}", path.string()));
}

}  // namespace

std::filesystem::path write_scenario(const organism::Species& species, const organism::steering::Claim& claim,
                                     const Counterexample& life, const std::string& file,
                                     const std::string& folder) {
    const std::string species_file = std::filesystem::absolute(file).lexically_normal().string();
    const auto path = std::filesystem::path(folder) / file_name(claim.name, "");
    write(path, scenario(species, claim, life.moments, life.broken, species_file));
    if (!life.others.empty())
        write(std::filesystem::path(folder) / file_name(claim.name, "_other"),
              scenario(species, claim, life.others, life.broken, species_file));
    return path;
}

}  // namespace flinch::lab::prove
